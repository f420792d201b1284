#include "cli/read/timeline.hpp"

#include <map>
#include <utility>

#include <fmt/format.h>

#include "cli/read/act_words.hpp"
#include "cli/text/numbers.hpp"
#include "cli/text/page.hpp"
#include "irenic/base/version.hpp"

namespace irenic::cli {
namespace {

using Moves = std::vector<const record::Move*>;

std::string place_of(const record::Act& act) {
    return fmt::format("{}:{}", act.source, act.sentence);
}

std::string date_of(const std::string& date) { return date.empty() ? "no date" : date; }

/// Parties (name in small letters, id) and their issues by name; acts on no issue come last.
using ByParty =
    std::map<std::pair<std::string, std::string>, std::map<std::pair<bool, std::string>, Moves>>;

ByParty by_party(const record::Timeline& timeline, const ReadNames& names) {
    ByParty parties;
    for (const record::Move& move : timeline.moves) {
        const bool none = move.issue.empty();
        const std::string issue = none ? "On no issue named" : names.issue(move.issue);
        parties[{lower_case(names.actor(move.party)), move.party}][{none, issue}].push_back(&move);
    }
    return parties;
}

void add_moves(const Moves& moves, const std::vector<record::Act>& acts, const ReadNames& names,
               Page& page) {
    Table table({{}, {}, {}, {}, {}, {}});
    for (const record::Move* move : moves) {
        const record::Act& act = acts[move->act];
        table.add(
            {date_of(move->date), act_in_words(act),
             move->option.empty() ? "" : names.option(move->issue, move->option),
             act.recipients.empty() ? "" : "-> " + participants_in_words(act.recipients, names),
             act.confirmed ? "confirmed" : "unconfirmed", place_of(act)});
    }
    page.table(table, 4);
}

void add_contradictions(const record::Timeline& timeline, const std::vector<record::Act>& acts,
                        const ReadNames& names, Page& page) {
    page.heading("What does not go together");
    if (timeline.contradictions.empty()) {
        page.paragraph("Nothing was found. That is no proof of consistency.", 2);
        return;
    }
    for (const record::Contradiction& each : timeline.contradictions) {
        page.item("-",
                  fmt::format("{}, {}: {}{}", names.actor(each.party), names.issue(each.issue),
                              each.why, each.same_day ? ", on the same day" : ""),
                  2, 2);
        for (const std::size_t index : {each.first, each.second}) {
            const record::Act& act = acts[index];
            page.paragraph(fmt::format("{}, {}: \"{}\" ({})", date_of(act.date), act_in_words(act),
                                       act.text, place_of(act)),
                           6);
        }
    }
    page.paragraph(
        "A change over time may be a move, a slip of the coding, or two voices of one party: the "
        "words and the dates are there to judge by.",
        2);
}

Value text_or_null(const std::string& text) { return text.empty() ? Value() : Value(text); }

}  // namespace

std::string timeline_text(const record::Timeline& timeline, const std::vector<record::Act>& acts,
                          const ReadNames& names, bool colour) {
    Page page(colour);
    page.strong("Who moved on which issue, and when?");
    page.paragraph(fmt::format("{} from {}.",
                               counted(std::to_string(timeline.moves.size()), "move"),
                               counted(std::to_string(acts.size()), "act")));
    for (const auto& [party, issues] : by_party(timeline, names)) {
        page.heading(names.actor(party.second));
        for (const auto& [issue, moves] : issues) {
            page.paragraph(issue.second, 2);
            add_moves(moves, acts, names, page);
        }
    }
    add_contradictions(timeline, acts, names, page);
    return page.take();
}

Value timeline_value(const record::Timeline& timeline, const std::vector<record::Act>& acts,
                     const std::string& record) {
    Value::List moves;
    for (const record::Move& move : timeline.moves) {
        const record::Act& act = acts[move.act];
        moves.emplace_back(Value::Map{{"party", move.party},
                                      {"issue", text_or_null(move.issue)},
                                      {"option", text_or_null(move.option)},
                                      {"date", text_or_null(move.date)},
                                      {"id", act.id},
                                      {"act", name_of(act.kind)},
                                      {"tense", name_of(act.tense)},
                                      {"confirmed", act.confirmed}});
    }
    Value::List contradictions;
    for (const record::Contradiction& each : timeline.contradictions) {
        contradictions.emplace_back(Value::Map{{"party", each.party},
                                               {"issue", each.issue},
                                               {"first", acts[each.first].id},
                                               {"second", acts[each.second].id},
                                               {"why", each.why},
                                               {"same_day", each.same_day}});
    }
    return Value::Map{{"irenic", version()},
                      {"verb", "read"},
                      {"record", record},
                      {"moves", std::move(moves)},
                      {"contradictions", std::move(contradictions)}};
}

}  // namespace irenic::cli
