#pragma once

#include <optional>
#include <string>
#include <vector>

#include "irenic/model/ids.hpp"
#include "irenic/model/number.hpp"

namespace irenic {

enum class Role { principal, mediator, sponsor, guarantor, donor, affected };

/// What a mediator knows of one party's resolve, and what hangs on whether its
/// opponent believes it. Shares are of whatever is divided between the two.
struct Informs {
    PartyId about;                          ///< whose resolve it knows
    PartyId to;                             ///< the opponent that listens
    UncertainNumber tough;                  ///< what the listener asks for where it thinks it weak
    UncertainNumber soft;                   ///< and where it thinks it resolute; below tough
    UncertainNumber war;                    ///< what war is worth to the listener; below tough
    UncertainNumber cost;                   ///< of war to the mediator
    UncertainNumber resolute_if_weak;       ///< chance of resolve behind the signal "weak"
    UncertainNumber resolute_if_resolute;   ///< and behind the signal "resolute"
    std::optional<UncertainNumber> weight;  ///< of the listener's share to the mediator; nothing: 0
    bool operator==(const Informs&) const = default;
};

struct Party {
    std::string id;
    std::string name;  ///< the id where the case gives none
    Role role = Role::principal;
    std::vector<PartyId> channels;   ///< mediators: whom they can speak to
    std::optional<Informs> informs;  ///< mediators: what they know of a party's resolve
    std::vector<PartyId> of;         ///< sponsors: whose sponsor
    std::optional<bool> veto;        ///< overrides what the role implies
    std::vector<IssueId> veto_on;    ///< must agree only where one of these leaves its `now` option
    bool keep_private = false;       ///< `private: true`

    /// Whether every deal needs this party: said outright, or implied by being a principal.
    [[nodiscard]] bool has_veto() const { return veto.value_or(role == Role::principal); }
    bool operator==(const Party&) const = default;
};

/// Who has to agree: one party, or `needed` of several. `all` needs each, `any` needs one.
struct Agreement {
    enum class Kind { party, all, any, at_least };

    Kind kind = Kind::all;
    PartyId party;                 ///< kind party
    std::size_t needed = 0;        ///< kind at_least
    std::vector<Agreement> parts;  ///< kinds all, any, at_least

    bool operator==(const Agreement&) const = default;
};

}  // namespace irenic
