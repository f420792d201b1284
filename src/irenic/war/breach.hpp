#pragma once

#include <optional>

namespace irenic::war {

/// Expected discounted loss from the first breach, d h L / (1 - d (1 - h)).
///
/// hazard    chance of a breach a period while none has happened, 0 to 1.
/// loss      what the breach costs its bearer, in points.
/// discount  weight of a period later, above 0 and at most 1.
/// Returns 0 for a hazard of 0 whatever the discount, the whole loss for a discount of 1.
[[nodiscard]] double expected_breach_loss(double hazard, double loss, double discount);

/// Expected discounted loss where a breach can happen again every period: d h L / (1 - d).
/// Nothing for a discount of 1 with a hazard above 0: it has no bound.
[[nodiscard]] std::optional<double> repeated_breach_loss(double hazard, double loss,
                                                         double discount);

/// The largest hazard at which the expected loss is at most `budget`: B (1 - d) / (d (L - B)).
///
/// Nothing where no hazard is too much (budget >= d L: even a breach for certain next period
/// costs no more) and nothing where every hazard is (budget < 0).
[[nodiscard]] std::optional<double> break_even_hazard(double budget, double loss, double discount);

}  // namespace irenic::war
