#pragma once

#include <optional>

#include "irenic/forecast/inputs/inputs.hpp"

namespace irenic::forecast {

/// Fills in what moves together: `shared`, its coordinates, and `notes`. `found` holds the inputs.
///
/// Returns what is wrong with the case's `together`; see find_inputs.
[[nodiscard]] std::optional<Error> find_shared(const Negotiation& negotiation, Inputs& found);

}  // namespace irenic::forecast
