#include "irenic/talks/play/played.hpp"

#include <algorithm>
#include <memory>

#include "irenic/talks/mediators.hpp"
#include "irenic/talks/play/once/concessions.hpp"
#include "irenic/talks/play/once/mediation.hpp"
#include "irenic/talks/play/once/telling.hpp"

namespace irenic::talks {
namespace {

/// Streams of chance: one a seat, from 1 on; this one for breakdown, battles and the mediator.
constexpr std::uint64_t chance_stream = 0;

Error no_say(const Negotiation& negotiation, PartyId party) {
    return {ErrorCode::bad_input, "--strategy",
            "'" + negotiation.party(party).id + "' has no say in an agreement",
            "give strategies to parties with a veto or named in agreement"};
}

Error unfitted(const Negotiation& negotiation, PartyId party, Error why) {
    why.where = "--strategy";
    why.what = "'" + negotiation.party(party).id + "': " + why.what;
    return why;
}

/// An error where somebody is to play or vote who has no say.
std::optional<Error> name_a_stranger(const Negotiation& negotiation, const Domain& domain,
                                     const PlayQuestion& question) {
    std::vector<PartyId> named;
    for (const auto& each : question.strategies) {
        named.push_back(each.first);
    }
    for (const auto& each : question.votes) {
        named.push_back(each.first);
    }
    const auto stranger = std::find_if(named.begin(), named.end(),
                                       [&](PartyId party) { return !domain.seat_of(party); });
    return stranger == named.end() ? std::nullopt : std::optional(no_say(negotiation, *stranger));
}

/// One session of the engine.
class SessionPlay {
public:
    SessionPlay(const deals::Setting& setting, const Domain& domain, const PlayQuestion& question)
        : setting_(setting), domain_(domain), question_(question), telling_(domain, question) {}

    Result<Played> run(RandomStream& chance, const Limits& limits) {
        auto strategies = strategies_of(setting_.negotiation, domain_, question_.strategies);
        if (!strategies) {
            return tl::unexpected(std::move(strategies.error()));
        }
        auto space = Space::open(domain_, limits);
        if (!space) {
            return tl::unexpected(std::move(space.error()));
        }
        const Rules rules = rules_of(question_, setting_);
        auto fighting = telling_.fighting(setting_.negotiation);
        if (!fighting) {
            return tl::unexpected(std::move(fighting.error()));
        }
        telling_.played().strategies = *strategies;
        std::vector<std::unique_ptr<RandomStream>> streams;
        std::vector<Bidder> bidders;
        for (std::size_t seat = 0; seat < domain_.seats(); ++seat) {
            streams.push_back(std::make_unique<RandomStream>(question_.seed, seat + 1));
            bidders.emplace_back(*space, seat, (*strategies)[seat], *streams.back());
        }
        Table table{*space, bidders, std::move(*fighting), chance, true};
        tell(play(rules, table), *space);
        return std::move(telling_.played());
    }

private:
    void tell(const Outcome& outcome, const Space& space) {
        for (const Move& move : outcome.trace) {
            PlayedMove shown;
            shown.round = move.round;
            if (move.by) {
                shown.by = domain_.parties[*move.by];
            }
            shown.options = space.options(move.package);
            for (std::size_t seat = 0; seat < domain_.seats(); ++seat) {
                if ((move.accepted_by >> seat & 1U) != 0) {
                    shown.accepted_by.push_back(domain_.parties[seat]);
                }
            }
            shown.agreed = move.agreed;
            telling_.add(std::move(shown));
        }
        telling_.end(outcome.end, outcome.rounds, outcome.no_agreement);
        if (outcome.agreement) {
            telling_.played().agreement = point_of(domain_, space.options(*outcome.agreement));
        }
    }

    const deals::Setting& setting_;
    const Domain& domain_;
    const PlayQuestion& question_;
    Telling telling_;
};

}  // namespace

Result<std::vector<Strategy>> strategies_of(
    const Negotiation& negotiation, const Domain& domain,
    const std::vector<std::pair<PartyId, StrategyKind>>& asked) {
    /// The share of a session's time that the offers on record are taken to fill.
    constexpr double time_of_record = 0.5;
    std::vector<Strategy> strategies(domain.seats());
    for (const auto& [party, kind] : asked) {
        const auto seat = domain.seat_of(party);
        if (!seat) {
            return tl::unexpected(no_say(negotiation, party));
        }
        strategies[*seat].kind = kind;
        if (kind != StrategyKind::recorded) {
            continue;
        }
        const auto standing = standing_of(negotiation, Limits{});
        auto fitted = standing ? fit_to_record(*standing, *seat, domain, time_of_record)
                               : tl::unexpected(standing.error());
        if (!fitted) {
            return tl::unexpected(unfitted(negotiation, party, std::move(fitted.error())));
        }
        strategies[*seat] = *fitted;
    }
    return strategies;
}

Rules rules_of(const PlayQuestion& question, const deals::Setting& setting) {
    const Domain domain = domain_of(setting);
    Rules rules;
    rules.protocol = question.protocol;
    rules.rounds = question.rounds;
    rules.breakdown = question.breakdown;
    rules.battles = question.battles;
    rules.mediators_lines = mediators_lines(setting);
    rules.cap = question.cap;
    rules.votes.assign(domain.seats(), Vote::hill_climber);
    for (const auto& [party, vote] : question.votes) {
        if (const auto seat = domain.seat_of(party)) {
            rules.votes[*seat] = vote;
        }
    }
    return rules;
}

Result<Played> play_once(const deals::Setting& setting, const PlayQuestion& question,
                         const Limits& limits) {
    const Domain domain = domain_of(setting);
    if (auto error = name_a_stranger(setting.negotiation, domain, question)) {
        return tl::unexpected(std::move(*error));
    }
    RandomStream chance(question.seed, chance_stream);
    switch (question.protocol) {
        case Protocol::zeuthen:
            return play_concessions(setting, domain, question, limits);
        case Protocol::single_text:
            return play_mediation(setting, domain, question, chance, limits);
        case Protocol::alternating_offers:
        case Protocol::mediator_pool:
        case Protocol::simultaneous_offers:
            break;
    }
    return SessionPlay(setting, domain, question).run(chance, limits);
}

}  // namespace irenic::talks
