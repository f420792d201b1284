#include <utility>

#include "irenic/format/words.hpp"
#include "irenic/format/write_values.hpp"

namespace irenic::format {
namespace {

Value answers_value(const Negotiation& negotiation, const Offer& offer) {
    Value value;
    for (const OfferAnswer& answer : offer.answers) {
        Value fields;
        fields.add("is", word_for(answer.is, answer_words));
        add_text(fields, "date", answer.date);
        add_text(fields, "quote", answer.quote);
        add_text(fields, "source", answer.source);
        value.add(negotiation.party(answer.party).id, std::move(fields));
    }
    return value;
}

Value sequence_value(const Offer& offer) {
    Value value;
    for (const auto& phase : offer.sequence) {
        Value words = Value::List{};
        for (const std::string& word : phase) {
            words.push(word);
        }
        value.push(std::move(words));
    }
    return value;
}

Value offer_value(const Negotiation& negotiation, const Offer& offer) {
    Value value;
    value.add("id", offer.id);
    add_text(value, "date", offer.date);
    value.add("by", negotiation.party(offer.by).id);
    add_filled(value, "backed_by", party_ids_value(negotiation, offer.backed_by));
    add_text(value, "reply_to", offer.reply_to);
    add_filled(value, "package", package_value(negotiation, offer.package));
    add_filled(value, "sequence", sequence_value(offer));
    add_filled(value, "answers", answers_value(negotiation, offer));
    add_text(value, "source", offer.source);
    return value;
}

Value position_value(const Negotiation& negotiation, const Position& position) {
    Value value;
    value.add("party", negotiation.party(position.party).id);
    value.add("kind", word_for(position.kind, position_words));
    if (position.issue) {
        const Issue& issue = negotiation.issue(*position.issue);
        value.add("issue", issue.id);
        if (position.option) {
            value.add("option", issue.options[position.option->at()].id);
        }
    }
    if (position.about) {
        value.add("about", negotiation.party(*position.about).id);
    }
    add_text(value, "stance", position.stance);
    add_text(value, "quote", position.quote);
    add_text(value, "date", position.date);
    add_text(value, "source", position.source);
    add_whole(value, "line", position.line);
    add_flag(value, "confirmed", position.confirmed);
    return value;
}

}  // namespace

Value rounds_value(const Negotiation& negotiation) {
    Value value;
    for (const Round& round : negotiation.rounds) {
        Value fields = Value::Map{};
        add_text(fields, "date", round.date);
        add_text(fields, "place", round.place);
        add_filled(fields, "mediators", party_ids_value(negotiation, round.mediators));
        add_text(fields, "status", round.status);
        value.push(std::move(fields));
    }
    return value;
}

Value offers_value(const Negotiation& negotiation) {
    Value value;
    for (const Offer& offer : negotiation.offers) {
        value.push(offer_value(negotiation, offer));
    }
    return value;
}

Value positions_value(const Negotiation& negotiation) {
    Value value;
    for (const Position& position : negotiation.positions) {
        value.push(position_value(negotiation, position));
    }
    return value;
}

Value indicators_value(const Negotiation& negotiation) {
    Value value;
    for (const Indicator& indicator : negotiation.indicators) {
        Value series;
        for (const auto& point : indicator.series) {
            Value pair;
            pair.push(point.date).push(point.value);
            series.push(std::move(pair));
        }
        Value fields = Value::Map{};
        add_text(fields, "name", indicator.name);
        add_text(fields, "unit", indicator.unit);
        add_filled(fields, "series", std::move(series));
        add_text(fields, "source", indicator.source);
        value.add(indicator.id, std::move(fields));
    }
    return value;
}

}  // namespace irenic::format
