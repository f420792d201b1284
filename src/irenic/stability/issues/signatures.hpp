#pragma once

#include <cstddef>
#include <vector>

#include "irenic/base/result.hpp"
#include "irenic/deals/scoring.hpp"
#include "irenic/model/negotiation.hpp"

namespace irenic::stability {

inline constexpr std::size_t most_signatures = 20;

/// Whose signatures bring one package into force.
struct Signatures {
    std::vector<PartyId> parties;  ///< those whose signature can make a difference, in case order
    /// By set of signatures, bit i for the i-th of `parties`: whether they suffice.
    std::vector<bool> suffice;
    std::vector<PartyId> unasked;  ///< those with a say but without preferences, in case order
};

/// Signatures suffice where they meet `agreement` (left out: every veto), and every party that has
/// only `veto_on` has signed where the package moves one of its issues. A party without
/// preferences is left out of whatever names it, as in `deals`.
///
/// package  on every issue.
/// Errors   missing: nobody who could sign has preferences, or too few of them to reach agreement;
///          limit: more than 20 signatures, or too many ways to reach agreement.
[[nodiscard]] Result<Signatures> find_signatures(const Negotiation& negotiation,
                                                 const deals::Scoring& scoring,
                                                 const Package& package);

}  // namespace irenic::stability
