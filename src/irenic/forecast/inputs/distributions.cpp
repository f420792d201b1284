#include "irenic/forecast/inputs/distributions.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include <boost/math/special_functions/erf.hpp>

#include "irenic/base/result.hpp"

namespace irenic::forecast {
namespace {

/// Whole where nine places do not fit.
Decimal rounded(double value) {
    return Decimal::nearest(value).value_or(Decimal(std::llround(value)));
}

Decimal rounded_within(const UncertainNumber& number, double value) {
    return std::clamp(rounded(value), number.low, number.high);
}

double interval_quantile(const UncertainNumber& number, double unit) {
    const double low = number.low.to_double();
    return low + unit * (number.high.to_double() - low);
}

double triangular_quantile(const UncertainNumber& number, double unit) {
    const double low = number.low.to_double();
    const double mode = number.mid.to_double();
    const double high = number.high.to_double();
    if (unit * (high - low) <= mode - low) {
        return std::min(mode, low + std::sqrt(unit * (high - low) * (mode - low)));
    }
    return std::max(mode, high - std::sqrt((1 - unit) * (high - low) * (high - mode)));
}

double normal_quantile_within(const UncertainNumber& number, double unit) {
    IRENIC_CHECK(number.low < number.high);
    const double mean = number.mid.to_double();
    const double sd = number.sd.to_double();
    const double first = normal_place((number.low.to_double() - mean) / sd);
    const double last = normal_place((number.high.to_double() - mean) / sd);
    return mean + sd * normal_quantile(first + unit * (last - first));
}

}  // namespace

Decimal quantile(const UncertainNumber& number, double unit) {
    switch (number.shape) {
        case UncertainNumber::Shape::exact:
            return number.mid;
        case UncertainNumber::Shape::interval:
            return rounded_within(number, interval_quantile(number, unit));
        case UncertainNumber::Shape::triangular:
            return rounded_within(number, triangular_quantile(number, unit));
        case UncertainNumber::Shape::normal:
            break;
    }
    return number.sd == Decimal(0) ? number.mid
                                   : rounded_within(number, normal_quantile_within(number, unit));
}

double normal_place(double value) {
    return std::clamp(0.5 * std::erfc(-value / std::numbers::sqrt2), 0x1p-54, 1 - 0x1p-53);
}

double normal_quantile(double place) {
    using InDouble = boost::math::policies::policy<boost::math::policies::promote_double<false>>;
    return -std::numbers::sqrt2 * boost::math::erfc_inv(2 * place, InDouble{});
}

}  // namespace irenic::forecast
