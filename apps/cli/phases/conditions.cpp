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

void add_missing(const PhasesView& view, const std::vector<Decimal>& lack, Page& page) {
    const auto parties = std::count_if(lack.begin(), lack.end(),
                                       [](const Decimal& each) { return each > Decimal(); });
    page.paragraph(
        fmt::format("The plan would hold without further guarantees if {} held, everything else as "
                    "it stands:",
                    parties == 1 ? "this" : "all of these"),
        2);
    for (std::size_t party = 0; party < lack.size(); ++party) {
        if (lack[party] > Decimal()) {
            page.item("-", condition(view, party, -lack[party], "were"), 4, 2);
        }
    }
}

void add_rooms(const PhasesView& view, Page& page) {
    const auto room = rooms(view);
    page.paragraph(
        "The plan holds as long as each of these holds, on its own, everything else as it stands:",
        2);
    const std::size_t printed = std::min(room.size(), most_parties);
    for (std::size_t party = 0; party < printed; ++party) {
        page.item("-", condition(view, party, room[party], "is"), 4, 2);
    }
    if (printed < room.size()) {
        page.paragraph(fmt::format("... and likewise for {} more", room.size() - printed), 4);
    }
}

}  // namespace

void add_conditions(const PhasesView& view, Page& page) {
    if (view.answer().plan.steps.empty()) {
        return;
    }
    page.heading("What would have to be true");
    const auto lack = lacks(view);
    if (any_above_zero(lack)) {
        add_missing(view, lack, page);
    } else {
        add_rooms(view, page);
    }
}

}  // namespace irenic::cli
