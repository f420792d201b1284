#include "irenic/deals/to_value.hpp"

#include "irenic/base/value_parts.hpp"
#include "irenic/talks/values/sections.hpp"

namespace irenic::talks {

Value package_value(const Negotiation& negotiation, const std::vector<OptionId>& options) {
    return deals::to_value(negotiation, deals::package_of(options));
}

Value ids_value(const Negotiation& negotiation, const std::vector<PartyId>& parties) {
    return list_of(parties, [&](PartyId party) { return Value(negotiation.party(party).id); });
}

Value to_value(const Negotiation& negotiation, const Answer& answer) {
    Value value;
    value.add("disagreement", decimals(answer.disagreement));
    add_record(negotiation, answer, value);
    add_next(negotiation, answer, value);
    add_play(negotiation, answer, value);
    value.add("notes", list_of_texts(answer.notes));
    constexpr int places = 9;
    value.add("rounded", answer.rounded ? Value(Decimal::from_mantissa(1, places)) : Value());
    value.add("limit_reached", answer.limit_reached);
    return value;
}

}  // namespace irenic::talks
