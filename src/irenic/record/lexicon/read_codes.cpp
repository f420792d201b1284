#include <algorithm>
#include <string_view>

#include "irenic/base/utf8.hpp"
#include "irenic/record/lexicon/fields.hpp"
#include "irenic/record/lexicon/plover.hpp"
#include "irenic/record/lexicon/sections.hpp"

namespace irenic::record {
namespace {

constexpr std::string_view none = "-";

bool is_cameo_code(std::string_view text) {
    return text.size() >= 2 && text.size() <= 4 &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// The event of a code, or empty for "-".
std::optional<std::string> event_of(const LexiconText& at, const std::string& name,
                                    Complaints& complaints) {
    if (name == none) {
        return std::string();
    }
    if (std::find(plover_events.begin(), plover_events.end(), name) == plover_events.end()) {
        complaints.add(at, "'" + excerpt(name) + "' is no PLOVER event",
                       "one of its 16 in capitals, such as AGREE, or - for none");
        return std::nullopt;
    }
    return name;
}

/// "EVENT mode" or "EVENT".
std::optional<PloverEvent> event_and_mode(const LexiconText& item, Complaints& complaints) {
    const std::size_t end = std::min(item.text.find(' '), item.text.size());
    const auto event = event_of(item, item.text.substr(0, end), complaints);
    if (!event) {
        return std::nullopt;
    }
    return PloverEvent{*event, end < item.text.size() ? item.text.substr(end + 1) : ""};
}

/// "reject" or "reject ceasefire".
bool is_family_with_content(const LexiconText& key, Complaints& complaints) {
    const std::size_t end = std::min(key.text.find(' '), key.text.size());
    const std::string_view text = key.text;
    if (is_id(text.substr(0, end)) && (end == text.size() || is_id(text.substr(end + 1)))) {
        return true;
    }
    complaints.add(key, "'" + excerpt(text) + "' is no family with a content",
                   "write one or two names, such as reject ceasefire");
    return false;
}

/// Sets code, event and mode; false where the code is none.
bool take_cameo(const LexiconText& item, const LexiconInMaking& making, Codes& codes,
                Complaints& complaints) {
    if (item.text == none) {
        return true;
    }
    const auto event = making.events.find(item.text);
    if (event == making.events.end()) {
        complaints.add(item, "'" + excerpt(item.text) + "' is no code of [cameo]",
                       "write - for none, or add the code there");
        return false;
    }
    codes.cameo = item.text;
    codes.event = event->second.event;
    codes.mode = event->second.mode;
    return true;
}

bool take_kind(const LexiconText& item, Codes& codes, Complaints& complaints) {
    codes.kind = find_act_kind(item.text);
    if (!codes.kind && item.text != none) {
        complaints.add(item, "'" + excerpt(item.text) + "' is no kind of act",
                       "such as propose, reject or meet, or - to leave the act out");
        return false;
    }
    return true;
}

void read_code(const LexiconLine& line, LexiconInMaking& making, Complaints& complaints) {
    const LexiconText* cameo = only_item(line, 0, complaints);
    const LexiconText* kind = only_item(line, 1, complaints);
    const LexiconText* instead = only_item(line, 2, complaints);
    Codes codes;
    if (!take_cameo(*cameo, making, codes, complaints) || !take_kind(*kind, codes, complaints)) {
        return;
    }
    if (instead != nullptr) {
        const auto event = event_and_mode(*instead, complaints);
        codes.event = event ? event->event : "";
        codes.mode = event ? event->mode : "";
    }
    making.lexicon.codes.insert_or_assign(line.key.text, codes);
}

}  // namespace

void read_cameo(const LexiconSection& section, LexiconInMaking& making, Complaints& complaints) {
    for (const LexiconLine& line : section.lines) {
        if (!is_cameo_code(line.key.text)) {
            complaints.add(line.key, "'" + excerpt(line.key.text) + "' is no CAMEO code",
                           "a code is two to four digits");
            continue;
        }
        if (!has_fields(line, {0, 2}, complaints)) {
            continue;
        }
        const LexiconText* name = only_item(line, 0, complaints);
        const LexiconText* mode = only_item(line, 1, complaints);
        const std::optional<std::string> event =
            name == nullptr ? std::string() : event_of(*name, name->text, complaints);
        if (event) {
            making.events.insert_or_assign(line.key.text,
                                           PloverEvent{*event, mode != nullptr ? mode->text : ""});
        }
    }
}

void read_codes(const LexiconSection& section, LexiconInMaking& making, Complaints& complaints) {
    for (const LexiconLine& line : section.lines) {
        if (is_family_with_content(line.key, complaints) &&
            has_fields_of_any_key(line, {2, 3}, complaints)) {
            read_code(line, making, complaints);
        }
    }
}

}  // namespace irenic::record
