#pragma once

#include "cli/stability/view.hpp"
#include "cli/text/page.hpp"

namespace irenic::cli {

// The sections of what `irenic stability` prints, each in the file of its name. A section that has
// nothing to say adds nothing.

/// How many states stand, and by what.
void add_verdict(const StabilityView& view, Page& page);
/// The equilibria in words, those that take least first, and which a coalition would leave.
void add_equilibria(const StabilityView& view, Page& page);
/// What stands against coalitions too, or why that was not looked at.
void add_coalitions(const StabilityView& view, Page& page);
/// What remains if ties of a ranking mean "not known".
void add_unknown_ties(const StabilityView& view, Page& page);
/// What would have to change for the target to stand, or to fall.
void add_target(const StabilityView& view, Page& page);
/// What each party could do where things stand, and which equilibria are reached from there.
void add_from_now(const StabilityView& view, Page& page);
/// Why each party would stay at a state or leave it.
void add_explained(const StabilityView& view, Page& page);
/// The states as each party ranks them, with their stability for it.
void add_rankings(const StabilityView& view, Page& page);
/// What is signed, and whether it stands carried out and not carried out, where the graph was made
/// of the issues.
void add_signed(const StabilityView& view, Page& page);

}  // namespace irenic::cli
