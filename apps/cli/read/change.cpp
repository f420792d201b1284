#include "cli/read/change.hpp"

#include <algorithm>
#include <utility>

#include "cli/help.hpp"
#include "cli/split.hpp"
#include "cli/text/layout.hpp"
#include "cli/weights_option.hpp"
#include "irenic/format/names.hpp"
#include "irenic/record/documents/dates.hpp"
#include "irenic/record/lexicon/plover.hpp"

namespace irenic::cli {
namespace {

/// One field: what it is called, what stands there, and how an answer is taken; taking one gives a
/// complaint, or nothing where the answer will do.
struct Field {
    std::string name;
    std::function<std::string()> present;
    std::function<std::string(const std::string&)> take;
};

constexpr std::string_view nothing = "-";

std::string kind_names() {
    std::vector<std::string> names;
    for (int kind = 0; kind <= static_cast<int>(record::ActKind::force); ++kind) {
        names.emplace_back(name_of(static_cast<record::ActKind>(kind)));
    }
    return join_words(names);
}

std::string event_names() {
    return join_words({record::plover_events.begin(), record::plover_events.end()});
}

std::string ids_of(const std::vector<record::Participant>& participants) {
    std::vector<std::string> ids;
    for (const record::Participant& each : participants) {
        ids.push_back(each.id);
    }
    return join_words(ids);
}

/// Ids written with commas between them; who was there already keeps the words of the document.
std::string take_participants(const std::string& answer,
                              std::vector<record::Participant>& participants) {
    if (answer == nothing) {
        participants.clear();
        return {};
    }
    std::vector<record::Participant> taken;
    for (const std::string_view id : split(answer, ',')) {
        if (!format::is_id(id)) {
            return "'" + std::string(id) +
                   "' is no id: letters, digits, _ and -, at most 64, and not null";
        }
        const auto known = std::find_if(participants.begin(), participants.end(),
                                        [&](const auto& each) { return each.id == id; });
        taken.push_back(known == participants.end() ? record::Participant{std::string(id), ""}
                                                    : *known);
    }
    participants = std::move(taken);
    return {};
}

std::string present_issues(const record::Act& act) {
    std::vector<std::string> parts;
    for (const record::IssueTouched& each : act.issues) {
        parts.push_back(each.option.empty() ? each.issue : each.issue + ": " + each.option);
    }
    return join_words(parts);
}

std::string take_issues(const std::string& answer, const KnownIssues& known, record::Act& act) {
    if (answer == nothing) {
        act.issues.clear();
        return {};
    }
    auto issues = known.read(answer);
    if (!issues) {
        return issues.error();
    }
    act.issues = std::move(*issues);
    return {};
}

bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }

bool is_small_letter_or_digit(char byte) { return (byte >= 'a' && byte <= 'z') || is_digit(byte); }

bool is_date(std::string_view text) { return record::date_of(text) == text; }

bool is_event(std::string_view text) {
    return std::find(record::plover_events.begin(), record::plover_events.end(), text) !=
           record::plover_events.end();
}

bool is_mode(std::string_view text) {
    constexpr std::size_t longest = 64;
    return text.size() <= longest && is_small_letter_or_digit(text.front()) &&
           std::all_of(text.begin(), text.end(),
                       [](char byte) { return is_small_letter_or_digit(byte) || byte == '-'; });
}

bool is_cameo(std::string_view text) {
    return text.size() >= 2 && text.size() <= 4 && std::all_of(text.begin(), text.end(), is_digit);
}

/// A field of plain text that may be empty.
Field text_field(const std::string& name, std::string& value, bool (*fits)(std::string_view),
                 const std::string& form) {
    return {name, [&value] { return value; },
            [&value, fits, form](const std::string& answer) -> std::string {
                if (answer != nothing && !fits(answer)) {
                    return "'" + answer + "' is not " + form;
                }
                value = answer == nothing ? "" : answer;
                return {};
            }};
}

Field kind_field(record::Act& act) {
    return {"act", [&act] { return std::string(name_of(act.kind)); },
            [&act](const std::string& answer) {
                const auto kind = record::find_act_kind(answer);
                if (kind && *kind != act.kind) {
                    act.kind = *kind;
                    act.event = act.mode = act.cameo = "";
                }
                return kind ? std::string() : "no act '" + answer + "'; one of: " + kind_names();
            }};
}

Field tense_field(record::Act& act) {
    return {"tense", [&act] { return std::string(name_of(act.tense)); },
            [&act](const std::string& answer) {
                const auto tense = record::find_act_tense(answer);
                act.tense = tense.value_or(act.tense);
                return tense ? "" : "no tense '" + answer + "'; one of: happened, expected, denied";
            }};
}

Field participants_field(const std::string& name, std::vector<record::Participant>& value) {
    return {name, [&value] { return ids_of(value); },
            [&value](const std::string& answer) { return take_participants(answer, value); }};
}

std::vector<Field> fields_of(record::Act& act, const KnownIssues& issues) {
    return {kind_field(act),
            participants_field("who", act.actors),
            participants_field("to whom", act.recipients),
            {"issues", [&act] { return present_issues(act); },
             [&](const std::string& answer) { return take_issues(answer, issues, act); }},
            tense_field(act),
            text_field("date", act.date, is_date, "a date: a day of the calendar, YYYY-MM-DD"),
            text_field("PLOVER event", act.event, is_event, "an event; one of: " + event_names()),
            text_field("PLOVER mode", act.mode, is_mode, "a mode: small letters, digits and -"),
            text_field("CAMEO", act.cameo, is_cameo, "a code: two to four digits")};
}

/// Whether an answer came.
bool ask(const Field& field, const Terminal& terminal) {
    while (true) {
        terminal.write("  " + field.name + " [" + plain(field.present()) + "]: ");
        const auto line = terminal.read_line();
        if (!line) {
            return false;
        }
        const std::string answer(trimmed(*line));
        const std::string complaint = answer.empty() ? "" : field.take(answer);
        if (complaint.empty()) {
            return true;
        }
        terminal.write("  " + plain(complaint) + "\n");
    }
}

}  // namespace

std::optional<record::Act> ask_changes(record::Act act, const KnownIssues& issues,
                                       const Terminal& terminal) {
    terminal.write("  Enter keeps what stands in brackets; - takes it away.\n");
    for (const Field& field : fields_of(act, issues)) {
        if (!ask(field, terminal)) {
            return std::nullopt;
        }
    }
    return act;
}

}  // namespace irenic::cli
