#include "irenic/deals/region.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace irenic::deals {
namespace {

constexpr double tilt = 1.5;

std::vector<double> in_points(const std::vector<Units>& units, double unit) {
    std::vector<double> points;
    for (const Units value : units) {
        points.push_back(value == no_floor ? -std::numeric_limits<double>::infinity()
                                           : static_cast<double>(value) * unit);
    }
    return points;
}

/// The least whole number of units that is surely no more than `points`.
Units floor_of(double points, double unit) {
    const double units = points / unit;
    const double safe = units - std::abs(units) * 1e-12 - 1e-6;
    if (safe < -0x1p61) {
        return no_floor;
    }
    return static_cast<Units>(std::ceil(safe));
}

void raise(Units& floor, Units to) { floor = std::max(floor, to); }

/// price . floors, where a dimension without a floor must have no price.
double at_floors(const std::vector<double>& price, const std::vector<Units>& floors) {
    double sum = 0;
    for (std::size_t dim = 0; dim < price.size(); ++dim) {
        if (price[dim] > 0 && floors[dim] != no_floor) {
            sum += price[dim] * static_cast<double>(floors[dim]);
        }
    }
    return sum;
}

/// Calls `add` with the price itself and with each dimension's share raised in turn, which keeps
/// partial vectors from straying further to one side than they can come back from.
template <class Add>
void with_tilts(const std::vector<double>& price, Add add) {
    add(price);
    for (std::size_t dim = 0; dim < price.size(); ++dim) {
        if (price[dim] > 0 && price.size() > 1) {
            auto tilted = price;
            tilted[dim] *= tilt;
            add(tilted);
        }
    }
}

Region least_region(const Problem& problem, const Goal& goal, Region region,
                    const HullOptimum& mixture, double level) {
    for (std::size_t dim = 0; dim < problem.dims; ++dim) {
        if (goal.scale[dim] > 0) {
            const double points = (static_cast<double>(goal.origin[dim]) +
                                   level * static_cast<double>(goal.scale[dim])) *
                                  problem.unit;
            raise(region.floors[dim], floor_of(points, problem.unit));
        }
    }
    with_tilts(mixture.price, [&](const std::vector<double>& price) {
        region.planes.push_back({price, at_floors(price, region.floors)});
    });
    return region;
}

Region sum_region(const Problem& problem, const Goal& goal, Region region,
                  const HullOptimum& mixture, double level) {
    const double least = level / problem.unit;
    auto spare = mixture.price;
    for (std::size_t dim = 0; dim < spare.size(); ++dim) {
        spare[dim] = std::max(0.0, spare[dim] - goal.weight[dim]);
    }
    const auto add = [&](double share) {
        auto price = goal.weight;
        double floors = 0;
        for (std::size_t dim = 0; dim < price.size(); ++dim) {
            price[dim] += share * spare[dim];
            floors += region.floors[dim] == no_floor
                          ? 0
                          : share * spare[dim] * static_cast<double>(region.floors[dim]);
        }
        region.planes.push_back({price, least + floors});
    };
    add(1);
    add(0);
    return region;
}

Region product_region(const Problem& problem, const Goal& goal, Region region,
                      const HullOptimum& mixture, double level) {
    std::vector<double> steepness(problem.dims, 0);  // weight over surplus, a unit
    std::vector<double> spare(problem.dims, 0);
    double weights = 0;
    for (std::size_t dim = 0; dim < problem.dims; ++dim) {
        if (goal.weight[dim] > 0) {
            const double surplus =
                mixture.utility[dim] / problem.unit - static_cast<double>(goal.origin[dim]);
            steepness[dim] = goal.weight[dim] / std::max(surplus, 1e-9);
            weights += goal.weight[dim];
        }
        spare[dim] = std::max(0.0, mixture.price[dim] * problem.unit - steepness[dim]);
    }
    // The level in units: a point is 1 / unit units in each factor.
    const double level_in_units = level - weights * std::log(problem.unit);
    with_tilts(steepness, [&](const std::vector<double>& price) {
        double logarithms = 0;
        double origin = 0;
        for (std::size_t dim = 0; dim < price.size(); ++dim) {
            if (goal.weight[dim] > 0) {
                logarithms += goal.weight[dim] * std::log(goal.weight[dim] / price[dim]);
                origin += price[dim] * static_cast<double>(goal.origin[dim]);
            }
        }
        const double least = origin + weights * std::exp((level_in_units - logarithms) / weights);
        auto total = price;
        for (std::size_t dim = 0; dim < total.size(); ++dim) {
            total[dim] += region.floors[dim] == no_floor ? 0 : spare[dim];
        }
        region.planes.push_back({total, least + at_floors(spare, region.floors)});
    });
    return region;
}

Region money_region(const Problem& problem, const Goal& goal, Region region,
                    const HullOptimum& mixture, double level) {
    const double money = -level / problem.unit;
    double dearest = 0;
    double origin = 0;
    std::vector<double> price(problem.dims, 0);
    for (std::size_t dim = 0; dim < problem.dims; ++dim) {
        if (goal.weight[dim] > 0) {
            raise(region.floors[dim],
                  floor_of((static_cast<double>(goal.origin[dim]) - money) * problem.unit,
                           problem.unit));
            price[dim] = mixture.price[dim];
            dearest = std::max(dearest, price[dim]);
            origin += price[dim] * static_cast<double>(goal.origin[dim]);
        }
    }
    region.planes.push_back({price, origin - money * dearest});
    return region;
}

}  // namespace

HullGoal relaxed(const Problem& problem, const Goal& goal, const std::vector<Units>& floors) {
    HullGoal hull;
    hull.floor = in_points(floors, problem.unit);
    hull.weight = goal.weight;
    hull.origin = in_points(goal.origin, problem.unit);
    hull.weight.resize(problem.dims, 0);
    hull.origin.resize(problem.dims, 0);
    hull.scale.assign(problem.dims, 0);
    switch (goal.kind) {
        case Goal::Kind::least:
            hull.kind = HullGoal::Kind::least;
            for (std::size_t dim = 0; dim < problem.dims; ++dim) {
                hull.scale[dim] = static_cast<double>(goal.scale[dim]) * problem.unit;
            }
            break;
        case Goal::Kind::sum:
            hull.kind = HullGoal::Kind::sum;
            break;
        case Goal::Kind::product:
            hull.kind = HullGoal::Kind::product;
            break;
        case Goal::Kind::money:
            hull.kind = HullGoal::Kind::money;
            break;
    }
    return hull;
}

Region region_of_level(const Problem& problem, const Goal& goal, const std::vector<Units>& floors,
                       const HullOptimum& mixture, double level) {
    Region region{floors, {}};
    switch (goal.kind) {
        case Goal::Kind::least:
            return least_region(problem, goal, std::move(region), mixture, level);
        case Goal::Kind::sum:
            return sum_region(problem, goal, std::move(region), mixture, level);
        case Goal::Kind::product:
            return product_region(problem, goal, std::move(region), mixture, level);
        case Goal::Kind::money:
            return money_region(problem, goal, std::move(region), mixture, level);
    }
    return region;
}

double goal_value(const Problem& problem, const Goal& goal, const Units* vector) {
    double least = std::numeric_limits<double>::infinity();
    double sum = 0;
    for (std::size_t dim = 0; dim < problem.dims; ++dim) {
        const auto value = static_cast<double>(vector[dim]);
        switch (goal.kind) {
            case Goal::Kind::least:
                if (goal.scale[dim] > 0) {
                    least = std::min(least, static_cast<double>(vector[dim] - goal.origin[dim]) /
                                                static_cast<double>(goal.scale[dim]));
                }
                break;
            case Goal::Kind::sum:
                sum += goal.weight[dim] * value * problem.unit;
                break;
            case Goal::Kind::product:
                if (goal.weight[dim] > 0) {
                    sum += goal.weight[dim] *
                           std::log(static_cast<double>(vector[dim] - goal.origin[dim]) *
                                    problem.unit);
                }
                break;
            case Goal::Kind::money:
                if (goal.weight[dim] > 0) {
                    sum -= std::max(
                        0.0, static_cast<double>(goal.origin[dim] - vector[dim]) * problem.unit);
                }
                break;
        }
    }
    return goal.kind == Goal::Kind::least ? least : sum;
}

}  // namespace irenic::deals
