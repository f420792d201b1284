#include <fmt/format.h>

#include "cli/stability/sections.hpp"
#include "cli/text/numbers.hpp"

namespace irenic::cli {
namespace {

constexpr Strength all_five = strengths.front();

std::size_t standing_by_itself(const StabilityView& view) {
    const auto& groups = view.equilibria();
    return groups.empty() || groups.front().strength != all_five ? 0 : groups.front().states.size();
}

std::size_t standing(const StabilityView& view) {
    std::size_t count = 0;
    for (const Standing& each : view.equilibria()) {
        count += each.states.size();
    }
    return count;
}

std::string of_states(const StabilityView& view, std::size_t count) {
    return fmt::format("{} of {}", shown_count(std::to_string(count)),
                       counted(std::to_string(view.answer().states.count), "state"));
}

}  // namespace

void add_verdict(const StabilityView& view, Page& page) {
    const std::size_t all = standing(view);
    const std::size_t by_itself = standing_by_itself(view);
    const std::string verb = all == 1 ? "stands" : "stand";
    if (all == 0) {
        page.strong(
            "No state is stable by any of the five concepts: from each some party has a better "
            "move, and nothing that others could do deters it.");
    } else if (by_itself == 0) {
        page.strong(fmt::format(
            "From every state some party has a better move. {} {} all the same, if what others "
            "could answer keeps it from moving.",
            of_states(view, all), verb));
    } else if (by_itself == all) {
        page.strong(
            fmt::format("{} {}: nobody has a better move there.", of_states(view, all), verb));
    } else {
        page.strong(fmt::format(
            "{} {}: nobody has a better move there. {} more {}, if what others could answer keeps "
            "everyone from moving.",
            of_states(view, by_itself), by_itself == 1 ? "stands" : "stand",
            shown_count(std::to_string(all - by_itself)), all - by_itself == 1 ? "does" : "do"));
    }
}

}  // namespace irenic::cli
