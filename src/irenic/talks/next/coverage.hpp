#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "irenic/base/stop.hpp"
#include "irenic/forecast/sensitivity/rows.hpp"
#include "irenic/talks/next/candidates.hpp"

namespace irenic::talks {

struct CoverQuestion {
    std::size_t rounds = 1;
    double discount = 1;                 ///< what a round later counts, above 0 and at most 1
    std::size_t most_steps = 2'000'000;  ///< a step: what one set adds after some others
};

/// Sets of rows taken one after the other.
struct Cover {
    std::vector<std::size_t> sets;    ///< positions; none that adds nothing
    std::vector<std::uint64_t> adds;  ///< by set: the weight of its rows that no earlier one has
    std::vector<std::uint64_t> one_step;  ///< the same, were each time the set taken that adds most
    bool exact = false;                   ///< no sequence of the sets is worth more
};

/// The sequence of sets worth most: the sum over k of discount^k times what set k adds.
///
/// weights  by row.
/// sets     of as many rows each.
/// Ties     the sequence whose first set adds more, then the next; then first sets.
/// Exact    by branch and bound, unless `most_steps` or `stop` come first.
/// Cost     rows / 64 a step.
[[nodiscard]] Cover best_cover(const std::vector<std::uint64_t>& weights,
                               const std::vector<const forecast::RowSet*>& sets,
                               const CoverQuestion& question, const Stop& stop);

/// The same of the versions in which texts are accepted.
[[nodiscard]] Cover best_cover(const Willingness& willingness, const Candidates& candidates,
                               const CoverQuestion& question, const Stop& stop);

/// The sum over k of discount^k adds[k].
[[nodiscard]] double discounted(const std::vector<std::uint64_t>& adds, double discount);

}  // namespace irenic::talks
