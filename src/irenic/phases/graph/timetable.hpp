#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

#include "irenic/phases/problem.hpp"

namespace irenic::phases {

/// How many moves each line must have made by each step, or the rest comes too late: latest starts
/// from deadlines, `after`, capacities and the number of steps. Tells exactly which states can
/// still be brought to the end in time.
///
/// Where steps merge, lines do not stand in each other's way, so the latest starts say it all.
/// With one move a step they are unit jobs on one machine: it can be done where no step is due
/// more moves than there are steps until then (after Lawler 1973).
class Timetable {
public:
    explicit Timetable(const Problem& problem);
    /// What it will take.
    [[nodiscard]] static std::size_t bytes(const Problem& problem);

    /// Whether the end can be reached from here; `made` by line, after `step` steps.
    [[nodiscard]] bool in_time(const std::vector<std::size_t>& made, std::size_t step) const;

    /// How many moves a line must have made after `step` steps, at least.
    [[nodiscard]] std::size_t due(std::size_t line, std::size_t step) const {
        return due_.empty() ? 0 : due_[std::min(step, due_.size() - 1)][line];
    }

private:
    void look_back(const Problem& problem, std::size_t step);
    [[nodiscard]] std::size_t missing(const std::vector<std::size_t>& made, std::size_t step) const;

    bool merged_;
    std::vector<std::vector<std::size_t>> due_;  ///< by step, by line
};

}  // namespace irenic::phases
