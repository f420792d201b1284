#include "irenic/forecast/pilot/package_search.hpp"

#include <algorithm>
#include <limits>
#include <numeric>

namespace irenic::forecast {
namespace {

/// With more branches each party is bounded once for all of them.
constexpr std::size_t few_branches = 8;

std::vector<Blend> blends_of(const MeanVersion& mean, const Terms& terms,
                             const Terms::Branch& branch) {
    const bool few = terms.branches.size() <= few_branches;
    const auto stays = few ? branch.stays : std::vector<std::pair<IssueId, OptionId>>{};
    std::vector<Blend> blends;
    for (const std::size_t seat : branch.agree) {
        blends.push_back({{{seat, 1.0}}, stays});
    }
    if (few && branch.agree.size() > 1) {
        const auto weights = balancing_weights(mean, terms, branch);
        Blend& balanced = blends.emplace_back();
        balanced.stays = stays;
        for (std::size_t index = 0; index < weights.size(); ++index) {
            balanced.seats.emplace_back(branch.agree[index], weights[index]);
        }
    }
    return blends;
}

std::vector<std::vector<Blend>> blends_by_branch(const MeanVersion& mean, const Terms& terms) {
    std::vector<std::vector<Blend>> by_branch;
    for (const Terms::Branch& branch : terms.branches) {
        by_branch.push_back(blends_of(mean, terms, branch));
    }
    return by_branch;
}

SearchedRows all_rows(const VersionsTable& table, const Judge& judge) {
    SearchedRows rows;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        if (table.counting().has(row)) {
            rows.versions.push_back(row);
            rows.offsets.push_back(judge.offset(row));
        }
    }
    return rows;
}

/// The versions that can still matter, those first in which little can be reached, so that bad
/// packages are soon dropped.
SearchedRows narrowed(const SearchedRows& rows, const std::vector<float>& reach, bool counts) {
    std::vector<std::size_t> places(rows.versions.size());
    std::iota(places.begin(), places.end(), std::size_t{0});
    if (counts) {
        std::erase_if(places, [&](std::size_t place) { return reach[place] < 0; });
    }
    std::stable_sort(places.begin(), places.end(),
                     [&](std::size_t a, std::size_t b) { return reach[a] < reach[b]; });
    SearchedRows kept;
    for (const std::size_t place : places) {
        kept.versions.push_back(rows.versions[place]);
        kept.offsets.push_back(rows.offsets[place]);
    }
    return kept;
}

BestCase best_case_of(const VersionsTable& table, const Judge& judge, const MeanVersion& mean) {
    const auto blends = blends_by_branch(mean, table.terms());
    const SearchedRows rows = all_rows(table, judge);
    const auto reach = BestCase(table, blends, rows).at_start();
    return {table, blends, narrowed(rows, reach, judge.counts())};
}

}  // namespace

PackageSearch::PackageSearch(const VersionsTable& table, const Judge& judge,
                             const MeanVersion& mean, std::optional<Judged> best, const Stop& stop)
    : table_(table),
      judge_(judge),
      stop_(stop),
      partial_(table, issues_by_spread(mean, table.terms())),
      best_case_(best_case_of(table, judge, mean)),
      best_(std::move(best)) {}

PackageSearch::Found PackageSearch::run() {
    visit();
    const Units worth = best_ ? best_->worth : 0;
    return {best_, std::max(worth, open_.value_or(worth)), !open_};
}

/// Depth of recursion: one an issue.
void PackageSearch::visit() {
    for (const Child& child : children()) {
        if (child.bound < needed(partial_.with(child.option))) {
            continue;
        }
        if (stopped()) {
            open_ = std::max(open_.value_or(child.bound), child.bound);
        } else {
            enter(child);
        }
    }
}

void PackageSearch::enter(const Child& child) {
    if (partial_.settled() + 1 == partial_.order().size()) {
        auto judged = judge_.judge(partial_.with(child.option));
        if (judged && (!best_ || judged->better_than(*best_))) {
            best_ = std::move(judged);
        }
        return;
    }
    (void)bound_of(child.option, child.choice, std::numeric_limits<Units>::min());
    partial_.choose(child.option);
    visit();
    partial_.take_back();
}

std::vector<PackageSearch::Child> PackageSearch::children() {
    std::vector<Child> children;
    const std::size_t issue = partial_.order()[partial_.settled()];
    for (std::size_t option = 0; option < table_.terms().options[issue]; ++option) {
        const OptionId chosen(option);
        Choice choice = partial_.look_at(chosen);
        if (choice.forbidden || (choice.open.empty() && !judge_.counts())) {
            continue;
        }
        const Units least = needed(partial_.with(chosen));
        const Units bound = bound_of(chosen, choice, least);
        if (bound >= least) {
            children.push_back({chosen, std::move(choice), bound});
        }
    }
    std::stable_sort(children.begin(), children.end(),
                     [](const Child& a, const Child& b) { return a.bound > b.bound; });
    return children;
}

Units PackageSearch::bound_of(OptionId option, const Choice& choice, Units needed) {
    const std::size_t settled = partial_.settled();
    const std::size_t issue = partial_.order()[settled];
    return judge_.counts() ? best_case_.most_versions(settled, issue, option, choice, needed)
                           : best_case_.most_in_worst(settled, issue, option, choice, needed);
}

Units PackageSearch::needed(const std::vector<OptionId>& first) const {
    if (!best_) {
        return std::numeric_limits<Units>::min();
    }
    return first < best_->options ? best_->worth : best_->worth + 1;
}

/// Goes on until some package is known.
bool PackageSearch::stopped() {
    stopped_ = stopped_ || (best_ && stop_.reached());
    return stopped_;
}

}  // namespace irenic::forecast
