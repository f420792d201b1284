#include "irenic/phases/lattice/common_unit.hpp"

#include <algorithm>
#include <cstdlib>
#include <numeric>

#include "irenic/phases/amounts.hpp"

namespace irenic::phases {

Units common_unit(const Problem& problem) {
    Units unit = 0;
    for_each_amount(problem, [&](Units amount) { unit = std::gcd(unit, amount); });
    return std::max<Units>(1, unit);
}

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
    for_each_amount(problem, [&](Units& amount) { amount /= unit; });
    return problem;
}

}  // namespace irenic::phases
