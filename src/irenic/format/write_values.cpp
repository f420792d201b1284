#include "irenic/format/write_values.hpp"

#include <utility>

#include "irenic/format/words.hpp"

namespace irenic::format {
namespace {

Value bare_number(const UncertainNumber& number) {
    Value value;
    switch (number.shape) {
        case UncertainNumber::Shape::exact:
            return number.mid;
        case UncertainNumber::Shape::interval:
            return value.push(number.low).push(number.high);
        case UncertainNumber::Shape::triangular:
            return value.add("low", number.low).add("mode", number.mid).add("high", number.high);
        case UncertainNumber::Shape::normal:
            break;
    }
    return value.add("mean", number.mid).add("sd", number.sd);
}

const std::string& option_id(const Negotiation& negotiation, IssueId issue, OptionId option) {
    return negotiation.issue(issue).options[option.at()].id;
}

bool is_empty(const Value& value) {
    const auto* list = value.get_if<Value::List>();
    const auto* map = value.get_if<Value::Map>();
    return value.is_null() || (list != nullptr && list->empty()) ||
           (map != nullptr && map->empty());
}

}  // namespace

Value number_value(const UncertainNumber& number) {
    Value bare = bare_number(number);
    if (number.provenance == Provenance{}) {
        return bare;
    }
    Value value;
    value.add("is", std::move(bare));
    add_provenance(value, number.provenance);
    return value;
}

Value package_value(const Negotiation& negotiation, const Package& package) {
    Value value = Value::Map{};
    for (const auto& [issue, option] : package.choices) {
        value.add(negotiation.issue(issue).id, option_id(negotiation, issue, option));
    }
    return value;
}

Value condition_value(const Negotiation& negotiation, const Condition& condition) {
    Value value = Value::Map{};
    for (const auto& [issue, options] : condition.any_of) {
        Value ids;
        for (const OptionId option : options) {
            ids.push(option_id(negotiation, issue, option));
        }
        value.add(negotiation.issue(issue).id,
                  options.size() == 1 ? Value(option_id(negotiation, issue, options[0]))
                                      : std::move(ids));
    }
    return value;
}

Value party_ids_value(const Negotiation& negotiation, const std::vector<PartyId>& parties) {
    Value value;
    for (const PartyId party : parties) {
        value.push(negotiation.party(party).id);
    }
    return value;
}

Value party_numbers_value(const Negotiation& negotiation, const PartyNumbers& numbers) {
    Value value;
    for (const auto& [party, number] : numbers) {
        value.add(negotiation.party(party).id, number_value(number));
    }
    return value;
}

Value order_value(Value tiers, const Provenance& provenance) {
    Value value;
    value.add("order", std::move(tiers));
    add_provenance(value, provenance);
    return value;
}

void add_provenance(Value& map, const Provenance& provenance) {
    add_text(map, "because", provenance.because);
    add_text(map, "source", provenance.source);
    add_text(map, "confidence", std::string(word_for(provenance.confidence, confidence_words)));
}

void add_text(Value& map, const std::string& key, const std::string& text) {
    if (!text.empty()) {
        map.add(key, text);
    }
}

void add_number(Value& map, const std::string& key, const std::optional<UncertainNumber>& number) {
    if (number) {
        map.add(key, number_value(*number));
    }
}

void add_whole(Value& map, const std::string& key, const std::optional<int>& number) {
    if (number) {
        map.add(key, *number);
    }
}

void add_flag(Value& map, const std::string& key, bool flag) {
    if (flag) {
        map.add(key, true);
    }
}

void add_filled(Value& map, const std::string& key, Value value) {
    if (!is_empty(value)) {
        map.add(key, std::move(value));
    }
}

}  // namespace irenic::format
