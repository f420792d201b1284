#include "irenic/phases/lattice/common_unit.hpp"

#include <algorithm>
#include <cstdlib>
#include <numeric>

namespace irenic::phases {

/// Every amount of a problem is a multiple of this.
Units common_unit(const Problem& problem) {
    Units unit = 0;
    const auto take = [&](Units amount) { unit = std::gcd(unit, amount); };
    for (std::size_t party = 0; party < problem.parties.size(); ++party) {
        take(problem.start[party]);
        take(problem.standing[party].amount);
    }
    for (const Line& line : problem.lines) {
        for (const Move& move : line.moves) {
            for (std::size_t party = 0; party < problem.parties.size(); ++party) {
                take(move.change[party]);
                take(move.keep[party].value_or(0));
            }
        }
    }
    return std::max<Units>(1, unit);
}

/// No slack, need or sum of both is larger.
Units largest_amount(const Problem& problem) {
    Units largest = 0;
    for (std::size_t party = 0; party < problem.parties.size(); ++party) {
        Units sum = std::abs(problem.start[party]) + problem.standing[party].amount;
        for (const Line& line : problem.lines) {
            for (const Move& move : line.moves) {
                sum += std::abs(move.change[party]) + std::abs(move.keep[party].value_or(0));
            }
        }
        largest = std::max(largest, sum);
    }
    return largest;
}

Problem in_multiples_of(Units unit, Problem problem) {
    const auto divide = [&](Units& amount) { amount /= unit; };
    for (std::size_t party = 0; party < problem.parties.size(); ++party) {
        divide(problem.start[party]);
        divide(problem.standing[party].amount);
    }
    for (Line& line : problem.lines) {
        for (Move& move : line.moves) {
            for (std::size_t party = 0; party < problem.parties.size(); ++party) {
                divide(move.change[party]);
                if (move.keep[party]) {
                    divide(*move.keep[party]);
                }
            }
        }
    }
    return problem;
}

}  // namespace irenic::phases
