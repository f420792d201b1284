#include "irenic/war/lottery.hpp"

#include <boost/multiprecision/cpp_int.hpp>

#include "irenic/war/fraction.hpp"

namespace irenic::war {
namespace {

using BigInteger = boost::multiprecision::cpp_int;
using Fraction = boost::multiprecision::cpp_rational;
__extension__ using Wide = __int128;

/// The decimal that `number` was made from where there is one, else its binary value.
Fraction exactly(double number) {
    const auto decimal = Decimal::nearest(number);
    if (decimal && decimal->to_double() == number) {
        return as_fraction<Fraction>(*decimal);
    }
    return Fraction(number);
}

Fraction center(const UncertainNumber& number) { return as_fraction<Fraction>(number.center()); }

/// To nine places, half away from zero; nothing where that does not fit.
std::optional<Decimal> rounded(const Fraction& value) {
    static const BigInteger unit = 1'000'000'000;
    static const BigInteger most = BigInteger(1) << 62;
    const BigInteger divisor = denominator(value);
    const BigInteger doubled = 2 * abs(numerator(value)) * unit;
    const BigInteger nano = (doubled + divisor) / (2 * divisor);
    if (nano > most) {
        return std::nullopt;
    }
    const auto mantissa = nano.convert_to<std::int64_t>();
    return Decimal::from_mantissa(value < 0 ? -mantissa : mantissa, Decimal::max_places);
}

Fraction value_in_fractions(const WarPayoff& payoff, std::size_t side, const Belief& belief) {
    const Fraction first = exactly(belief.prevail);
    const Fraction stalemate = exactly(belief.stalemate);
    const Fraction second = 1 - first - stalemate;
    Fraction value = (side == 0 ? first : second) * center(payoff.prevail) +
                     (side == 0 ? second : first) * center(payoff.fail);
    if (payoff.stalemate) {
        value += stalemate * center(*payoff.stalemate);
    }
    if (payoff.cost) {
        value -= center(*payoff.cost);
    }
    return value;
}

/// In units of 1e-9; nothing where the number is not a whole number of those.
std::optional<Wide> nanos(double number) {
    const auto decimal = Decimal::nearest(number);
    if (!decimal || decimal->to_double() != number) {
        return std::nullopt;
    }
    return decimal->scaled(Decimal::max_places);
}
std::optional<Wide> nanos(const std::optional<UncertainNumber>& number) {
    return number ? number->center().scaled(Decimal::max_places) : 0;
}

/// The same in whole numbers, thirty times as fast; nothing where some number is not a whole number
/// of 1e-9 or the value is too large.
std::optional<Decimal> value_in_nanos(const WarPayoff& payoff, std::size_t side,
                                      const Belief& belief) {
    constexpr Wide unit = 1'000'000'000;
    constexpr Wide most = Wide{1} << 62;
    const auto first = nanos(belief.prevail);
    const auto stalemate = nanos(belief.stalemate);
    const auto prevail = nanos(payoff.prevail);
    const auto fail = nanos(payoff.fail);
    const auto neither = nanos(payoff.stalemate);
    const auto cost = nanos(payoff.cost);
    if (!first || !stalemate || !prevail || !fail || !neither || !cost) {
        return std::nullopt;
    }
    const Wide second = unit - *first - *stalemate;
    const Wide sum = (side == 0 ? *first : second) * *prevail +
                     (side == 0 ? second : *first) * *fail + *stalemate * *neither - *cost * unit;
    const Wide size = ((sum < 0 ? -sum : sum) + unit / 2) / unit;
    if (size > most) {
        return std::nullopt;
    }
    const auto mantissa = static_cast<std::int64_t>(sum < 0 ? -size : size);
    return Decimal::from_mantissa(mantissa, Decimal::max_places);
}

Error missing(std::string what, std::string hint) {
    return {ErrorCode::missing, "war.payoffs", std::move(what), std::move(hint)};
}

}  // namespace

Result<Decimal> lottery_value(const War& war, std::size_t side, const Belief& belief) {
    const auto& payoff = war.payoffs.at(side);
    if (!payoff) {
        return tl::unexpected(missing("a side has no payoffs", "add them for each side"));
    }
    if (belief.stalemate > 0 && !payoff->stalemate) {
        return tl::unexpected(missing("a side believes in a stalemate but gives no value for it",
                                      "add `stalemate` to its payoffs"));
    }
    const auto quick = value_in_nanos(*payoff, side, belief);
    const auto decimal = quick ? quick : rounded(value_in_fractions(*payoff, side, belief));
    if (!decimal) {
        return tl::unexpected(Error{ErrorCode::bad_input, "war.payoffs",
                                    "the value of war is too large to hold exactly",
                                    "use smaller points"});
    }
    return *decimal;
}

Shares bargaining_range(double prevail, double cost_a, double cost_b) {
    return {prevail - cost_a, prevail + cost_b};
}

}  // namespace irenic::war
