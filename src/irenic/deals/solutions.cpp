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

/// Above 0: surely better than the best so far, far enough that rounding cannot hide a tie; below
/// 0: surely worse. 0 where only the exact comparison can tell.
int quick_compare(SolutionKind kind, double value, double best) {
    const double apart = kind == SolutionKind::equal_loss ? best - value : value - best;
    const double margin = 1e-9 * (1 + std::abs(best));
    return apart > margin ? 1 : (apart < -margin ? -1 : 0);
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
        const int quick = picked ? quick_compare(kind, value, best) : 1;
        if (quick < 0) {
            continue;
        }
        const auto order = quick > 0
                               ? std::weak_ordering::greater
                               : compare(kind, yardstick, at(index), at(picked->tied.front()));
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
    const auto surplus = [&](std::size_t dim) {
        return points(yardstick, vector[dim] - yardstick.disagreement[dim]);
    };
    double value = 0;
    switch (kind) {
        case SolutionKind::nash:
            value = 1;
            for (std::size_t dim = 0; dim < dims; ++dim) {
                value *= surplus(dim);
            }
            return value;
        case SolutionKind::weighted_nash:
            value = 1;
            for (std::size_t dim = 0; dim < dims; ++dim) {
                value *= std::pow(surplus(dim), yardstick.weight[dim]);
            }
            return value;
        case SolutionKind::kalai_smorodinsky:
            value = HUGE_VAL;
            for (std::size_t dim = 0; dim < dims; ++dim) {
                const Units range = yardstick.ideal[dim] - yardstick.disagreement[dim];
                if (range > 0) {
                    const Units above = vector[dim] - yardstick.disagreement[dim];
                    value = std::min(value, Ratio{above, range}.value());
                }
            }
            return std::isfinite(value) ? value : 1;
        case SolutionKind::egalitarian:
            value = HUGE_VAL;
            for (std::size_t dim = 0; dim < dims; ++dim) {
                value = std::min(value, surplus(dim));
            }
            return value;
        case SolutionKind::utilitarian:
            for (std::size_t dim = 0; dim < dims; ++dim) {
                value += points(yardstick, vector[dim]);
            }
            return value;
        case SolutionKind::equal_loss:
            value = -HUGE_VAL;
            for (std::size_t dim = 0; dim < dims; ++dim) {
                value = std::max(value, points(yardstick, yardstick.ideal[dim] - vector[dim]));
            }
            return value;
    }
    return value;
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
