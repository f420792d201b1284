#pragma once

#include <span>
#include <vector>

#include "irenic/deals/hull_packages.hpp"

namespace irenic::deals {

/// The mixture of packages rewritten group by group so that at most dims - 1 groups are mixed.
///
/// While dims or more choices beyond the first of their groups are in use, there is a way to shift
/// shares between them that changes no dimension but one; it is followed, so that this one does not
/// fall, until some share is 0 (Shapley-Folkman). Nothing is lost by it in any dimension.
///
/// shares  by package of `pool`, summing to 1.
/// best    the dimension that may rise: best one in which a point is worth most.
/// Returns shares by group and choice, ascending, each above 0; those of a group sum to 1.
/// Cost    dims^3 operations for each choice in use.
[[nodiscard]] std::vector<HullShare> purify(const Problem& problem, const Frame& frame,
                                            const PackagePool& pool, std::span<const double> shares,
                                            std::size_t best);

}  // namespace irenic::deals
