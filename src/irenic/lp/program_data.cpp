#include "irenic/lp/program_data.hpp"

#include <algorithm>

namespace irenic::lp {
namespace {

double violation(double at, const Limits& limits) {
    return std::max({0.0, limits.low - at, at - limits.high});
}

/// A multiplier above 0 belongs to the high limit, one below 0 to the low limit.
double slackness(double at, const Limits& limits, double multiplier) {
    return multiplier > 0 ? std::min(multiplier, std::max(0.0, limits.high - at))
                          : std::min(-multiplier, std::max(0.0, at - limits.low));
}

/// Keeps a value that is not a number, so that nobody takes it for a small residual.
void raise_to(double& largest, double value) {
    if (!(value <= largest)) {
        largest = value;
    }
}

}  // namespace

void recompute(const ProgramData& program, Solution& solution) {
    const auto& primal = solution.primal;
    std::vector<double> activity(program.rows.size(), 0.0);
    std::vector<double> reduced = program.objective;
    for (const auto& cell : program.cells) {
        activity[cell.row] += cell.value * primal[cell.column];
        reduced[cell.column] -= cell.value * solution.dual[cell.row];
    }
    solution.objective = 0;
    solution.primal_residual = 0;
    solution.dual_residual = 0;
    for (std::size_t column = 0; column < primal.size(); ++column) {
        const auto& limits = program.columns[column];
        solution.objective += program.objective[column] * primal[column];
        raise_to(solution.primal_residual, violation(primal[column], limits));
        raise_to(solution.dual_residual, slackness(primal[column], limits, reduced[column]));
    }
    for (std::size_t row = 0; row < activity.size(); ++row) {
        const auto& limits = program.rows[row];
        raise_to(solution.primal_residual, violation(activity[row], limits));
        raise_to(solution.dual_residual, slackness(activity[row], limits, solution.dual[row]));
    }
}

}  // namespace irenic::lp
