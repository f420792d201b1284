#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace irenic {

/// An exact decimal number, mantissa / 10^places, with at most nine places.
///
/// Always in lowest terms (no trailing zero behind the point), so equal numbers are equal objects.
class Decimal {
public:
    static constexpr int max_places = 9;

    constexpr Decimal() = default;
    /// The whole number `value`.
    constexpr explicit Decimal(std::int64_t value) : mantissa_(value) {}

    /// mantissa / 10^places, for places 0 to 9.
    [[nodiscard]] static Decimal from_mantissa(std::int64_t mantissa, int places);
    /// The nearest decimal of nine places; nothing for NaN, infinity and |value| > 9.2e9.
    [[nodiscard]] static std::optional<Decimal> nearest(double value);

    [[nodiscard]] std::int64_t mantissa() const { return mantissa_; }
    [[nodiscard]] int places() const { return places_; }

    /// The value times 10^places, rounded half away from zero where it is not whole;
    /// nothing where it does not fit 62 bits.
    [[nodiscard]] std::optional<std::int64_t> scaled(int places) const;
    [[nodiscard]] double to_double() const;
    /// Plain notation without an exponent: "-12.5".
    [[nodiscard]] std::string to_string() const;

    [[nodiscard]] Decimal operator-() const { return from_mantissa(-mantissa_, places_); }
    bool operator==(const Decimal&) const = default;
    [[nodiscard]] std::strong_ordering operator<=>(const Decimal& other) const;

private:
    std::int64_t mantissa_ = 0;
    int places_ = 0;
};

/// What reading a number found.
struct ParsedDecimal {
    Decimal value;
    bool rounded = false;  ///< more than nine places were given
};

/// Reads "12", "-0.5", "+3.25e2", ".5"; nothing for anything else ("nan", "0x1", "1e999", "").
/// More than nine places are rounded half away from zero; a value whose digits do not fit 62 bits
/// is refused.
[[nodiscard]] std::optional<ParsedDecimal> parse_decimal(std::string_view text);

// Sums and the like lose places only where the digits do not fit 62 bits.

[[nodiscard]] Decimal sum(const Decimal& a, const Decimal& b);
[[nodiscard]] Decimal difference(const Decimal& a, const Decimal& b);

/// `from` and `share` of the way to `to`, rounded to nine places; exact at shares 0 and 1.
[[nodiscard]] Decimal part_of(const Decimal& from, const Decimal& to, const Decimal& share);

/// (low + high) / 2, rounded to nine places where needed.
[[nodiscard]] Decimal midpoint(const Decimal& low, const Decimal& high);

}  // namespace irenic
