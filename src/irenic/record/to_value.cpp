#include "irenic/record/to_value.hpp"

#include "irenic/base/value_parts.hpp"

namespace irenic::record {
namespace {

Value ids_of(const std::vector<Participant>& participants) {
    return list_of(participants, [](const Participant& one) { return text_or_null(one.id); });
}

Value texts_of(const std::vector<Participant>& participants) {
    return list_of(participants, [](const Participant& one) { return text_or_null(one.text); });
}

Value issues_of(const Act& act) {
    return list_of(act.issues, [](const IssueTouched& touched) { return Value(touched.issue); });
}

Value options_of(const Act& act) {
    return list_of(act.issues,
                   [](const IssueTouched& touched) { return text_or_null(touched.option); });
}

/// Who is quoted, else who reports.
const std::string& speaker_of(const Act& act) {
    return act.quote && !act.quote->speaker.empty() ? act.quote->speaker : act.speaker;
}

Value number(std::size_t value) { return static_cast<std::uint64_t>(value); }

}  // namespace

Value to_value(const Act& act) {
    Value::Map map;
    map.emplace_back("id", text_or_null(act.id));
    map.emplace_back("source", text_or_null(act.source));
    map.emplace_back("sentence", number(act.sentence));
    map.emplace_back("start", number(act.start));
    map.emplace_back("end", number(act.end));
    map.emplace_back("text", text_or_null(act.text));
    map.emplace_back("date", text_or_null(act.date));
    map.emplace_back("actor", ids_of(act.actors));
    map.emplace_back("actor_text", texts_of(act.actors));
    map.emplace_back("recipient", ids_of(act.recipients));
    map.emplace_back("recipient_text", texts_of(act.recipients));
    map.emplace_back("event", text_or_null(act.event));
    map.emplace_back("mode", text_or_null(act.mode));
    map.emplace_back("cameo", text_or_null(act.cameo));
    map.emplace_back("act", name_of(act.kind));
    map.emplace_back("issue", issues_of(act));
    map.emplace_back("option", options_of(act));
    map.emplace_back("tense", name_of(act.tense));
    map.emplace_back("quote", act.quote ? Value(act.quote->text) : Value());
    map.emplace_back("speaker", text_or_null(speaker_of(act)));
    map.emplace_back("confidence", nine_places(act.confidence));
    map.emplace_back("confirmed", act.confirmed);
    map.emplace_back("confirmed_by", text_or_null(act.confirmed_by));
    return map;
}

}  // namespace irenic::record
