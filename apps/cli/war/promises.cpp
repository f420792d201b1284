#include <fmt/format.h>

#include "cli/text/numbers.hpp"
#include "cli/war/sections.hpp"
#include "cli/words/break_evens.hpp"

namespace irenic::cli {
namespace {

/// The largest later chance of the rising side at which peace holds, as "0.65 or less".
std::string later_chance(const WarView& view, double most) {
    const Decimal now = view.negotiation.war->shift->later.center();
    const Decimal value = Decimal::nearest(most).value_or(now);
    return now > value ? at_most(value) : apart_from(now, value, true);
}

std::string not_asked(std::string_view block) {
    return fmt::format("not asked: the case has no `{}`.", block);
}

}  // namespace

Obstacle shifting_power_in(const WarView& view) {
    Obstacle obstacle{"shifting power", std::nullopt, not_asked("shift")};
    if (!view.answer.commitment) {
        return obstacle;
    }
    const war::Commitment& found = *view.answer.commitment;
    const std::size_t rising = view.negotiation.war->shift->rising;
    const std::string& riser = view.side(rising);
    obstacle.bites = found.blocks;
    obstacle.words = fmt::format(
        "With 1 at stake in each period, fighting at once is worth {} to {}; {} {}.",
        shown(found.fight_now), view.side(1 - rising),
        found.blocks ? "no division can give it more than" : "a division can give it up to",
        shown(found.most_in_peace));
    if (found.blocks && found.break_even) {
        obstacle.words += fmt::format(
            " It would hold back if {}'s later prevailing were put at {} instead of {}.", riser,
            later_chance(view, *found.break_even),
            shown(view.negotiation.war->shift->later.center()));
    } else if (found.blocks_one_sided) {
        obstacle.words += fmt::format(
            " But if {} alone could settle all later shares, it could count on {} only, and would "
            "fight: shares guaranteed for the future, as in power-sharing, are what keeps the "
            "deal.",
            riser, shown(found.most_one_sided));
    } else if (found.break_even) {
        obstacle.words += fmt::format(" That holds while {}'s later prevailing is put at {}.",
                                      riser, later_chance(view, *found.break_even));
    }
    return obstacle;
}

Obstacle first_strike_in(const WarView& view) {
    Obstacle obstacle{"first strike", std::nullopt, not_asked("first_strike")};
    if (!view.answer.first_strike) {
        return obstacle;
    }
    const war::FirstStrikeView& found = *view.answer.first_strike;
    obstacle.bites = found.blocks;
    obstacle.words = fmt::format(
        "Striking first is worth {} of the stake; fighting costs both together {} of it. {}",
        shown(found.advantage), shown(found.costs),
        found.blocks ? "Separation of forces and monitoring make striking first worth less."
                     : fmt::format("Divisions that give {} from {} to {} of it leave nobody a "
                                   "reason to strike.",
                                   view.side(0), shown(found.low), shown(found.high)));
    return obstacle;
}

Obstacle breach_in(const WarView& view) {
    Obstacle obstacle{"breach", std::nullopt, not_asked("risks")};
    if (view.answer.risks.empty()) {
        return obstacle;
    }
    const auto& kept = view.answer.face_value;
    const auto counted_in = view.zone_empty();
    if (!kept || !kept->empty || !counted_in) {
        obstacle.words = "not settled: there is no zone to look at.";
        return obstacle;
    }
    obstacle.bites = *counted_in && !*kept->empty;
    if (*obstacle.bites) {
        obstacle.words =
            "There would be a deal if every promise were kept; the risks below take "
            "it away. Monitoring and guarantees that lower what is to be feared can bring it back.";
    } else {
        obstacle.words = *counted_in ? "There is no deal even if every promise were kept."
                                     : "There is a deal with the risks counted.";
    }
    return obstacle;
}

}  // namespace irenic::cli
