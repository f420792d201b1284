#include "irenic/deals/nondominated.hpp"

#include <algorithm>

#include "irenic/base/result.hpp"
#include "irenic/deals/lexicographic.hpp"
#include "irenic/deals/many_dimensions.hpp"
#include "irenic/deals/staircase.hpp"

namespace irenic::deals {
namespace {

std::vector<std::uint32_t> greatest(std::span<const Units> numbers) {
    const auto first = std::max_element(numbers.begin(), numbers.end());
    return {static_cast<std::uint32_t>(first - numbers.begin())};
}

/// Reads `order`, greatest first, and keeps the vectors for which `enters` holds; smallest first.
std::vector<std::uint32_t> keep(const std::vector<std::uint32_t>& order, auto enters) {
    std::vector<std::uint32_t> kept;
    for (const std::uint32_t position : order) {
        if (enters(position)) {
            kept.push_back(position);
        }
    }
    std::reverse(kept.begin(), kept.end());
    return kept;
}

/// In descending order only the highest second number so far can dominate.
std::vector<std::uint32_t> two_dimensions(std::span<const Units> points) {
    const std::vector<std::uint32_t> order = descending_order(points, 2);
    Units highest = points[2 * std::size_t{order.front()} + 1];
    return keep(order, [&](std::size_t position) {
        const Units second = points[2 * position + 1];
        const bool enters = second > highest || position == order.front();
        highest = std::max(highest, second);
        return enters;
    });
}

std::vector<std::uint32_t> three_dimensions(std::span<const Units> points) {
    Staircase staircase;
    return keep(descending_order(points, 3), [&](std::size_t position) {
        return staircase.add(points[3 * position + 1], points[3 * position + 2]);
    });
}

}  // namespace

std::vector<std::uint32_t> nondominated(std::span<const Units> points, std::size_t dims) {
    IRENIC_CHECK(dims > 0 && points.size() % dims == 0);
    if (points.empty()) {
        return {};
    }
    switch (dims) {
        case 1:
            return greatest(points);
        case 2:
            return two_dimensions(points);
        case 3:
            return three_dimensions(points);
        default:
            return nondominated_many_dimensions(points, dims);
    }
}

}  // namespace irenic::deals
