#include "irenic/war/commitment.hpp"

#include <algorithm>

#include <boost/multiprecision/cpp_int.hpp>

#include "irenic/war/fraction.hpp"

namespace irenic::war {
namespace {

using Fraction = boost::multiprecision::cpp_rational;

Fraction center(const UncertainNumber& number) { return as_fraction<Fraction>(number.center()); }

Fraction center_or_zero(const std::optional<UncertainNumber>& number) {
    return number ? center(*number) : Fraction(0);
}

Fraction at_least_zero(const Fraction& value) { return value > 0 ? value : Fraction(0); }

double to_double(const Fraction& value) { return value.convert_to<double>(); }

Error missing(const std::string& block) {
    return {ErrorCode::missing, "war." + block, "there is no `" + block + "`", "add it to `war`"};
}

/// The numbers of a PowerShift, exactly.
struct Shift {
    explicit Shift(const PowerShift& power)
        : now(center(power.now)),
          later(center(power.later)),
          discount(center(*power.discount)),
          impatience(1 - discount),
          cost_rising(center_or_zero(power.cost.at(power.rising))),
          cost_declining(center_or_zero(power.cost.at(1 - power.rising))) {}

    Fraction now;
    Fraction later;
    Fraction discount;
    Fraction impatience;
    Fraction cost_rising;
    Fraction cost_declining;
};

/// The later chance, where below 1; at 1 every chance is covered.
std::optional<double> below_one(const Fraction& chance) {
    return chance < 1 ? std::optional(to_double(chance)) : std::nullopt;
}

/// Any division of all later pies: the rising side keeps what fighting then is worth to it.
void fill_any_division(const Shift& shift, const Fraction& fight_now, Commitment& answer) {
    const Fraction rising = at_least_zero(shift.later / shift.impatience - shift.cost_rising);
    const Fraction most = 1 + shift.discount * (1 / shift.impatience - rising);
    answer.threshold =
        to_double(shift.impatience * (shift.cost_declining + shift.discount * shift.cost_rising));
    answer.most_in_peace = to_double(most);
    answer.blocks = fight_now > most;
    answer.break_even =
        below_one((shift.now + shift.impatience * shift.cost_declining) / shift.discount +
                  shift.impatience * shift.cost_rising);
}

/// The declining side can count on what fighting later is worth to it, and on no more.
void fill_one_sided(const Shift& shift, const Fraction& fight_now, Commitment& answer) {
    const Fraction declining =
        at_least_zero((1 - shift.later) / shift.impatience - shift.cost_declining);
    const Fraction most = 1 + shift.discount * declining;
    const Fraction threshold = shift.impatience * shift.impatience * shift.cost_declining;
    answer.threshold_one_sided = to_double(threshold);
    answer.most_one_sided = to_double(most);
    answer.blocks_one_sided = fight_now > most;
    if (fight_now > 1) {
        answer.break_even_one_sided = below_one((shift.now + threshold) / shift.discount);
    }
}

}  // namespace

Result<Commitment> commitment_problem(const War& war) {
    if (!war.shift) {
        return tl::unexpected(missing("shift"));
    }
    const auto& discount = war.shift->discount;
    if (!discount || discount->center() <= Decimal(0) || discount->center() >= Decimal(1)) {
        return tl::unexpected(
            Error{ErrorCode::bad_input, "war.shift.discount",
                  "a pie of 1 a period for ever has no value without a discount below 1",
                  "give one above 0 and below 1"});
    }
    const Shift shift(*war.shift);
    const Fraction fight_now = (1 - shift.now) / shift.impatience - shift.cost_declining;
    Commitment answer;
    answer.shift = to_double(shift.discount * shift.later - shift.now);
    answer.fight_now = to_double(fight_now);
    fill_any_division(shift, fight_now, answer);
    fill_one_sided(shift, fight_now, answer);
    return answer;
}

Result<FirstStrikeView> first_strike(const War& war) {
    if (!war.first_strike) {
        return tl::unexpected(missing("first_strike"));
    }
    const FirstStrike& strike = *war.first_strike;
    const Fraction first = center(strike.first);
    const Fraction second = center(strike.second);
    const Fraction cost_first = center_or_zero(strike.cost[0]);
    const Fraction cost_second = center_or_zero(strike.cost[1]);
    const Fraction low = first - cost_first;
    const Fraction high = second + cost_second;
    return FirstStrikeView{to_double(first - second), to_double(cost_first + cost_second),
                           to_double(low), to_double(high), low > high};
}

}  // namespace irenic::war
