#pragma once

#include <cstddef>
#include <vector>

#include "irenic/base/result.hpp"
#include "irenic/model/phase.hpp"
#include "irenic/phases/problem.hpp"

namespace irenic::phases {

/// A line without its numbers.
struct LineShape {
    std::vector<std::vector<Tranche>> moves;
    std::vector<std::size_t> after;  ///< lines that must be complete first, ascending
    std::vector<Deadline> deadlines;
    std::size_t capacity = 1;
    std::vector<Pace> paces;
};

struct LineShapes {
    std::vector<LineShape> lines;  ///< by their first deliverable's place in the case
    bool steps_merge = false;      ///< `steps_at_most` is below the number of moves
};

/// The deliverables of a plan as lines, alike ones and simultaneous groups joined; see set_up.
///
/// Errors  bad_input: as set_up says of groups and of the number of moves.
/// Cost    linear in deliverables, `after` and moves, and a sort.
[[nodiscard]] Result<LineShapes> shape_lines(const PhasePlan& plan);

}  // namespace irenic::phases
