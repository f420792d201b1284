#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <vector>

#include "irenic/stability/concepts.hpp"
#include "irenic/stability/sanctions.hpp"
#include "irenic/stability/walk.hpp"

namespace irenic::stability {

/// One improvement that a party could make, and what would deter it.
struct Improvement {
    State to = 0;
    /// By concept: a shortest sanction; nothing where none deters, and for Concept::nash.
    std::array<std::optional<Path>, concept_count> sanctions;
};

/// Why a state is stable for a party, or not: stable by a concept where every improvement has a
/// sanction by it, by Concept::nash where there is no improvement.
struct Explained {
    State state = 0;
    std::size_t party = 0;
    std::vector<Improvement> improvements;  ///< ascending by state

    [[nodiscard]] bool stable(Concept stands_by) const;
};

/// Explains `state` for every party, in their order.
///
/// Cost  four walks for each improvement.
[[nodiscard]] std::vector<Explained> explain(Sanctions& sanctions, std::size_t parties,
                                             State state);

}  // namespace irenic::stability
