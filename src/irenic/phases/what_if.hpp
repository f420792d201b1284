#pragma once

#include <vector>

#include "irenic/base/stop.hpp"
#include "irenic/model/negotiation.hpp"
#include "irenic/phases/answer.hpp"
#include "irenic/phases/reading/set_up.hpp"
#include "irenic/phases/solve.hpp"

namespace irenic::phases {

/// What each kind of help would do, one at a time, all else as it stands: a guarantor for one party
/// alone and a deposit of everybody (read off the vectors found), sure monitoring, donors who pay
/// first or last, one tranche more, simultaneous tranches one after the other. Levers are applied
/// in analysis/lever_what_ifs.hpp.
///
/// Help that changes nothing (a monitor where every breach is seen) is left out; so is help that
/// the time left does not allow.
///
/// solved  what the case needs as it stands.
/// Cost    one `solve` each.
[[nodiscard]] std::vector<WhatIf> what_ifs(const Negotiation& negotiation, const SetUp& set_up,
                                           const Solved& solved, const Limits& limits);

/// Those of them that are read off the vectors found: guarantors and the same deposit by all.
[[nodiscard]] std::vector<WhatIf> promises(const Negotiation& negotiation, const SetUp& set_up,
                                           const Solved& solved);

/// Whether one `solve` for each line takes a fraction of a second. Told from the size of the
/// problem, so that the answer does not depend on the machine.
[[nodiscard]] bool is_quick(const Problem& problem);

/// The answer to one changed case.
/// Errors  as for set_up.
[[nodiscard]] Result<WhatIf> what_if(const Negotiation& changed, Stops stops, Help help,
                                     std::string of, const Limits& limits);

}  // namespace irenic::phases
