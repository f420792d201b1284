#include "irenic/war/breach.hpp"

namespace irenic::war {

double expected_breach_loss(double hazard, double loss, double discount) {
    if (hazard <= 0) {
        return 0;
    }
    return discount * hazard * loss / ((1 - discount) + discount * hazard);
}

}  // namespace irenic::war
