#pragma once

#include <cstddef>
#include <vector>

#include "irenic/phases/graph/state_list.hpp"
#include "irenic/phases/problem.hpp"

namespace irenic::phases {

/// What moves add up to, by party: their `net`, `shift` or `change`.
class MoveSums {
public:
    MoveSums(const Problem& problem, std::vector<Units> Move::* amount);

    /// By level, by state and party: the sums of the moves made.
    [[nodiscard]] std::vector<std::vector<Units>> by_state(const StateList& list) const;

private:
    void add_step(const StateList& list, std::size_t level, std::size_t state, const Way& way,
                  const Units* here, std::vector<Units>& next) const;

    std::size_t parties_;
    std::vector<std::vector<Units>> sums_;  ///< by line, by moves made and party
};

}  // namespace irenic::phases
