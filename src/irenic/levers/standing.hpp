#pragma once

#include <optional>

#include "irenic/base/result.hpp"
#include "irenic/base/stop.hpp"
#include "irenic/deals/setting.hpp"

namespace irenic::levers {

/// Whether some package is acceptable to all who must agree.
///
/// Errors  as for deals::open_setting; limit: `limits` was reached before it was certain.
/// Cost    about 20 us for a dozen issues and two parties, most of it reading the case; for large
///         cases one search (deals/search.hpp).
[[nodiscard]] Result<bool> is_open(const Negotiation& negotiation, const Limits& limits);
/// The same for a zone, or one branch of it, that is set up already.
[[nodiscard]] Result<bool> is_open(const deals::Setting& setting, const Limits& limits);
[[nodiscard]] Result<bool> is_open(const deals::Setting& setting,
                                   const deals::BranchProblem& branch, const Limits& limits);

/// How far a case is from a deal, or how much room a deal has.
struct Standing {
    /// The largest smallest surplus of those who agree, in points; below 0 where the zone is
    /// empty. Nothing where every package crosses a red line of a party that must agree.
    std::optional<Decimal> width;
    std::optional<deals::Point> package;  ///< attains it
};

/// Errors  as for is_open.
[[nodiscard]] Result<Standing> standing_of(const Negotiation& negotiation, const Limits& limits);
[[nodiscard]] Result<Standing> standing_of(const deals::Setting& setting, const Limits& limits);

}  // namespace irenic::levers
