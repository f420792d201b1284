#include "cli/text/numbers.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>

#include <fmt/format.h>

namespace irenic::cli {
namespace {

constexpr int shown_places = 2;

std::int64_t power_of_ten(int exponent) {
    std::int64_t power = 1;
    for (; exponent > 0; --exponent) {
        power *= 10;
    }
    return power;
}

Decimal rounded(const Decimal& value, int places, Rounding rounding) {
    if (value.places() <= places) {
        return value;
    }
    const std::int64_t divisor = power_of_ten(value.places() - places);
    const std::int64_t rest = value.mantissa() % divisor;
    std::int64_t whole = value.mantissa() / divisor;
    switch (rounding) {
        case Rounding::down:
            whole -= rest < 0 ? 1 : 0;
            break;
        case Rounding::up:
            whole += rest > 0 ? 1 : 0;
            break;
        case Rounding::nearest:
            whole = value.scaled(places).value_or(whole);
            break;
    }
    return Decimal::from_mantissa(whole, places);
}

/// Two places, or as many as it takes to show two digits of a number close to zero.
int places_for(const Decimal& value) {
    const std::int64_t size = std::abs(value.mantissa());
    int digits = 0;
    for (std::int64_t rest = size; rest > 0; rest /= 10) {
        ++digits;
    }
    const int leading_zeros = value.places() - digits;  // behind the point
    return leading_zeros >= shown_places ? leading_zeros + 2 : shown_places;
}

std::string with_plus(std::string text, bool positive) {
    return positive ? "+" + std::move(text) : text;
}

}  // namespace

std::string shown(const Decimal& value, Rounding rounding) {
    const int places = std::min(places_for(value), Decimal::max_places);
    return rounded(value, places, rounding).to_string();
}

std::string shown(double value) {
    const auto decimal = Decimal::nearest(value);
    const bool vanishes = decimal && *decimal == Decimal() && value != 0;
    return decimal && !vanishes ? shown(*decimal) : fmt::format("{:.4g}", value);
}

std::string signed_number(const Decimal& value) {
    return with_plus(shown(value), value > Decimal());
}

std::string signed_number(double value) { return with_plus(shown(value), value > 0); }

std::string percent(double share) {
    const double value = std::round(share * 1000) / 10;
    return fmt::format("{} %", value == 0 ? 0.0 : value);
}

std::string percent(const Decimal& share, Rounding rounding) {
    constexpr int places = 1;
    const Decimal value = Decimal::from_mantissa(share.mantissa() * 100, share.places());
    const Decimal near = rounded(value, places, rounding);
    const bool tiny = value < Decimal::from_mantissa(1, places) && value > Decimal();
    return (tiny ? shown(value, rounding) : near.to_string()) + " %";
}

std::string points(const Decimal& value, Rounding rounding) {
    const std::string number = shown(value, rounding);
    return number + (number == "1" ? " point" : " points");
}

std::string shown_count(std::string_view digits) {
    constexpr std::size_t most_digits = 24;
    if (digits.size() > most_digits) {
        return fmt::format("about {}.{} x 10^{}", digits.substr(0, 1), digits.substr(1, 2),
                           digits.size() - 1);
    }
    std::string grouped;
    for (std::size_t index = 0; index < digits.size(); ++index) {
        if (index > 0 && digits.size() > 4 && (digits.size() - index) % 3 == 0) {
            grouped += ',';
        }
        grouped += digits[index];
    }
    return grouped;
}

std::string counted(std::string_view digits, std::string_view one) {
    return fmt::format("{} {}{}", shown_count(digits), one, digits == "1" ? "" : "s");
}

}  // namespace irenic::cli
