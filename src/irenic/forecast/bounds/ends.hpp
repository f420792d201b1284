#pragma once

#include "irenic/base/decimal.hpp"
#include "irenic/model/number.hpp"

namespace irenic::forecast {

/// The least and the most that a number can be.
struct Ends {
    Decimal low;
    Decimal high;

    [[nodiscard]] bool apart() const { return low != high; }
};

[[nodiscard]] inline Ends ends_of(const UncertainNumber& number) {
    return number.uncertain() ? Ends{number.low, number.high} : Ends{number.mid, number.mid};
}

/// The ends of a * b, each rounded to nine places, half away from zero.
[[nodiscard]] Ends product_ends(const Ends& a, const Ends& b);

/// A range of plain numbers.
struct Range {
    double low = 0;
    double high = 0;

    [[nodiscard]] bool apart() const { return low < high; }
};

[[nodiscard]] inline Range range_of(const UncertainNumber& number) {
    const Ends ends = ends_of(number);
    return {ends.low.to_double(), ends.high.to_double()};
}
[[nodiscard]] Range product_range(const Range& a, const Range& b);
[[nodiscard]] inline Range sum(const Range& a, const Range& b) {
    return {a.low + b.low, a.high + b.high};
}
[[nodiscard]] inline Range negated(const Range& range) { return {-range.high, -range.low}; }

}  // namespace irenic::forecast
