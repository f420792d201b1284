#include <algorithm>

#include "irenic/base/value_parts.hpp"
#include "irenic/deals/to_value.hpp"
#include "irenic/talks/values/sections.hpp"

namespace irenic::talks {
namespace {

std::string_view name(Outcome::End end) {
    switch (end) {
        case Outcome::End::agreement:
            return "agreement";
        case Outcome::End::deadline:
            return "deadline";
        case Outcome::End::breakdown:
            return "breakdown";
    }
    return {};
}

std::string_view name(Vote vote) { return vote == Vote::annealer ? "annealer" : "hill_climber"; }

class PlayValue {
public:
    PlayValue(const Negotiation& negotiation, const Answer& answer)
        : negotiation_(negotiation), answer_(answer) {}

    void add(Value& value) const {
        value.add("play", answer_.play ? played(*answer_.play) : Value());
        value.add("looking_ahead",
                  answer_.looking_ahead ? looking_ahead(*answer_.looking_ahead) : Value());
        value.add("spread", answer_.spread
                                ? to_value(negotiation_, domain(), *answer_.spread, most_packages)
                                : Value());
    }

private:
    static constexpr std::size_t most_packages = 10;

    [[nodiscard]] const Domain& domain() const { return *answer_.domain; }

    [[nodiscard]] Value point(const deals::Point& point) const {
        Value value;
        value.add("package", deals::to_value(negotiation_, point.package));
        value.add("utility", decimals(point.utility));
        return value;
    }

    [[nodiscard]] Value played(const Played& played) const {
        Value value;
        value.add("protocol", talks::name(played.question.protocol));
        value.add("agreement", played.agreement ? point(*played.agreement) : Value());
        value.add("rounds", std::uint64_t{played.rounds});
        value.add("end", name(played.end));
        value.add("rounds_at_most", std::uint64_t{played.question.rounds});
        value.add("breakdown", nine_places(played.question.breakdown));
        value.add("battles", played.question.battles);
        value.add("strategies", strategies(played));
        value.add("votes", votes(played));
        value.add("gave_way", gave_way(played));
        value.add("disagreement_at_end", decimals(played.no_agreement));
        value.add("trace",
                  list_of(played.trace, [this](const PlayedMove& each) { return move(each); }));
        value.add("trace_cut", played.trace_cut);
        return value;
    }

    /// By party; only offers are made by strategies, and a single text is voted on.
    [[nodiscard]] Value strategies(const Played& played) const {
        Value value{Value::Map{}};
        if (played.question.protocol == Protocol::single_text) {
            return value;
        }
        for (std::size_t seat = 0; seat < played.strategies.size(); ++seat) {
            value.add(negotiation_.party(played.seats[seat]).id,
                      talks::name(played.strategies[seat].kind));
        }
        return value;
    }
    [[nodiscard]] Value votes(const Played& played) const {
        Value value{Value::Map{}};
        if (played.question.protocol != Protocol::single_text) {
            return value;
        }
        for (const PartyId party : played.seats) {
            const auto& votes = played.question.votes;
            const auto asked = std::find_if(votes.begin(), votes.end(),
                                            [&](const auto& each) { return each.first == party; });
            value.add(negotiation_.party(party).id,
                      asked == votes.end() ? name(Vote::hill_climber) : name(asked->second));
        }
        return value;
    }

    [[nodiscard]] Value gave_way(const Played& played) const {
        if (played.question.protocol != Protocol::single_text) {
            return {};
        }
        Value value{Value::Map{}};
        for (std::size_t seat = 0; seat < played.seats.size(); ++seat) {
            value.add(negotiation_.party(played.seats[seat]).id,
                      std::uint64_t{played.gave_way[seat]});
        }
        return value;
    }

    [[nodiscard]] Value move(const PlayedMove& move) const {
        Value value;
        value.add("round", std::uint64_t{move.round});
        value.add("by", move.by ? Value(negotiation_.party(*move.by).id) : Value());
        value.add("package", package_value(negotiation_, move.options));
        value.add("utility", decimals(move.utility));
        value.add("accepted_by", ids_value(negotiation_, move.accepted_by));
        value.add("risk", move.risk ? nine_places(move.risk->value()) : Value());
        value.add("agreed", move.agreed);
        return value;
    }

    [[nodiscard]] Value looking_ahead(const LookingAhead& ahead) const {
        const ExactPlay& play = ahead.play;
        Value value;
        value.add("agreement", play.agreement ? point(*play.agreement) : Value());
        value.add("agreed_in", play.agreement ? Value(std::uint64_t{play.agreed_in}) : Value());
        value.add("rounds", std::uint64_t{play.rounds.size()});
        value.add("discount", decimals(ahead.discount));
        value.add("shares",
                  ahead.shares.empty() ? Value() : list_of(ahead.shares, [](double share) {
                      return nine_places(share);
                  }));
        value.add("limit_weight", ahead.limit_weight ? nine_places(*ahead.limit_weight) : Value());
        return value;
    }

    const Negotiation& negotiation_;
    const Answer& answer_;
};

}  // namespace

void add_play(const Negotiation& negotiation, const Answer& answer, Value& value) {
    PlayValue(negotiation, answer).add(value);
}

}  // namespace irenic::talks
