#pragma once

#include <optional>
#include <string>
#include <vector>

#include "irenic/model/ids.hpp"

namespace irenic {

enum class Role { principal, mediator, sponsor, guarantor, donor, affected };

struct Party {
    std::string id;
    std::string name;  ///< the id where the case gives none
    Role role = Role::principal;
    std::vector<PartyId> channels;  ///< mediators: whom they can speak to
    std::vector<PartyId> of;        ///< sponsors: whose sponsor
    std::optional<bool> veto;       ///< overrides what the role implies
    std::vector<IssueId> veto_on;   ///< must agree only where one of these leaves its `now` option
    bool keep_private = false;      ///< `private: true`

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
