#include <algorithm>

#include <fmt/format.h>

#include "cli/phases/sections.hpp"
#include "cli/text/numbers.hpp"
#include "cli/words/break_evens.hpp"

namespace irenic::cli {
namespace {

using phases::Phases;

constexpr std::size_t most_parties = 6;

/// By party: how much its war value may rise, all else as it stands, before the plan fails.
std::vector<Decimal> rooms(const PhasesView& view) {
    const phases::ShownPlan& plan = view.answer().plan;
    std::vector<Decimal> least = plan.start_slack;
    for (const Moment& moment : view.moments(plan)) {
        Decimal& room = least[moment.party];
        room = std::min(room, sum(moment.room, plan.guarantees[moment.party]));
    }
    return least;
}

/// By party: how much its war value would have to fall for the plan to hold without guarantees.
std::vector<Decimal> lacks(const PhasesView& view) {
    const Phases& answer = view.answer();
    std::vector<Decimal> lack = answer.plan.guarantees;
    for (std::size_t party = 0; party < lack.size(); ++party) {
        lack[party] = std::max(lack[party], -answer.plan.start_slack[party]);
    }
    return lack;
}

/// "going back to war were worth 12 or less to Government at the start (taken here: 14), or the
/// completed peace 16 or more (taken here: 14)"
std::string condition(const PhasesView& view, std::size_t party, const Decimal& room,
                      std::string_view verb) {
    const Phases& answer = view.answer();
    const Decimal& war = answer.war[party];
    const Decimal& peace = answer.peace[party];
    std::string text =
        fmt::format("going back to war {} worth {} to {} at the start (taken here: {})", verb,
                    at_most(sum(war, room)), view.name(party), shown(war));
    if (!answer.discounted) {
        text += fmt::format(", or the completed peace {} (taken here: {})",
                            at_least(difference(peace, room)), shown(peace));
    }
    return text;
}

PlanConditions missing(const PhasesView& view, const std::vector<Decimal>& lack) {
    PlanConditions found;
    for (std::size_t party = 0; party < lack.size(); ++party) {
        if (lack[party] > Decimal()) {
            found.items.push_back(condition(view, party, -lack[party], "were"));
        }
    }
    found.opening = fmt::format("The plan would hold without further guarantees if {} held",
                                found.items.size() == 1 ? "this" : "all of these");
    return found;
}

PlanConditions room_left(const PhasesView& view) {
    const auto room = rooms(view);
    PlanConditions found{"The plan holds as long as each of these holds, on its own", {}, 0};
    const std::size_t told = std::min(room.size(), most_parties);
    for (std::size_t party = 0; party < told; ++party) {
        found.items.push_back(condition(view, party, room[party], "is"));
    }
    found.more = room.size() - told;
    return found;
}

}  // namespace

PlanConditions conditions_of(const PhasesView& view) {
    if (view.answer().plan.steps.empty()) {
        return {};
    }
    const auto lack = lacks(view);
    return any_above_zero(lack) ? missing(view, lack) : room_left(view);
}

void add_conditions(const PhasesView& view, Page& page) {
    const PlanConditions found = conditions_of(view);
    if (found.items.empty()) {
        return;
    }
    page.heading("What would have to be true");
    page.paragraph(found.opening + ", everything else as it stands:", 2);
    for (const std::string& item : found.items) {
        page.item("-", item, 4, 2);
    }
    if (found.more > 0) {
        page.paragraph(fmt::format("... and likewise for {} more", found.more), 4);
    }
}

}  // namespace irenic::cli
