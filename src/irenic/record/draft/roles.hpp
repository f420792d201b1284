#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "irenic/model/party.hpp"
#include "irenic/record/acts/act.hpp"
#include "irenic/record/lexicon/lexicon.hpp"
#include "irenic/record/reading.hpp"

namespace irenic::record {

/// A party of a draft.
struct DraftParty {
    std::string id;
    std::string name;
    Role role = Role::principal;
    bool main = false;  ///< one of the two principals that act upon each other most
    std::string backs;  ///< of a sponsor: the principal it supports most, or empty
};

struct DraftParties {
    std::vector<DraftParty> list;
    std::size_t left_out = 0;  ///< how many more take part
};

/// Who takes part in the negotiation that these acts speak of, in the order of first appearance,
/// at most 12: who does or receives acts other than force and pressure most. Left out are
/// those of whom is_no_party holds and who only receives positions about an issue: what somebody
/// wants for another does not bring that one to the table. Principals: the two that act upon each
/// other most, but for backing, mediation and beliefs, and everybody else who offers, answers,
/// demands or concedes; mediators: who mediates; sponsors: who takes a position or backs a side;
/// all others are affected. Who mediates more than it bargains is one of the two only where nobody
/// else is left. What is denied makes no role. Of equals those that bargain most, then the first.
///
/// acts  as acts_for_case gives them.
/// Cost  acts times participants.
[[nodiscard]] DraftParties draft_parties(const std::vector<Act>& acts,
                                         const std::vector<ActorMet>& actors,
                                         const Lexicon& lexicon);

}  // namespace irenic::record
