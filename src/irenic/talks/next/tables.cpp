#include "irenic/talks/next/tables.hpp"

#include <algorithm>
#include <utility>

#include "irenic/talks/mediators.hpp"

namespace irenic::talks {
namespace {

/// A mediator that has a seat itself reaches it whatever its channels.
std::vector<std::size_t> reached_by(PartyId mediator, const Negotiation& negotiation,
                                    const std::vector<PartyId>& seats) {
    const auto& channels = negotiation.party(mediator).channels;
    std::vector<std::size_t> reached;
    for (std::size_t seat = 0; seat < seats.size(); ++seat) {
        if (channels.empty() || seats[seat] == mediator ||
            std::find(channels.begin(), channels.end(), seats[seat]) != channels.end()) {
            reached.push_back(seat);
        }
    }
    return reached;
}

/// Looks for texts for those whom mediators reach.
class Choosing {
public:
    Choosing(const deals::Setting& centre, const Willingness& willingness,
             const CandidateSearch& search, const Limits& limits)
        : centre_(centre), willingness_(willingness), search_(search), limits_(limits) {}

    [[nodiscard]] MediatorTable table_of(PartyId mediator) {
        MediatorTable table;
        table.mediator = mediator;
        table.reaches = reached_by(mediator, centre_.negotiation, willingness_.seats());
        if (table.reaches.empty()) {
            return table;
        }
        const auto lines = lines_of(mediator);
        const auto same = std::find_if(searched_.begin(), searched_.end(), [&](const auto& each) {
            return each.table.reaches == table.reaches && each.lines == lines;
        });
        if (same != searched_.end()) {
            table = same->table;
            table.mediator = mediator;
            return table;
        }
        look(table);
        searched_.push_back({lines, table});
        return table;
    }

private:
    struct Searched {
        std::vector<Condition> lines;
        MediatorTable table;
    };

    [[nodiscard]] std::vector<Condition> lines_of(PartyId mediator) const {
        const auto player = centre_.scoring.player_of(mediator);
        return player ? centre_.scoring.players[*player].red_lines : std::vector<Condition>();
    }

    void look(MediatorTable& table) const {
        CandidateSearch search = search_;
        search.suits = table.reaches;
        search.mediators = players_of_mediators(centre_, table.mediator);
        const Candidates found = find_candidates(centre_, willingness_, search, limits_);
        std::uint64_t most = 0;
        for (const Candidate& text : found.texts) {
            if (text.weight < found.texts.front().weight) {
                break;
            }
            const auto accepted = willingness_.acceptable(text.options);
            const std::uint64_t weight = willingness_.weight_of(accepted);
            if (!table.text || weight > most) {
                most = weight;
                table.text = text.options;
                table.accepted_by_reached = willingness_.share(text.accepted);
                table.accepted = willingness_.share(accepted);
            }
        }
    }

    const deals::Setting& centre_;
    const Willingness& willingness_;
    const CandidateSearch& search_;
    const Limits& limits_;
    std::vector<Searched> searched_;
};

}  // namespace

std::vector<MediatorTable> mediator_tables(const deals::Setting& centre,
                                           const Willingness& willingness,
                                           const CandidateSearch& search, const Limits& limits) {
    Choosing choosing(centre, willingness, search, limits);
    std::vector<MediatorTable> tables;
    for (const PartyId mediator : mediators_of(centre.negotiation)) {
        tables.push_back(choosing.table_of(mediator));
    }
    return tables;
}

std::vector<std::size_t> out_of_reach(const deals::Setting& centre,
                                      const Willingness& willingness) {
    const auto mediators = mediators_of(centre.negotiation);
    std::vector<bool> reached(willingness.seats().size(), mediators.empty());
    for (const PartyId mediator : mediators) {
        for (const std::size_t seat :
             reached_by(mediator, centre.negotiation, willingness.seats())) {
            reached[seat] = true;
        }
    }
    std::vector<std::size_t> seats;
    for (std::size_t seat = 0; seat < reached.size(); ++seat) {
        if (!reached[seat]) {
            seats.push_back(seat);
        }
    }
    return seats;
}

}  // namespace irenic::talks
