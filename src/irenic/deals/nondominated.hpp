#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "irenic/deals/problem.hpp"

namespace irenic::deals {

/// The vectors that no other vector dominates (at least as much everywhere, more somewhere).
///
/// points  `dims` numbers a vector, one vector after the other; at most 2^32 - 1 vectors. Vectors
///         that arrive as a few stretches in lexicographic order, ascending or descending, are
///         merged and not sorted again.
/// Returns the positions of the nondominated vectors, ascending by the vectors' lexicographic
///         order; of equal vectors the one with the lowest position stands for all.
/// Cost    m log m for one to three dimensions, m log^(dims-2) m beyond (divide and conquer).
///         Three dimensions, a million vectors in stretches: about 40 ns a vector.
/// Source  Kung, Luccio & Preparata 1975.
[[nodiscard]] std::vector<std::uint32_t> nondominated(std::span<const Units> points,
                                                      std::size_t dims);

}  // namespace irenic::deals
