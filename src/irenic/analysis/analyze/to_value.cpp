#include "irenic/levers/to_value.hpp"

#include <utility>

#include "irenic/analysis/analyze.hpp"
#include "irenic/analysis/analyze/verbs.hpp"
#include "irenic/base/value_parts.hpp"
#include "irenic/phases/phases.hpp"
#include "irenic/stability/stability.hpp"

namespace irenic::analysis {
namespace {

/// `body` with the parties that its vectors speak of in front.
Value with_parties(const Negotiation& negotiation, const std::vector<PartyId>& parties,
                   Value body) {
    Value whole;
    whole.add("parties",
              list_of(parties, [&](PartyId party) { return Value(negotiation.party(party).id); }));
    for (auto& [key, value] : std::get<Value::Map>(body.data())) {
        whole.add(key, std::move(value));
    }
    return whole;
}

template <class Answer>
Value body_of(const Negotiation& negotiation, const std::optional<Answer>& answer) {
    return answer ? with_parties(negotiation, answer->parties, to_value(negotiation, *answer))
                  : Value();
}

template <class Part>
Value part_of(const Negotiation& negotiation, const std::optional<Part>& part) {
    return part ? to_value(negotiation, *part) : Value();
}

Value left_out_value(const LeftOut& left_out) {
    const Error& why = left_out.why;
    const bool has_place = !left_out.block_missing && !why.where.empty();
    Value value;
    value.add("verb", left_out.verb);
    value.add("why", has_place ? why.where + ": " + why.what : why.what);
    return value;
}

}  // namespace

Value to_value(const Negotiation& negotiation, const Analysis& analysis) {
    Value value;
    value.add("deals", body_of(negotiation, analysis.deals));
    value.add("war", body_of(negotiation, analysis.war));
    value.add("levers", body_of(negotiation, analysis.levers));
    value.add("phases", body_of(negotiation, analysis.phases));
    value.add("stability", body_of(negotiation, analysis.stability));
    value.add("forecast",
              analysis.forecast
                  ? with_parties(negotiation, negotiation.deciding_parties(), *analysis.forecast)
                  : Value());
    value.add("talks", body_of(negotiation, analysis.talks));
    value.add("values", part_of(negotiation, analysis.values));
    value.add("sliders", part_of(negotiation, analysis.sliders));
    value.add("left_out", list_of(analysis.left_out, left_out_value));
    return value;
}

}  // namespace irenic::analysis
