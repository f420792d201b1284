#include "irenic/forecast/bounds/ends.hpp"

#include <algorithm>
#include <array>

namespace irenic::forecast {
namespace {

__extension__ using Wide = __int128;

Decimal product(const Decimal& a, const Decimal& b) {
    constexpr Wide limit = static_cast<Wide>(1) << 62;
    Wide mantissa = static_cast<Wide>(a.mantissa()) * b.mantissa();
    Wide divisor = 1;
    int places = a.places() + b.places();
    for (; places > Decimal::max_places; --places) {
        divisor *= 10;
    }
    mantissa = (mantissa + (mantissa >= 0 ? divisor / 2 : -(divisor / 2))) / divisor;
    // what does not fit is as large as can be held, which scoring refuses
    mantissa = std::clamp(mantissa, -limit, limit);
    return Decimal::from_mantissa(static_cast<std::int64_t>(mantissa), places);
}

}  // namespace

Ends product_ends(const Ends& a, const Ends& b) {
    const std::array corners = {product(a.low, b.low), product(a.low, b.high),
                                product(a.high, b.low), product(a.high, b.high)};
    const auto [low, high] = std::minmax_element(corners.begin(), corners.end());
    return {*low, *high};
}

Range product_range(const Range& a, const Range& b) {
    const auto [low, high] =
        std::minmax({a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high});
    return {low, high};
}

}  // namespace irenic::forecast
