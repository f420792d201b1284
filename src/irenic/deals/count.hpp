#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "irenic/base/stop.hpp"
#include "irenic/deals/problem.hpp"

namespace irenic::deals {

/// All choices of a group, dominated ones too: each utility vector once, with how many choices
/// have it.
struct CountedGroup {
    std::vector<Units> values;           ///< `dims` numbers a vector
    std::vector<std::uint64_t> choices;  ///< by vector: how many choices of the group have it

    [[nodiscard]] std::size_t size() const { return choices.size(); }
};

/// The product of the groups' sizes: how many packages there are, as an exact decimal.
[[nodiscard]] std::string count_all(const std::vector<std::uint64_t>& group_sizes);

/// A count, or nothing where too many partial utility vectors would have to be held.
struct CountResult {
    std::optional<std::string> count;  ///< exact decimal
    std::string reason;                ///< why there is none
};

/// How many packages reach every floor, exactly.
///
/// Groups are combined into two halves of distinct utility vectors with multiplicities. What a
/// partial vector has beyond the point where a floor is reached whatever follows is cut off, so
/// that many become equal; those that cannot reach a floor are dropped. Then the pairs of partial
/// vectors that together reach the floors are counted by divide and conquer.
///
/// floors  by dimension, no_floor where there is none. Totals lie within 2^62 either side of 0.
/// Returns no count where more than `most_held` partial vectors would be held, or `stop` fired.
/// Cost    h log^d h for h vectors held and d dimensions with a floor.
/// Source  Horowitz & Sahni 1974 for the two halves.
[[nodiscard]] CountResult count_reaching(const std::vector<CountedGroup>& groups, std::size_t dims,
                                         const std::vector<Units>& floors, const Stop& stop,
                                         std::size_t most_held = 1'000'000);

}  // namespace irenic::deals
