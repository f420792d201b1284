#pragma once

#include <cstddef>
#include <vector>

#include "irenic/format/names.hpp"
#include "irenic/format/problems.hpp"
#include "irenic/model/negotiation.hpp"

namespace irenic::format {

/// A case while it is being read.
///
/// First all ids are declared, so that blocks may refer to each other in any order; then each
/// block is read. A position in a table is the position in the list of the negotiation.
struct Draft {
    explicit Draft(Problems& found) : problems(found) {}

    Problems& problems;
    Negotiation negotiation;

    NameTable sources;
    NameTable parties;
    NameTable issues;
    std::vector<NameTable> options;  ///< by issue
    NameTable risks;
    NameTable deliverables;
    NameTable offers;
    NameTable levers;

    bool war_readable = true;  ///< false: there is a war block, but its sides are not known
    std::size_t points = 0;    ///< slots for points so far, see parse_case
};

}  // namespace irenic::format
