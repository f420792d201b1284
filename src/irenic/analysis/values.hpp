#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "irenic/base/result.hpp"
#include "irenic/base/stop.hpp"
#include "irenic/base/value.hpp"
#include "irenic/deals/scoring.hpp"
#include "irenic/model/negotiation.hpp"

namespace irenic::analysis {

/// Every party's utilities taken apart, at the centre of every number, so that whoever holds them
/// can work out the utility of any package exactly.
struct Values {
    deals::Scoring scoring;  ///< all in all
    deals::Scoring worth;    ///< points times weight alone: no interactions, no risks
    /// Between which utilities the allowed packages lie, by player; empty where none is allowed.
    std::vector<std::pair<deals::Units, deals::Units>> range;
    /// Value of no agreement, by player; nothing where a party has none.
    std::vector<std::optional<Decimal>> disagreement;
};

/// Takes the utilities of a case apart.
///
/// disagreement  a value read off the record of offers among them, as deals::open_setting finds it.
/// Errors  missing: no issues or no preferences; else as for deals::score and deals::measure.
/// Cost    as deals::measure, and linear in the case.
[[nodiscard]] Result<Values> find_values(const Negotiation& negotiation, const Limits& limits);

/// The answer as data: "worth" and "aside" by party, issue and option in points, the second what
/// interactions and risks add on one issue alone (zeros left out); "extras" [{party, when,
/// points}]; "forbidden"; "red_lines", "disagreement" and "range" by party.
[[nodiscard]] Value to_value(const Negotiation& negotiation, const Values& values);

}  // namespace irenic::analysis
