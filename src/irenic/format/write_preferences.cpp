#include <utility>
#include <variant>

#include "irenic/format/write_values.hpp"

namespace irenic::format {
namespace {

/// Ids best first; those that tie as inner lists.
template <class Id, class Name>
Value tiers_value(const Ranking<Id>& ranking, Name name) {
    Value tiers = Value::List{};
    for (const auto& tier : ranking.tiers) {
        Value tied;
        for (const Id id : tier) {
            tied.push(name(id));
        }
        tiers.push(tier.size() == 1 ? Value(name(tier[0])) : std::move(tied));
    }
    return tiers;
}

Value points_of_issue(const Issue& issue, const OptionPoints& points) {
    Value value;
    for (std::size_t option = 0; option < points.points.size(); ++option) {
        add_number(value, issue.options[option].id, points.points[option]);
    }
    return value;
}

Value points_value(const Negotiation& negotiation, const Preference& preference) {
    Value value;
    for (std::size_t index = 0; index < preference.issues.size(); ++index) {
        const Issue& issue = negotiation.issues[index];
        if (const auto* points = std::get_if<OptionPoints>(&preference.issues[index])) {
            value.add(issue.id, points_of_issue(issue, *points));
        } else if (const auto* order = std::get_if<Ranking<OptionId>>(&preference.issues[index])) {
            const auto name = [&](OptionId option) { return issue.options[option.at()].id; };
            value.add(issue.id, order_value(tiers_value(*order, name), order->provenance));
        }
    }
    return value;
}

Value by_issue(const Negotiation& negotiation,
               const std::vector<std::optional<UncertainNumber>>& numbers) {
    Value value = Value::Map{};
    for (std::size_t issue = 0; issue < numbers.size(); ++issue) {
        add_number(value, negotiation.issues[issue].id, numbers[issue]);
    }
    return value;
}

Value weights_value(const Negotiation& negotiation, const Weights& weights) {
    if (std::holds_alternative<UnknownWeights>(weights)) {
        return "unknown";
    }
    if (const auto* order = std::get_if<Ranking<IssueId>>(&weights)) {
        const auto name = [&](IssueId issue) { return negotiation.issue(issue).id; };
        return order_value(tiers_value(*order, name), order->provenance);
    }
    if (const auto* shares = std::get_if<WeightShares>(&weights)) {
        return Value::Map{{"shares", by_issue(negotiation, shares->shares)}};
    }
    return by_issue(negotiation, std::get<WeightMultipliers>(weights).factors);
}

Value interactions_value(const Negotiation& negotiation, const Preference& preference) {
    Value value;
    for (const Interaction& interaction : preference.interactions) {
        Value item;
        item.add("when", condition_value(negotiation, interaction.when));
        item.add("points", number_value(interaction.points));
        add_text(item, "because", interaction.because);
        value.push(std::move(item));
    }
    return value;
}

void add_disagreement(Value& map, const Disagreement& disagreement) {
    if (const auto* number = std::get_if<UncertainNumber>(&disagreement)) {
        map.add("disagreement", number_value(*number));
    } else if (std::holds_alternative<DisagreementByWar>(disagreement)) {
        map.add("disagreement", "war");
    } else if (std::holds_alternative<DisagreementByRecord>(disagreement)) {
        map.add("disagreement", "record");
    }
}

Value preference_value(const Negotiation& negotiation, const Preference& preference) {
    Value value = Value::Map{};
    add_filled(value, "points", points_value(negotiation, preference));
    add_filled(value, "weights", weights_value(negotiation, preference.weights));
    add_filled(value, "interactions", interactions_value(negotiation, preference));
    Value red_lines;
    for (const Condition& red_line : preference.red_lines) {
        red_lines.push(condition_value(negotiation, red_line));
    }
    add_filled(value, "red_lines", std::move(red_lines));
    add_disagreement(value, preference.disagreement);
    return value;
}

}  // namespace

Value preferences_value(const Negotiation& negotiation) {
    Value value;
    for (std::size_t party = 0; party < negotiation.preferences.size(); ++party) {
        if (const auto& preference = negotiation.preferences[party]) {
            value.add(negotiation.parties[party].id, preference_value(negotiation, *preference));
        }
    }
    return value;
}

}  // namespace irenic::format
