#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>
#include <vector>

#include "irenic/model/issue.hpp"

namespace irenic::deals {

/// Utilities scaled to whole numbers.
using Units = std::int64_t;

/// "No lower bound" in a list of floors.
inline constexpr Units no_floor = std::numeric_limits<Units>::min();

/// Issues that are tied together, with what their joint choices are worth.
///
/// Only choices that no other choice of the group dominates are kept, each utility vector once.
struct Group {
    std::vector<IssueId> issues;
    std::vector<Units> values;           ///< choice by choice, `dims` numbers each
    std::vector<std::uint32_t> options;  ///< choice by choice, one option of each issue

    [[nodiscard]] std::size_t size() const { return options.size() / issues.size(); }
    [[nodiscard]] const Units* value(std::size_t choice, std::size_t dims) const {
        return values.data() + choice * dims;
    }
};

/// A choice problem that falls apart into groups: one choice from each, utilities add up.
///
/// Dimension i is the utility of one party (or another quantity of which more is better).
/// A package of the problem is acceptable where every dimension reaches its floor.
struct Problem {
    std::size_t dims = 0;
    std::vector<Group> groups;
    std::vector<Units> floors;  ///< by dimension
    double unit = 1;            ///< points a unit is worth: 10^-places

    /// Some group has no choice left, so that there is no package at all.
    [[nodiscard]] bool impossible() const {
        return std::any_of(groups.begin(), groups.end(),
                           [](const Group& group) { return group.options.empty(); });
    }
};

}  // namespace irenic::deals
