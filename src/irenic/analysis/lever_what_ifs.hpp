#pragma once

#include "irenic/base/stop.hpp"
#include "irenic/model/negotiation.hpp"
#include "irenic/phases/answer.hpp"

namespace irenic::analysis {

/// Adds to `answer.what_if` what each lever of the case would do to the phases, used alone, in the
/// order of the case: guarantees, peace values, shifts and detection, and where peace or war values
/// are derived from the preferences also whatever moves those. Levers that change nothing of it are
/// left out, so are those that cannot be applied as they stand.
///
/// A value of no agreement read off the record of offers is taken once and does not move with the
/// levers. Where time runs out a note says so.
///
/// answer  of phases::find_phases for this case and `stops`.
/// Cost    a phases::set_up a lever, and a phases::solve for those that change something.
void add_lever_what_ifs(const Negotiation& negotiation, phases::Stops stops, phases::Phases& answer,
                        const Limits& limits);

}  // namespace irenic::analysis
