#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

#include "irenic/base/result.hpp"
#include "irenic/base/stop.hpp"
#include "irenic/phases/problem.hpp"
#include "irenic/phases/sizes/chunks.hpp"

namespace irenic::phases {

/// A plan of one move a step whose lines are divided anew, in units.
struct Sizing {
    const Problem& problem;
    const Plan& plan;
    Evaluation equal;            ///< as the plan stands
    std::vector<Units> end;      ///< by party: what the last state lacks
    std::vector<double> lowest;  ///< by party: no sizes lead to a slack below this

    [[nodiscard]] std::size_t steps() const { return plan.size(); }
    [[nodiscard]] std::size_t parties() const { return problem.parties.size(); }
    [[nodiscard]] std::size_t line_at(std::size_t step) const { return plan[step].front(); }
    [[nodiscard]] const Line& moving(std::size_t step) const {
        return problem.lines[line_at(step)];
    }
    [[nodiscard]] static double count(const Line& line) {
        return static_cast<double>(line.moves.size());
    }
    /// By how much the whole line changes a party's slack.
    [[nodiscard]] static double change(const Line& line, std::size_t party) {
        return count(line) * static_cast<double>(line.moves.front().change[party]);
    }
    /// The future that would keep a party from withholding the whole line at once; 0 where the
    /// states say it all.
    [[nodiscard]] static double keep(const Line& line, std::size_t party) {
        const Move& move = line.moves.front();
        const Units keep = move.stops_openly ? 0 : move.keep[party].value_or(0);
        return count(line) * static_cast<double>(std::max<Units>(0, keep));
    }
    /// After so many steps.
    [[nodiscard]] bool may_stop(std::size_t made, std::size_t party) const {
        if (problem.stops == Stops::anyone || made == steps()) {
            return true;
        }
        const auto& givers = moving(made).moves.front().givers;  // of the next step
        return std::find(givers.begin(), givers.end(), problem.parties[party]) != givers.end();
    }
    /// What a party has at the start to cover the state after so many steps.
    [[nodiscard]] double covered(std::size_t made, std::size_t party) const {
        return static_cast<double>(problem.start[party] + standing_at(problem, party, made));
    }
};

/// The linear program behind best_sizes, where equal tranches need more than the end does.
/// Guarantees in units; the residual is left to others. Errors and cost as there.
[[nodiscard]] Result<ChunkSizes> solve_sizes(const Sizing& sizing, const Stop& stop);

}  // namespace irenic::phases
