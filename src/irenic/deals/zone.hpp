#pragma once

#include <string>
#include <vector>

#include "irenic/base/result.hpp"
#include "irenic/base/stop.hpp"
#include "irenic/deals/make_problem.hpp"
#include "irenic/deals/scoring.hpp"

namespace irenic::deals {

/// Who counts in the question, as positions in Scoring::players.
struct Table {
    std::vector<std::size_t> deciding;     ///< with a veto or named in `agreement`
    std::vector<std::size_t> conditional;  ///< those with only `veto_on`
    std::vector<std::size_t> others;       ///< all other players, conditional ones among them
    std::vector<std::string> notes;        ///< parties that decide but have no preferences
};

[[nodiscard]] Table seat_parties(const Negotiation& negotiation, const Scoring& scoring);

/// One way to reach agreement: these players agree, these issues stay as they are now.
///
/// The zone is the union of all branches; a case without `agreement` and `veto_on` has one.
struct Branch {
    std::vector<std::size_t> agree;  ///< players, ascending
    std::vector<IssueId> now;        ///< ascending

    auto operator<=>(const Branch&) const = default;
};

/// The inclusion-minimal branches, ordered; none where agreement is out of reach.
/// A party without preferences has no vote: it is left out of whatever names it.
/// Errors  limit: more than 20,000 branches.
[[nodiscard]] Result<std::vector<Branch>> minimal_branches(const Negotiation& negotiation,
                                                           const Scoring& scoring,
                                                           const Table& table);

/// The packages of a branch: dimensions are the deciding players, then the conditional ones that
/// agree. `floors` are the disagreement values of those who agree.
struct BranchSelection {
    Selection selection;
    std::vector<Units> floors;
};
[[nodiscard]] BranchSelection select_branch(const Negotiation& negotiation, const Table& table,
                                            const Branch& branch,
                                            const std::vector<Units>& disagreement);

/// How many packages the zone holds, exactly: branches overlap, so they are included and excluded.
/// disagreement  by player.
[[nodiscard]] CountResult count_zone(const Negotiation& negotiation, const Scoring& scoring,
                                     const std::vector<Branch>& branches,
                                     const std::vector<Units>& disagreement, const Limits& limits);

}  // namespace irenic::deals
