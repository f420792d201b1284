#include <algorithm>
#include <cmath>

#include "irenic/talks/play/bidding/manner.hpp"

namespace irenic::talks {

double View::range() const { return std::max(0.0, surplus(best_worth)); }

Units View::asking(double surplus) const {
    constexpr double rounding = 1e-12;  // of the range: what a product of floating numbers is off
    const double whole = std::ceil(surplus - rounding * range());
    if (whole <= 0 || best_worth <= no_agreement) {
        return no_agreement;
    }
    return whole >= range() ? best_worth : no_agreement + static_cast<Units>(whole);
}

}  // namespace irenic::talks
