#pragma once

#include "irenic/model/war.hpp"

namespace irenic::war {

/// A belief how fighting on ends (a whole war, or one battle where the war is one of battles).
struct Belief {
    double prevail = 0;    ///< chance that sides[0] prevails
    double stalemate = 0;  ///< chance that nobody does; sides[1] prevails in what is left
};

/// The centre of a side's stated belief.
[[nodiscard]] Belief center_of(const WarBelief& belief);

}  // namespace irenic::war
