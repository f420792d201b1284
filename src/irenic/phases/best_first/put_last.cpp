#include "irenic/phases/best_first/put_last.hpp"

#include <algorithm>

namespace irenic::phases {
namespace {

bool only_lowers(const Move& move) {
    return std::all_of(move.change.begin(), move.change.end(),
                       [](Units change) { return change <= 0; }) &&
           (move.stops_openly ||
            std::all_of(move.keep.begin(), move.keep.end(),
                        [](const auto& keep) { return keep.value_or(0) <= 0; }));
}

std::vector<bool> gifts(const Problem& problem) {
    std::vector<bool> is_gift;
    for (const Line& line : problem.lines) {
        is_gift.push_back(line.deadlines.empty() &&
                          std::all_of(line.moves.begin(), line.moves.end(), only_lowers));
    }
    for (const Line& line : problem.lines) {
        for (const std::size_t before : line.after) {
            is_gift[before] = false;
        }
    }
    return is_gift;
}

}  // namespace

Problem with_gifts_last(const Problem& problem) {
    Problem changed = problem;
    if (problem.stops != Stops::anyone || problem.discount || problem.steps_at_most) {
        return changed;
    }
    const auto is_gift = gifts(problem);
    std::vector<std::size_t> earlier;
    for (std::size_t line = 0; line < is_gift.size(); ++line) {
        if (!is_gift[line]) {
            earlier.push_back(line);
        }
    }
    for (std::size_t line = 0; line < is_gift.size(); ++line) {
        if (is_gift[line]) {
            changed.lines[line].after = earlier;
            earlier.insert(std::upper_bound(earlier.begin(), earlier.end(), line), line);
        }
    }
    return changed;
}

}  // namespace irenic::phases
