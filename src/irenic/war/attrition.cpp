#include "irenic/war/attrition.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace irenic::war {
namespace {

void check(const Battles& battles) {
    IRENIC_CHECK(battles.positions >= 1);
    IRENIC_CHECK(battles.start >= 0 && battles.start <= battles.positions);
    IRENIC_CHECK(battles.discount > 0 && battles.discount <= 1);
    IRENIC_CHECK(battles.up >= 0 && battles.down >= 0);
}

/// The value at either end of the line, where the war is over at once.
std::optional<double> value_at_end(const Battles& battles) {
    if (battles.start == 0) {
        return battles.at_bottom;
    }
    if (battles.start == battles.positions) {
        return battles.at_top;
    }
    return std::nullopt;
}

/// Periods until what lies behind them counts less than 1e-20, at most those there are.
int periods_that_count(const Battles& battles) {
    constexpr double nothing = 1e-20;
    const double most = std::log(nothing) / std::log(battles.discount);
    return battles.discount < 1 && most < *battles.periods ? static_cast<int>(std::ceil(most))
                                                           : *battles.periods;
}

/// The row of values at the horizon.
std::vector<double> settled(const Battles& battles) {
    std::vector<double> row;
    for (int position = 0; position <= battles.positions; ++position) {
        row.push_back(std::lerp(battles.at_bottom, battles.at_top,
                                static_cast<double>(position) / battles.positions));
    }
    return row;
}

/// Fills positions first to last of `now` from the values a period later.
void step_back(const Battles& battles, const std::vector<double>& later, std::vector<double>& now,
               std::size_t first, std::size_t last) {
    const double up = battles.discount * battles.up;
    const double down = battles.discount * battles.down;
    const double stay = battles.discount - up - down;
    const double cost = battles.cost;
    for (std::size_t position = first; position <= last; ++position) {
        now[position] =
            up * later[position + 1] + down * later[position - 1] + stay * later[position] - cost;
    }
}

/// What to expect of a war without a horizon.
struct Expected {
    double top = 0;      ///< discount^(periods until the end) where that is the top, else 0
    double bottom = 0;   ///< the same for the bottom
    double periods = 0;  ///< sum of discount^t over the periods t until the end
};

/// log(1 + x) / x.
double log_slope(double x) { return x == 0 ? 1 : std::log1p(x) / x; }

/// (1 - exp(-x)) / x, for x >= 0.
double mean_decay(double x) { return x == 0 ? 1 : -std::expm1(-x) / x; }

/// log(sinh(x / 2) / (x / 2)), for |x| up to 1/2.
double log_sinh_slope(double x) {
    const double z = x * x / 4;
    return std::log1p(z / 6 * (1 + z / 20 * (1 + z / 42 * (1 + z / 72))));
}

/// Every battle that moves the position moves it the same way, to an end `steps` away: the weight
/// of that end, and the periods, both as in Expected.
std::pair<double, double> one_way(int steps, double chance, double discount) {
    const double wait = (1 - discount) / (discount * chance);
    const double rate = steps * std::log1p(wait);
    return {std::exp(-rate), steps * mean_decay(rate) * log_slope(wait) / (discount * chance)};
}

/// By how much the root above 1 of
///     discount ahead x^2 - (1 - discount (1 - ahead - back)) x + discount back = 0
/// exceeds 1; 0 where there is none.
double root_above_one(double ahead, double back, double discount) {
    const double rest = 1 - discount;
    const double slope = discount * (ahead - back) - rest;
    const double spread = std::sqrt(slope * slope + 4 * discount * ahead * rest);
    if (slope < 0) {
        return (spread - slope) / (2 * discount * ahead);
    }
    return spread > 0 ? 2 * rest / (slope + spread) : 0;
}

/// What remains of the expected periods once their simple factors are taken out. With
/// h = mean_decay it is
///     [h(above a) h(below b) - exp(-above a - below b) h(below a) h(above b)] /
///     [1 - exp(-N (a + b))].
/// Where N (a + b) is small the two products nearly cancel; it then goes by the logarithm of
/// their ratio.
double duration_factor(int below, int above, double a, double b) {
    const double whole = (a + b) * (below + above);
    if (whole == 0) {
        return 0.5;
    }
    const double fade = std::exp(-above * a - below * b);
    if (whole > 0.5) {
        return (mean_decay(above * a) * mean_decay(below * b) -
                fade * mean_decay(below * a) * mean_decay(above * b)) /
               -std::expm1(-whole);
    }
    const double ratio = whole / 2 + log_sinh_slope(above * a) - log_sinh_slope(below * a) +
                         log_sinh_slope(below * b) - log_sinh_slope(above * b);
    return fade * mean_decay(below * a) * mean_decay(above * b) * std::expm1(ratio) /
           -std::expm1(-whole);
}

/// Battles may go either way. With the roots exp(a) >= 1 >= exp(-b) of the difference equation:
///     top    = exp(-above a) (1 - exp(-below (a + b))) / (1 - exp(-N (a + b))),
///     bottom = the same from the other end,
///     periods = (1 - top - bottom) / (1 - discount), rearranged into factors so that nothing
///     cancels as the discount nears 1 and the two chances each other.
Expected two_way(const Battles& battles, double discount) {
    const int below = battles.start;
    const int above = battles.positions - battles.start;
    const double over = root_above_one(battles.up, battles.down, discount);
    const double under = root_above_one(battles.down, battles.up, discount);
    const double a = std::log1p(over);
    const double b = std::log1p(under);
    const double whole = (a + b) * battles.positions;
    const auto share = [&](int steps) {
        return static_cast<double>(steps) / battles.positions * mean_decay((a + b) * steps) /
               mean_decay(whole);
    };
    Expected expected;
    expected.top = std::exp(-above * a) * share(below);
    expected.bottom = std::exp(-below * b) * share(above);
    expected.periods = static_cast<double>(below) * above * duration_factor(below, above, a, b) *
                       log_slope(over) * log_slope(under) * (1 + under) / (discount * battles.up);
    return expected;
}

/// Nothing where the position never moves from between the ends.
std::optional<Expected> expected_of(const Battles& battles, double discount) {
    const int below = battles.start;
    const int above = battles.positions - battles.start;
    if (below == 0 || above == 0) {
        return Expected{above == 0 ? 1.0 : 0.0, below == 0 ? 1.0 : 0.0, 0};
    }
    if (battles.up > 0 && battles.down > 0) {
        return two_way(battles, discount);
    }
    if (battles.up > 0) {
        const auto [top, periods] = one_way(above, battles.up, discount);
        return Expected{top, 0, periods};
    }
    if (battles.down > 0) {
        const auto [bottom, periods] = one_way(below, battles.down, discount);
        return Expected{0, bottom, periods};
    }
    return std::nullopt;
}

double center_or(const std::optional<UncertainNumber>& number, double otherwise) {
    return number ? number->center().to_double() : otherwise;
}

}  // namespace

double value_by_recursion(const Battles& battles) {
    check(battles);
    IRENIC_CHECK(battles.periods.has_value());
    if (const auto value = value_at_end(battles)) {
        return *value;
    }
    std::vector<double> later = settled(battles);
    std::vector<double> now = later;
    const int below = battles.start - 1;
    const int above = battles.positions - 1 - battles.start;
    for (int period = periods_that_count(battles) - 1; period >= 0; --period) {
        step_back(battles, later, now,
                  static_cast<std::size_t>(battles.start - std::min(below, period)),
                  static_cast<std::size_t>(battles.start + std::min(above, period)));
        now.swap(later);
    }
    return later[static_cast<std::size_t>(battles.start)];
}

std::optional<double> value_in_closed_form(const Battles& battles) {
    check(battles);
    if (const auto expected = expected_of(battles, battles.discount)) {
        return battles.at_top * expected->top + battles.at_bottom * expected->bottom -
               battles.cost * expected->periods;
    }
    if (battles.cost == 0) {
        return 0;
    }
    return battles.discount < 1 ? std::optional(-battles.cost / (1 - battles.discount))
                                : std::nullopt;
}

std::optional<Course> course_of(const Battles& battles) {
    check(battles);
    const auto expected = expected_of(battles, 1);
    return expected ? std::optional(Course{expected->top, expected->periods}) : std::nullopt;
}

Result<Battles> battles_of(const War& war, std::size_t side, const Belief& belief) {
    IRENIC_CHECK(war.attrition.has_value());
    const auto& payoff = war.payoffs.at(side);
    if (!payoff) {
        return tl::unexpected(Error{ErrorCode::missing, "war.payoffs", "a side has no payoffs",
                                    "add them for each side"});
    }
    const Attrition& attrition = *war.attrition;
    const double prevail = payoff->prevail.center().to_double();
    const double fail = payoff->fail.center().to_double();
    Battles battles;
    battles.positions = attrition.positions;
    battles.start = attrition.start;
    battles.periods = attrition.periods;
    battles.discount = center_or(attrition.discount, 1);
    battles.up = belief.prevail;
    battles.down = std::max(0.0, 1 - belief.prevail - belief.stalemate);
    battles.cost = center_or(attrition.cost.at(side), 0);
    battles.at_top = side == 0 ? prevail : fail;
    battles.at_bottom = side == 0 ? fail : prevail;
    return battles;
}

Result<Decimal> attrition_value(const War& war, std::size_t side, const Belief& belief) {
    const auto battles = battles_of(war, side, belief);
    if (!battles) {
        return tl::unexpected(battles.error());
    }
    const auto value =
        battles->periods ? value_by_recursion(*battles) : value_in_closed_form(*battles);
    if (!value) {
        return tl::unexpected(Error{ErrorCode::bad_input, "war.attrition",
                                    "a war of nothing but stalemates never ends, and its cost "
                                    "has no bound",
                                    "limit the periods, or add a discount below 1"});
    }
    const auto rounded = Decimal::nearest(*value);
    if (!rounded) {
        return tl::unexpected(Error{ErrorCode::bad_input, "war.attrition",
                                    "the value of war is too large to hold exactly",
                                    "use smaller points and costs, or fewer positions"});
    }
    return *rounded;
}

}  // namespace irenic::war
