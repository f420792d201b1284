#include <algorithm>

#include "irenic/phases/graph/timetable.hpp"
#include "irenic/phases/plans/merge_steps.hpp"

namespace irenic::phases {
namespace {

bool any_due(const Problem& problem, const Timetable& timetable, std::size_t step) {
    for (std::size_t line = 0; line < problem.lines.size(); ++line) {
        if (timetable.due(line, step) > 0) {
            return true;
        }
    }
    return false;
}

/// By step: how many moves can have been made where they are spread evenly, and at least those
/// that are due.
std::vector<std::size_t> places(const Problem& problem, const Timetable& timetable) {
    const std::size_t steps = *problem.steps_at_most;
    std::vector<std::size_t> places;
    for (std::size_t step = 0; step <= steps; ++step) {
        std::size_t due = 0;
        for (std::size_t line = 0; line < problem.lines.size(); ++line) {
            due += timetable.due(line, step);
        }
        places.push_back(std::max(due, step * problem.moves() / steps));
    }
    return places;
}

std::vector<Deadline> spread_deadlines(const Timetable& timetable, std::size_t line,
                                       const std::vector<std::size_t>& places) {
    std::vector<Deadline> deadlines;
    for (std::size_t step = 1; step < places.size(); ++step) {
        const std::size_t due = timetable.due(line, step);
        if (due > timetable.due(line, step - 1)) {
            deadlines.push_back({due, places[step]});
        }
    }
    return deadlines;
}

}  // namespace

std::optional<Problem> without_merging(const Problem& problem) {
    if (!problem.steps_at_most) {
        return problem;
    }
    const Timetable timetable(problem);
    if (any_due(problem, timetable, 0)) {
        return std::nullopt;
    }
    const auto places_by_step = places(problem, timetable);
    Problem changed = problem;
    changed.steps_at_most.reset();
    for (Standing& standing : changed.standing) {
        if (standing.until_step) {
            standing.until_step =
                places_by_step[std::min(*standing.until_step, *problem.steps_at_most)];
        }
    }
    for (std::size_t line = 0; line < problem.lines.size(); ++line) {
        changed.lines[line].deadlines = spread_deadlines(timetable, line, places_by_step);
    }
    return changed;
}

std::optional<Plan> latest_plan(const Problem& problem) {
    const Timetable timetable(problem);
    if (any_due(problem, timetable, 0)) {
        return std::nullopt;
    }
    Plan plan;
    for (std::size_t step = 1; step <= *problem.steps_at_most; ++step) {
        Step lines;
        for (std::size_t line = 0; line < problem.lines.size(); ++line) {
            const std::size_t moves = timetable.due(line, step) - timetable.due(line, step - 1);
            lines.insert(lines.end(), moves, line);
        }
        if (!lines.empty()) {
            plan.push_back(lines);
        }
    }
    return plan;
}

}  // namespace irenic::phases
