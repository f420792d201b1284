#include "irenic/stability/issues/no_agreement.hpp"

#include "irenic/deals/make_problem.hpp"
#include "irenic/deals/record.hpp"

namespace irenic::stability {

Result<deals::Units> find_no_agreement(const Negotiation& negotiation,
                                       const deals::Scoring& scoring, std::size_t player,
                                       const Limits& limits) {
    if (const auto& units = scoring.disagreement[player]) {
        return *units;
    }
    const PartyId party = scoring.players[player].party;
    const auto& stated = negotiation.preferences[party.at()]->disagreement;
    if (!std::holds_alternative<DisagreementByRecord>(stated)) {
        return tl::unexpected(Error{ErrorCode::missing,
                                    "preferences." + negotiation.party(party).id + ".disagreement",
                                    "a party that signs or acts needs a value of no agreement",
                                    "give a number, `war` or `record`"});
    }
    deals::Selection own;
    own.players = {player};
    const auto extent = deals::measure(negotiation, scoring, own, limits);
    if (!extent) {
        return tl::unexpected(extent.error());
    }
    IRENIC_CHECK(!extent->least.empty());
    const auto value = deals::disagreement_from_record(negotiation, scoring, player,
                                                       extent->least[0], extent->most[0]);
    return value.value.scaled(scoring.places).value();
}

}  // namespace irenic::stability
