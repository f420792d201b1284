#pragma once

#include <optional>
#include <vector>

#include "irenic/base/result.hpp"
#include "irenic/base/stop.hpp"
#include "irenic/deals/answer.hpp"

namespace irenic::deals {

/// What to ask beside the case itself.
struct Question {
    std::size_t points = 5000;  ///< how many frontier points to list at most
    bool everything = false;    ///< frontier without disagreement values, red lines and agreement
    std::vector<std::pair<PartyId, Decimal>> weights;  ///< for weighted_nash; empty: not asked
    std::optional<Package> from;                       ///< a whole package to improve on
};

/// Is there a deal? Counts, frontier, solutions, mixtures, closest packages and offers.
///
/// Every number is exact or says how far off it can be. The zone holds the allowed packages at
/// which every party that must agree gets at least its disagreement value and crosses no red line
/// of its own.
///
/// Returns the answer whatever the verdict; `limit_reached` where `limits` cut it short.
/// Errors  missing: no issues, or no party with preferences that must agree;
///         bad_input: a deciding party's disagreement value cannot be found, totals beyond 2^62,
///         a package in `question` that is not whole.
/// Cost    grows with the frontier, not with the number of packages; tied issues are listed.
/// Source  Nash 1950; Kalai & Smorodinsky 1975; Nemhauser & Ullmann 1969 for the combination.
[[nodiscard]] Result<Answer> find_deals(const Negotiation& negotiation, const Question& question,
                                        const Limits& limits);

/// The exact number of packages that the constraints allow, as a decimal.
[[nodiscard]] Result<std::string> count_packages(const Negotiation& negotiation,
                                                 const Limits& limits);

}  // namespace irenic::deals
