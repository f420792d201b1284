#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "irenic/base/result.hpp"
#include "irenic/model/negotiation.hpp"
#include "irenic/phases/problem.hpp"
#include "irenic/phases/reading/stakes.hpp"

namespace irenic::phases {

/// What one tranche of a deliverable does, in units.
struct TrancheAmounts {
    std::vector<Units> net;    ///< by party: value less cost
    std::vector<Units> shift;  ///< by party
    /// Position of the giver among the parties, and the least future that keeps it from
    /// withholding the tranche; nothing for a giver that is no party.
    std::optional<std::size_t> giver;
    Units keep = 0;
    bool seen_for_sure = true;
};

/// Every number of the phases in whole units of 10^-places points.
struct Amounts {
    int places = 0;
    bool rounded = false;
    std::vector<Units> peace, war;         ///< by party
    std::vector<Standing> standing;        ///< by party
    std::vector<TrancheAmounts> tranches;  ///< by deliverable
};

/// Errors  bad_input: a cost, value or shift of somebody who is no party, a detection that does not
///         exceed its false alarms, a number beyond 2^60 units.
[[nodiscard]] Result<Amounts> count_amounts(const Negotiation& negotiation, const PhasePlan& plan,
                                            const Stakes& stakes);

/// The move that delivers these tranches together. Of several tranches of one giver only those are
/// counted in `keep` that it would rather keep.
[[nodiscard]] Move make_move(const PhasePlan& plan, const Amounts& amounts,
                             std::vector<Tranche> tranches);

}  // namespace irenic::phases
