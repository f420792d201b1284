#include "irenic/phases/sizes/size_residual.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace irenic::phases {
namespace {

/// What one party still lacks with its guarantee, in units, step by step from what each move does.
double lacks(const Problem& problem, const Plan& plan, const ChunkSizes& sizes, std::size_t party) {
    const PartyId me = problem.parties[party];
    const double guarantee = sizes.guarantees[party] * std::pow(10.0, problem.places);
    auto slack = static_cast<double>(problem.start[party]);
    double worst = -guarantee;
    for (std::size_t step = 0; step < plan.size(); ++step) {
        const auto& moves = problem.lines[plan[step].front()].moves;
        const double size = sizes.shares[step] * static_cast<double>(moves.size());
        const Move& move = moves.front();
        slack -= size * static_cast<double>(move.net[party] + move.shift[party]);
        const double held =
            slack + guarantee + static_cast<double>(standing_at(problem, party, step + 1));
        bool stops = problem.stops == Stops::anyone || step + 1 == plan.size();
        if (!stops) {
            const auto& next = problem.lines[plan[step + 1].front()].moves.front().givers;
            stops = std::count(next.begin(), next.end(), me) > 0;
        }
        worst = stops ? std::max(worst, -held) : worst;
        if (!move.stops_openly && move.keep[party].value_or(0) > 0) {
            worst = std::max(worst, size * static_cast<double>(*move.keep[party]) - held);
        }
    }
    return worst;
}

/// By how much the shares miss what they must add up to.
double misses(const Problem& problem, const Plan& plan, const ChunkSizes& sizes) {
    double worst = 0;
    for (std::size_t line = 0; line < problem.lines.size(); ++line) {
        const auto count = static_cast<double>(problem.lines[line].moves.size());
        if (count == 0) {
            continue;
        }
        std::vector<double> delivered{0};  // by step
        for (std::size_t step = 0; step < plan.size(); ++step) {
            const double share = plan[step].front() == line ? sizes.shares[step] : 0;
            worst = std::max(worst, -share);
            delivered.push_back(delivered.back() + share);
        }
        worst = std::max(worst, std::abs(delivered.back() - 1));
        for (const Deadline& deadline : problem.lines[line].deadlines) {
            const double by_then = delivered[std::min(deadline.step, plan.size())];
            worst = std::max(worst, static_cast<double>(deadline.moves) / count - by_then);
        }
    }
    return worst;
}

}  // namespace

double size_residual(const Problem& problem, const Plan& plan, const ChunkSizes& sizes) {
    double lacking = 0;
    for (std::size_t party = 0; party < problem.parties.size(); ++party) {
        lacking = std::max(lacking, lacks(problem, plan, sizes, party));
    }
    return std::max(lacking / std::pow(10.0, problem.places), misses(problem, plan, sizes));
}

}  // namespace irenic::phases
