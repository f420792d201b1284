#pragma once

#include <vector>

#include "irenic/base/result.hpp"
#include "irenic/base/value.hpp"
#include "irenic/forecast/run/tallies.hpp"

namespace irenic::forecast {

/// The parts of one forecast, checked against one another and summed.
struct Summed {
    const Value* first = nullptr;  ///< part 1, with what was chosen
    Tallies tallies;
    bool limit_reached = false;  ///< in some part
};

/// Errors  see join.hpp.
[[nodiscard]] Result<Summed> sum_up(const std::vector<Value>& partials);

}  // namespace irenic::forecast
