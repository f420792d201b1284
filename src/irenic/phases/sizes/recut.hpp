#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "irenic/model/phase.hpp"
#include "irenic/phases/problem.hpp"

namespace irenic::phases {

/// A problem with the totals of one line divided anew, every amount multiplied so that all stay
/// whole: guarantees found are `factor` times too large.
struct Recut {
    Problem problem;
    Units factor = 1;

    /// In points, rounded up to nine places.
    [[nodiscard]] std::vector<Decimal> points(const std::vector<Units>& units) const;
};

/// The totals of a line in `count` equal moves; deadlines fall with the last of them.
/// Nothing where its moves differ, where steps merge (capacities are those of whole tranches), or
/// where amounts would leave 2^60 units.
[[nodiscard]] std::optional<Recut> recut(const Problem& problem, std::size_t line,
                                         std::size_t count);

/// The ids of what a line delivers, joined by "+".
[[nodiscard]] std::string name_of(const PhasePlan& plan, const Line& line);

}  // namespace irenic::phases
