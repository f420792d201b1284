#include "irenic/deals/solutions.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

#include "irenic/deals/objective.hpp"

namespace irenic::deals {
namespace {

using Vector = std::span<const Units>;

std::vector<Units> surplus_scale(const Yardstick& yardstick) {
    std::vector<Units> scale;
    for (std::size_t dim = 0; dim < yardstick.ideal.size(); ++dim) {
        scale.push_back(std::max<Units>(0, yardstick.ideal[dim] - yardstick.disagreement[dim]));
    }
    return scale;
}

std::weak_ordering compare_ratios(Vector a, Vector b, const std::vector<Units>& origin,
                                  const std::vector<Units>& scale) {
    const auto ratios_a = sorted_ratios(a, origin, scale);
    const auto ratios_b = sorted_ratios(b, origin, scale);
    for (std::size_t rank = 0; rank < ratios_a.size(); ++rank) {
        const auto order = ratios_a[rank] <=> ratios_b[rank];
        if (order != 0) {
            return order;
        }
    }
    return std::weak_ordering::equivalent;
}

std::weak_ordering compare(SolutionKind kind, const Yardstick& yardstick, Vector a, Vector b) {
    const std::vector<Units> ones(a.size(), 1);
    switch (kind) {
        case SolutionKind::nash:
            return compare_products(a, b, yardstick.disagreement, std::vector<double>(a.size(), 1));
        case SolutionKind::weighted_nash:
            return compare_products(a, b, yardstick.disagreement, yardstick.weight);
        case SolutionKind::kalai_smorodinsky:
            return compare_ratios(a, b, yardstick.disagreement, surplus_scale(yardstick));
        case SolutionKind::egalitarian:
            return compare_ratios(a, b, yardstick.disagreement, ones);
        case SolutionKind::equal_loss:
            return compare_ratios(a, b, yardstick.ideal, ones);
        case SolutionKind::utilitarian:
            return compare_sums(a, b, ones);
    }
    return std::weak_ordering::equivalent;
}

bool acceptable(Vector vector, const std::vector<Units>& disagreement) {
    for (std::size_t dim = 0; dim < vector.size(); ++dim) {
        if (vector[dim] < disagreement[dim]) {
            return false;
        }
    }
    return true;
}

/// Far enough apart that rounding cannot hide a tie; spares the exact comparison.
bool surely_worse(SolutionKind kind, double value, double best) {
    const double apart = kind == SolutionKind::equal_loss ? value - best : best - value;
    return apart > 1e-9 * (1 + std::abs(best));
}

double points(const Yardstick& yardstick, Units units) {
    return static_cast<double>(units) / static_cast<double>(yardstick.point);
}

}  // namespace

std::vector<SolutionKind> kinds_asked(bool weighted) {
    std::vector<SolutionKind> kinds{SolutionKind::nash, SolutionKind::kalai_smorodinsky,
                                    SolutionKind::egalitarian, SolutionKind::utilitarian,
                                    SolutionKind::equal_loss};
    if (weighted) {
        kinds.push_back(SolutionKind::weighted_nash);
    }
    return kinds;
}

std::string_view name(SolutionKind kind) {
    constexpr std::array<std::string_view, 6> names{
        "nash", "kalai_smorodinsky", "egalitarian", "utilitarian", "equal_loss", "weighted_nash"};
    return names[static_cast<std::size_t>(kind)];
}

bool needs_common_units(SolutionKind kind) {
    return kind == SolutionKind::egalitarian || kind == SolutionKind::utilitarian ||
           kind == SolutionKind::equal_loss;
}

std::optional<Picked> pick(SolutionKind kind, const Yardstick& yardstick,
                           const std::vector<Units>& vectors, std::size_t dims) {
    std::optional<Picked> picked;
    double best = 0;
    const auto at = [&](std::size_t index) { return Vector(vectors.data() + index * dims, dims); };
    for (std::size_t index = 0; index * dims < vectors.size(); ++index) {
        if (!acceptable(at(index), yardstick.disagreement)) {
            continue;
        }
        const double value = value_of(kind, yardstick, at(index).data());
        if (picked && surely_worse(kind, value, best)) {
            continue;
        }
        const auto order = picked ? compare(kind, yardstick, at(index), at(picked->tied.front()))
                                  : std::weak_ordering::greater;
        if (order > 0) {
            picked.emplace();
            best = value;
        }
        if (order >= 0) {
            picked->tied.push_back(index);
        }
    }
    if (!picked) {
        return picked;
    }
    const auto scale = surplus_scale(yardstick);
    picked->shown = *std::max_element(
        picked->tied.begin(), picked->tied.end(), [&](std::size_t a, std::size_t b) {
            const auto order = compare_ratios(at(a), at(b), yardstick.disagreement, scale);
            if (order != 0) {
                return order < 0;
            }
            return std::lexicographical_compare(at(a).begin(), at(a).end(), at(b).begin(),
                                                at(b).end());
        });
    return picked;
}

double value_of(SolutionKind kind, const Yardstick& yardstick, const Units* vector) {
    const std::size_t dims = yardstick.disagreement.size();
    double product = 1;
    double sum = 0;
    double least_surplus = HUGE_VAL;
    double least_ratio = HUGE_VAL;
    double largest_loss = -HUGE_VAL;
    for (std::size_t dim = 0; dim < dims; ++dim) {
        const Units surplus = vector[dim] - yardstick.disagreement[dim];
        const double weight = kind == SolutionKind::weighted_nash ? yardstick.weight[dim] : 1;
        product *=
            weight == 1 ? points(yardstick, surplus) : std::pow(points(yardstick, surplus), weight);
        sum += points(yardstick, vector[dim]);
        least_surplus = std::min(least_surplus, points(yardstick, surplus));
        const Units range = yardstick.ideal[dim] - yardstick.disagreement[dim];
        if (range > 0) {
            least_ratio = std::min(least_ratio, Ratio{surplus, range}.value());
        }
        largest_loss =
            std::max(largest_loss, points(yardstick, yardstick.ideal[dim] - vector[dim]));
    }
    switch (kind) {
        case SolutionKind::nash:
        case SolutionKind::weighted_nash:
            return product;
        case SolutionKind::kalai_smorodinsky:
            return std::isfinite(least_ratio) ? least_ratio : 1;
        case SolutionKind::egalitarian:
            return least_surplus;
        case SolutionKind::utilitarian:
            return sum;
        case SolutionKind::equal_loss:
            return largest_loss;
    }
    return 0;
}

std::vector<Units> ideal_of(const UnitedFrontier& frontier) {
    std::vector<Units> ideal(frontier.value(0), frontier.value(0) + frontier.dims);
    for (std::size_t index = 1; index < frontier.size(); ++index) {
        for (std::size_t dim = 0; dim < frontier.dims; ++dim) {
            ideal[dim] = std::max(ideal[dim], frontier.value(index)[dim]);
        }
    }
    return ideal;
}

std::vector<Solution> solve_on_frontier(const Setting& setting, const UnitedFrontier& frontier,
                                        const Yardstick& yardstick) {
    const auto point_at = [&](std::size_t index) {
        const Problem& problem = setting.branches[frontier.problem(index)].problem;
        return Point{utilities(setting, frontier.value(index)),
                     package_of(problem, frontier.choices(index))};
    };
    std::vector<Solution> solutions;
    for (const SolutionKind kind : kinds_asked(!yardstick.weight.empty())) {
        Solution solution;
        solution.kind = kind;
        if (const auto picked = pick(kind, yardstick, frontier.values, frontier.dims)) {
            solution.point = point_at(picked->shown);
            solution.value = value_of(kind, yardstick, frontier.value(picked->shown));
            solution.bound = solution.value;
            name_ties(solution, *picked, point_at);
        } else {
            solution.why = "no package of the zone gives every party listed its disagreement value";
        }
        solutions.push_back(std::move(solution));
    }
    return solutions;
}

}  // namespace irenic::deals
