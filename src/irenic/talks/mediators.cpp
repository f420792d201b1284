#include "irenic/talks/mediators.hpp"

namespace irenic::talks {

std::vector<PartyId> mediators_of(const Negotiation& negotiation) {
    std::vector<PartyId> mediators;
    for (std::size_t party = 0; party < negotiation.parties.size(); ++party) {
        if (negotiation.parties[party].role == Role::mediator) {
            mediators.emplace_back(party);
        }
    }
    return mediators;
}

std::vector<std::size_t> players_of_mediators(const deals::Setting& setting,
                                              std::optional<PartyId> alone) {
    std::vector<std::size_t> players;
    for (const PartyId mediator : mediators_of(setting.negotiation)) {
        const auto player = setting.scoring.player_of(mediator);
        if (player && (!alone || *alone == mediator)) {
            players.push_back(*player);
        }
    }
    return players;
}

std::vector<Condition> mediators_lines(const deals::Setting& setting) {
    std::vector<Condition> lines;
    for (const std::size_t player : players_of_mediators(setting, std::nullopt)) {
        const auto& own = setting.scoring.players[player].red_lines;
        lines.insert(lines.end(), own.begin(), own.end());
    }
    return lines;
}

}  // namespace irenic::talks
