#pragma once

#include <cstdint>

#include "irenic/base/stop.hpp"
#include "irenic/model/number.hpp"

namespace irenic::bench {

inline Limits limits_of(unsigned threads, double seconds = 300) {
    Limits limits;
    limits.stop = Stop(seconds);
    limits.threads = threads;
    return limits;
}

inline UncertainNumber around(const Decimal& centre, std::int64_t spread) {
    UncertainNumber number;
    number.shape = UncertainNumber::Shape::interval;
    number.low = difference(centre, Decimal(spread));
    number.high = sum(centre, Decimal(spread));
    return number;
}

}  // namespace irenic::bench
