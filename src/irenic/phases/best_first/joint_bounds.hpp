#pragma once

#include <cstddef>
#include <vector>

#include "irenic/phases/problem.hpp"

namespace irenic::phases {

/// Guarantees of some parties add up to at least this in every plan.
struct JointBound {
    std::vector<std::size_t> parties;  ///< ascending
    Units sum = 0;
};

/// What single moves ask wherever they stand: a move that lifts one party and lowers another needs
/// room for both at once, and what all the other moves can add to the slacks together is limited.
/// For each party, each pair and all of them; only bounds above 0. Nothing where only the mover
/// may stop, with a discount, and with merged steps. Tight where all that is given is worth to
/// others what it costs; that is the problem of the stock size (Kellerer et al. 1998).
///
/// Cost  parties^2 x lines x (lines + moves of a line). At most 128 lines, else nothing.
[[nodiscard]] std::vector<JointBound> joint_bounds(const Problem& problem);

}  // namespace irenic::phases
