#include "cli/forecast/answer.hpp"

#include <utility>

#include "cli/envelope.hpp"
#include "cli/forecast/shared.hpp"
#include "cli/forecast/text.hpp"
#include "irenic/base/value_parts.hpp"
#include "irenic/format/json.hpp"
#include "irenic/format/read_json.hpp"
#include "irenic/model/numbers.hpp"

namespace irenic::cli {
namespace {

constexpr auto loader_notes_key = "case_notes";

bool is_true(const Value& value) {
    const auto* flag = value.get_if<bool>();
    return flag != nullptr && *flag;
}

/// What every answer starts with, of what stands before a part.
Value::Map head_of(const Value& partial) {
    Value::Map head;
    for (const auto* const key : {"irenic", "verb", "case", "parties", "assumptions"}) {
        head.emplace_back(key, partial[key]);
    }
    return head;
}

/// The answer with what was remarked on when the case was read.
Value with_loader_notes(const Value& partial, Value answer) {
    const auto* added = partial[loader_notes_key].get_if<Value::List>();
    auto* members = std::get_if<Value::Map>(&answer.data());
    if (added == nullptr || members == nullptr) {
        return answer;
    }
    for (auto& [key, value] : *members) {
        auto* notes = key == "notes" ? std::get_if<Value::List>(&value.data()) : nullptr;
        if (notes != nullptr) {
            notes->insert(notes->end(), added->begin(), added->end());
        }
    }
    return answer;
}

}  // namespace

Value with_head(const format::CaseFile& file, const Value& partial) {
    const NumberCount numbers = count_numbers(file.negotiation);
    Value::Map whole =
        common_head("forecast", file, file.negotiation.deciding_parties(), numbers.assumed);
    whole.emplace_back("sourced", static_cast<std::uint64_t>(numbers.sourced));
    whole.emplace_back(loader_notes_key, list_of_texts(loader_notes(file)));
    if (const auto* members = partial.get_if<Value::Map>()) {
        whole.insert(whole.end(), members->begin(), members->end());
    }
    auto read_back = format::read_json(format::to_json(Value(std::move(whole))), "part");
    IRENIC_CHECK(read_back.has_value());
    return std::move(*read_back);
}

Outcome part_of_forecast(const Value& partial) {
    Outcome outcome;
    outcome.text = format::to_json(partial, 2) + "\n";
    outcome.limit_reached = is_true(partial["limit_reached"]);
    return outcome;
}

Outcome whole_forecast(const Arguments& arguments, const Value& partial, Value answer,
                       bool colour) {
    answer = with_loader_notes(partial, std::move(answer));
    if (arguments.shared) {
        answer = for_sharing(std::move(answer));
    }
    Outcome outcome;
    outcome.limit_reached = is_true(answer["limit_reached"]);
    outcome.text = arguments.json ? to_json_text(head_of(partial), answer)
                                  : forecast_text(partial, answer, colour);
    return outcome;
}

}  // namespace irenic::cli
