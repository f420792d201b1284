#pragma once

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "irenic/model/ids.hpp"
#include "irenic/model/number.hpp"

namespace irenic {

enum class Irreversible { no, forward, backward };

struct GraphOption {
    std::string id;
    std::string label;
    PartyId owner;
    Irreversible irreversible = Irreversible::no;
    bool operator==(const GraphOption&) const = default;
};

/// Some options taken or not taken; all others left open.
struct GraphPattern {
    std::vector<std::pair<GraphOptionId, bool>> taken;  ///< ordered by option
    bool operator==(const GraphPattern&) const = default;
};

struct GraphState {
    std::string id;
    std::string pattern;  ///< one of Y, N, - an option, in the order of the options; may be empty
    bool operator==(const GraphState&) const = default;
};

/// Moves of one party, from a state to others, by state id.
struct GraphMoves {
    PartyId party;
    std::vector<std::pair<std::string, std::vector<std::string>>> moves;
    bool operator==(const GraphMoves&) const = default;
};

/// A ranking of all states, best first, by state id; or statements, most important first.
struct GraphPreference {
    PartyId party;
    std::vector<std::vector<std::string>> ranking;
    std::vector<std::string> priorities;
    Provenance provenance;  ///< of either
    bool operator==(const GraphPreference&) const = default;
};

/// A graph model for conflict resolution.
struct GraphModel {
    std::vector<PartyId> parties;      ///< keys of `options`, in order
    std::vector<GraphOption> options;  ///< in the order of the file
    std::vector<GraphPattern> infeasible;
    std::vector<GraphPattern> same;
    std::vector<GraphState> states;                ///< empty: all feasible combinations
    std::optional<std::vector<GraphMoves>> moves;  ///< nothing: implied
    std::vector<GraphPreference> preferences;
    std::string now;  ///< id of the status quo, or empty
    bool operator==(const GraphModel&) const = default;
};

}  // namespace irenic
