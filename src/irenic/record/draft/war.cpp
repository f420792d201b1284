#include <algorithm>
#include <utility>

#include "irenic/record/draft/parts.hpp"

namespace irenic::record {
namespace {

bool is_among(PartyId party, const std::vector<PartyId>& parties) {
    return std::find(parties.begin(), parties.end(), party) != parties.end();
}

bool is_force_between_sides(const DraftWork& work, const Act& act) {
    const auto by = parties_among(work.negotiation(), act.actors);
    const auto against = parties_among(work.negotiation(), act.recipients);
    const auto& [one, two] = work.sides;
    return act.kind == ActKind::force && ((is_among(one, by) && is_among(two, against)) ||
                                          (is_among(two, by) && is_among(one, against)));
}

bool is_belief_of_a_principal(const Negotiation& negotiation, const Act& act) {
    const auto parties = parties_among(negotiation, act.actors);
    return act.kind == ActKind::state_belief &&
           std::any_of(parties.begin(), parties.end(),
                       [&](PartyId party) { return is_principal(negotiation, party); });
}

}  // namespace

void add_war(DraftWork& work) {
    Negotiation& negotiation = work.negotiation();
    const bool spoken_of = std::any_of(work.acts.begin(), work.acts.end(), [&](const Act& act) {
        return act.tense != ActTense::denied &&
               (is_belief_of_a_principal(negotiation, act) || is_force_between_sides(work, act));
    });
    if (!spoken_of) {
        return;
    }
    War war;
    war.sides = work.sides;
    for (auto& belief : war.beliefs) {
        belief = WarBelief{assumed_between(10, 90,
                                           "assumed for both sides alike; what is said of victory "
                                           "is no measure of belief"),
                           std::nullopt};
    }
    negotiation.war = std::move(war);
    work.draft.notes.emplace_back(
        "war.beliefs: the same wide interval for both sides; statements of victory stand under "
        "positions and were not read as beliefs");
}

}  // namespace irenic::record
