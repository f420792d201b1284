#include "irenic/phases/sizes/chunks.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

namespace irenic::phases {
namespace {

tl::unexpected<Error> bad(std::string where, std::string what, std::string hint = {}) {
    return tl::unexpected(
        Error{ErrorCode::bad_input, std::move(where), std::move(what), std::move(hint)});
}

bool is_probability(double value) { return value >= 0 && value <= 1; }

}  // namespace

double equal_phases(double total, double ratio, std::size_t phases) {
    IRENIC_CHECK(phases > 0);
    const double part = total / static_cast<double>(phases);
    const double later_loss = std::max(0.0, 1 - ratio) * part;
    return std::max(0.0, part + static_cast<double>(phases - 1) * later_loss);
}

Result<Shrinking> shrinking_phases(double total, double ratio, std::size_t phases) {
    if (phases == 0) {
        return bad("phases", "there must be at least one phase");
    }
    if (!(total > 0) || !std::isfinite(total)) {
        return bad("phases", "the total must be above 0");
    }
    if (!(ratio >= 1) || !std::isfinite(ratio)) {
        return bad("phases", "what is received must be worth at least what is given",
                   "with less, smaller phases do not help in the end");
    }
    // The first is (C rho / ratio) / (1 - ratio^-n): no power here grows beyond bounds.
    const double rho = ratio - 1;
    const auto count = static_cast<double>(phases);
    double size =
        rho > 0 ? total * rho / ratio / -std::expm1(-count * std::log1p(rho)) : total / count;
    Shrinking result;
    for (std::size_t phase = 0; phase < phases; ++phase) {
        result.sizes.push_back(size);
        size /= ratio;
    }
    result.guarantee = result.sizes.back();
    return result;
}

Result<Gradual> gradual_exchange(double value, double cost, double discount) {
    if (!(value > 0) || !(cost >= 0)) {
        return bad("phases", "the value must be above 0 and the cost at least 0");
    }
    if (!(discount > 0 && discount <= 1)) {
        return bad("phases.discount", "the discount must be above 0 and at most 1");
    }
    const double ratio = cost / (discount * value);
    if (!(ratio < 1)) {
        return bad("phases", "each step would have to be larger than the one before",
                   "the cost must stay below discount times value");
    }
    return Gradual{ratio, 1 / (1 - ratio)};
}

Result<double> guarantee_under_detection(double cost, double future, double detect,
                                         double false_alarm) {
    if (!is_probability(detect) || !is_probability(false_alarm)) {
        return bad("phases", "detection and false alarms must lie between 0 and 1");
    }
    if (!(detect > false_alarm)) {
        return bad("phases", "a breach must be seen more often than an honest party is accused");
    }
    return std::max(0.0, cost / (detect - false_alarm) - future);
}

}  // namespace irenic::phases
