#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "cli/levers/sections.hpp"
#include "cli/text/numbers.hpp"
#include "cli/words/effects.hpp"
#include "cli/words/lever_amount.hpp"
#include "cli/words/names.hpp"

namespace irenic::cli {
namespace {

using levers::MinimalSet;

/// Levers under whoever decides on them, in the order in which they first come up.
using ByOwner = std::vector<std::pair<std::optional<PartyId>, std::vector<std::string>>>;

ByOwner by_owner(const LeversView& view, const levers::LeverSet& set) {
    ByOwner groups;
    for (const std::size_t position : set) {
        const Lever& lever = view.answer().levers[position];
        const auto same = std::find_if(groups.begin(), groups.end(), [&](const auto& group) {
            return group.first == lever.owner;
        });
        if (same == groups.end()) {
            groups.push_back({lever.owner, {name_of(lever)}});
        } else {
            same->second.push_back(name_of(lever));
        }
    }
    return groups;
}

/// "Rebuilding fund decides: A; B. Republic of Alder decides: C"
std::string who_decides(const LeversView& view, const levers::LeverSet& set) {
    std::string text;
    for (const auto& [owner, names] : by_owner(view, set)) {
        text += text.empty() ? "" : ". ";
        text += owner ? view.name(*owner) + " decides: " : "Nobody is named who decides: ";
        text += listed(names);
    }
    return text;
}

std::string together(const LeversView& view, const levers::LeverSet& set) {
    std::vector<std::string> parts;
    for (const std::size_t position : set) {
        parts.push_back(effects_in_words(view.negotiation(), view.answer().levers[position]));
    }
    return listed(parts);
}

std::string amounts(const LeversView& view,
                    const std::vector<std::pair<PartyId, Decimal>>& by_party) {
    std::vector<std::string> parts;
    for (const auto& [party, amount] : by_party) {
        parts.push_back(view.name(party) + " " + shown(amount));
    }
    return join(parts);
}

std::string cost(const LeversView& view, const MinimalSet& set) {
    if (!set.cost) {
        return set.pays.empty() ? "cost not stated"
                                : "cost " + amounts(view, set.pays) + ", the rest not stated";
    }
    const std::string parts =
        set.pays.size() > 1 ? " (" + amounts(view, set.pays) + ")" : std::string();
    return "cost " + shown(*set.cost) + parts;
}

std::string room(const Decimal& width) {
    const bool short_of = width < Decimal();
    const Decimal size = short_of ? -width : width;
    return points(size, short_of ? Rounding::up : Rounding::down) +
           (short_of ? " short" : " to spare");
}

bool can_lapse(const LeversView& view, const MinimalSet& set) {
    return std::any_of(set.levers.begin(), set.levers.end(), [&](std::size_t position) {
        return view.answer().levers[position].withdrawable;
    });
}

/// How much of a lever that is a set of its own it takes, as a sentence.
std::string amount(const LeversView& view, const MinimalSet& set) {
    const auto* alone = set.levers.size() == 1 ? view.alone(set.levers.front()) : nullptr;
    if (alone == nullptr || !alone->opens || alone->scale == levers::BreakEven::Scale::whole) {
        return "";
    }
    std::string words =
        amount_in_words(view.negotiation(), view.answer().levers[set.levers.front()], *alone);
    words.front() = words.front() == 'i' ? 'I' : words.front();
    return " " + words + ".";
}

std::string outcome(const LeversView& view, const MinimalSet& set) {
    std::string text;
    if (set.width) {
        text += " It leaves " + room(*set.width) + " *";
        if (can_lapse(view, set)) {
            text += set.levers.size() > 1 ? "; once what can be withdrawn is gone, "
                                          : "; once withdrawn, ";
            text += set.width_when_lapsed ? room(*set.width_when_lapsed) : "no package is left";
        }
        text += ".";
    }
    const std::string mention = view.mention(set.package);
    return text + (mention.empty() ? "" : " Package " + mention + ".");
}

std::string side_effects(const LeversView& view, const MinimalSet& set) {
    std::string text;
    for (const auto& [party, amount] : set.loses) {
        text += fmt::format(" {} gives up {}.", view.name(party), points(amount));
    }
    std::vector<std::string> closers;
    for (const std::size_t position : set.closed_by) {
        const Lever& lever = view.answer().levers[position];
        closers.push_back('"' +
                          (view.answer().built_in ? effects_in_words(view.negotiation(), lever)
                                                  : name_of(lever)) +
                          '"');
    }
    if (!closers.empty()) {
        text += fmt::format(" Adding {} {}.", join(closers, "or"),
                            view.answer().package ? "undoes it" : "closes it again");
    }
    return text;
}

std::string in_words(const LeversView& view, const MinimalSet& set) {
    const std::string what = view.answer().built_in ? together(view, set.levers) + "."
                                                    : who_decides(view, set.levers) + "; " +
                                                          cost(view, set) + "." + amount(view, set);
    return what + outcome(view, set) + side_effects(view, set);
}

std::string heading(const levers::Answer& answer) {
    const std::string opens =
        answer.package ? "What would make it acceptable" : "What would open it";
    return opens + (answer.built_in ? ", only together" : ", cheapest first");
}

void add_none(const levers::Answer& answer, Page& page) {
    if (!answer.built_in && !answer.levers.empty() && answer.sets_complete) {
        page.heading(heading(answer));
        page.paragraph("No set of the levers in this case does.", 2);
    }
}

void add_opening(const LeversView& view, Page& page) {
    const auto& answer = view.answer();
    if (view.sets().empty()) {
        add_none(answer, page);
    } else {
        page.heading(heading(answer));
        std::size_t number = 0;
        for (const std::size_t set : view.sets()) {
            page.item(fmt::format("{}.", ++number), in_words(view, answer.minimal_sets[set]));
        }
    }
    if (view.sets().size() < view.all_sets()) {
        page.paragraph(
            fmt::format("... and {} more; all in --json", view.all_sets() - view.sets().size()), 2);
    }
    if (!answer.sets_reason.empty()) {
        page.paragraph((answer.sets_complete ? "In all, " : "There may be more sets: ") +
                           answer.sets_reason + ".",
                       2);
    }
    if (!answer.sets_complete && !answer.cheapest) {
        page.paragraph("A cheaper set may exist.", 2);
    }
}

void add_closing(const LeversView& view, Page& page) {
    if (view.answer().closing.empty()) {
        return;
    }
    page.heading(view.answer().package ? "What would make it unacceptable" : "What would close it");
    for (const std::size_t lever : view.answer().closing) {
        page.item("-", who_decides(view, {lever}) + ".", 2, 2);
    }
}

}  // namespace

void add_sets(const LeversView& view, Page& page) {
    if (view.answer().zone_empty) {
        add_opening(view, page);
    } else {
        add_closing(view, page);
    }
}

}  // namespace irenic::cli
