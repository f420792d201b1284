#include "irenic/base/decimal.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "irenic/base/result.hpp"

namespace irenic {
namespace {

__extension__ using Wide = __int128;

constexpr std::array<std::int64_t, 19> powers_of_ten = [] {
    std::array<std::int64_t, 19> powers{};
    std::int64_t power = 1;
    for (auto& entry : powers) {
        entry = power;
        power = power <= INT64_MAX / 10 ? power * 10 : power;
    }
    return powers;
}();

constexpr std::int64_t largest_mantissa = std::int64_t{1} << 62;

std::int64_t power_of_ten(int exponent) {
    IRENIC_CHECK(exponent >= 0 && exponent < 19);
    return powers_of_ten[static_cast<std::size_t>(exponent)];
}

std::optional<std::int64_t> narrow(Wide value) {
    if (value > largest_mantissa || value < -largest_mantissa) {
        return std::nullopt;
    }
    return static_cast<std::int64_t>(value);
}

Wide divide_rounding(Wide value, Wide divisor) {
    const Wide half = divisor / 2;
    return value >= 0 ? (value + half) / divisor : (value - half) / divisor;
}

/// In units of 1e-9.
Wide widened(const Decimal& value) {
    return Wide{value.mantissa()} * power_of_ten(Decimal::max_places - value.places());
}

/// nano / 10^9, with fewer places where the digits do not fit.
Decimal narrowed(Wide nano) {
    int places = Decimal::max_places;
    while (!narrow(nano) && places > 0) {
        nano /= 10;
        --places;
    }
    return Decimal::from_mantissa(
        narrow(nano).value_or(nano > 0 ? largest_mantissa : -largest_mantissa), places);
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The digits and the exponent of a number in text, before they are put together.
struct Digits {
    Wide value = 0;
    int exponent = 0;      // value * 10^exponent
    bool cut_up = false;   // the first digit left out was 5 or more
    bool cut_any = false;  // a digit other than 0 was left out
    bool negative = false;
};

/// Reads an exponent "e-12"; gives up beyond four digits.
std::optional<int> read_exponent(std::string_view text) {
    bool negative = false;
    if (!text.empty() && (text.front() == '+' || text.front() == '-')) {
        negative = text.front() == '-';
        text.remove_prefix(1);
    }
    if (text.empty() || text.size() > 4) {
        return std::nullopt;
    }
    int value = 0;
    for (const char c : text) {
        if (!is_digit(c)) {
            return std::nullopt;
        }
        value = value * 10 + (c - '0');
    }
    return negative ? -value : value;
}

std::optional<Digits> read_digits(std::string_view text) {
    constexpr Wide full = static_cast<Wide>(1) << 100;
    Digits digits;
    if (!text.empty() && (text.front() == '+' || text.front() == '-')) {
        digits.negative = text.front() == '-';
        text.remove_prefix(1);
    }
    bool any = false;
    bool after_point = false;
    bool full_up = false;
    std::size_t position = 0;
    for (; position < text.size(); ++position) {
        const char c = text[position];
        if (c == '.' && !after_point) {
            after_point = true;
            continue;
        }
        if (!is_digit(c)) {
            break;
        }
        any = true;
        if (full_up || digits.value > full) {
            digits.cut_up = full_up ? digits.cut_up : c >= '5';
            digits.cut_any = digits.cut_any || c != '0';
            full_up = true;
            digits.exponent += after_point ? 0 : 1;
        } else {
            digits.value = digits.value * 10 + (c - '0');
            digits.exponent -= after_point ? 1 : 0;
        }
    }
    if (!any) {
        return std::nullopt;
    }
    if (position < text.size()) {
        if (text[position] != 'e' && text[position] != 'E') {
            return std::nullopt;
        }
        const auto exponent = read_exponent(text.substr(position + 1));
        if (!exponent) {
            return std::nullopt;
        }
        digits.exponent += *exponent;
    }
    return digits;
}

}  // namespace

Decimal Decimal::from_mantissa(std::int64_t mantissa, int places) {
    IRENIC_CHECK(places >= 0 && places <= max_places);
    while (places > 0 && mantissa % 10 == 0) {
        mantissa /= 10;
        --places;
    }
    Decimal result(mantissa);
    result.places_ = places;
    return result;
}

std::optional<Decimal> Decimal::nearest(double value) {
    constexpr double unit = 1e9;
    const double scaled = value * unit;
    if (!(std::abs(scaled) < 9.2e18 / 2)) {
        return std::nullopt;
    }
    return from_mantissa(static_cast<std::int64_t>(std::llround(scaled)), max_places);
}

std::optional<std::int64_t> Decimal::scaled(int places) const {
    if (places >= places_) {
        return narrow(static_cast<Wide>(mantissa_) * power_of_ten(places - places_));
    }
    return narrow(divide_rounding(mantissa_, power_of_ten(places_ - places)));
}

double Decimal::to_double() const {
    return static_cast<double>(mantissa_) / static_cast<double>(power_of_ten(places_));
}

std::string Decimal::to_string() const {
    const bool negative = mantissa_ < 0;
    std::string digits = std::to_string(negative ? -mantissa_ : mantissa_);
    const auto places = static_cast<std::size_t>(places_);
    if (places > 0) {
        if (digits.size() <= places) {
            digits.insert(0, places + 1 - digits.size(), '0');
        }
        digits.insert(digits.size() - places, 1, '.');
    }
    return negative ? "-" + digits : digits;
}

std::strong_ordering Decimal::operator<=>(const Decimal& other) const {
    const Wide left = static_cast<Wide>(mantissa_) * power_of_ten(max_places - places_);
    const Wide right =
        static_cast<Wide>(other.mantissa_) * power_of_ten(max_places - other.places_);
    return left <=> right;
}

std::optional<ParsedDecimal> parse_decimal(std::string_view text) {
    auto digits = read_digits(text);
    if (!digits) {
        return std::nullopt;
    }
    ParsedDecimal parsed;
    if (digits->value == 0) {
        return parsed;
    }
    while (digits->exponent < 0 && digits->value % 10 == 0 && !digits->cut_any) {
        digits->value /= 10;
        ++digits->exponent;
    }
    parsed.rounded = digits->cut_any;
    while (digits->exponent > 0) {
        digits->value *= 10;
        --digits->exponent;
        if (!narrow(digits->value)) {
            return std::nullopt;
        }
    }
    if (digits->exponent < -Decimal::max_places) {
        const int excess = -Decimal::max_places - digits->exponent;
        parsed.rounded = true;
        if (excess > 36) {
            return ParsedDecimal{Decimal{}, true};
        }
        Wide divisor = 1;
        for (int place = 0; place < excess; ++place) {
            divisor *= 10;
        }
        digits->value = divide_rounding(digits->value, divisor);
        digits->exponent = -Decimal::max_places;
    }
    const auto mantissa = narrow(digits->value);
    if (!mantissa) {
        return std::nullopt;
    }
    parsed.value =
        Decimal::from_mantissa(digits->negative ? -*mantissa : *mantissa, -digits->exponent);
    return parsed;
}

Decimal midpoint(const Decimal& low, const Decimal& high) {
    const int places = std::min(std::max(low.places(), high.places()) + 1, Decimal::max_places);
    const Wide sum =
        static_cast<Wide>(low.mantissa()) * power_of_ten(places - std::min(low.places(), places)) +
        static_cast<Wide>(high.mantissa()) * power_of_ten(places - std::min(high.places(), places));
    const auto half = narrow(divide_rounding(sum, 2));
    IRENIC_CHECK(half.has_value());
    return Decimal::from_mantissa(*half, places);
}

Decimal sum(const Decimal& a, const Decimal& b) { return narrowed(widened(a) + widened(b)); }

Decimal difference(const Decimal& a, const Decimal& b) { return narrowed(widened(a) - widened(b)); }

Decimal part_of(const Decimal& from, const Decimal& to, const Decimal& share) {
    if (share == Decimal(1)) {
        return to;
    }
    const Wide way = (widened(to) - widened(from)) * widened(share);
    return narrowed(widened(from) + divide_rounding(way, power_of_ten(Decimal::max_places)));
}

}  // namespace irenic
