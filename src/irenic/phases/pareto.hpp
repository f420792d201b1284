#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "irenic/base/stop.hpp"
#include "irenic/phases/problem.hpp"
#include "irenic/phases/search.hpp"

namespace irenic::phases {

/// Guarantee vectors found, by party, ascending lexicographically; none dominates another.
struct Guarantees {
    std::vector<std::vector<Units>> vectors;
    bool exact = false;    ///< `vectors` holds every Pareto-minimal vector and nothing else
    bool feasible = true;  ///< false: proven that no plan keeps to deadlines, steps and the like
    /// By party: proven, no plan at all needs less.
    std::vector<Units> bound;
    /// Proven: in every plan somebody needs at least this.
    Units largest_bound = 0;
};

/// All Pareto-minimal guarantee vectors of a problem.
///
/// Boxes that may still hold one are kept as local upper bounds; each is either emptied by one
/// search or gives one new vector (Klamroth, Lacour and Vanderpooten 2015).
///
/// searches  ways to search this problem, one a thread. What is found does not depend on how many.
/// known     guarantees of plans already found; used where the answer is not exact.
/// Cost      searches: 3 a vector with two parties, 5 with three.
[[nodiscard]] Guarantees pareto_guarantees(const Problem& problem,
                                           std::span<const std::unique_ptr<Search>> searches,
                                           const std::vector<std::vector<Units>>& known,
                                           std::size_t most_vectors, const Stop& stop);

}  // namespace irenic::phases
