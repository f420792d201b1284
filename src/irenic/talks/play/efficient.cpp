#include "irenic/talks/play/efficient.hpp"

#include <algorithm>

#include "irenic/base/result.hpp"

namespace irenic::talks {
namespace {

constexpr std::size_t first = 0;
constexpr std::size_t second = 1;
constexpr std::uint32_t both = 3;

bool could_sign(const Space& space, Space::Number package) {
    return !space.crosses_red_line(package, second) && space.agreed(package, both);
}

}  // namespace

std::vector<Space::Number> efficient_for_two(Space& space) {
    IRENIC_CHECK(space.listed() && space.domain().seats() == 2);
    std::vector<Space::Number> efficient;
    for (std::size_t place = 0; const auto package = space.ranked(first, place); ++place) {
        if (!could_sign(space, *package)) {
            continue;
        }
        if (!efficient.empty()) {
            const Space::Number last = efficient.back();
            if (space.utility(*package, second) <= space.utility(last, second)) {
                continue;
            }
            if (space.utility(*package, first) == space.utility(last, first)) {
                efficient.pop_back();
            }
        }
        efficient.push_back(*package);
    }
    std::reverse(efficient.begin(), efficient.end());
    return efficient;
}

}  // namespace irenic::talks
