#include <algorithm>
#include <numeric>

#include "irenic/forecast/bounds/dominance.hpp"

namespace irenic::forecast {
namespace {

/// The sum with the entries that come first in `order` weighing as much as they may.
double filled(std::span<const double> difference, std::span<const double> low,
              std::span<const double> high, const std::vector<std::size_t>& order) {
    double left = 1 - std::accumulate(low.begin(), low.end(), 0.0);
    double sum = std::inner_product(low.begin(), low.end(), difference.begin(), 0.0);
    for (const std::size_t entry : order) {
        const double more = std::clamp(left, 0.0, high[entry] - low[entry]);
        sum += more * difference[entry];
        left -= more;
    }
    return sum;
}

}  // namespace

WeightedRange over_ordered_weights(std::span<const double> difference) {
    WeightedRange range;
    double sum = 0;
    for (std::size_t count = 1; count <= difference.size(); ++count) {
        sum += difference[count - 1];
        const double average = sum / static_cast<double>(count);
        range.least = count == 1 ? average : std::min(range.least, average);
        range.most = count == 1 ? average : std::max(range.most, average);
    }
    return range;
}

WeightedRange over_unknown_weights(std::span<const double> difference) {
    if (difference.empty()) {
        return {};
    }
    const auto [least, most] = std::minmax_element(difference.begin(), difference.end());
    return {*least, *most};
}

WeightedRange over_bounded_weights(std::span<const double> difference, std::span<const double> low,
                                   std::span<const double> high) {
    std::vector<std::size_t> order(difference.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return difference[a] < difference[b]; });
    WeightedRange range;
    range.least = filled(difference, low, high, order);
    std::reverse(order.begin(), order.end());
    range.most = filled(difference, low, high, order);
    return range;
}

}  // namespace irenic::forecast
