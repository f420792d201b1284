#include "irenic/deals/approximate.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "irenic/base/parallel.hpp"
#include "irenic/deals/cover_grid.hpp"
#include "irenic/deals/hull.hpp"
#include "irenic/deals/nondominated.hpp"

namespace irenic::deals {
namespace {

constexpr std::size_t most_cells = 2'000'000;
constexpr std::size_t first_planes = 1000;
constexpr std::size_t first_reach = 24;
constexpr std::size_t corners_a_round = 500;
constexpr double worth_another_round = 0.95;
constexpr std::size_t most_detours = 3;
constexpr std::uint32_t no_detour = UINT32_MAX;

/// Another choice than a plane's best one, in one group, and what it costs along the plane.
struct Detour {
    double cost;
    std::uint32_t group;
    std::uint32_t choice;
    std::vector<Units> change;  ///< by dimension
};

/// A package: the best one of a plane with a few detours.
struct Recipe {
    std::uint32_t plane;
    std::array<std::uint32_t, most_detours> group;
    std::array<std::uint32_t, most_detours> choice;
};

/// Evenly scattered points on the simplex, the same every time (an additive recurrence).
std::vector<double> scattered_price(std::size_t dims, std::size_t number) {
    double generator = 2;  // root of x^(dims+1) = x + 1
    for (int round = 0; round < 50; ++round) {
        generator = std::pow(1 + generator, 1.0 / static_cast<double>(dims + 1));
    }
    std::vector<double> price(dims);
    double sum = 0;
    for (std::size_t dim = 0; dim < dims; ++dim) {
        const double step = std::pow(generator, -static_cast<double>(dim + 1));
        const double position = std::fmod(0.5 + step * static_cast<double>(number + 1), 1.0);
        price[dim] = -std::log(std::max(position, 1e-12));
        sum += price[dim];
    }
    for (double& value : price) {
        value /= sum;
    }
    return price;
}

class Approximation {
public:
    Approximation(const Problem& problem, const std::vector<Units>& floors,
                  const std::vector<Units>& ideal, std::size_t most_points, const Limits& limits)
        : problem_(problem),
          floors_(floors),
          most_points_(most_points),
          limits_(limits),
          grid_(floors, ideal, most_cells) {}

    ApproximateFrontier run(double good_enough) {
        std::vector<std::vector<double>> scattered;
        scattered.reserve(first_planes);
        for (std::size_t number = 0; number < first_planes; ++number) {
            scattered.push_back(scattered_price(problem_.dims, number));
        }
        look_along(scattered, first_reach);
        double epsilon = grid_.prove();
        bool search_each = false;
        std::size_t reach = first_reach;
        while (epsilon > good_enough && !limits_.stop.reached()) {
            const auto corners = grid_.widest_gaps(corners_a_round);
            if (corners.empty()) {
                break;
            }
            search_each ? search_at(corners) : look_at(corners, reach += 8);
            const double closer = grid_.prove();
            search_each = search_each || closer > epsilon * worth_another_round;
            epsilon = closer;
        }
        auto numbers = grid_.cover(epsilon);
        while (numbers.size() > most_points_ && epsilon < 1) {
            constexpr double coarser = 1.25;
            epsilon = std::min(1.0, epsilon * coarser);
            numbers = grid_.cover(epsilon);
        }
        return {epsilon, packages(numbers)};
    }

private:
    /// Shares the corners out among threads; `work` must not touch what other threads use.
    template <class Work>
    void for_each_corner(const std::vector<std::vector<double>>& corners, Work work) const {
        const std::size_t parts = std::max(1U, limits_.threads);
        in_parallel(parts, [&](std::size_t part) {
            for (std::size_t index = part; index < corners.size() && !limits_.stop.reached();
                 index += parts) {
                work(index);
            }
        });
    }

    /// What at or above a corner's floors has the most depth, exactly.
    void search_at(const std::vector<std::vector<double>>& corners) {
        std::vector<Found> found(corners.size());
        for_each_corner(corners, [&](std::size_t index) {
            auto floors = floors_;
            for (std::size_t dim = 0; dim < problem_.dims; ++dim) {
                floors[dim] =
                    dim == grid_.depth() ? floors_[dim] : grid_.units_at(dim, corners[index][dim]);
            }
            Goal goal{Goal::Kind::least,
                      std::vector<Units>(problem_.dims, 0),
                      std::vector<Units>(problem_.dims, 0),
                      {}};
            goal.scale[grid_.depth()] = static_cast<Units>(std::llround(1 / problem_.unit));
            found[index] = search(problem_, goal, floors, limits_);
        });
        for (std::size_t index = 0; index < corners.size(); ++index) {
            if (found[index].status == Found::Status::none) {
                grid_.cap_above(corners[index], no_floor);
            } else if (found[index].status == Found::Status::exact) {
                const Located& best = found[index].best.front();
                grid_.cap_above(corners[index], best.utility[grid_.depth()]);
                planes_.push_back(best.choices);
                keep(plain_recipe(), best.utility);
            }
        }
    }

    /// The planes that prove how much depth is left above corners, and the packages near them.
    void look_at(const std::vector<std::vector<double>>& corners, std::size_t reach) {
        std::vector<std::vector<double>> prices(corners.size());
        for_each_corner(corners,
                        [&](std::size_t index) { prices[index] = price_above(corners[index]); });
        look_along(prices, reach);
    }

    /// Prices, for shares of the range, of the mixture with the most depth above a corner; none
    /// where no mixture reaches the corner.
    std::vector<double> price_above(const std::vector<double>& corner) const {
        HullGoal goal;
        goal.kind = HullGoal::Kind::sum;
        goal.origin.assign(problem_.dims, 0);
        goal.scale.assign(problem_.dims, 0);
        goal.weight.assign(problem_.dims, 0);
        goal.weight[grid_.depth()] = 1;
        for (std::size_t dim = 0; dim < problem_.dims; ++dim) {
            goal.floor.push_back(
                (static_cast<double>(floors_[dim]) + corner[dim] * grid_.range(dim)) *
                problem_.unit);
        }
        goal.floor[grid_.depth()] = -HUGE_VAL;
        const HullOptimum optimum = maximise_mixture(problem_, goal, limits_.stop);
        if (optimum.status != HullOptimum::Status::solved) {
            return {};
        }
        std::vector<double> price(problem_.dims);
        double sum = 0;
        for (std::size_t dim = 0; dim < problem_.dims; ++dim) {
            price[dim] = optimum.price[dim] * grid_.range(dim);
            sum += price[dim];
        }
        for (double& value : price) {
            value /= sum;
        }
        return price;
    }

    /// The planes with these prices, by dimension for shares of the range (none: left out), and
    /// the packages near each.
    void look_along(const std::vector<std::vector<double>>& prices, std::size_t reach) {
        constexpr std::size_t at_once = 100;
        std::vector<SupportPlane> planes;
        for (const auto& price : prices) {
            if (limits_.stop.reached()) {
                break;
            }
            if (!price.empty()) {
                planes.push_back(look_along(price, reach));
            }
            if (planes.size() == at_once) {
                grid_.bound_by(planes, limits_.threads);
                planes.clear();
            }
        }
        grid_.bound_by(planes, limits_.threads);
    }

    SupportPlane look_along(const std::vector<double>& price, std::size_t reach) {
        std::vector<double> per_point(problem_.dims);
        for (std::size_t dim = 0; dim < problem_.dims; ++dim) {
            per_point[dim] = price[dim] / (grid_.range(dim) * problem_.unit);
        }
        const Support best = support(problem_, per_point);
        double at_floors = 0;
        for (std::size_t dim = 0; dim < problem_.dims; ++dim) {
            at_floors += per_point[dim] * static_cast<double>(floors_[dim]) * problem_.unit;
        }
        planes_.push_back(best.choices);
        walk_detours(detours_of(per_point, best.choices), reach);
        return {price, best.value - at_floors};
    }

    std::vector<Detour> detours_of(const std::vector<double>& per_point,
                                   const std::vector<std::uint32_t>& choices) const {
        std::vector<Detour> detours;
        for (std::size_t index = 0; index < problem_.groups.size(); ++index) {
            const Group& group = problem_.groups[index];
            const Units* from = group.value(choices[index], problem_.dims);
            for (std::size_t choice = 0; choice < group.size(); ++choice) {
                if (choice == choices[index]) {
                    continue;
                }
                Detour detour{
                    0, static_cast<std::uint32_t>(index), static_cast<std::uint32_t>(choice), {}};
                for (std::size_t dim = 0; dim < problem_.dims; ++dim) {
                    detour.change.push_back(group.value(choice, problem_.dims)[dim] - from[dim]);
                    detour.cost -=
                        per_point[dim] * static_cast<double>(detour.change.back()) * problem_.unit;
                }
                detours.push_back(std::move(detour));
            }
        }
        std::stable_sort(detours.begin(), detours.end(),
                         [](const Detour& a, const Detour& b) { return a.cost < b.cost; });
        return detours;
    }

    /// The best package of the last plane itself.
    Recipe plain_recipe() const {
        Recipe recipe{static_cast<std::uint32_t>(planes_.size() - 1), {}, {}};
        recipe.group.fill(no_detour);
        recipe.choice.fill(0);
        return recipe;
    }

    /// All packages of up to three detours that together cost no more than the one at `reach`.
    void walk_detours(const std::vector<Detour>& detours, std::size_t reach) {
        Recipe recipe = plain_recipe();
        std::vector<Units> utility(problem_.dims, 0);
        for (std::size_t index = 0; index < problem_.groups.size(); ++index) {
            for (std::size_t dim = 0; dim < problem_.dims; ++dim) {
                utility[dim] +=
                    problem_.groups[index].value(planes_.back()[index], problem_.dims)[dim];
            }
        }
        const double most = detours.empty() ? 0 : detours[std::min(reach, detours.size() - 1)].cost;
        add_detours(detours, 0, 0, most, recipe, utility);
    }

    void add_detours(const std::vector<Detour>& detours, std::size_t first, std::size_t taken,
                     double room, Recipe& recipe, const std::vector<Units>& utility) {
        keep(recipe, utility);
        if (taken == most_detours) {
            return;
        }
        std::vector<Units> changed(utility.size());
        for (std::size_t index = first; index < detours.size() && detours[index].cost <= room;
             ++index) {
            const Detour& detour = detours[index];
            if (std::find(
                    recipe.group.begin(), recipe.group.begin() + static_cast<std::ptrdiff_t>(taken),
                    detour.group) != recipe.group.begin() + static_cast<std::ptrdiff_t>(taken)) {
                continue;
            }
            for (std::size_t dim = 0; dim < changed.size(); ++dim) {
                changed[dim] = utility[dim] + detour.change[dim];
            }
            recipe.group[taken] = detour.group;
            recipe.choice[taken] = detour.choice;
            add_detours(detours, index + 1, taken + 1, room - detour.cost, recipe, changed);
            recipe.group[taken] = no_detour;
        }
    }

    void keep(const Recipe& recipe, const std::vector<Units>& utility) {
        if (grid_.put(utility.data(), static_cast<std::uint32_t>(recipes_.size()))) {
            recipes_.push_back(recipe);
        }
    }

    Located located(const Recipe& recipe) const {
        Located package{std::vector<Units>(problem_.dims, 0), planes_[recipe.plane]};
        for (std::size_t taken = 0; taken < most_detours && recipe.group[taken] != no_detour;
             ++taken) {
            package.choices[recipe.group[taken]] = recipe.choice[taken];
        }
        for (std::size_t index = 0; index < problem_.groups.size(); ++index) {
            for (std::size_t dim = 0; dim < problem_.dims; ++dim) {
                package.utility[dim] +=
                    problem_.groups[index].value(package.choices[index], problem_.dims)[dim];
            }
        }
        return package;
    }

    std::vector<Located> packages(const std::vector<std::uint32_t>& numbers) const {
        std::vector<Located> all;
        std::vector<Units> units;
        for (const std::uint32_t number : numbers) {
            all.push_back(located(recipes_[number]));
            units.insert(units.end(), all.back().utility.begin(), all.back().utility.end());
        }
        std::vector<Located> kept;
        for (const std::uint32_t index : nondominated(units, problem_.dims)) {
            kept.push_back(std::move(all[index]));
        }
        return kept;
    }

    const Problem& problem_;
    const std::vector<Units>& floors_;
    std::size_t most_points_;
    const Limits& limits_;
    CoverGrid grid_;
    std::vector<std::vector<std::uint32_t>> planes_;  ///< by plane: its best package
    std::vector<Recipe> recipes_;                     ///< by number: packages that made a cell gain
};

}  // namespace

ApproximateFrontier approximate_frontier(const Problem& problem, const std::vector<Units>& floors,
                                         const std::vector<Units>& ideal, double good_enough,
                                         std::size_t most_points, const Limits& limits) {
    return Approximation(problem, floors, ideal, most_points, limits).run(good_enough);
}

}  // namespace irenic::deals
