#include <algorithm>
#include <cstddef>
#include <set>

#include "irenic/record/draft/parts.hpp"

namespace irenic::record {
namespace {

/// Who takes part in talks to come, in the order of parties; nobody where an act is none.
std::set<PartyId> parties_to_talks(const Negotiation& negotiation, const Act& act) {
    const bool talks = act.kind == ActKind::mediate || act.kind == ActKind::meet;
    if (!talks || act.tense != ActTense::expected) {
        return {};
    }
    std::set<PartyId> parties;
    for (const auto* participants : {&act.actors, &act.recipients}) {
        for (const PartyId party : parties_among(negotiation, *participants)) {
            parties.insert(party);
        }
    }
    return parties;
}

}  // namespace

void add_rounds(DraftWork& work) {
    Negotiation& negotiation = work.negotiation();
    for (std::size_t index = 0; index < work.acts.size(); ++index) {
        const auto parties = parties_to_talks(negotiation, work.acts[index]);
        if (parties.empty()) {
            continue;
        }
        Round round;
        round.date = work.acts[index].date;
        round.status = "expected";
        for (const PartyId party : parties) {
            if (negotiation.party(party).role == Role::mediator) {
                round.mediators.push_back(party);
            }
        }
        auto& rounds = negotiation.rounds;
        if (std::find(rounds.begin(), rounds.end(), round) == rounds.end()) {
            rounds.push_back(round);
        }
        work.used[index] = true;
    }
}

}  // namespace irenic::record
