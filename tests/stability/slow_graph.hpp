#pragma once

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <set>
#include <string>
#include <vector>

#include "irenic/model/graph.hpp"
#include "slow_statement.hpp"

/// A graph model taken out of a case by looking at every combination of its options.
namespace irenic::test_support {

using SlowState = std::size_t;
using Arcs = std::vector<std::set<SlowState>>;  ///< by state: where one mover can go

/// All combinations of so many options, the first option changing fastest.
inline std::vector<Combination> all_combinations(std::size_t options) {
    std::vector<Combination> all{{}};
    for (std::size_t option = 0; option < options; ++option) {
        std::vector<Combination> longer;
        for (const bool taken : {false, true}) {
            for (Combination combination : all) {
                combination.push_back(taken);
                longer.push_back(combination);
            }
        }
        all = longer;
    }
    return all;
}

inline bool matches(const Combination& combination, const GraphPattern& pattern) {
    return std::all_of(pattern.taken.begin(), pattern.taken.end(), [&](const auto& part) {
        return combination[part.first.at()] == part.second;
    });
}

inline bool matches_any(const Combination& combination, const std::vector<GraphPattern>& patterns) {
    return std::any_of(patterns.begin(), patterns.end(),
                       [&](const GraphPattern& pattern) { return matches(combination, pattern); });
}

inline bool matches(const Combination& combination, const std::string& letters) {
    for (std::size_t option = 0; option < letters.size(); ++option) {
        if (letters[option] != '-' && (letters[option] == 'Y') != combination[option]) {
            return false;
        }
    }
    return true;
}

/// By state: the combinations that it stands for, in order.
using SlowStates = std::vector<std::vector<Combination>>;

/// Puts all states that some pattern of `same` matches in part into one, until nothing changes.
inline SlowStates merged(const SlowStates& states, const std::vector<GraphPattern>& same) {
    for (const GraphPattern& pattern : same) {
        SlowStates apart;
        std::vector<Combination> together;
        for (const auto& state : states) {
            const bool touched = std::any_of(state.begin(), state.end(), [&](const auto& each) {
                return matches(each, pattern);
            });
            if (touched) {
                together.insert(together.end(), state.begin(), state.end());
            } else {
                apart.push_back(state);
            }
        }
        if (apart.size() + 1 < states.size()) {
            apart.push_back(together);
            return merged(apart, same);
        }
    }
    return states;
}

inline SlowStates slow_states(const GraphModel& model) {
    const std::vector<Combination> all = all_combinations(model.options.size());
    SlowStates states;
    for (const GraphState& state : model.states) {
        auto& members = states.emplace_back();
        std::copy_if(all.begin(), all.end(), std::back_inserter(members),
                     [&](const auto& each) { return matches(each, state.pattern); });
    }
    if (!model.states.empty()) {
        return states;
    }
    for (const Combination& combination : all) {
        if (!matches_any(combination, model.infeasible)) {
            states.push_back({combination});
        }
    }
    states = merged(states, model.same);
    const auto place = [&](const Combination& combination) {
        return std::find(all.begin(), all.end(), combination);
    };
    const auto earlier = [&](const auto& a, const auto& b) { return place(a) < place(b); };
    for (auto& members : states) {
        std::sort(members.begin(), members.end(), earlier);
    }
    std::sort(states.begin(), states.end(),
              [&](const auto& a, const auto& b) { return earlier(a.front(), b.front()); });
    return states;
}

/// Who can move where, and what everyone prefers.
class SlowGraph {
public:
    std::size_t states = 0;
    std::vector<Arcs> moves;                        ///< by party
    std::vector<std::vector<std::size_t>> worth;    ///< by party, by state; more is better
    std::vector<std::vector<Combination>> members;  ///< by state
    std::vector<std::string> ids;                   ///< by state

    explicit SlowGraph(const GraphModel& model) : members(slow_states(model)) {
        states = members.size();
        for (SlowState state = 0; state < states; ++state) {
            ids.push_back(model.states.empty() ? std::to_string(state + 1)
                                               : model.states[state].id);
        }
        for (const PartyId party : model.parties) {
            moves.push_back(model.moves ? listed_moves(model, party) : implied_moves(model, party));
            worth.push_back(worth_to(model, party));
        }
    }

    [[nodiscard]] std::size_t parties() const { return moves.size(); }
    [[nodiscard]] SlowState state(const std::string& id) const {
        return static_cast<SlowState>(std::find(ids.begin(), ids.end(), id) - ids.begin());
    }
    [[nodiscard]] bool better(std::size_t party, SlowState a, SlowState b) const {
        return worth[party][a] > worth[party][b];
    }
    [[nodiscard]] bool tied(std::size_t party, SlowState a, SlowState b) const {
        return a != b && worth[party][a] == worth[party][b];
    }

private:
    [[nodiscard]] Arcs listed_moves(const GraphModel& model, PartyId party) const {
        Arcs arcs(states);
        for (const GraphMoves& listed : *model.moves) {
            for (const auto& [from, targets] : listed.moves) {
                for (const std::string& to : targets) {
                    if (listed.party == party && from != to) {
                        arcs[state(from)].insert(state(to));
                    }
                }
            }
        }
        return arcs;
    }

    [[nodiscard]] Arcs implied_moves(const GraphModel& model, PartyId party) const {
        Arcs arcs(states);
        for (SlowState from = 0; from < states; ++from) {
            for (SlowState to = 0; to < states; ++to) {
                if (from != to && leads(model, party, from, to)) {
                    arcs[from].insert(to);
                }
            }
        }
        return arcs;
    }

    [[nodiscard]] bool leads(const GraphModel& model, PartyId party, SlowState from,
                             SlowState to) const {
        for (const Combination& a : members[from]) {
            for (const Combination& b : members[to]) {
                if (a != b && may_change(model, party, a, b)) {
                    return true;
                }
            }
        }
        return false;
    }

    static bool may_change(const GraphModel& model, PartyId party, const Combination& a,
                           const Combination& b) {
        for (std::size_t option = 0; option < a.size(); ++option) {
            const bool dropped = a[option] && !b[option];
            const bool taken = !a[option] && b[option];
            const Irreversible irreversible = model.options[option].irreversible;
            if (((dropped || taken) && model.options[option].owner != party) ||
                (dropped && irreversible == Irreversible::forward) ||
                (taken && irreversible == Irreversible::backward)) {
                return false;
            }
        }
        return true;
    }

    [[nodiscard]] std::vector<std::size_t> worth_to(const GraphModel& model, PartyId party) const {
        const auto preference =
            std::find_if(model.preferences.begin(), model.preferences.end(),
                         [&](const GraphPreference& each) { return each.party == party; });
        return preference->ranking.empty() ? by_statements(model, preference->priorities)
                                           : by_ranking(preference->ranking);
    }

    [[nodiscard]] std::vector<std::size_t> by_ranking(
        const std::vector<std::vector<std::string>>& ranking) const {
        std::vector<std::size_t> found(states);
        for (std::size_t tier = 0; tier < ranking.size(); ++tier) {
            for (const std::string& id : ranking[tier]) {
                found.at(state(id)) = ranking.size() - tier;
            }
        }
        return found;
    }

    [[nodiscard]] std::vector<std::size_t> by_statements(
        const GraphModel& model, const std::vector<std::string>& statements) const {
        std::vector<std::vector<bool>> met;
        for (const auto& combinations : members) {
            auto& row = met.emplace_back();
            for (const std::string& statement : statements) {
                row.push_back(SlowStatement(statement, model, combinations.front()).holds());
            }
        }
        const std::set<std::vector<bool>> kinds(met.begin(), met.end());
        std::vector<std::size_t> found;
        for (const auto& row : met) {
            found.push_back(
                static_cast<std::size_t>(std::distance(kinds.begin(), kinds.find(row))));
        }
        return found;
    }
};

}  // namespace irenic::test_support
