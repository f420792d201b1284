#include "irenic/base/value_parts.hpp"
#include "irenic/deals/to_value.hpp"
#include "irenic/forecast/run/share_value.hpp"
#include "irenic/talks/values/sections.hpp"

namespace irenic::talks {
namespace {

using forecast::share_value;

class NextValue {
public:
    NextValue(const Negotiation& negotiation, const Answer& answer)
        : negotiation_(negotiation), answer_(answer), next_(answer.next) {}

    void add(Value& value) const {
        value.add("samples", samples());
        value.add("from", from());
        value.add("next",
                  list_of(next_.texts, [this](const NextText& each) { return text(each); }));
        value.add("texts_looked_at", std::uint64_t{next_.candidates.looked_at});
        value.add("all_texts_looked_at", next_.candidates.complete);
        value.add("why_not_holding", text_or_null(next_.why_not_holding));
        value.add("ahead", ahead());
        value.add("ask", ask());
        value.add("mediators",
                  list_of(next_.tables, [this](const MediatorTable& each) { return table(each); }));
        value.add("out_of_reach", seats(next_.out_of_reach));
        value.add("leverage", list_of(next_.leverage.levers,
                                      [this](const Leverage& each) { return leverage(each); }));
        value.add("words",
                  list_of(answer_.words, [this](const MediatorsWord& each) { return word(each); }));
        value.add("blind", next_.blind ? blind() : Value());
    }

private:
    [[nodiscard]] const Candidate& candidate(std::size_t position) const {
        return next_.candidates.texts[position];
    }
    [[nodiscard]] Value seat_id(std::size_t seat) const {
        return negotiation_.party(next_.willingness.seats()[seat]).id;
    }
    [[nodiscard]] Value seats(const std::vector<std::size_t>& seats) const {
        return list_of(seats, [this](std::size_t seat) { return seat_id(seat); });
    }
    [[nodiscard]] Value issues(const std::vector<IssueId>& issues) const {
        return list_of(issues,
                       [this](IssueId issue) { return Value(negotiation_.issue(issue).id); });
    }
    [[nodiscard]] Value option(IssueId issue, OptionId option) const {
        return negotiation_.issue(issue).options[option.at()].id;
    }
    [[nodiscard]] Value samples() const {
        const Willingness& willingness = next_.willingness;
        Value value;
        value.add("looked_at", std::uint64_t{willingness.rows()});
        value.add("counting", std::uint64_t{willingness.counting().count()});
        value.add("effective", nine_places(willingness.effective()));
        value.add("held", std::uint64_t{next_.held_rows});
        return value;
    }

    /// {"share", "se", "by_party"}.
    [[nodiscard]] Value accept(const forecast::Share& all,
                               const std::vector<forecast::Share>& by_seat) const {
        Value value = share_value(all);
        Value by_party{Value::Map{}};
        for (std::size_t seat = 0; seat < by_seat.size(); ++seat) {
            by_party.add(negotiation_.party(next_.willingness.seats()[seat]).id,
                         nine_places(by_seat[seat].share));
        }
        value.add("by_party", std::move(by_party));
        return value;
    }

    [[nodiscard]] Value from() const {
        Value value;
        value.add("offer",
                  next_.from_offer ? Value(negotiation_.offers[*next_.from_offer].id) : Value());
        value.add("package", package_value(negotiation_, next_.from));
        value.add("allowed", next_.from_allowed);
        value.add("accept", accept(next_.from_accept, next_.from_by_seat));
        value.add("refusals", list_of(next_.from_refusals,
                                      [this](const Refusal& each) { return refusal(each); }));
        return value;
    }

    [[nodiscard]] Value text(const NextText& text) const {
        const Candidate& chosen = candidate(text.candidate);
        Value value;
        value.add("package", package_value(negotiation_, chosen.options));
        value.add("accept", accept(text.accept, text.by_seat));
        value.add("holds", share_value(text.hold));
        value.add("changes", issues(chosen.changed));
        value.add("redline", list_of(text.redline, [this](const Redline& line) {
                      Value each;
                      each.add("issue", negotiation_.issue(line.issue).id);
                      each.add("from", option(line.issue, line.from));
                      each.add("to", option(line.issue, line.to));
                      each.add("gain", decimals(line.gain));
                      return each;
                  }));
        value.add("gain", decimals(text.gain));
        value.add("refusals",
                  list_of(text.refusals, [this](const Refusal& each) { return refusal(each); }));
        value.add("better_for_all",
                  text.better_for_all ? Value(std::uint64_t{*text.better_for_all}) : Value());
        value.add("improvement", text.best_of_those
                                     ? deals::to_value(negotiation_, text.best_of_those->package)
                                     : Value());
        return value;
    }

    [[nodiscard]] Value refusal(const Refusal& refusal) const {
        Value value;
        value.add("party", seat_id(refusal.seat));
        value.add("accepts", share_value(refusal.accepts));
        value.add("alone", share_value(refusal.alone));
        value.add("crosses_red_line", refusal.crosses);
        value.add("surplus", refusal.surplus);
        value.add("sorest",
                  refusal.sorest ? Value(negotiation_.issue(*refusal.sorest).id) : Value());
        value.add("turned_by", refusal.turned_by ? turn(*refusal.turned_by) : Value());
        return value;
    }

    [[nodiscard]] Value turn(const Refusal::Turn& turn) const {
        Value changes{Value::Map{}};
        for (const IssueId issue : turn.changed) {
            changes.add(negotiation_.issue(issue).id, option(issue, turn.options[issue.at()]));
        }
        Value value;
        value.add("changes", std::move(changes));
        value.add("accepts", share_value(turn.accepts));
        value.add("accepted", share_value(turn.accepted));
        return value;
    }

    [[nodiscard]] Value ahead() const {
        const TextSequence& sequence = next_.sequence;
        Value::List texts;
        for (std::size_t at = 0; at < sequence.texts.size(); ++at) {
            Value each;
            each.add("package", package_value(negotiation_, candidate(sequence.texts[at]).options));
            each.add("adds", share_value(sequence.adds[at]));
            texts.push_back(std::move(each));
        }
        Value value;
        value.add("texts", std::move(texts));
        value.add("value", nine_places(sequence.value));
        value.add("one_step", nine_places(sequence.one_step));
        value.add("exact", sequence.exact);
        return value;
    }

    [[nodiscard]] Value ask() const {
        const AskFirst& ask = next_.ask;
        Value value;
        value.add("first", ask.recommended());
        value.add("asking", nine_places(ask.asking));
        value.add("proposing", nine_places(ask.proposing));
        value.add("questions", list_of(ask.questions, [this](const AskFirst::Question& each) {
                      Value question;
                      question.add("input", each.input);
                      question.add("of",
                                   each.of ? Value(negotiation_.party(*each.of).id) : Value());
                      question.add("adds", nine_places(each.adds));
                      return question;
                  }));
        return value;
    }

    [[nodiscard]] Value table(const MediatorTable& table) const {
        Value value;
        value.add("party", negotiation_.party(table.mediator).id);
        value.add("reaches", seats(table.reaches));
        value.add("package", table.text ? package_value(negotiation_, *table.text) : Value());
        value.add("accepted_by_reached",
                  table.text ? share_value(table.accepted_by_reached) : Value());
        value.add("accepted", table.text ? share_value(table.accepted) : Value());
        return value;
    }

    [[nodiscard]] Value leverage(const Leverage& leverage) const {
        const Lever& lever = negotiation_.levers[leverage.lever];
        Value value;
        value.add("lever", lever.id);
        value.add("owner", lever.owner ? Value(negotiation_.party(*lever.owner).id) : Value());
        value.add("withdrawable", leverage.withdrawable);
        value.add("accept", share_value(leverage.accept));
        value.add("accept_when_lapsed", share_value(leverage.accept_without));
        value.add("holds", share_value(leverage.hold));
        value.add("holds_when_lapsed", share_value(leverage.hold_without));
        return value;
    }

    [[nodiscard]] Value word(const MediatorsWord& word) const {
        const auto id = [this](PartyId party) { return Value(negotiation_.party(party).id); };
        Value value;
        value.add("party", id(word.mediator));
        value.add("about", id(word.about));
        value.add("to", id(word.to));
        value.add("believed", word.believed);
        value.add("weight", nine_places(word.weight));
        const auto limit = [](const std::optional<double>& number) {
            return number ? nine_places(*number) : Value();
        };
        value.add("least", limit(word.credibility.least));
        value.add("most", limit(word.credibility.most));
        value.add("possible", word.credibility.possible);
        value.add("turning", nine_places(word.credibility.turning));
        return value;
    }

    [[nodiscard]] Value blind() const {
        Value value;
        value.add("texts", list_of(next_.blind->texts, [this](std::size_t position) {
                      return package_value(negotiation_, candidate(position).options);
                  }));
        value.add("sheet", sheet_name(negotiation_, next_.sheet()));
        value.add("some_accepted", share_value(next_.blind->some_accepted));
        value.add("exact", next_.blind->exact);
        value.add("overlap", answer_.overlap ? list_of(*answer_.overlap,
                                                       [](std::size_t number) {
                                                           return Value(std::uint64_t{number});
                                                       })
                                             : Value());
        return value;
    }

    const Negotiation& negotiation_;
    const Answer& answer_;
    const Next& next_;
};

}  // namespace

void add_next(const Negotiation& negotiation, const Answer& answer, Value& value) {
    NextValue(negotiation, answer).add(value);
}

}  // namespace irenic::talks
