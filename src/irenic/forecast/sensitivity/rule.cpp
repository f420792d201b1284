#include "irenic/forecast/sensitivity/rule.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <functional>
#include <numeric>

#include "irenic/base/result.hpp"
#include "irenic/forecast/sensitivity/reading_bounds.hpp"

namespace irenic::forecast {
namespace {

using Condition = Rule::Condition;

constexpr std::size_t most_paired = 64;
constexpr std::size_t ends = ReadingBounds::most_places + 1;

std::vector<std::size_t> rows_of_half(const RowSet& counts, bool first) {
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < counts.rows(); ++row) {
        if (counts.has(row) && in_first_half(row) == first) {
            rows.push_back(row);
        }
    }
    return rows;
}

/// A condition as the places it holds at: those from `begin` to before `end`. `gain` is how many
/// more versions with the outcome than without it are there.
struct Candidate {
    Condition condition;
    std::size_t begin = 0;
    std::size_t end = 0;
    std::int64_t gain = 0;
};

/// One reading over the first half of the versions.
struct Placed {
    std::vector<std::size_t> places;    ///< by version
    std::vector<Candidate> candidates;  ///< at least before at most, each by bound
    std::int64_t most_gain = 0;
};

/// Sums of gains over all places below a pair of places.
class PairSums {
public:
    PairSums(const Placed& one, const Placed& other, const std::vector<std::int64_t>& worth) {
        for (std::size_t at = 0; at < worth.size(); ++at) {
            below_[(one.places[at] + 1) * ends + other.places[at] + 1] += worth[at];
        }
        for (std::size_t row = 1; row < ends; ++row) {
            std::int64_t along = 0;
            for (std::size_t column = 1; column < ends; ++column) {
                along += below_[row * ends + column];
                below_[row * ends + column] = along + below_[(row - 1) * ends + column];
            }
        }
    }

    /// The gain where both conditions hold.
    [[nodiscard]] std::int64_t gain(const Candidate& one, const Candidate& other) const {
        return below(one.end, other.end) - below(one.begin, other.end) -
               below(one.end, other.begin) + below(one.begin, other.begin);
    }

private:
    [[nodiscard]] std::int64_t below(std::size_t row, std::size_t column) const {
        return below_[row * ends + column];
    }

    std::array<std::int64_t, ends * ends> below_{};
};

/// Whether two conditions on one reading leave some of its values, and not all, when joined.
bool tells_apart(const Candidate& one, const Candidate& other, bool both) {
    const std::size_t begin = std::max(one.begin, other.begin);
    const std::size_t end = std::min(one.end, other.end);
    return both ? begin < end : begin > end;
}

/// Finds the rule on the first half. Of two rules the one with the larger gain is right more often:
/// in as many versions as its gain and all those without the outcome.
class Search {
public:
    Search(const std::vector<std::vector<double>>& columns, const RowSet& counts,
           const std::vector<std::size_t>& rows, const RowSet& outcome, const Stop& stop)
        : columns_(columns), counts_(counts), rows_(rows), stop_(stop) {
        for (const std::size_t row : rows) {
            worth_.push_back(outcome.has(row) ? 1 : -1);
        }
    }

    /// Nothing where there is no reading, or the stop was reached.
    std::optional<Rule> run() {
        for (std::size_t reading = 0; reading < columns_.size() && !stop_.reached(); ++reading) {
            placed_.push_back(place(reading));
            try_alone(placed_.back());
        }
        const auto paired = those_to_pair();
        for (std::size_t one = 0; one < paired.size(); ++one) {
            for (std::size_t other = one; other < paired.size() && !stop_.reached(); ++other) {
                try_together(placed_[paired[one]], placed_[paired[other]], one == other);
            }
        }
        return stop_.reached() ? std::nullopt : best_;
    }

private:
    [[nodiscard]] Placed place(std::size_t reading) const {
        const ReadingBounds bounds(columns_[reading], counts_);
        Placed placed;
        std::array<std::int64_t, ends> below{};
        for (std::size_t at = 0; at < rows_.size(); ++at) {
            placed.places.push_back(bounds.place_of(columns_[reading][rows_[at]]));
            below[placed.places.back() + 1] += worth_[at];
        }
        std::partial_sum(below.begin(), below.end(), below.begin());
        for (const bool at_least : {true, false}) {
            for (std::size_t bound = 0; bound < bounds.values().size(); ++bound) {
                const std::size_t begin = at_least ? 2 * bound + 1 : 0;
                const std::size_t end = at_least ? ReadingBounds::most_places : 2 * bound + 2;
                placed.candidates.push_back({{reading, at_least, bounds.values()[bound]},
                                             begin,
                                             end,
                                             below[end] - below[begin]});
            }
        }
        placed.most_gain =
            std::max_element(placed.candidates.begin(), placed.candidates.end(),
                             [](const Candidate& a, const Candidate& b) { return a.gain < b.gain; })
                ->gain;
        return placed;
    }

    void try_alone(const Placed& placed) {
        for (const Candidate& candidate : placed.candidates) {
            offer(candidate.gain, [&] { return Rule{{candidate.condition}}; });
        }
    }

    void try_together(const Placed& one, const Placed& other, bool same) {
        const PairSums sums(one, other, worth_);
        for (const Candidate& a : one.candidates) {
            for (const Candidate& b : other.candidates) {
                const std::int64_t gain = sums.gain(a, b);
                if (!same || tells_apart(a, b, true)) {
                    offer(gain, [&] { return Rule{{a.condition, b.condition}, true}; });
                }
                if (!same || tells_apart(a, b, false)) {
                    offer(a.gain + b.gain - gain,
                          [&] { return Rule{{a.condition, b.condition}, false}; });
                }
            }
        }
    }

    /// Rules come in the order in which equally good ones are preferred.
    template <class Make>
    void offer(std::int64_t gain, Make make) {
        if (!best_ || gain > best_gain_) {
            best_gain_ = gain;
            best_ = make();
        }
    }

    /// The readings that tell most alone, ascending.
    [[nodiscard]] std::vector<std::size_t> those_to_pair() const {
        std::vector<std::size_t> readings(placed_.size());
        std::iota(readings.begin(), readings.end(), std::size_t{0});
        std::stable_sort(readings.begin(), readings.end(), [&](std::size_t a, std::size_t b) {
            return placed_[a].most_gain > placed_[b].most_gain;
        });
        readings.resize(std::min(readings.size(), most_paired));
        std::sort(readings.begin(), readings.end());
        return readings;
    }

    const std::vector<std::vector<double>>& columns_;
    const RowSet& counts_;
    const std::vector<std::size_t>& rows_;
    Stop stop_;
    std::vector<std::int64_t> worth_;  ///< by version: 1 with the outcome, -1 without
    std::vector<Placed> placed_;       ///< by reading
    std::optional<Rule> best_;
    std::int64_t best_gain_ = 0;
};

std::size_t with(const RowSet& outcome, const std::vector<std::size_t>& rows) {
    return static_cast<std::size_t>(
        std::count_if(rows.begin(), rows.end(), [&](std::size_t row) { return outcome.has(row); }));
}

bool names(const Rule& rule, const std::vector<std::vector<double>>& columns, std::size_t row) {
    const auto holds = [&](const Condition& condition) {
        const double value = columns[condition.reading][row];
        return condition.at_least ? value >= condition.bound : value <= condition.bound;
    };
    return rule.both ? std::all_of(rule.conditions.begin(), rule.conditions.end(), holds)
                     : std::any_of(rule.conditions.begin(), rule.conditions.end(), holds);
}

void judge(Rule& rule, const std::vector<std::vector<double>>& columns, const RowSet& outcome,
           const std::vector<std::size_t>& rows) {
    const auto right = std::count_if(rows.begin(), rows.end(), [&](std::size_t row) {
        return names(rule, columns, row) == outcome.has(row);
    });
    const std::size_t held = with(outcome, rows);
    const auto all = static_cast<double>(rows.size());
    rule.right = static_cast<double>(right) / all;
    rule.baseline = static_cast<double>(std::max(held, rows.size() - held)) / all;
    const double error = std::sqrt(rule.baseline * (1 - rule.baseline) / all);
    rule.beats_baseline = rule.right - rule.baseline > 2 * error;
}

}  // namespace

std::optional<Rule> best_rule(const std::vector<std::vector<double>>& columns, const RowSet& counts,
                              const RowSet& outcome, const Stop& stop) {
    IRENIC_CHECK(overlap(outcome, counts) == outcome.count());
    const auto found_on = rows_of_half(counts, true);
    const auto judged_on = rows_of_half(counts, false);
    const std::size_t held = with(outcome, found_on);
    if (held == 0 || held == found_on.size() || judged_on.empty()) {
        return std::nullopt;
    }
    auto rule = Search(columns, counts, found_on, outcome, stop).run();
    if (rule) {
        judge(*rule, columns, outcome, judged_on);
    }
    return rule;
}

}  // namespace irenic::forecast
