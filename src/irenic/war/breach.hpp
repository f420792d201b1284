#pragma once

namespace irenic::war {

/// Expected discounted loss from the first breach, d h L / (1 - d (1 - h)).
///
/// hazard    chance of a breach a period while none has happened, 0 to 1.
/// loss      what the breach costs its bearer, in points.
/// discount  weight of a period later, above 0 and at most 1.
/// Returns 0 for a hazard of 0 whatever the discount, the whole loss for a discount of 1.
[[nodiscard]] double expected_breach_loss(double hazard, double loss, double discount);

}  // namespace irenic::war
