#include "irenic/model/number.hpp"

namespace irenic {

Decimal UncertainNumber::center() const {
    return shape == Shape::interval ? midpoint(low, high) : mid;
}

Decimal UncertainNumber::lowest() const { return uncertain() ? low : mid; }

Decimal UncertainNumber::highest() const { return uncertain() ? high : mid; }

UncertainNumber UncertainNumber::exact(Decimal value) {
    UncertainNumber number;
    number.mid = value;
    return number;
}

}  // namespace irenic
