#pragma once

#include <cstdint>
#include <vector>

#include "irenic/base/result.hpp"
#include "irenic/base/stop.hpp"
#include "irenic/model/war.hpp"
#include "irenic/war/belief.hpp"

namespace irenic::war {

/// The chances that sides[0] prevails between which a side's value of fighting only rises or only
/// falls: ascending, from 0 to 1 - stalemate, in units of 1e-9.
///
/// A lottery has no others, nor have battles whose cost lies between what defeat and victory are
/// worth a period. In long wars that cost more than defeat an even chance can be the worst of all:
/// there the chances at which the value turns are found from a row of 65 samples, and a pair of
/// turns between two samples would go unseen.
///
/// stalemate  in units of 1e-9.
/// Errors     as for side_value; limit: `stop` was reached.
[[nodiscard]] Result<std::vector<std::int64_t>> turning_beliefs(const War& war, std::size_t side,
                                                                std::int64_t stalemate,
                                                                const Stop& stop);

/// The belief at a chance and a stalemate in units of 1e-9.
[[nodiscard]] Belief belief_at(std::int64_t chance, std::int64_t stalemate);

}  // namespace irenic::war
