#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <utility>

#include "irenic/phases/sizes/chunks.hpp"
#include "irenic/phases/sizes/size_program.hpp"
#include "irenic/phases/sizes/size_residual.hpp"

namespace irenic::phases {
namespace {

tl::unexpected<Error> refused(std::string what) {
    return tl::unexpected(Error{ErrorCode::bad_input, "phases.deliverables", std::move(what), {}});
}

bool alike(const Move& a, const Move& b) {
    return a.givers == b.givers && a.net == b.net && a.shift == b.shift && a.change == b.change &&
           a.keep == b.keep && a.stops_openly == b.stops_openly;
}

std::optional<std::string> why_refused(const Problem& problem, const Plan& plan) {
    if (problem.discount) {
        return "sizes of tranches are not worked out with a discount";
    }
    for (const Step& step : plan) {
        if (step.size() != 1) {
            return "sizes of tranches are worked out for one tranche a step only";
        }
    }
    for (const Line& line : problem.lines) {
        for (const Move& move : line.moves) {
            if (!alike(move, line.moves.front())) {
                return "sizes are worked out where the tranches of a deliverable are alike only";
            }
        }
    }
    return std::nullopt;
}

Sizing prepare(const Problem& problem, const Plan& plan) {
    Sizing sizing{problem, plan, evaluate(problem, plan), {}, {}};
    for (std::size_t party = 0; party < problem.parties.size() && sizing.equal.valid; ++party) {
        Units end = 0;
        if (!plan.empty()) {
            const Units left = sizing.equal.slack.back()[party];
            end = std::max<Units>(0, -(left + standing_at(problem, party, plan.size())));
        }
        auto lowest = static_cast<double>(problem.start[party]);
        for (const Line& line : problem.lines) {
            lowest += line.moves.empty() ? 0 : std::min(0.0, Sizing::change(line, party));
        }
        sizing.end.push_back(end);
        sizing.lowest.push_back(lowest);
    }
    return sizing;
}

/// The tranches as they are need nothing that the last state does not: nothing to gain.
bool equal_is_best(const Sizing& sizing) { return sizing.equal.guarantees == sizing.end; }

ChunkSizes equal_sizes(const Sizing& sizing) {
    ChunkSizes sizes;
    for (std::size_t step = 0; step < sizing.steps(); ++step) {
        sizes.shares.push_back(1 / Sizing::count(sizing.moving(step)));
    }
    sizes.guarantees.assign(sizing.equal.guarantees.begin(), sizing.equal.guarantees.end());
    return sizes;
}

}  // namespace

Result<ChunkSizes> best_sizes(const Problem& problem, const Plan& plan, const Stop& stop) {
    if (auto why = why_refused(problem, plan)) {
        return refused(std::move(*why));
    }
    const Sizing sizing = prepare(problem, plan);
    if (!sizing.equal.valid) {
        return refused("the order does not carry out everything as it must");
    }
    auto sizes = equal_is_best(sizing) ? equal_sizes(sizing) : solve_sizes(sizing, stop);
    if (sizes) {
        const double point = std::pow(10.0, problem.places);
        for (double& guarantee : sizes->guarantees) {
            guarantee /= point;
        }
        sizes->residual = size_residual(problem, plan, *sizes);
    }
    return sizes;
}

}  // namespace irenic::phases
