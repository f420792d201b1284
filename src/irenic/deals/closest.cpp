#include "irenic/deals/closest.hpp"

#include <algorithm>

#include "irenic/deals/objective.hpp"

namespace irenic::deals {
namespace {

/// One branch's search problem without floors: who has to be satisfied, and from where.
struct Measure {
    std::vector<Units> origin;  ///< disagreement of who agrees, else 0
    std::vector<Units> points;  ///< a point for who agrees, else 0
    std::vector<Units> range;   ///< own range for who agrees (a point where it has none), else 0
    std::vector<Units> floors;  ///< none
};

/// How far a player's utility ranges over the packages of all branches; a point where it does not.
Units range_of(const Setting& setting, std::size_t player) {
    Units least = INT64_MAX;
    Units most = INT64_MIN;
    for (const auto& branch : setting.branches) {
        const auto dim = static_cast<std::size_t>(
            std::find(branch.players.begin(), branch.players.end(), player) -
            branch.players.begin());
        if (dim < branch.players.size() && !branch.least.empty()) {
            least = std::min(least, branch.least[dim]);
            most = std::max(most, branch.most[dim]);
        }
    }
    return most > least ? most - least : setting.point();
}

Measure measure_of(const Setting& setting, const BranchProblem& branch) {
    const Units point = setting.point();
    const Problem& problem = branch.problem;
    Measure measure;
    measure.floors.assign(problem.dims, no_floor);
    for (std::size_t dim = 0; dim < problem.dims; ++dim) {
        const bool agrees = problem.floors[dim] != no_floor;
        measure.origin.push_back(agrees ? problem.floors[dim] : 0);
        measure.points.push_back(agrees ? point : 0);
        measure.range.push_back(agrees ? range_of(setting, branch.players[dim]) : 0);
    }
    return measure;
}

ClosestPackage closest_package(const Setting& setting, const BranchProblem& branch,
                               const Measure& measure, const Located& located) {
    ClosestPackage closest;
    closest.point = point_of(setting, branch.problem, located);
    for (std::size_t dim = 0; dim < setting.deciding(); ++dim) {
        const bool agrees = measure.points[dim] > 0;
        const Units missing = agrees ? measure.origin[dim] - located.utility[dim] : 0;
        closest.shortfall.push_back(setting.points(std::max<Units>(0, missing)));
    }
    return closest;
}

Decimal least_surplus(const Setting& setting, const Measure& measure, const Located& located) {
    Units least = INT64_MAX;
    for (std::size_t dim = 0; dim < measure.points.size(); ++dim) {
        if (measure.points[dim] > 0) {
            least = std::min(least, located.utility[dim] - measure.origin[dim]);
        }
    }
    return setting.points(least);
}

/// The best package of all branches by their least ratio.
std::optional<ClosestPackage> by_least_ratio(const Setting& setting, bool by_range,
                                             const Limits& limits, std::string& why) {
    std::optional<ClosestPackage> best;
    std::vector<Ratio> best_ratios;
    for (const auto& branch : setting.branches) {
        if (branch.problem.impossible()) {
            continue;
        }
        const Measure measure = measure_of(setting, branch);
        const auto& scale = by_range ? measure.range : measure.points;
        if (std::all_of(scale.begin(), scale.end(), [](Units s) { return s == 0; })) {
            continue;
        }
        const Found found =
            search_leximin(branch.problem, measure.origin, scale, measure.floors, limits);
        if (found.status == Found::Status::bounded) {
            why = "the limit was reached before the closest package was certain";
        }
        if (found.best.empty()) {
            continue;
        }
        const Located& located = found.best.back();
        const auto ratios = sorted_ratios(located.utility, measure.origin, scale);
        if (!best || std::lexicographical_compare(best_ratios.begin(), best_ratios.end(),
                                                  ratios.begin(), ratios.end())) {
            best = closest_package(setting, branch, measure, located);
            best->value = ratios.front().value();
            best->least_surplus = least_surplus(setting, measure, located);
            best_ratios = ratios;
        }
    }
    return best;
}

OutsideMoney outside_money(const Setting& setting, const BranchProblem& branch,
                           const Measure& measure, const Located& located) {
    OutsideMoney money;
    money.point = point_of(setting, branch.problem, located);
    Units total = 0;
    for (std::size_t dim = 0; dim < branch.problem.dims; ++dim) {
        const Units missing =
            measure.points[dim] > 0 ? measure.origin[dim] - located.utility[dim] : 0;
        if (missing > 0) {
            total += missing;
            money.to.emplace_back(setting.scoring.players[branch.players[dim]].party,
                                  setting.points(missing));
        }
    }
    money.amount = setting.points(total);
    return money;
}

}  // namespace

std::optional<ClosestPackage> nearest_in_points(const Setting& setting, const Limits& limits,
                                                std::string& why) {
    return by_least_ratio(setting, false, limits, why);
}

std::optional<OutsideMoney> least_outside_money(const Setting& setting, const Limits& limits,
                                                std::string& why) {
    std::optional<OutsideMoney> best;
    for (const auto& branch : setting.branches) {
        if (branch.problem.impossible()) {
            continue;
        }
        const Measure measure = measure_of(setting, branch);
        Goal goal{Goal::Kind::money, measure.origin, {}, {}};
        for (const Units points : measure.points) {
            goal.weight.push_back(points > 0 ? 1 : 0);
        }
        const Found found = search(branch.problem, goal, measure.floors, limits);
        if (found.status == Found::Status::bounded) {
            why = "the limit was reached before the least outside money was certain";
        }
        if (found.best.empty()) {
            continue;
        }
        const auto shown = std::max_element(
            found.best.begin(), found.best.end(), [&](const Located& a, const Located& b) {
                const auto ratios_a = sorted_ratios(a.utility, measure.origin, measure.points);
                const auto ratios_b = sorted_ratios(b.utility, measure.origin, measure.points);
                return std::lexicographical_compare(ratios_a.begin(), ratios_a.end(),
                                                    ratios_b.begin(), ratios_b.end());
            });
        auto money = outside_money(setting, branch, measure, *shown);
        if (!best || money.amount < best->amount) {
            best = std::move(money);
        }
    }
    return best;
}

Closest find_closest(const Setting& setting, const Limits& limits) {
    Closest closest;
    closest.maximin = nearest_in_points(setting, limits, closest.why);
    closest.margin = by_least_ratio(setting, true, limits, closest.why);
    closest.outside_money = least_outside_money(setting, limits, closest.why);
    if (!closest.maximin && closest.why.empty()) {
        closest.why = "every allowed package crosses a red line of a party that must agree";
    }
    return closest;
}

}  // namespace irenic::deals
