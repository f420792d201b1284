#include "irenic/forecast/bounds/package_walk.hpp"

#include <algorithm>

namespace irenic::forecast {

PackageWalk::PackageWalk(const deals::Setting& setting, const CaseBounds& bounds,
                         const deals::Scoring& end)
    : setting_(setting), end_(end), options_(setting.negotiation.issues.size()) {
    for (const auto& problem : setting.branches) {
        Way way{&problem.branch, {}};
        std::copy_if(problem.branch.agree.begin(), problem.branch.agree.end(),
                     std::back_inserter(way.players),
                     [&](std::size_t player) { return bounds.adds_up[player] != 0; });
        ways_.push_back(std::move(way));
    }
    const std::size_t issues = options_.size();
    rest_.assign(issues + 1, std::vector<deals::Units>(end.players.size(), 0));
    sums_ = rest_;
    for (const deals::Extra& extra : end.extras) {
        rest_[issues][extra.player] += std::max<deals::Units>(0, extra.units);
    }
    for (std::size_t issue = issues; issue-- > 0;) {
        for (std::size_t player = 0; player < end.players.size(); ++player) {
            const auto& row = end.players[player].table[issue];
            rest_[issue][player] =
                rest_[issue + 1][player] + *std::max_element(row.begin(), row.end());
        }
    }
}

bool PackageWalk::run(const std::function<bool(const std::vector<OptionId>&)>& visit,
                      std::uint64_t most_steps, const Stop& stop) {
    constexpr std::uint64_t steps_between_looks = 1024;
    const std::size_t issues = options_.size();
    std::vector<std::size_t> next(issues, 0);  // by issue: the option to try next
    std::size_t issue = 0;
    for (std::uint64_t step = 1;; ++step) {
        if (step > most_steps || (step % steps_between_looks == 0 && stop.reached())) {
            return false;
        }
        if (next[issue] == end_.players.front().table[issue].size()) {
            next[issue] = 0;
            if (issue == 0) {
                return true;
            }
            --issue;
            continue;
        }
        choose(issue, next[issue]++);
        if (!hopeful(issue + 1)) {
            continue;
        }
        if (issue + 1 < issues) {
            ++issue;
        } else if (end_.allowed(options_) && !visit(options_)) {
            return true;
        }
    }
}

void PackageWalk::choose(std::size_t issue, std::size_t option) {
    options_[issue] = OptionId(option);
    for (std::size_t player = 0; player < end_.players.size(); ++player) {
        sums_[issue + 1][player] = sums_[issue][player] + end_.players[player].table[issue][option];
    }
}

bool PackageWalk::hopeful(std::size_t settled) const {
    return std::any_of(ways_.begin(), ways_.end(),
                       [&](const Way& way) { return hopeful(way, settled); });
}

bool PackageWalk::hopeful(const Way& way, std::size_t settled) const {
    const auto stays = [&](IssueId issue) {
        return issue.at() >= settled ||
               options_[issue.at()] == setting_.negotiation.issue(issue).now;
    };
    const auto may_agree = [&](std::size_t player) {
        return sums_[settled][player] + rest_[settled][player] >= *end_.disagreement[player];
    };
    return std::all_of(way.branch->now.begin(), way.branch->now.end(), stays) &&
           std::all_of(way.players.begin(), way.players.end(), may_agree);
}

}  // namespace irenic::forecast
