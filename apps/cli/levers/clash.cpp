#include <algorithm>

#include <fmt/format.h>

#include "cli/levers/sections.hpp"
#include "cli/text/numbers.hpp"
#include "cli/words/conditions.hpp"

namespace irenic::cli {
namespace {

using levers::Requirement;

/// "Government gets at least 31, its value of no agreement"
std::string demand(const LeversView& view, PartyId party) {
    const auto& found = view.answer().break_even;
    const auto value = std::find_if(found.begin(), found.end(), [&](const auto& each) {
        return each.kind == levers::InputKind::disagreement && each.party == party;
    });
    const bool known = value != found.end() && value->now;
    return view.name(party) + " gets at least " + (known ? shown(*value->now) + ", " : "") +
           "its value of no agreement";
}

std::string limited_demand(const LeversView& view, PartyId party) {
    std::vector<std::string> issues;
    for (const IssueId issue : view.negotiation().party(party).veto_on) {
        issues.push_back(view.negotiation().issue(issue).label);
    }
    return fmt::format("{}, unless {} stays as now", demand(view, party), join(issues));
}

std::string demanded(const LeversView& view, const Requirement& requirement) {
    const Negotiation& negotiation = view.negotiation();
    switch (requirement.kind) {
        case Requirement::Kind::veto:
            return demand(view, *requirement.party);
        case Requirement::Kind::veto_on:
            return limited_demand(view, *requirement.party);
        case Requirement::Kind::red_line:
            return fmt::format(
                "{} never signs {}", view.name(*requirement.party),
                in_words(negotiation, negotiation.preferences[requirement.party->at()]
                                          ->red_lines[requirement.index]));
        case Requirement::Kind::constraint:
            return in_words(negotiation, negotiation.constraints[requirement.index]);
    }
    return "";
}

std::string closing_words(const levers::Answer& answer) {
    if (!answer.clash.smallest) {
        return "None of them can be left out of this list; whether a shorter one clashes is not "
               "known" +
               (answer.clash.why.empty() ? std::string(".") : ": " + answer.clash.why + ".");
    }
    const bool single = answer.clash.requirements.size() == 1;
    if (answer.package) {
        return single ? "" : "With any one of them left out, the others could be met.";
    }
    return single ? "It alone rules out every package."
                  : "With any one of them left out, the others could be met together; no shorter "
                    "list clashes. What else stands in the way is not in this list.";
}

}  // namespace

void add_clash(const LeversView& view, Page& page) {
    const levers::Clash& clash = view.answer().clash;
    const auto& package = view.answer().package;
    const bool norms_alone = package && !package->norms.empty();
    if (!view.answer().zone_empty ||
        (clash.requirements.empty() && (clash.why.empty() || norms_alone))) {
        return;
    }
    page.heading("What clashes");
    if (clash.requirements.empty()) {
        page.paragraph("None: " + clash.why + ".", 2);
        return;
    }
    const std::string with = package ? " by this package:" : ":";
    page.paragraph(
        (clash.requirements.size() == 1 ? "This cannot be met" : "These cannot all be met") + with,
        2);
    for (const Requirement& requirement : clash.requirements) {
        page.item("-", demanded(view, requirement), 4, 2);
    }
    if (const std::string words = closing_words(view.answer()); !words.empty()) {
        page.paragraph(words, 2);
    }
}

}  // namespace irenic::cli
