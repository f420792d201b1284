#pragma once

#include <vector>

#include "irenic/model/negotiation.hpp"

namespace irenic::stability {

/// An issue that one party carries out alone.
struct Act {
    IssueId issue;
    PartyId by;
    std::vector<OptionId> options;  ///< all but `now`; of these it takes at most one
    bool named = false;             ///< by the issue itself; else read off `phases`
};

/// The issues that one party carries out alone: the one that `Issue::by` names, else the one that
/// gives all deliverables which `phases.follows` lists for the issue. Ordered by party, then by
/// issue; issues that can only stay as they are left out.
///
/// Cost  issues times entries of `follows`.
[[nodiscard]] std::vector<Act> find_acts(const Negotiation& negotiation);

}  // namespace irenic::stability
