#pragma once

#include <optional>

#include "irenic/levers/answer.hpp"

namespace irenic::levers {

struct Question {
    std::optional<Package> package;  ///< ask about this one alone; issues left out stay as now
};

/// What would have to change for a deal, and who decides it?
///
/// Break-evens of everything that can move, all inclusion-minimal sets of levers that open the
/// zone, and, where it is empty, the smallest clash of requirements. A value of no agreement read
/// off the record of offers is taken once and does not move with the levers.
///
/// Errors  missing, bad_input: as for deals::find_deals; bad_input: a lever that cannot be applied.
/// Cost    see break_even.hpp, minimal_sets.hpp and clash.hpp.
[[nodiscard]] Checked<Answer> find_levers(const Negotiation& negotiation, const Question& question,
                                          const Limits& limits);

}  // namespace irenic::levers
