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
/// found  what the case needs as it stands.
/// Cost   one `solve` each.
[[nodiscard]] std::vector<WhatIf> what_ifs(const Negotiation& negotiation, const SetUp& set_up,
                                           const Guarantees& found, const Limits& limits);

/// Those of them that are read off the vectors found: guarantors and the same deposit by all.
[[nodiscard]] std::vector<WhatIf> promises(const Negotiation& negotiation, const SetUp& set_up,
                                           const Guarantees& found);

/// Whether one `solve` for each line takes a fraction of a second. Told from the size of the
/// problem, so that the answer does not depend on the machine.
[[nodiscard]] bool is_quick(const Problem& problem);

/// The answer to one changed case.
/// Errors  as for set_up.
[[nodiscard]] Result<WhatIf> what_if(const Negotiation& changed, Stops stops, Help help,
                                     std::string of, const Limits& limits);

/// Whether somebody lacks something at the start, undiscounted. Then finer slices only uncover part
/// of that lack, and numbers and sizes of tranches are not compared.
[[nodiscard]] bool start_lacks(const Problem& problem);

/// What the start and the end lack, by party, in points; standing guarantees count at the end.
[[nodiscard]] std::vector<Decimal> start_shortfall(const Problem& problem);
[[nodiscard]] std::vector<Decimal> end_shortfall(const Problem& problem, std::size_t steps);

}  // namespace irenic::phases
