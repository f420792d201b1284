#include "irenic/phases/sizes/tranche_counts.hpp"

#include <algorithm>

#include "irenic/phases/lattice/dense.hpp"
#include "irenic/phases/sizes/recut.hpp"
#include "irenic/phases/solve.hpp"

namespace irenic::phases {
namespace {

constexpr std::size_t least_looked_at = 8;
constexpr std::size_t most_looked_at = 64;
constexpr std::size_t most_states = std::size_t{1} << 18;

/// What a line needs in so many tranches; nothing where that would take long.
std::optional<TrancheCount> needed(const Problem& problem, std::size_t line, std::size_t count,
                                   const Limits& limits) {
    const auto cut = recut(problem, line, count);
    const std::size_t most = most_states / problem.lines.size();
    if (!cut || lattice_size(cut->problem).value_or(most + 1) > most) {
        return std::nullopt;
    }
    const Solved solved = solve(cut->problem, {.most_vectors = 1000, .most_plans = 0}, limits);
    if (!solved.guarantees.exact) {
        return std::nullopt;
    }
    TrancheCount answer;
    answer.count = count;
    if (!solved.guarantees.vectors.empty()) {
        answer.guarantees =
            cut->points(solved.guarantees.vectors[chosen(solved.guarantees.vectors)]);
    }
    return answer;
}

TrancheCounts look_at(const PhasePlan& plan, const Problem& problem, std::size_t line,
                      const Limits& limits) {
    TrancheCounts counts;
    counts.of = name_of(plan, problem.lines[line]);
    counts.now = problem.lines[line].moves.size();
    const std::size_t most = std::min(most_looked_at, std::max(least_looked_at, counts.now + 2));
    for (std::size_t count = 1, same = 0; count <= most && !limits.stop.reached(); ++count) {
        auto found = needed(problem, line, count, limits);
        if (!found) {
            break;
        }
        const bool changes =
            counts.needs.empty() || counts.needs.back().guarantees != found->guarantees;
        same = changes ? 0 : same + 1;
        counts.needs.push_back(std::move(*found));
        if (same >= 2 && count > counts.now) {
            break;
        }
    }
    return counts;
}

}  // namespace

std::vector<TrancheCounts> tranche_counts(const PhasePlan& plan, const Problem& problem,
                                          const Limits& limits) {
    std::vector<TrancheCounts> all;
    for (std::size_t line = 0; line < problem.lines.size() && !limits.stop.reached(); ++line) {
        auto counts = look_at(plan, problem, line, limits.part(0.25));
        if (!counts.needs.empty()) {
            all.push_back(std::move(counts));
        }
    }
    return all;
}

}  // namespace irenic::phases
