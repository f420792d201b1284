#include "irenic/phases/discounting.hpp"

#include <algorithm>

#include "irenic/phases/search.hpp"

namespace irenic::phases {
namespace {

__extension__ using Wide = __int128;

Wide floor_ratio(Wide above, Wide below) {
    const Wide ratio = above / below;
    return ratio * below > above ? ratio - 1 : ratio;
}

}  // namespace

Discounting::Discounting(const std::optional<Decimal>& discount) {
    if (!discount) {
        return;
    }
    share_ = discount->mantissa();
    for (int place = 0; place < discount->places(); ++place) {
        scale_ *= 10;
    }
}

Units Discounting::times(Units value) const {
    const Wide product = static_cast<Wide>(value) * share_;
    const Wide half = product < 0 ? -(scale_ / 2) : scale_ / 2;
    return static_cast<Units>((product + half) / scale_);
}

Units Discounting::least_for(Units product) const {
    if (share_ == 0) {
        return product <= 0 ? -no_cap : no_cap;
    }
    // The rounded value reaches a product above 0 from half a unit below on, others only past it.
    const Wide twice = (2 * static_cast<Wide>(product) - 1) * scale_;
    const Wide below = 2 * static_cast<Wide>(share_);
    const Wide least = product > 0 ? -floor_ratio(-twice, below) : floor_ratio(twice, below) + 1;
    return static_cast<Units>(std::clamp<Wide>(least, -no_cap, no_cap));
}

}  // namespace irenic::phases
