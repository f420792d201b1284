#pragma once

#include <cstdint>

#include "irenic/base/decimal.hpp"

namespace irenic::war {

/// `number` as a fraction of whole numbers of any size, a type with Fraction(numerator,
/// denominator).
template <class Fraction>
[[nodiscard]] Fraction as_fraction(const Decimal& number) {
    std::int64_t denominator = 1;
    for (int place = 0; place < number.places(); ++place) {
        denominator *= 10;
    }
    return Fraction(number.mantissa(), denominator);
}

}  // namespace irenic::war
