#include <fmt/format.h>

#include "cli/phases/sections.hpp"
#include "cli/text/numbers.hpp"

namespace irenic::cli {
namespace {

std::string in_words(const PhasesView& view, const phases::OrderCheck& check) {
    const auto& failure = check.failure;
    if (!failure) {
        return "It holds as it stands: nobody gains by stopping at any step.";
    }
    const std::string amounts = view.amounts(check.plan.guarantees);
    if (failure->step == 0) {
        return fmt::format(
            "Already at the start {} lacks {}{}.{}", view.name(failure->party),
            points(failure->shortfall, Rounding::up),
            view.answer().discounted ? "" : ", as in any order",
            amounts.empty() ? "" : " After that it takes guarantees of " + amounts + ".");
    }
    const bool needless = !any_above_zero(view.answer().plan.guarantees);
    return fmt::format("It does not hold without guarantees of {}.{}", amounts,
                       needless ? " The plan below takes none." : "");
}

}  // namespace

void add_proposed(const PhasesView& view, Page& page) {
    if (!view.answer().order) {
        return;
    }
    page.heading("The order proposed");
    page.strong(in_words(view, *view.answer().order), 2);
    add_steps(view, view.answer().order->plan, true, page);
}

}  // namespace irenic::cli
