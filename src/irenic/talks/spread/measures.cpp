#include "irenic/talks/spread/measures.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace irenic::talks {
namespace {

__extension__ using Wide = __int128;

constexpr std::uint64_t million = 1'000'000;
/// Beyond, what is known is forgotten.
constexpr std::size_t most_known = 100'000;

std::uint64_t millionths(double share) {
    return static_cast<std::uint64_t>(
        std::llround(std::clamp(share, 0.0, 1.0) * static_cast<double>(million)));
}

/// Rounded half up; 0 of an empty range.
std::uint64_t millionths(Units gain, Units size) {
    return size == 0
               ? 0
               : static_cast<std::uint64_t>((Wide{gain} * million * 2 + size) / (Wide{size} * 2));
}

}  // namespace

Measures::Measures(Space& space) : space_(space) {
    if (space_.listed()) {
        list_agreements();
    }
    begin_version();
}

/// Whatever can be agreed on may be offered by each seat that agrees.
void Measures::list_agreements() {
    const std::size_t seats = space_.domain().seats();
    for (std::size_t seat = 0; seat < seats; ++seat) {
        std::size_t place = 0;
        for (auto package = space_.ranked(seat, place); package;
             package = space_.ranked(seat, ++place)) {
            agreements_.push_back(*package);
        }
    }
    std::sort(agreements_.begin(), agreements_.end());
    agreements_.erase(std::unique(agreements_.begin(), agreements_.end()), agreements_.end());
    std::erase_if(agreements_, [&](Space::Number package) {
        std::uint32_t willing = 0;
        for (std::size_t seat = 0; seat < seats; ++seat) {
            willing |= space_.crosses_red_line(package, seat) ? 0U : 1U << seat;
        }
        return !space_.agreed(package, willing);
    });
}

void Measures::begin_version() {
    known_.clear();
    ranges_.clear();
    for (std::size_t seat = 0; seat < space_.domain().seats(); ++seat) {
        const Units from = space_.domain().no_agreement[seat];
        const Units best = space_.utility(space_.best(seat), seat);
        ranges_.push_back({from, std::max<Units>(best - from, 0)});
    }
}

const Measured& Measures::of(Space::Number package) {
    if (const auto found = known_.find(package); found != known_.end()) {
        return found->second;
    }
    if (known_.size() == most_known) {
        known_.clear();
    }
    return known_.emplace(package, measure(package)).first->second;
}

Measured Measures::measure(Space::Number package) const {
    Measured measured;
    std::vector<Units> gains;
    double product = 1;
    for (std::size_t seat = 0; seat < ranges_.size(); ++seat) {
        const Units size = ranges_[seat].size;
        gains.push_back(gain(package, seat));
        measured.share.push_back(millionths(gains.back(), size));
        product *= size == 0 ? 0 : static_cast<double>(gains.back()) / static_cast<double>(size);
    }
    measured.ahead = ahead(gains);
    measured.least_share = *std::min_element(measured.share.begin(), measured.share.end());
    measured.product = millionths(std::pow(product, 1.0 / static_cast<double>(gains.size())));
    if (space_.listed()) {
        measured.place = place(package);
    }
    return measured;
}

/// Of its range, from 0 to all of it.
Units Measures::gain(Space::Number package, std::size_t seat) const {
    const Range& range = ranges_[seat];
    return std::clamp<Units>(space_.utility(package, seat) - range.from, 0, range.size);
}

std::optional<std::size_t> Measures::ahead(const std::vector<Units>& gains) const {
    const auto is_behind = [&](std::size_t seat, std::size_t other) {
        const Units size = std::max<Units>(ranges_[seat].size, 1);
        const Units other_size = std::max<Units>(ranges_[other].size, 1);
        return Wide{gains[seat]} * other_size < Wide{gains[other]} * size;
    };
    std::size_t first = 0;
    for (std::size_t seat = 1; seat < gains.size(); ++seat) {
        first = is_behind(first, seat) ? seat : first;
    }
    for (std::size_t seat = 0; seat < gains.size(); ++seat) {
        if (seat != first && !is_behind(seat, first)) {
            return std::nullopt;
        }
    }
    return first;
}

Measured::Place Measures::place(Space::Number package) const {
    const std::size_t seats = ranges_.size();
    std::vector<Units> utility;
    for (std::size_t seat = 0; seat < seats; ++seat) {
        utility.push_back(space_.utility(package, seat));
    }
    Measured::Place place{true, 0};
    double farthest = 0;
    for (const Space::Number other : agreements_) {
        bool better = false;
        bool worse = false;
        double rise = std::numeric_limits<double>::infinity();
        for (std::size_t seat = 0; seat < seats && !(worse && rise <= 0); ++seat) {
            const Units change = space_.utility(other, seat) - utility[seat];
            better = better || change > 0;
            worse = worse || change < 0;
            if (ranges_[seat].size > 0) {
                rise = std::min(
                    rise, static_cast<double>(change) / static_cast<double>(ranges_[seat].size));
            }
        }
        place.efficient = place.efficient && (worse || !better);
        farthest = std::isinf(rise) ? farthest : std::max(farthest, rise);
    }
    place.distance = millionths(farthest);
    return place;
}

}  // namespace irenic::talks
