#pragma once

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "slow_graph.hpp"

/// The concepts of stability written down as they are defined, on plain sets of arcs.
namespace irenic::test_support {

using Coalition = std::set<std::size_t>;                   ///< parties
using Reach = std::map<SlowState, std::set<std::size_t>>;  ///< states with their last movers

/// The states that legal sequences reach from `from`: what a mover reaches at once, and what it
/// reaches from a state already reached unless it alone can have moved there last.
inline Reach legal_sequences(const std::vector<Arcs>& movers, SlowState from) {
    Reach reach;
    for (std::size_t mover = 0; mover < movers.size(); ++mover) {
        for (const SlowState to : movers[mover][from]) {
            reach[to].insert(mover);
        }
    }
    for (bool grew = true; grew;) {
        grew = false;
        for (const auto& [state, last] : Reach(reach)) {
            for (std::size_t mover = 0; mover < movers.size(); ++mover) {
                if (last == std::set{mover}) {
                    continue;
                }
                for (const SlowState to : movers[mover][state]) {
                    grew = reach[to].insert(mover).second || grew;
                }
            }
        }
    }
    return reach;
}

/// By state: the fewest moves of a legal sequence from `from`; those never reached are left out.
inline std::map<SlowState, std::size_t> fewest_moves(const std::vector<Arcs>& movers,
                                                     SlowState from) {
    std::map<SlowState, std::size_t> fewest;
    std::set<std::pair<SlowState, std::size_t>> seen;
    std::set<std::pair<SlowState, std::size_t>> level;  // a state, and who moved there
    level.insert({from, movers.size()});
    for (std::size_t moves = 1; !level.empty(); ++moves) {
        std::set<std::pair<SlowState, std::size_t>> next;
        for (const auto& [state, last] : level) {
            for (std::size_t mover = 0; mover < movers.size(); ++mover) {
                if (mover == last) {
                    continue;
                }
                for (const SlowState to : movers[mover][state]) {
                    fewest.emplace(to, moves);
                    if (seen.insert({to, mover}).second) {
                        next.insert({to, mover});
                    }
                }
            }
        }
        level = next;
    }
    return fewest;
}

/// Arcs of one party that lead to something it ranks above where it leaves; with `ties` also to
/// another state that it ranks alike.
inline Arcs improving(const SlowGraph& graph, std::size_t party, bool ties) {
    Arcs arcs(graph.states);
    for (SlowState from = 0; from < graph.states; ++from) {
        for (const SlowState to : graph.moves[party][from]) {
            if (graph.better(party, to, from) || (ties && graph.tied(party, to, from))) {
                arcs[from].insert(to);
            }
        }
    }
    return arcs;
}

inline std::vector<Arcs> improvements_of_all(const SlowGraph& graph, bool ties = false) {
    std::vector<Arcs> arcs;
    for (std::size_t party = 0; party < graph.parties(); ++party) {
        arcs.push_back(improving(graph, party, ties));
    }
    return arcs;
}

/// `arcs` with those of `parties` taken away.
inline std::vector<Arcs> without(std::vector<Arcs> arcs, const Coalition& parties) {
    for (const std::size_t party : parties) {
        std::fill(arcs[party].begin(), arcs[party].end(), std::set<SlowState>{});
    }
    return arcs;
}

/// Ties, read as equally good, or as not known.
struct SlowReading {
    bool tie_departs = false;
    bool tie_sanctions = true;
    bool tie_is_answer = false;
};

/// Stability of one state for one party.
class SlowStability {
public:
    explicit SlowStability(const SlowGraph& graph, SlowReading reading = {})
        : graph_(graph), reading_(reading) {
        const auto improvements = improvements_of_all(graph, reading.tie_is_answer);
        for (std::size_t party = 0; party < graph.parties(); ++party) {
            const auto others_moves = without(graph.moves, {party});
            const auto others_improvements = without(improvements, {party});
            for (SlowState from = 0; from < graph.states; ++from) {
                moves_[{party, from}] = fewest_of(others_moves, from);
                improvements_[{party, from}] = fewest_of(others_improvements, from);
            }
        }
    }

    /// Where the party would go from `state`.
    [[nodiscard]] std::set<SlowState> departures(std::size_t party, SlowState state) const {
        return improving(graph_, party, reading_.tie_departs)[state];
    }

    [[nodiscard]] bool nash(std::size_t party, SlowState state) const {
        return departures(party, state).empty();
    }
    [[nodiscard]] bool gmr(std::size_t party, SlowState state) const {
        return all_deterred(party, state, false, false);
    }
    [[nodiscard]] bool smr(std::size_t party, SlowState state) const {
        return all_deterred(party, state, false, true);
    }
    [[nodiscard]] bool seq(std::size_t party, SlowState state) const {
        return all_deterred(party, state, true, false);
    }
    [[nodiscard]] bool sseq(std::size_t party, SlowState state) const {
        return all_deterred(party, state, true, true);
    }

    /// The fewest moves of others, or improvements, that deter `party` from leaving `state` for
    /// `improvement`; nothing where none does.
    [[nodiscard]] std::optional<std::size_t> fewest_to_deter(std::size_t party, SlowState state,
                                                             SlowState improvement, bool credible,
                                                             bool inescapable) const {
        std::optional<std::size_t> fewest;
        for (const auto& [end, moves] :
             (credible ? improvements_ : moves_).at({party, improvement})) {
            if (deters(party, state, end, inescapable) && (!fewest || moves < *fewest)) {
                fewest = moves;
            }
        }
        return fewest;
    }

    /// Whether ending up at `end` is no better for the party than having stayed at `state`, and,
    /// where that is asked, so are all states that it can go on to.
    [[nodiscard]] bool deters(std::size_t party, SlowState state, SlowState end,
                              bool inescapable) const {
        const auto& on = graph_.moves[party][end];
        return no_better(party, end, state) &&
               (!inescapable || std::all_of(on.begin(), on.end(), [&](SlowState to) {
                   return no_better(party, to, state);
               }));
    }

private:
    using Fewest = std::map<SlowState, std::size_t>;

    /// The states of legal_sequences, each with its fewest moves.
    static Fewest fewest_of(const std::vector<Arcs>& movers, SlowState from) {
        const Fewest fewest = fewest_moves(movers, from);
        Fewest found;
        for (const auto& [state, last] : legal_sequences(movers, from)) {
            found.emplace(state, fewest.at(state));
        }
        return found;
    }

    [[nodiscard]] bool no_better(std::size_t party, SlowState end, SlowState state) const {
        return end == state || graph_.better(party, state, end) ||
               (reading_.tie_sanctions && graph_.tied(party, state, end));
    }

    [[nodiscard]] bool all_deterred(std::size_t party, SlowState state, bool credible,
                                    bool inescapable) const {
        const auto all = departures(party, state);
        return std::all_of(all.begin(), all.end(), [&](SlowState improvement) {
            return fewest_to_deter(party, state, improvement, credible, inescapable).has_value();
        });
    }

    const SlowGraph& graph_;
    SlowReading reading_;
    std::map<std::pair<std::size_t, SlowState>, Fewest> moves_;
    std::map<std::pair<std::size_t, SlowState>, Fewest> improvements_;
};

}  // namespace irenic::test_support
