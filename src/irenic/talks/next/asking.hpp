#pragma once

#include <cstddef>
#include <vector>

#include "irenic/forecast/run/ground.hpp"
#include "irenic/talks/next/willingness.hpp"

namespace irenic::talks {

/// Something a mediator could ask before it proposes.
struct Ask {
    std::size_t group = 0;  ///< position in forecast::Inputs::groups
    double adds = 0;        ///< to the share of versions in which the next text is accepted, were
                            ///< the answer known and the text chosen by it
};

/// What to ask, best first; groups that add nothing are left out.
///
/// candidates  rows in which each candidate text is accepted (Willingness::acceptable).
/// The versions count by their weights: a version that counts less than another stands in for fewer
/// of a resampling by weight (systematic, one draw) that forecast::value_of_learning looks at.
/// Cost        as of forecast::value_of_learning for each group; stops at `limits`, `cut_short`.
struct Asks {
    std::vector<Ask> asks;
    bool cut_short = false;
};
[[nodiscard]] Asks what_to_ask(const forecast::Ground& ground, const Willingness& willingness,
                               const std::vector<forecast::RowSet>& candidates,
                               const Limits& limits);

/// The party whose answer would settle a group: the one that all its paths are about
/// ("preferences.g...", "war.beliefs.g"); nothing where they concern several or none.
[[nodiscard]] std::optional<PartyId> asked_of(const forecast::Ground& ground, std::size_t group);

}  // namespace irenic::talks
