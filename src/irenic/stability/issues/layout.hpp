#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "irenic/base/result.hpp"
#include "irenic/model/negotiation.hpp"
#include "irenic/stability/issues/acts.hpp"
#include "irenic/stability/issues/signatures.hpp"

namespace irenic::stability {

/// Options of one party of which it takes at most one: its signature, or those of an act.
struct Slot {
    std::size_t first = 0;           ///< the place of the first of them in the graph
    std::size_t options = 1;         ///< how many
    std::size_t signature_step = 0;  ///< what one option further adds to Combination::signatures
    std::size_t act_step = 0;        ///< and to Combination::acts
};

struct Combination {
    std::uint64_t taken = 0;     ///< bit k: option k of the graph
    std::size_t signatures = 0;  ///< as in Signatures::suffice
    std::size_t acts = 0;        ///< as in Outcomes
};

/// The options of a graph made from issues.
struct Layout {
    std::vector<PartyId> parties;      ///< those with options, in case order
    std::vector<GraphOption> options;  ///< by party; its signature, then its acts
    std::vector<Slot> slots;           ///< likewise

    /// Ascending. Cost: 24 bytes each.
    [[nodiscard]] std::vector<Combination> combinations() const;
};

/// acts    as from find_acts.
/// Errors  limit: more than 64 options, or more than `most` combinations.
[[nodiscard]] Result<Layout> lay_out(const Negotiation& negotiation, const Signatures& signatures,
                                     const std::vector<Act>& acts, std::size_t most);

}  // namespace irenic::stability
