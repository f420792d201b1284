#pragma once

#include "cli/levers/view.hpp"
#include "cli/text/page.hpp"

namespace irenic::cli {

// The sections of what `irenic levers` prints, each in the file of its name. A section that has
// nothing to say adds nothing.

/// Whether there is a deal, or whether the package asked about is acceptable, and how far off.
void add_verdict(const LeversView& view, Page& page);
/// The package asked about: who gets what, what it breaks, what it leaves as it is now.
void add_asked(const LeversView& view, Page& page);
/// The sets of levers that open the zone, or the levers that close it.
void add_sets(const LeversView& view, Page& page);
/// One thing at a time: everything that can move, then each lever.
void add_singles(const LeversView& view, Page& page);
/// The requirements that cannot all be met.
void add_clash(const LeversView& view, Page& page);

}  // namespace irenic::cli
