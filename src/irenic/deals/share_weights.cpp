#include "irenic/deals/share_weights.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <variant>

namespace irenic::deals {
namespace {

constexpr std::int64_t whole = 1'000'000'000;  // 1 in units of 1e-9

Wide common_divisor(Wide a, Wide b) {
    while (b != 0) {
        const Wide rest = a % b;
        a = b;
        b = rest;
    }
    return a;
}

ShareWeight lowest_terms(Wide numerator, Wide denominator) {
    const Wide divisor = common_divisor(numerator, denominator);
    return {numerator / divisor, denominator / divisor};
}

/// In units of 1e-9.
struct Bounds {
    std::int64_t low = 0;
    std::int64_t high = 0;
};

Bounds bounds_of(const std::optional<UncertainNumber>& share) {
    if (!share) {
        return {0, whole};
    }
    return {*share->lowest().scaled(Decimal::max_places),
            *share->highest().scaled(Decimal::max_places)};
}

}  // namespace

std::vector<ShareWeight> center_of_shares(const WeightShares& weights,
                                          const std::vector<IssuePreference>& issues) {
    std::vector<Bounds> bounds(issues.size());
    Bounds sum;
    for (std::size_t issue = 0; issue < issues.size(); ++issue) {
        if (!std::holds_alternative<std::monostate>(issues[issue])) {
            bounds[issue] = bounds_of(weights.shares[issue]);
            sum.low += bounds[issue].low;
            sum.high += bounds[issue].high;
        }
    }
    std::vector<ShareWeight> center;
    center.reserve(issues.size());
    if (sum.low == sum.high) {
        for (const Bounds& share : bounds) {
            center.push_back({share.low, 1});
        }
        return center;
    }
    const ShareWeight t = lowest_terms(whole - sum.low, sum.high - sum.low);
    for (const Bounds& share : bounds) {
        center.push_back(lowest_terms(
            share.low * t.denominator + t.numerator * (share.high - share.low), t.denominator));
    }
    return center;
}

bool rescale_exactly(std::vector<Wide>& points, const ShareWeight& weight, bool& rounded) {
    const auto [least, most] = std::minmax_element(points.begin(), points.end());
    const Wide low = *least;
    const Wide range = std::max<Wide>(1, *most - low);
    Wide divisor = 0;
    if (__builtin_mul_overflow(range, weight.denominator, &divisor)) {
        return false;
    }
    for (Wide& value : points) {
        Wide product = 0;
        if (__builtin_mul_overflow(value - low, 100 * weight.numerator, &product)) {
            return false;
        }
        value = product / divisor;
        const Wide rest = product - value * divisor;
        value += rest >= divisor - rest ? 1 : 0;
        rounded = rounded || rest != 0;
    }
    return true;
}

}  // namespace irenic::deals
