#include "irenic/war/optimism.hpp"

#include <algorithm>

#include <boost/multiprecision/cpp_int.hpp>

#include "irenic/war/fraction.hpp"

namespace irenic::war {
namespace {

using BigInteger = boost::multiprecision::cpp_int;
using Fraction = boost::multiprecision::cpp_rational;

/// A number at nine places, as numbers of a case are.
std::optional<Fraction> at_nine_places(double number) {
    const auto decimal = Decimal::nearest(number);
    return decimal ? std::optional(as_fraction<Fraction>(*decimal)) : std::nullopt;
}

/// The chance that costs spread alike over [least, most] are too low for a demand.
double share_below(double demand, double least, double most) {
    if (demand <= least) {
        return 0;
    }
    return demand >= most ? 1 : (demand - least) / (most - least);
}

}  // namespace

std::optional<double> excess_optimism(const std::array<StakeView, 2>& sides) {
    Fraction excess = -1;
    for (const StakeView& side : sides) {
        if (side.prevail <= side.fail) {
            return std::nullopt;
        }
        const auto fail = as_fraction<Fraction>(side.fail);
        const Fraction share = (as_fraction<Fraction>(side.value) - fail) /
                               (as_fraction<Fraction>(side.prevail) - fail);
        excess += share > 0 ? share : Fraction(0);
    }
    return excess.convert_to<double>();
}

double learned(double prevail, double strength, double battles, double won) {
    const double weight = strength + battles;
    return weight > 0 ? (strength * prevail + battles * won) / weight : prevail;
}

std::optional<std::int64_t> battles_to_converge(double gap, double allowed, double strength) {
    const auto gap_now = at_nine_places(gap);
    const auto gap_then = at_nine_places(allowed);
    const auto weight = at_nine_places(strength);
    if (!gap_now || !gap_then || !weight) {
        return std::nullopt;
    }
    if (*gap_now <= *gap_then) {
        return 0;
    }
    if (*gap_then <= 0) {
        return std::nullopt;
    }
    const Fraction battles = *weight * (*gap_now / *gap_then - 1);
    const BigInteger whole = (numerator(battles) + denominator(battles) - 1) / denominator(battles);
    if (whole > INT64_MAX) {
        return std::nullopt;
    }
    return std::max<std::int64_t>(whole.convert_to<std::int64_t>(), 1);
}

Demand best_demand(double prevail, double own_cost, double least_cost, double most_cost) {
    const double peak = std::clamp((most_cost - own_cost) / 2, least_cost, most_cost);
    Demand demand;
    demand.beyond = std::clamp(peak, 0.0, 1 - prevail);
    demand.offered = 1 - prevail - demand.beyond;
    demand.refused = share_below(demand.beyond, least_cost, most_cost);
    demand.value =
        (1 - demand.refused) * (prevail + demand.beyond) + demand.refused * (prevail - own_cost);
    return demand;
}

}  // namespace irenic::war
