#include "irenic/stability/issues/notes.hpp"

#include <algorithm>

namespace irenic::stability {
namespace {

void list_on(std::string& list, const std::string& item) {
    list += (list.empty() ? "" : "; ") + item;
}

class Telling {
public:
    Telling(const Negotiation& negotiation, const Basis& basis, const std::vector<PartyId>& parties)
        : negotiation_(negotiation), basis_(basis), parties_(parties) {}

    std::vector<std::string> run() {
        tell_what_states_are_worth();
        tell_what_signing_does();
        tell_who_acts();
        for (const PartyId party : basis_.signatures.unasked) {
            tell(party, " has no preferences, so it is not asked to sign.");
        }
        for (const PartyId party : parties_) {
            tell_how_it_ranks(party);
        }
        tell_risks();
        notes_.emplace_back("Every signature can be withdrawn and every act undone.");
        return std::move(notes_);
    }

private:
    void tell(PartyId party, const std::string& rest) {
        notes_.push_back(negotiation_.party(party).name + rest);
    }

    void tell_what_states_are_worth() {
        notes_.emplace_back(
            "With the agreement in force a state is worth the utility of what was signed, with the "
            "acts as they are done. Without it a state is worth the value of no agreement, plus "
            "what the acts change against things as they are. So an agreement that is signed and "
            "not carried out need not be worth the same as none.");
    }

    void tell_what_signing_does() {
        std::string moved;
        for (std::size_t at = 0; at < negotiation_.issues.size(); ++at) {
            const bool acted =
                std::any_of(basis_.acts.begin(), basis_.acts.end(),
                            [&](const Act& act) { return act.issue == IssueId(at); });
            if (!acted && basis_.agreement[at] != negotiation_.issues[at].now) {
                list_on(moved, negotiation_.issues[at].label);
            }
        }
        if (!moved.empty()) {
            notes_.push_back(
                "No single party carries these out, so they come about once the "
                "signatures suffice: " +
                moved + ".");
        }
    }

    void tell_who_acts() {
        for (const Act& act : basis_.acts) {
            if (!act.named) {
                tell(act.by, " is taken to carry out " + negotiation_.issue(act.issue).label +
                                 ", as it gives all that phases lists for it.");
            }
        }
    }

    void tell_how_it_ranks(PartyId party) {
        const auto player = basis_.scoring.player_of(party);
        const auto& signers = basis_.signatures.parties;
        if (!player) {
            tell(party, " has no preferences and ranks all states alike.");
        } else if (std::binary_search(signers.begin(), signers.end(), party) &&
                   basis_.scoring.crosses_red_line(*player, basis_.agreement)) {
            tell(party,
                 " would sign against a red line of its own: every state with its signature ranks "
                 "below all others for it.");
        }
    }

    void tell_risks() {
        std::string risks;
        for (const Risk& risk : negotiation_.risks) {
            if (std::binary_search(parties_.begin(), parties_.end(), risk.borne_by) &&
                basis_.scoring.player_of(risk.borne_by)) {
                list_on(risks, risk.name.empty() ? risk.id : risk.name);
            }
        }
        if (!risks.empty()) {
            notes_.push_back("Expected losses from risks are in what states are worth (" + risks +
                             "): fear of an act left undone would count twice.");
        }
    }

    const Negotiation& negotiation_;
    const Basis& basis_;
    const std::vector<PartyId>& parties_;
    std::vector<std::string> notes_;
};

}  // namespace

std::vector<std::string> tell_assumptions(const Negotiation& negotiation, const Basis& basis,
                                          const std::vector<PartyId>& parties) {
    return Telling(negotiation, basis, parties).run();
}

}  // namespace irenic::stability
