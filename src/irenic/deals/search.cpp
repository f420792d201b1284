#include "irenic/deals/search.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

#include "irenic/deals/combine.hpp"
#include "irenic/deals/hull.hpp"
#include "irenic/deals/objective.hpp"
#include "irenic/deals/region.hpp"

namespace irenic::deals {
namespace {

constexpr std::size_t most_vectors = std::size_t{1} << 21;
constexpr double share_for_exactness = 0.6;  // of the time; the rest is for the next best

/// How many partial vectors are followed when not all can be; comparing them gets dear with
/// the dimensions.
std::size_t followed_when_thinned(std::size_t dims) { return dims <= 4 ? 20'000 : 1'000; }

/// How much worse than the best choice of its group each other choice is, along the prices.
struct Detours {
    double few = 0;    ///< a gap within which some packages, not many, can be expected
    double total = 0;  ///< a gap beyond which every package is within the plane
};

Detours measure_detours(const Problem& problem, const std::vector<double>& price) {
    constexpr std::size_t expected = 8;
    std::vector<double> costs;
    Detours detours;
    for (const Group& group : problem.groups) {
        std::vector<double> values;
        for (std::size_t choice = 0; choice < group.size(); ++choice) {
            double value = 0;
            for (std::size_t dim = 0; dim < problem.dims; ++dim) {
                value += price[dim] * static_cast<double>(group.value(choice, problem.dims)[dim]) *
                         problem.unit;
            }
            values.push_back(value);
        }
        const double best = *std::max_element(values.begin(), values.end());
        detours.total += best - *std::min_element(values.begin(), values.end());
        for (const double value : values) {
            if (value < best) {
                costs.push_back(best - value);
            }
        }
    }
    if (!costs.empty()) {
        const std::size_t rank = std::min(expected, costs.size()) - 1;
        std::nth_element(costs.begin(), costs.begin() + static_cast<std::ptrdiff_t>(rank),
                         costs.end());
        detours.few = costs[rank];
    }
    return detours;
}

std::vector<Units> whole(const std::vector<double>& weight) {
    std::vector<Units> units;
    for (const double value : weight) {
        units.push_back(static_cast<Units>(value));
    }
    return units;
}

/// By the goal's value; for `least` the next ratios decide where the least are equal.
std::weak_ordering compare(const Goal& goal, std::span<const Units> a, std::span<const Units> b) {
    switch (goal.kind) {
        case Goal::Kind::least: {
            const auto ratios_a = sorted_ratios(a, goal.origin, goal.scale);
            const auto ratios_b = sorted_ratios(b, goal.origin, goal.scale);
            return std::lexicographical_compare_three_way(ratios_a.begin(), ratios_a.end(),
                                                          ratios_b.begin(), ratios_b.end());
        }
        case Goal::Kind::sum:
            return compare_sums(a, b, whole(goal.weight));
        case Goal::Kind::product:
            return compare_products(a, b, goal.origin, goal.weight);
        case Goal::Kind::money:
            return compare_money(a, b, goal.origin, whole(goal.weight));
    }
    return std::weak_ordering::equivalent;
}

std::span<const Units> vector_of(const Combination& combination, std::size_t index) {
    return {combination.value(index), combination.dims};
}

Located locate(const Combination& combination, std::size_t index) {
    const auto vector = vector_of(combination, index);
    return {std::vector<Units>(vector.begin(), vector.end()), combination.choices(index)};
}

/// The positions of the best vectors of a combination that is not empty.
std::vector<std::size_t> best_of(const Goal& goal, const Combination& combination) {
    std::vector<std::size_t> best{0};
    for (std::size_t index = 1; index < combination.size(); ++index) {
        const auto order =
            compare(goal, vector_of(combination, index), vector_of(combination, best.front()));
        if (order > 0) {
            best.clear();
        }
        if (order >= 0) {
            best.push_back(index);
        }
    }
    return best;
}

/// The search for one goal: bound, then ever wider regions below it.
class Widening {
public:
    Widening(const Problem& problem, const Goal& goal, const std::vector<Units>& floors,
             const Limits& limits)
        : problem_(problem),
          goal_(goal),
          floors_(floors),
          limits_(limits),
          exact_stop_(limits.stop.part(share_for_exactness)) {}

    Found run() {
        if (problem_.impossible()) {
            found_.status = Found::Status::none;
            return std::move(found_);
        }
        mixture_ = maximise_mixture(problem_, relaxed(problem_, goal_, floors_), limits_.stop);
        if (mixture_.status == HullOptimum::Status::infeasible) {
            found_.status = Found::Status::none;
            return std::move(found_);
        }
        found_.bound = mixture_.bound;
        if (mixture_.status == HullOptimum::Status::stopped) {
            return std::move(found_);
        }
        widen();
        return std::move(found_);
    }

private:
    [[nodiscard]] double tolerance() const {
        return 1e-9 * std::max(1.0, std::abs(mixture_.bound));
    }

    void widen() {
        constexpr double wider = 2;
        const Detours detours = measure_detours(problem_, mixture_.price);
        const double whole_gap = widest(detours);
        double gap = std::min(detours.few, whole_gap) + tolerance();
        for (;;) {
            const bool everything = gap >= whole_gap;
            const Combination combination = look_within(gap, everything, 0);
            if (combination.status != Combination::Status::complete) {
                settle_for_less(gap);
                return;
            }
            if (combination.size() == 0 && everything) {
                found_.status = Found::Status::none;
                return;
            }
            if (combination.size() > 0) {
                const auto best = best_of(goal_, combination);
                const double shortfall =
                    mixture_.bound - goal_value(problem_, goal_, combination.value(best.front()));
                if (everything || shortfall + tolerance() <= gap) {
                    accept(combination, best);
                    return;
                }
                gap = std::max(shortfall + 2 * tolerance(), gap);
                continue;
            }
            gap *= wider;
        }
    }

    /// A gap that no package of the problem exceeds.
    [[nodiscard]] double widest(const Detours& detours) const {
        constexpr double logarithm_of_nothing = 800;
        return goal_.kind == Goal::Kind::product ? logarithm_of_nothing
                                                 : std::max(detours.total, spread()) + 1;
    }

    /// For `least` and `money`: how far one dimension can fall below the bound.
    [[nodiscard]] double spread() const {
        double most = 0;
        for (std::size_t dim = 0; dim < problem_.dims; ++dim) {
            double range = 0;
            for (const Group& group : problem_.groups) {
                Units low = group.values[dim];
                Units high = low;
                for (std::size_t choice = 0; choice < group.size(); ++choice) {
                    low = std::min(low, group.value(choice, problem_.dims)[dim]);
                    high = std::max(high, group.value(choice, problem_.dims)[dim]);
                }
                range += static_cast<double>(high - low);
            }
            const bool scaled = goal_.kind == Goal::Kind::least;
            if (scaled && goal_.scale[dim] > 0) {
                most = std::max(most, range / static_cast<double>(goal_.scale[dim]));
            }
            if (!scaled) {
                most += range * problem_.unit;
            }
        }
        return most;
    }

    /// All of a region, or where `thin_to` is not 0 the most promising part of it.
    Combination look_within(double gap, bool everything, std::size_t thin_to) const {
        Region region{floors_, {}};
        if (!everything) {
            region = region_of_level(problem_, goal_, floors_, mixture_, mixture_.bound - gap);
        }
        return combine(problem_, region,
                       {thin_to == 0 ? exact_stop_ : limits_.stop, most_vectors, thin_to, false});
    }

    void accept(const Combination& combination, const std::vector<std::size_t>& best) {
        constexpr std::size_t most_located =
            1'000'000;  // options in all, so that ties stay bounded
        found_.status = Found::Status::exact;
        found_.all =
            best.size() * problem_.groups.size() <= std::max(most_located, problem_.groups.size());
        for (const std::size_t index : best) {
            found_.best.push_back(locate(combination, index));
            if (!found_.all) {
                break;
            }
        }
    }

    /// The region is too full to be searched whole: follow only the most promising.
    void settle_for_less(double gap) {
        for (int attempt = 0; attempt < 4 && found_.best.empty() && !limits_.stop.reached();
             ++attempt, gap *= 2) {
            const Combination combination =
                look_within(gap, false, followed_when_thinned(problem_.dims));
            if (combination.size() == 0) {
                continue;
            }
            const std::size_t best = best_of(goal_, combination).front();
            found_.best.push_back(locate(combination, best));
            const double value = goal_value(problem_, goal_, combination.value(best));
            if (value + tolerance() >= mixture_.bound) {
                found_.status = Found::Status::exact;
            }
        }
    }

    const Problem& problem_;
    const Goal& goal_;
    const std::vector<Units>& floors_;
    const Limits& limits_;
    Stop exact_stop_;
    HullOptimum mixture_;
    Found found_;
};

}  // namespace

Found search(const Problem& problem, const Goal& goal, const std::vector<Units>& floors,
             const Limits& limits) {
    return Widening(problem, goal, floors, limits).run();
}

}  // namespace irenic::deals
