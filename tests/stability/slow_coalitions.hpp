#pragma once

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <map>
#include <set>
#include <vector>

#include "oracle.hpp"

/// The concepts of stability for coalitions written down as they are defined.
namespace irenic::test_support {

/// Every set of one party or more.
inline std::vector<Coalition> every_coalition(const Coalition& parties) {
    std::vector<Coalition> all{{}};
    for (const std::size_t party : parties) {
        for (std::size_t place = all.size(); place > 0; --place) {
            Coalition larger = all[place - 1];
            larger.insert(party);
            all.push_back(larger);
        }
    }
    all.erase(all.begin());
    return all;
}

/// Stability of one state for a coalition whose members act together.
class SlowCoalitions {
public:
    explicit SlowCoalitions(const SlowGraph& graph) : graph_(graph) {
        for (std::size_t party = 0; party < graph.parties(); ++party) {
            everyone_.insert(party);
        }
        for (const Coalition& members : every_coalition(everyone_)) {
            const auto moves = without(graph.moves, outside(members));
            for (SlowState from = 0; from < graph.states; ++from) {
                auto& reached = reached_[members].emplace_back();
                auto& better = improvements_[members].emplace_back();
                for (const auto& [to, last] : legal_sequences(moves, from)) {
                    reached.insert(to);
                    if (all_better(members, to, from)) {
                        better.insert(to);
                    }
                }
            }
        }
        for (const Coalition& members : every_coalition(everyone_)) {
            answers_.emplace(members, answers_to(members));
        }
    }

    /// Where legal sequences of the members lead that leave each of them better off.
    [[nodiscard]] const std::set<SlowState>& improvements(const Coalition& members,
                                                          SlowState state) const {
        return improvements_.at(members)[state];
    }

    [[nodiscard]] bool cnash(const Coalition& members, SlowState state) const {
        return improvements(members, state).empty();
    }
    [[nodiscard]] bool cgmr(const Coalition& members, SlowState state) const {
        return all_deterred(members, state, [&](SlowState improvement) {
            const auto ends = reached_by(outside(members), improvement);
            return std::any_of(ends.begin(), ends.end(),
                               [&](SlowState end) { return !all_better(members, end, state); });
        });
    }
    [[nodiscard]] bool csmr(const Coalition& members, SlowState state) const {
        return all_deterred(members, state, [&](SlowState improvement) {
            const auto ends = reached_by(outside(members), improvement);
            return std::any_of(ends.begin(), ends.end(), [&](SlowState end) {
                const auto on = reached_by(members, end);
                return !all_better(members, end, state) &&
                       std::none_of(on.begin(), on.end(),
                                    [&](SlowState to) { return all_better(members, to, state); });
            });
        });
    }
    [[nodiscard]] bool cseq(const Coalition& members, SlowState state) const {
        return all_deterred(members, state, [&](SlowState improvement) {
            const auto& ends = answers_.at(members)[improvement];
            return std::any_of(ends.begin(), ends.end(),
                               [&](SlowState end) { return !all_better(members, end, state); });
        });
    }

    [[nodiscard]] Coalition outside(const Coalition& members) const {
        Coalition rest;
        std::set_difference(everyone_.begin(), everyone_.end(), members.begin(), members.end(),
                            std::inserter(rest, rest.end()));
        return rest;
    }

private:
    [[nodiscard]] bool all_better(const Coalition& members, SlowState a, SlowState b) const {
        return std::all_of(members.begin(), members.end(),
                           [&](std::size_t party) { return graph_.better(party, a, b); });
    }

    [[nodiscard]] std::set<SlowState> reached_by(const Coalition& members, SlowState from) const {
        return members.empty() ? std::set<SlowState>{} : reached_.at(members)[from];
    }

    /// By state: where legal sequences lead in which every mover is a coalition outside `members`
    /// and every move is a joint improvement of it.
    [[nodiscard]] Arcs answers_to(const Coalition& members) const {
        std::vector<Arcs> movers;
        for (const Coalition& others : every_coalition(outside(members))) {
            movers.push_back(improvements_.at(others));
        }
        Arcs ends(graph_.states);
        for (SlowState from = 0; from < graph_.states; ++from) {
            for (const auto& [to, last] : legal_sequences(movers, from)) {
                ends[from].insert(to);
            }
        }
        return ends;
    }

    template <class Deterred>
    [[nodiscard]] bool all_deterred(const Coalition& members, SlowState state,
                                    Deterred deterred) const {
        const auto& all = improvements(members, state);
        return std::all_of(all.begin(), all.end(), deterred);
    }

    const SlowGraph& graph_;
    Coalition everyone_;
    std::map<Coalition, Arcs> reached_;
    std::map<Coalition, Arcs> improvements_;
    std::map<Coalition, Arcs> answers_;
};

}  // namespace irenic::test_support
