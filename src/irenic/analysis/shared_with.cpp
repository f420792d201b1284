#include "irenic/analysis/shared_with.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "irenic/model/numbers.hpp"
#include "irenic/war/side_value.hpp"

namespace irenic::analysis {
namespace {

// What is shown is copied into empty objects, so that whatever is not named here is kept out.

Party shown_party(const Party& party) {
    Party shown;
    shown.id = party.id;
    shown.name = party.name;
    shown.role = party.role;
    shown.of = party.of;
    shown.veto = party.veto;
    shown.veto_on = party.veto_on;
    return shown;
}

Attrition shown_attrition(const Attrition& attrition, std::size_t side) {
    Attrition shown;
    shown.positions = attrition.positions;
    shown.start = attrition.start;
    shown.periods = attrition.periods;
    shown.discount = attrition.discount;
    shown.cost.at(side) = attrition.cost.at(side);
    return shown;
}

/// Nothing where the party is not a side.
std::optional<War> shown_war(const War& war, PartyId party) {
    const auto side = war::side_of(war, party);
    if (!side) {
        return std::nullopt;
    }
    War shown;
    shown.sides = war.sides;
    shown.beliefs.at(*side) = war.beliefs.at(*side);
    shown.payoffs.at(*side) = war.payoffs.at(*side);
    if (war.attrition) {
        shown.attrition = shown_attrition(*war.attrition, *side);
    }
    return shown;
}

void add_sheet(const Negotiation& negotiation, PartyId party, Negotiation& shown) {
    shown.preferences[party.at()] = negotiation.preferences[party.at()];
    if (negotiation.war) {
        shown.war = shown_war(*negotiation.war, party);
    }
    std::copy_if(negotiation.risks.begin(), negotiation.risks.end(),
                 std::back_inserter(shown.risks),
                 [&](const Risk& risk) { return risk.borne_by == party; });
}

std::set<std::string> sources_named(const Negotiation& shown) {
    std::set<std::string> named;
    for (const Offer& offer : shown.offers) {
        named.insert(offer.source);
        for (const OfferAnswer& answer : offer.answers) {
            named.insert(answer.source);
        }
    }
    for_each_number(shown, [&](const std::string&, const UncertainNumber& number) {
        named.insert(number.provenance.source);
    });
    for_each_ranking(shown, [&](const std::string&, const Provenance& provenance) {
        named.insert(provenance.source);
    });
    return named;
}

void add_sources(const Negotiation& negotiation, Negotiation& shown) {
    const auto named = sources_named(shown);
    std::copy_if(negotiation.sources.begin(), negotiation.sources.end(),
                 std::back_inserter(shown.sources),
                 [&](const Source& source) { return named.contains(source.id); });
}

}  // namespace

Negotiation shared_with(const Negotiation& negotiation, PartyId party) {
    Negotiation shown;
    shown.title = negotiation.title;
    std::transform(negotiation.parties.begin(), negotiation.parties.end(),
                   std::back_inserter(shown.parties), shown_party);
    const bool keep_private = negotiation.party(party).keep_private;
    shown.parties[party.at()].keep_private = keep_private;
    shown.agreement = negotiation.agreement;
    shown.issues = negotiation.issues;
    shown.constraints = negotiation.constraints;
    shown.preferences.resize(negotiation.preferences.size());
    shown.rounds = negotiation.rounds;
    shown.offers = negotiation.offers;
    if (!keep_private) {
        add_sheet(negotiation, party, shown);
    }
    add_sources(negotiation, shown);
    return shown;
}

}  // namespace irenic::analysis
