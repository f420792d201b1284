#include "irenic/talks/spread/tournament_entry.hpp"

#include <utility>

#include "irenic/talks/mediators.hpp"
#include "irenic/talks/play/played.hpp"
#include "irenic/talks/spread/session_player.hpp"

namespace irenic::talks {
namespace {

/// Without plans, which do not matter here.
Result<forecast::Ground> ground_of(const Negotiation& negotiation, const Limits& limits) {
    auto inputs = forecast::find_inputs(negotiation);
    if (!inputs) {
        return tl::unexpected(inputs.error());
    }
    auto zone = forecast::ZoneGround::make(negotiation, *inputs, limits);
    if (!zone) {
        return tl::unexpected(zone.error());
    }
    return forecast::Ground{&negotiation, std::move(*inputs), std::move(*zone), {}, {}};
}

Result<std::vector<Strategy>> same_for_all(const Negotiation& negotiation, const Domain& domain,
                                           StrategyKind kind) {
    std::vector<std::pair<PartyId, StrategyKind>> asked;
    for (const PartyId party : domain.parties) {
        asked.emplace_back(party, kind);
    }
    return strategies_of(negotiation, domain, asked);
}

}  // namespace

Result<Entry> enter(const Negotiation& negotiation, const TournamentQuestion& question,
                    const Kinds& kinds, const Limits& limits) {
    auto ground = ground_of(negotiation, limits);
    if (!ground) {
        return tl::unexpected(ground.error());
    }
    Entry entry{std::move(*ground), {}, {}, {}};
    entry.domain = domain_of(entry.ground.zone.centre());
    for (const StrategyKind kind : kinds) {
        auto strategies = same_for_all(negotiation, entry.domain, kind);
        if (!strategies) {
            return tl::unexpected(strategies.error());
        }
        entry.strategies.push_back(std::move(*strategies));
    }
    entry.assignments = assignments_of(kinds.size(), entry.domain.seats());
    const auto first = cell_question(entry, entry.assignments.front(), question);
    if (const auto player = SessionPlayer::open(entry.ground, first, limits); !player) {
        return tl::unexpected(player.error());
    }
    return entry;
}

SpreadQuestion cell_question(const Entry& entry, const Assignment& assignment,
                             const TournamentQuestion& question) {
    SpreadQuestion spread;
    spread.rules.protocol = question.protocol;
    spread.rules.rounds = question.rounds;
    spread.rules.breakdown = question.breakdown;
    spread.rules.mediators_lines = mediators_lines(entry.ground.zone.centre());
    for (std::size_t seat = 0; seat < assignment.size(); ++seat) {
        spread.strategies.push_back(entry.strategies[assignment[seat]][seat]);
    }
    spread.sessions = question.sessions;
    spread.seed = question.seed;
    return spread;
}

}  // namespace irenic::talks
