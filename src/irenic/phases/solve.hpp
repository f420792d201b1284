#pragma once

#include <cstddef>
#include <vector>

#include "irenic/base/stop.hpp"
#include "irenic/phases/pareto.hpp"
#include "irenic/phases/problem.hpp"

namespace irenic::phases {

/// The smallest guarantees of a problem and plans that get by with them.
struct Solved {
    Guarantees guarantees;
    std::vector<Plan> plans;  ///< by vector of `guarantees`; empty where none was asked for
};

/// How much of the answer is wanted.
struct Wanted {
    std::size_t most_vectors = 1000;
    std::size_t most_plans = 100;  ///< for the first vectors, and for the chosen one in any case
};

/// Solves a problem the way that suits it: the whole lattice where it fits, the states that `after`
/// leaves where they are few, labels where there is a discount, else good plans and proven bounds.
///
/// `guarantees.exact` says whether every Pareto-minimal vector was found and proven.
/// Cost  see lattice/dense.hpp, graph/state_graph.hpp, labels/discounted.hpp and
///       best_first/best_first.hpp.
[[nodiscard]] Solved solve(const Problem& problem, const Wanted& wanted, const Limits& limits);

/// The position of the vector with the smallest largest entry, then the smallest sum, then the
/// lexicographically smallest.
[[nodiscard]] std::size_t chosen(const std::vector<std::vector<Units>>& vectors);

/// The plan for that vector; empty where there is none or none was asked for.
[[nodiscard]] Plan chosen_plan(const Solved& solved);

}  // namespace irenic::phases
