#pragma once

#include <span>
#include <string>

#include "cli/stability/view.hpp"
#include "cli/text/page.hpp"

namespace irenic::cli {

/// "It stands by gmr and smr only.": an equilibrium of this strength.
[[nodiscard]] std::string stands_by(Strength strength);

/// What each party could gain by leaving one state, and what deters it.
///
/// at_state  one for each party of the graph, all for the same state; or none: nothing is added.
void add_explained_state(const StabilityView& view, std::span<const stability::Explained> at_state,
                         Page& page);

}  // namespace irenic::cli
