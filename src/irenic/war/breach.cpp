#include "irenic/war/breach.hpp"

namespace irenic::war {

double expected_breach_loss(double hazard, double loss, double discount) {
    if (hazard <= 0) {
        return 0;
    }
    return discount * hazard * loss / ((1 - discount) + discount * hazard);
}

std::optional<double> repeated_breach_loss(double hazard, double loss, double discount) {
    if (hazard <= 0) {
        return 0;
    }
    if (discount >= 1) {
        return std::nullopt;
    }
    return discount * hazard * loss / (1 - discount);
}

std::optional<double> break_even_hazard(double budget, double loss, double discount) {
    if (budget < 0 || budget >= discount * loss) {
        return std::nullopt;
    }
    return budget * (1 - discount) / (discount * (loss - budget));
}

}  // namespace irenic::war
