#include <algorithm>

#include <fmt/format.h>

#include "cli/talks/changes.hpp"
#include "cli/talks/sections.hpp"
#include "cli/text/numbers.hpp"

namespace irenic::cli {
namespace {

using talks::MediatorsWord;
using talks::MediatorTable;

bool alike(const MediatorTable& one, const MediatorTable& other) {
    return one.reaches == other.reaches && one.text == other.text;
}

std::string name_of_text(const TalksView& view, const std::vector<OptionId>& text) {
    const std::string letter = view.letter(text);
    if (!letter.empty()) {
        return "text " + letter;
    }
    return text == view.next().from
               ? view.start()
               : fmt::format("instead of {}, {}", view.start(),
                             changes_in_line(view.negotiation(), view.next().from, text));
}

std::string text_of(const TalksView& view, const MediatorTable& table) {
    if (!table.text) {
        return view.first() == nullptr
                   ? ""
                   : " No text that crosses none of its own red lines is ever accepted.";
    }
    const bool all = table.reaches.size() == view.next().willingness.seats().size();
    return fmt::format(
        " Accepted most often by {}: {}{}, acceptable to all in {}.",
        table.reaches.size() == 1 ? "this party" : "these", name_of_text(view, *table.text),
        all ? "" : ", in " + view.briefly(table.accepted_by_reached), view.briefly(table.accepted));
}

/// Those who reach the same parties and would put forward the same text are told together.
void add_tables(const TalksView& view, Page& page) {
    const auto& tables = view.next().tables;
    for (auto table = tables.begin(); table != tables.end(); ++table) {
        const auto same = [&](const MediatorTable& each) { return alike(each, *table); };
        if (std::any_of(tables.begin(), table, same)) {
            continue;
        }
        std::vector<std::string> names;
        for (const MediatorTable& each : tables) {
            if (same(each)) {
                names.push_back(view.name(each.mediator));
            }
        }
        page.item("-",
                  fmt::format("{} {} {}.{}", join(names),
                              names.size() == 1 ? "speaks to" : "each speak to",
                              table->reaches.empty() ? "none of those who decide"
                                                     : view.seat_names(table->reaches),
                              text_of(view, *table)),
                  2, 2);
    }
}

std::string limits(const MediatorsWord& word) {
    if (!word.credibility.possible || !word.credibility.least) {
        return "no weight would make it believed";
    }
    const std::string least = shown(*word.credibility.least);
    return word.credibility.most
               ? fmt::format("believed from {} to {}", least, shown(*word.credibility.most))
               : fmt::format("believed from {} on", least);
}

void add_words(const TalksView& view, Page& page) {
    for (const MediatorsWord& word : view.answer().words) {
        page.item("-",
                  fmt::format("What {} tells {} of the resolve of {} would {}be believed: it "
                              "gives the listener's share a weight of {} ({}).",
                              view.name(word.mediator), view.name(word.to), view.name(word.about),
                              word.believed ? "" : "not ", shown(word.weight), limits(word)),
                  2, 2);
    }
}

}  // namespace

void add_mediators(const TalksView& view, Page& page) {
    const talks::Next& next = view.next();
    if (next.tables.empty() && next.out_of_reach.empty() && view.answer().words.empty()) {
        return;
    }
    page.heading("Mediators");
    add_tables(view, page);
    if (!next.out_of_reach.empty()) {
        page.paragraph("No mediator speaks to " + view.seat_names(next.out_of_reach) + ".", 2);
    }
    add_words(view, page);
}

}  // namespace irenic::cli
