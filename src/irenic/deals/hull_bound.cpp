#include "irenic/deals/hull_bound.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace irenic::deals {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double rounding = 1e-12;

double at_or(const std::vector<double>& values, std::size_t dim, double missing) {
    return values.empty() ? missing : values[dim];
}

/// One dimension of a goal.
struct Terms {
    double origin = 0;
    double scale = 0;
    double weight = 0;
    double floor = -infinity;

    Terms(const HullGoal& goal, std::size_t dim)
        : origin(at_or(goal.origin, dim, 0)),
          scale(std::max(0.0, at_or(goal.scale, dim, 0))),
          weight(std::max(0.0, at_or(goal.weight, dim, 0))),
          floor(at_or(goal.floor, dim, -infinity)) {}
};

/// What a price on a floor takes off; no price off a floor that is not there.
double floor_part(double price, double floor) { return price > 0 ? price * floor : 0; }

/// The largest t with sum_i p_i max(f_i, o_i + s_i t) <= support, by Newton steps from above:
/// the sum is convex in t, so that each step ends at or above the answer.
double least_bound(const HullGoal& goal, std::span<const double> price, double support) {
    double bound = infinity;
    bool asked = false;
    for (std::size_t step = 0; step <= price.size(); ++step) {
        double slope = 0;
        double rest = support;
        double size = std::abs(support);
        for (std::size_t dim = 0; dim < price.size(); ++dim) {
            const Terms terms(goal, dim);
            asked = asked || terms.scale > 0;
            const bool on_goal =
                terms.scale > 0 &&
                (bound == infinity || terms.origin + terms.scale * bound >= terms.floor);
            if (on_goal) {
                slope += price[dim] * terms.scale;
                rest -= price[dim] * terms.origin;
            } else {
                rest -= floor_part(price[dim], terms.floor);
                size += std::abs(floor_part(price[dim], terms.floor));
            }
        }
        if (slope <= 0) {
            return rest < -rounding * size ? -infinity : (asked ? bound : 0);
        }
        const double next = rest / slope;
        if (!(next < bound)) {
            break;
        }
        bound = next;
    }
    return bound;
}

double sum_part(const Terms& terms, double price) {
    return price < terms.weight ? infinity : -floor_part(price - terms.weight, terms.floor);
}

double product_part(const Terms& terms, double price) {
    if (terms.weight == 0) {
        return -floor_part(price, terms.floor);
    }
    double on_goal = price;
    if (terms.floor > terms.origin) {
        on_goal = std::min(price, terms.weight / (terms.floor - terms.origin));
    }
    if (on_goal <= 0) {
        return infinity;
    }
    return -on_goal * terms.origin - floor_part(price - on_goal, terms.floor) +
           terms.weight * (std::log(terms.weight / on_goal) - 1);
}

double money_part(const Terms& terms, double price) {
    const bool on_floor = terms.weight == 0 || terms.floor >= terms.origin;
    const double on_goal = on_floor ? 0 : std::min(1.0, price);
    return -on_goal * terms.origin - floor_part(price - on_goal, terms.floor);
}

}  // namespace

double value_at(const HullGoal& goal, std::span<const double> utility) {
    double least = infinity;
    double sum = 0;
    for (std::size_t dim = 0; dim < utility.size(); ++dim) {
        const Terms terms(goal, dim);
        const double surplus = utility[dim] - terms.origin;
        if (goal.kind == HullGoal::Kind::least && terms.scale > 0) {
            least = std::min(least, surplus / terms.scale);
        } else if (goal.kind == HullGoal::Kind::sum) {
            sum += terms.weight * utility[dim];
        } else if (goal.kind == HullGoal::Kind::product && terms.weight > 0) {
            sum += surplus > 0 ? terms.weight * std::log(surplus) : -infinity;
        } else if (goal.kind == HullGoal::Kind::money && terms.weight > 0) {
            sum += std::min(0.0, surplus);
        }
    }
    return least < infinity ? least : sum;
}

double bound_from(const HullGoal& goal, std::span<const double> price, double support) {
    if (goal.kind == HullGoal::Kind::least) {
        return least_bound(goal, price, support);
    }
    double bound = support;
    for (std::size_t dim = 0; dim < price.size(); ++dim) {
        const Terms terms(goal, dim);
        switch (goal.kind) {
            case HullGoal::Kind::sum:
                bound += sum_part(terms, price[dim]);
                break;
            case HullGoal::Kind::product:
                bound += product_part(terms, price[dim]);
                break;
            default:
                bound += money_part(terms, price[dim]);
        }
    }
    return bound;
}

}  // namespace irenic::deals
