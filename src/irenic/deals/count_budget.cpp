#include "irenic/deals/count_budget.hpp"

namespace irenic::deals {
namespace {

std::string with_thousands(std::size_t number) {
    std::string digits = std::to_string(number);
    for (std::size_t left = digits.size(); left > 3;) {
        left -= 3;
        digits.insert(left, ",");
    }
    return digits;
}

}  // namespace

bool CountBudget::allows_steps(std::size_t steps) {
    steps_ += steps;
    if (steps_ >= steps_between_looks) {
        steps_ = 0;
        if (stop_.reached()) {
            reason_ = stop_.was_asked() ? "stopped on request" : "stopped at the time limit";
        }
    }
    return !is_spent();
}

bool CountBudget::allows_held(std::size_t vectors) {
    if (vectors > most_held_) {
        reason_ = "more than " + with_thousands(most_held_) +
                  " partial utility vectors would have to be held";
    }
    return !is_spent();
}

}  // namespace irenic::deals
