#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "irenic/base/result.hpp"
#include "irenic/base/stop.hpp"
#include "irenic/model/negotiation.hpp"
#include "irenic/stability/signed_agreement.hpp"

namespace irenic::stability {

inline constexpr std::size_t most_made_states = std::size_t{1} << 20;

/// A graph model made from a negotiation over issues, and what went into it.
struct FromIssues {
    GraphModel graph;
    SignedAgreement agreement;
    std::vector<IssueId> acted;  ///< issues that one party carries out alone, in case order
    std::vector<std::string> notes;
    bool rounded = false;  ///< values were rounded to 1e-9 before they were compared
};

/// A graph model of "will they sign, and do as they signed?".
///
/// Parties are those that sign and those that carry out an issue alone, in case order. Options:
/// for each party whose signature can make a difference to whether `package` is agreed (see
/// issues/signatures.hpp), to sign it (id "sign_<party>"); for each issue that one party carries
/// out alone (see issues/acts.hpp), each of its options other than `now` (id "<issue>_<option>"),
/// of which it takes at most one. Ids that would be taken or too long get a number. All can be
/// undone. States are implied where the case's constraints allow every combination, else those
/// allowed are listed; either way they are numbered from 1, the first option changing fastest. The
/// status quo is that nobody has signed and nothing is carried out.
///
/// What a state is worth to a party with preferences: where the signatures suffice, the utility of
/// `package` with each acted issue as its party does it; else its value of no agreement, plus the
/// difference that the acts make to the utility of things as they are. Utilities and values of no
/// agreement are those of `deals`: at the centre of uncertain numbers, expected losses from risks
/// included. Nobody signs against a red line of its own: where `package` crosses one, all states
/// with the party's signature rank below all others for it. What comes about by acts alone, or by
/// an act left undone, it did not sign: there a red line says nothing beside the points. Equal
/// values are ties. A party without preferences ranks all states alike.
///
/// package  what it leaves open stays as it is now.
/// Errors   missing: no issues, no preferences, no value of no agreement, no issue that one party
///          carries out alone; bad_input: `package` breaks a constraint, or as deals::score;
///          limit: more than 2^20 combinations, more than 64 options, or `limits` reached.
/// Cost     acts and what they lead to times issues a party, and a sort of the states a party;
///          memory some 100 bytes a state and party.
[[nodiscard]] Result<FromIssues> graph_from_issues(const Negotiation& negotiation,
                                                   const Package& package, const Limits& limits);

}  // namespace irenic::stability
