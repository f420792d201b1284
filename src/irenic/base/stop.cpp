#include "irenic/base/stop.hpp"

#include <algorithm>

namespace irenic {

double Stop::seconds_left() const {
    constexpr double day = 86400;
    if (!deadline_) {
        return day;
    }
    return std::max(0.0, std::chrono::duration<double>(*deadline_ - Clock::now()).count());
}

Stop Stop::within(double seconds) const { return Stop(std::min(seconds, seconds_left()), asked_); }

}  // namespace irenic
