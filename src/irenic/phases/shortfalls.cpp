#include "irenic/phases/shortfalls.hpp"

#include <algorithm>

#include "irenic/phases/conditions.hpp"

namespace irenic::phases {

bool start_lacks(const Problem& problem) {
    return std::any_of(problem.start.begin(), problem.start.end(),
                       [](Units slack) { return slack < 0; });
}

std::vector<Units> lacking_at_start(const Problem& problem, const Plan& plan) {
    const bool by_plan = problem.discount && !plan.empty();
    std::vector<Units> list = by_plan ? evaluate(problem, plan).start : problem.start;
    std::transform(list.begin(), list.end(), list.begin(),
                   [](Units slack) { return lacking(slack, 0); });
    return list;
}

std::vector<Units> lacking_at_end(const Problem& problem, std::size_t steps) {
    std::vector<Units> list;
    for (std::size_t party = 0; party < problem.parties.size(); ++party) {
        list.push_back(lacking(end_slack(problem, party), standing_at(problem, party, steps)));
    }
    return list;
}

std::size_t most_steps(const Problem& problem) {
    return problem.steps_at_most.value_or(problem.moves());
}

bool all_zero(const std::vector<Decimal>& amounts) {
    return std::all_of(amounts.begin(), amounts.end(),
                       [](const Decimal& each) { return each == Decimal(0); });
}

}  // namespace irenic::phases
