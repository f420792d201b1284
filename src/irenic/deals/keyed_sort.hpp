#pragma once

#include <cstdint>
#include <vector>

#include "irenic/deals/problem.hpp"

namespace irenic::deals {

/// A number to sort by, and what it belongs to.
struct Keyed {
    Units key;
    std::uint32_t item;
};

/// Sorts by key, the greatest first, equal keys by item.
///
/// keyed   in ascending order of items.
/// Cost    a pass for every eleven bits of the range of the keys; m log m where they are few.
void sort_descending(std::vector<Keyed>& keyed);

}  // namespace irenic::deals
