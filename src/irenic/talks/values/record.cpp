#include <algorithm>
#include <string>
#include <utility>

#include "irenic/base/value_parts.hpp"
#include "irenic/deals/to_value.hpp"
#include "irenic/talks/values/sections.hpp"

namespace irenic::talks {
namespace {

std::string_view name(AnswerKind kind) {
    switch (kind) {
        case AnswerKind::accepted:
            return "accepted";
        case AnswerKind::rejected:
            return "rejected";
        case AnswerKind::countered:
            return "countered";
        case AnswerKind::pending:
            return "pending";
    }
    return {};
}

class RecordValue {
public:
    RecordValue(const Negotiation& negotiation, const Answer& answer)
        : negotiation_(negotiation), answer_(answer) {}

    void add(Value& value) const {
        value.add("standing",
                  list_of(answer_.parties, [this](PartyId party) { return stand_of(party); }));
        value.add("record", answer_.standing ? offers() : Value(Value::List{}));
        value.add("apart", answer_.standing ? apart() : Value(Value::List{}));
        value.add("agreed",
                  answer_.agreed ? Value(negotiation_.offers[*answer_.agreed].id) : Value());
        value.add("reservations", list_of(answer_.reservations, [this](const Reservation& each) {
                      return reservation(each);
                  }));
    }

private:
    [[nodiscard]] const Standing& standing() const { return *answer_.standing; }
    [[nodiscard]] const Offer& offer(std::size_t seen) const {
        return negotiation_.offers[standing().offers[seen].offer];
    }
    [[nodiscard]] Value id(PartyId party) const { return negotiation_.party(party).id; }
    [[nodiscard]] Value issues(const std::vector<IssueId>& issues) const {
        return list_of(issues,
                       [this](IssueId issue) { return Value(negotiation_.issue(issue).id); });
    }

    /// `numbers` by issue, under the given key.
    template <class Numbers>
    [[nodiscard]] Value by_issue(const std::vector<IssueId>& issues, const Numbers& numbers,
                                 const std::string& key) const {
        Value::List list;
        for (std::size_t at = 0; at < issues.size(); ++at) {
            Value each;
            each.add("issue", negotiation_.issue(issues[at]).id);
            each.add(key, decimals(numbers[at]));
            list.push_back(std::move(each));
        }
        return list;
    }

    [[nodiscard]] std::optional<std::size_t> latest_of(PartyId party) const {
        if (!answer_.standing) {
            return std::nullopt;
        }
        const auto& latest = standing().latest;
        const auto found = std::find_if(latest.begin(), latest.end(),
                                        [&](const auto& each) { return each.first == party; });
        return found == latest.end() ? std::nullopt : std::optional(found->second);
    }

    [[nodiscard]] Value stand_of(PartyId party) const {
        const auto last = latest_of(party);
        Value value;
        value.add("party", id(party));
        value.add("last_offer",
                  last ? deals::to_value(negotiation_, offer(*last).package) : Value());
        value.add("utility", last ? decimals(standing().offers[*last].utility) : Value());
        value.add("offer", last ? Value(offer(*last).id) : Value());
        value.add("surplus", last ? decimals(standing().offers[*last].surplus) : Value());
        return value;
    }

    [[nodiscard]] const Step* step_to(std::size_t seen) const {
        const auto& steps = standing().steps;
        const auto found = std::find_if(steps.begin(), steps.end(),
                                        [&](const Step& step) { return step.to == seen; });
        return found == steps.end() ? nullptr : &*found;
    }

    [[nodiscard]] Value offers() const {
        Value::List list;
        for (std::size_t seen = 0; seen < standing().offers.size(); ++seen) {
            list.push_back(offer_value(seen));
        }
        return list;
    }

    [[nodiscard]] Value offer_value(std::size_t seen) const {
        const OfferSeen& view = standing().offers[seen];
        const Offer& made = offer(seen);
        Value value;
        value.add("offer", made.id);
        value.add("date", text_or_null(made.date));
        value.add("by", id(made.by));
        value.add("backed_by", ids_value(negotiation_, made.backed_by));
        value.add("package", deals::to_value(negotiation_, made.package));
        value.add("utility", decimals(view.utility));
        value.add("surplus", decimals(view.surplus));
        value.add("allowed", view.allowed);
        value.add("crosses", list_of(view.crosses, [this](std::size_t seat) {
                      return id(standing().seats[seat]);
                  }));
        const Step* step = step_to(seen);
        value.add("step", step ? step_value(*step) : Value());
        value.add("answers", list_of(made.answers, [this](const OfferAnswer& answer) {
                      Value each;
                      each.add("party", id(answer.party));
                      each.add("is", name(answer.is));
                      each.add("date", text_or_null(answer.date));
                      return each;
                  }));
        return value;
    }

    [[nodiscard]] Value step_value(const Step& step) const {
        Value value;
        value.add("from", offer(step.from).id);
        value.add("kind", talks::name(step.kind));
        value.add("change", decimals(step.change));
        value.add("issues", issues(step.issues));
        value.add("by_issue", by_issue(step.issues, step.by_issue, "change"));
        return value;
    }

    [[nodiscard]] Value apart() const {
        return list_of(standing().apart, [this](const Apart& apart) {
            Value value;
            value.add("parties", ids_value(negotiation_, {apart.one, apart.other}));
            value.add("issues", issues(apart.issues));
            value.add("costs", decimals(apart.costs));
            value.add("by_issue", by_issue(apart.issues, apart.by_issue, "costs"));
            return value;
        });
    }

    [[nodiscard]] Value reservation(const Reservation& reservation) const {
        Value value;
        value.add("party", id(standing().seats[reservation.seat]));
        value.add("low", nine_places(reservation.low));
        value.add("median", nine_places(reservation.median));
        value.add("high", nine_places(reservation.high));
        value.add("mean", nine_places(reservation.mean));
        value.add("stated", nine_places(reservation.stated));
        value.add("stated_place", nine_places(reservation.stated_place));
        value.add("offers", std::uint64_t{reservation.offers});
        value.add("refusals", std::uint64_t{reservation.refusals});
        value.add("contradicted", reservation.contradicted);
        return value;
    }

    const Negotiation& negotiation_;
    const Answer& answer_;
};

}  // namespace

std::string_view name(Step::Kind kind) {
    switch (kind) {
        case Step::Kind::concession:
            return "concession";
        case Step::Kind::retreat:
            return "retreat";
        case Step::Kind::improvement:
            return "improvement";
        case Step::Kind::worsening:
            return "worsening";
        case Step::Kind::shift:
            return "shift";
        case Step::Kind::none:
            return "none";
    }
    return {};
}

void add_record(const Negotiation& negotiation, const Answer& answer, Value& value) {
    RecordValue(negotiation, answer).add(value);
}

}  // namespace irenic::talks
