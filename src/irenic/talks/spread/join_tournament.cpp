#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "irenic/base/value_parts.hpp"
#include "irenic/talks/spread/mean_value.hpp"
#include "irenic/talks/spread/tally_fields.hpp"
#include "irenic/talks/spread/tournament.hpp"
#include "irenic/talks/spread/tournament_sum.hpp"

namespace irenic::talks {
namespace {

using forecast::Tally;

/// What cells are told by: a mean over sessions or agreements.
struct JointOutcome {
    std::string_view name;
    Tally SpreadTally::* hits = nullptr;
    Tally SpreadTally::* of = nullptr;
    std::uint64_t one = 1;       ///< counted in parts of this
    bool needs_listing = false;  ///< known only where packages are listed
};

constexpr std::array<JointOutcome, 5> joint_outcomes{{
    {"agreement", &SpreadTally::agreed, &SpreadTally::played, 1, false},
    {"efficient_agreement", &SpreadTally::efficient, &SpreadTally::played, 1, true},
    {"least_share", &SpreadTally::least_share, &SpreadTally::played, millionths_of_one, false},
    {"product", &SpreadTally::product, &SpreadTally::played, millionths_of_one, false},
    {"distance", &SpreadTally::distance, &SpreadTally::measured, millionths_of_one, false},
}};

bool is_known(const JointOutcome& outcome, const SpreadTally& counts) {
    const bool unlisted = outcome.needs_listing && counts.measured != counts.agreed;
    return !unlisted && forecast::total(counts.*outcome.of) > 0;
}

/// The mean of one outcome over cells, each with its weight; null where it is known for none.
Value mean_of_cells(const JointOutcome& outcome,
                    const std::vector<std::pair<const SpreadTally*, double>>& cells) {
    std::vector<WeightedRatio> ratios;
    for (const auto& [counts, weight] : cells) {
        if (is_known(outcome, *counts)) {
            ratios.push_back({&(counts->*outcome.hits), &(counts->*outcome.of), weight});
        }
    }
    const auto mean = mean_of(ratios);
    if (!mean) {
        return {};
    }
    const auto one = static_cast<double>(outcome.one);
    Value value;
    value.add("mean", nine_places(mean->share / one));
    value.add("se", mean->se ? nine_places(*mean->se / one) : Value());
    return value;
}

class Tables {
public:
    explicit Tables(const TournamentPart& whole) : whole_(whole) {
        for (std::size_t of_case = 0; of_case < whole.cases.size(); ++of_case) {
            assignments_.push_back(whole.assignments(of_case));
        }
    }

    [[nodiscard]] Value value() const {
        Value value;
        value.add("question", whole_.question);
        value.add("cases", cases());
        value.add("cells",
                  list_of(whole_.cells, [&](const auto& cell) { return this->cell(cell); }));
        value.add("strategies", strategies());
        value.add("limit_reached", whole_.limit_reached);
        return value;
    }

private:
    [[nodiscard]] std::size_t played(std::size_t of_case) const {
        return static_cast<std::size_t>(
            std::count_if(whole_.cells.begin(), whole_.cells.end(),
                          [&](const auto& cell) { return cell.first.first == of_case; }));
    }

    [[nodiscard]] Value cases() const {
        Value list{Value::List{}};
        for (std::size_t of_case = 0; of_case < whole_.cases.size(); ++of_case) {
            const TournamentCase& each = whole_.cases[of_case];
            Value value;
            value.add("name", each.name);
            value.add("sha256", each.sha256);
            value.add("parties", list_of_texts(each.parties));
            value.add("assignments", assignments_in_words(each));
            value.add("cells", assignments_[of_case].size());
            value.add("played", played(of_case));
            value.add("left_out", or_null(each.left_out));
            list.push(std::move(value));
        }
        return list;
    }

    /// Null for a case that is left out.
    [[nodiscard]] Value assignments_in_words(const TournamentCase& each) const {
        if (each.left_out) {
            return {};
        }
        const bool every = has_every_assignment(whole_.strategies.size(), each.parties.size());
        return Value(every ? "every" : "all_but_one_alike");
    }

    [[nodiscard]] Value cell(const std::pair<const CellId, CellResult>& cell) const {
        const auto& [of_case, number] = cell.first;
        const TournamentCase& each = whole_.cases[of_case];
        const Assignment& assignment = assignments_[of_case][number];
        Value strategies;
        for (std::size_t seat = 0; seat < assignment.size(); ++seat) {
            strategies.add(each.parties[seat], whole_.strategies[assignment[seat]]);
        }
        Value value;
        value.add("case", each.name);
        value.add("strategies", std::move(strategies));
        value.add("sessions", forecast::total(cell.second.counts.played));
        for (const JointOutcome& outcome : joint_outcomes) {
            value.add(std::string(outcome.name),
                      mean_of_cells(outcome, {{&cell.second.counts, 1.0}}));
        }
        return value;
    }

    /// In the order in which they were asked for, which says nothing of how they do.
    [[nodiscard]] Value strategies() const {
        Value list{Value::List{}};
        for (std::size_t strategy = 0; strategy < whole_.strategies.size(); ++strategy) {
            Value value;
            value.add("strategy", whole_.strategies[strategy]);
            std::size_t cells = 0;
            for (const JointOutcome& outcome : joint_outcomes) {
                const auto with = cells_with(strategy, outcome);
                cells = std::max(cells, with.size());
                value.add(std::string(outcome.name), mean_of_cells(outcome, with));
            }
            value.add("cells", cells);
            list.push(std::move(value));
        }
        return list;
    }

    /// The cells in which some seat uses a strategy and an outcome is known, weighed so that all
    /// cases count alike.
    [[nodiscard]] std::vector<std::pair<const SpreadTally*, double>> cells_with(
        std::size_t strategy, const JointOutcome& outcome) const {
        std::vector<std::pair<const SpreadTally*, double>> cells;
        for (std::size_t of_case = 0; of_case < whole_.cases.size(); ++of_case) {
            const std::size_t before = cells.size();
            const auto end = whole_.cells.lower_bound({of_case + 1, 0});
            for (auto cell = whole_.cells.lower_bound({of_case, 0}); cell != end; ++cell) {
                const Assignment& assignment = assignments_[of_case][cell->first.second];
                const bool present =
                    std::find(assignment.begin(), assignment.end(), strategy) != assignment.end();
                if (present && is_known(outcome, cell->second.counts)) {
                    cells.emplace_back(&cell->second.counts, 1.0);
                }
            }
            const auto count = static_cast<double>(cells.size() - before);
            for (std::size_t at = before; at < cells.size(); ++at) {
                cells[at].second /= count;
            }
        }
        return cells;
    }

    const TournamentPart& whole_;
    std::vector<std::vector<Assignment>> assignments_;  ///< by case
};

}  // namespace

Result<Value> join_tournament(const std::vector<Value>& partials) {
    return put_together(partials).map(
        [](const TournamentPart& whole) { return Tables(whole).value(); });
}

}  // namespace irenic::talks
