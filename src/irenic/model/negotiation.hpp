#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "irenic/model/graph.hpp"
#include "irenic/model/history.hpp"
#include "irenic/model/issue.hpp"
#include "irenic/model/lever.hpp"
#include "irenic/model/party.hpp"
#include "irenic/model/phase.hpp"
#include "irenic/model/preference.hpp"
#include "irenic/model/war.hpp"

namespace irenic {

/// Uncertain inputs that move together, each with the sign it moves by.
struct Together {
    struct Input {
        std::string path;  ///< such as "war.beliefs.g"
        bool against = false;
        bool operator==(const Input&) const = default;
    };

    std::vector<Input> inputs;
    Decimal rho;
    bool operator==(const Together&) const = default;
};

/// One negotiation as data: everything a case file says, with all references resolved.
///
/// Made by format::load_case, which refuses what does not fit together, so every index here
/// points at something.
struct Negotiation {
    std::string title;
    std::string about;
    std::string notes;  ///< private; never leaves the case file
    std::vector<Source> sources;
    std::vector<Party> parties;
    std::optional<Agreement> agreement;  ///< nothing: all parties with a veto
    std::vector<Issue> issues;
    std::vector<Constraint> constraints;
    std::vector<std::optional<Preference>> preferences;  ///< by party
    std::optional<War> war;
    std::vector<Risk> risks;
    std::optional<PhasePlan> phases;
    std::vector<Round> rounds;
    std::vector<Offer> offers;
    std::vector<Position> positions;
    std::vector<Indicator> indicators;
    std::vector<Lever> levers;
    std::vector<Together> together;
    std::optional<GraphModel> graph;

    [[nodiscard]] const Party& party(PartyId id) const { return parties[id.at()]; }
    [[nodiscard]] const Issue& issue(IssueId id) const { return issues[id.at()]; }
    [[nodiscard]] std::optional<PartyId> find_party(const std::string& id) const;
    [[nodiscard]] std::optional<IssueId> find_issue(const std::string& id) const;
    [[nodiscard]] std::optional<OptionId> find_option(IssueId issue, const std::string& id) const;

    /// Whose agreement an answer speaks of: parties with a veto or named in `agreement`, in order.
    [[nodiscard]] std::vector<PartyId> deciding_parties() const;
    bool operator==(const Negotiation&) const = default;
};

}  // namespace irenic
