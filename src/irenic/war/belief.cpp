#include "irenic/war/belief.hpp"

namespace irenic::war {

Belief center_of(const WarBelief& belief) {
    return {belief.prevail.center().to_double(),
            belief.stalemate ? belief.stalemate->center().to_double() : 0.0};
}

}  // namespace irenic::war
