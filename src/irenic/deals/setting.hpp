#pragma once

#include <vector>

#include "irenic/deals/answer.hpp"
#include "irenic/deals/make_problem.hpp"
#include "irenic/deals/search.hpp"
#include "irenic/deals/zone.hpp"

namespace irenic::deals {

/// One branch of the zone, ready to be searched.
struct BranchProblem {
    Branch branch;
    std::vector<std::size_t> players;  ///< by dimension: the deciding ones first
    Problem problem;                   ///< floors: the disagreement values of who agrees
    std::vector<Units> least;          ///< by dimension, over the branch's packages
    std::vector<Units> most;
};

/// Everything that the parts of the answer share.
struct Setting {
    const Negotiation& negotiation;
    Scoring scoring;
    Table table;
    Extent extent;                    ///< over all allowed packages, by player
    std::vector<Units> disagreement;  ///< by player; 0 where it has none
    std::vector<BranchProblem> branches;

    [[nodiscard]] std::size_t deciding() const { return table.deciding.size(); }
    [[nodiscard]] std::vector<Units> deciding_disagreement() const;
    /// How many units make a point.
    [[nodiscard]] Units point() const;
    [[nodiscard]] Decimal points(Units units) const { return scoring.points(units); }
};

/// What one choice of a group settles, ordered by issue.
[[nodiscard]] Package choices_in(const Group& group, std::size_t choice);
/// The package that choosing `choices[g]` in every group g gives.
[[nodiscard]] Package package_of(const Problem& problem, const std::vector<std::uint32_t>& choices);
/// The option on every issue, for a whole package.
[[nodiscard]] std::vector<OptionId> options_of(const Package& package);
[[nodiscard]] Package package_of(const std::vector<OptionId>& options);
/// A partial package, completed by what is so today.
[[nodiscard]] std::vector<OptionId> completed(const Negotiation& negotiation,
                                              const Package& package);

/// Utilities in points, of the first `count` numbers of `units`.
[[nodiscard]] Utilities utilities(const Setting& setting, const Units* units);
/// A found package as it is shown.
[[nodiscard]] Point point_of(const Setting& setting, const Problem& problem,
                             const Located& located);

}  // namespace irenic::deals
