#include "irenic/phases/graph/timetable.hpp"

namespace irenic::phases {
namespace {

/// The last step at which something falls due.
std::size_t last_due_step(const Problem& problem) {
    if (problem.steps_at_most) {
        return *problem.steps_at_most;
    }
    std::size_t last = 0;
    for (const Line& line : problem.lines) {
        for (const Deadline& deadline : line.deadlines) {
            last = std::max(last, deadline.step);
        }
    }
    return std::min(last, problem.moves());
}

std::size_t due_by_deadline(const Line& line, std::size_t step) {
    std::size_t moves = 0;
    for (const Deadline& deadline : line.deadlines) {
        if (std::max<std::size_t>(1, deadline.step) <= step) {
            moves = std::max(moves, std::min(deadline.moves, line.moves.size()));
        }
    }
    return moves;
}

}  // namespace

Timetable::Timetable(const Problem& problem) : merged_(problem.steps_at_most.has_value()) {
    const std::size_t last = last_due_step(problem);
    if (last == 0) {
        return;
    }
    due_.assign(last + 1, std::vector<std::size_t>(problem.lines.size(), 0));
    for (std::size_t line = 0; merged_ && line < problem.lines.size(); ++line) {
        due_[last][line] = problem.lines[line].moves.size();
    }
    for (std::size_t step = last + 1; step-- > 0;) {
        look_back(problem, step);
    }
    for (std::size_t step = 1; step <= last; ++step) {
        for (std::size_t line = 0; line < problem.lines.size(); ++line) {
            due_[step][line] = std::max(due_[step][line], due_[step - 1][line]);
        }
    }
}

std::size_t Timetable::bytes(const Problem& problem) {
    const std::size_t last = last_due_step(problem);
    return last == 0 ? 0 : (last + 1) * (problem.lines.size() * sizeof(std::size_t) + 24);
}

void Timetable::look_back(const Problem& problem, std::size_t step) {
    auto& due = due_[step];
    for (std::size_t line = 0; line < due.size(); ++line) {
        due[line] = std::max(due[line], due_by_deadline(problem.lines[line], step));
    }
    if (step + 1 == due_.size()) {
        return;
    }
    const auto& next = due_[step + 1];
    for (std::size_t line = 0; line < due.size(); ++line) {
        const std::size_t least = merged_ ? problem.lines[line].least_before(next[line])
                                          : next[line] - std::min<std::size_t>(next[line], 1);
        due[line] = std::max(due[line], least);
        if (next[line] > 0) {
            for (const std::size_t before : problem.lines[line].after) {
                due[before] = problem.lines[before].moves.size();
            }
        }
    }
}

bool Timetable::in_time(const std::vector<std::size_t>& made, std::size_t step) const {
    if (due_.empty()) {
        return true;
    }
    if (missing(made, std::min(step, due_.size() - 1)) > 0) {
        return false;
    }
    if (merged_) {
        return step < due_.size();
    }
    for (std::size_t by = step + 1; by < due_.size(); ++by) {
        if (missing(made, by) > by - step) {
            return false;
        }
    }
    return true;
}

std::size_t Timetable::missing(const std::vector<std::size_t>& made, std::size_t step) const {
    std::size_t count = 0;
    for (std::size_t line = 0; line < made.size(); ++line) {
        count += due_[step][line] - std::min(due_[step][line], made[line]);
    }
    return count;
}

}  // namespace irenic::phases
