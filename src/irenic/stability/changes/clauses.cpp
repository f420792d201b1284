#include "irenic/stability/changes/clauses.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <unordered_map>

namespace irenic::stability {
namespace {

bool holds(States set, States part) {
    return std::includes(set.begin(), set.end(), part.begin(), part.end());
}

/// The alternatives of a clause, smallest first, without those that hold another.
Clause without_dominated(const Clause& clause) {
    std::vector<std::size_t> order(clause.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return smaller(clause[a], clause[b]); });
    Clause kept;
    std::unordered_map<State, std::vector<std::size_t>> starting_with;
    for (const std::size_t each : order) {
        const States set = clause[each];
        if (set.empty()) {
            kept = {};
            kept.add(set);
            return kept;
        }
        const bool dominated = std::any_of(set.begin(), set.end(), [&](State state) {
            const auto known = starting_with.find(state);
            return known != starting_with.end() &&
                   std::any_of(known->second.begin(), known->second.end(),
                               [&](std::size_t other) { return holds(set, kept[other]); });
        });
        if (!dominated) {
            starting_with[set.front()].push_back(kept.size());
            kept.add(set);
        }
    }
    return kept;
}

bool same(const Clause& a, const Clause& b) { return a.ends == b.ends && a.items == b.items; }

}  // namespace

bool smaller(States a, States b) {
    return a.size() != b.size()
               ? a.size() < b.size()
               : std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end());
}

Clauses tidied(Clauses clauses) {
    for (Clause& clause : clauses) {
        clause = without_dominated(clause);
    }
    std::erase_if(clauses,
                  [](const Clause& clause) { return clause.size() > 0 && clause[0].empty(); });
    std::sort(clauses.begin(), clauses.end(), [](const Clause& a, const Clause& b) {
        return std::tie(a.items, a.ends) < std::tie(b.items, b.ends);
    });
    clauses.erase(std::unique(clauses.begin(), clauses.end(), same), clauses.end());
    std::stable_sort(clauses.begin(), clauses.end(), [](const Clause& a, const Clause& b) {
        return a.items.size() < b.items.size();
    });
    return clauses;
}

bool can_be_met(const Clauses& clauses) {
    return std::none_of(clauses.begin(), clauses.end(),
                        [](const Clause& clause) { return clause.size() == 0; });
}

std::size_t states_in(const std::vector<Clauses>& cases) {
    std::size_t states = 0;
    for (const Clauses& clauses : cases) {
        for (const Clause& clause : clauses) {
            for (const State state : clause.items) {
                states = std::max<std::size_t>(states, state + 1);
            }
        }
    }
    return states;
}

}  // namespace irenic::stability
