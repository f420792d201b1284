#include "irenic/stability/changes/needs.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <span>
#include <utility>

#include "irenic/stability/changes/minimal_unions.hpp"
#include "irenic/stability/changes/sorted_once.hpp"

namespace irenic::stability {
namespace {

constexpr std::size_t share_of_memory = 8;  // of which one may hold clauses
constexpr std::size_t between_looks = 4096;

/// Sets without repeats: those of one state apart, as there may be very many.
struct DistinctSets {
    StateSet single;
    std::set<StateSet> larger;

    void add(const StateSet& set) {
        if (set.size() == 1) {
            single.push_back(set.front());
        } else {
            larger.insert(set);
        }
    }
};

Clause one_of_each(const StateSet& states) {
    Clause clause;
    for (const State state : states) {
        clause.add(std::span(&state, 1));
    }
    return clause;
}

/// Writes down the stability of the target for a party as clauses on what it ranks above it.
class ClauseWriter {
public:
    ClauseWriter(const Graph& graph, Concept stands_by, std::size_t party, State target,
                 const Limits& limits)
        : moves_(graph.moves[party]),
          rank_(graph.rank[party]),
          stands_by_(stands_by),
          target_(target),
          limits_(limits) {}

    /// Every improvement must cease to be one, or an answer come to deter it.
    std::vector<Clauses> to_stabilise(const std::vector<Departure>& departures) {
        Clauses clauses;
        for (const Departure& departure : departures) {
            if (auto clause = above(departure.to) ? ways_to_deter(departure) : std::nullopt) {
                clauses.push_back(std::move(*clause));
            }
        }
        return {clauses};
    }

    /// Some move must be an improvement, and every answer to it fail to deter.
    std::vector<Clauses> to_destabilise(const std::vector<Departure>& departures) {
        std::vector<Clauses> cases;
        for (const Departure& departure : departures) {
            cases.push_back(answers_to_undo(departure));
        }
        return cases;
    }

    [[nodiscard]] bool limit_reached() const { return limit_reached_; }

private:
    /// Nothing where the departure is deterred as things are.
    std::optional<Clause> ways_to_deter(const Departure& departure) {
        DistinctSets ways;
        ways.add({departure.to});
        for (const State answer : departure.answers) {
            StateSet tempting = ends_of(answer);
            std::erase_if(tempting, [&](State end) { return !above(end); });
            if (tempting.empty()) {
                return std::nullopt;
            }
            ways.add(tempting);
            if (!go_on(tempting.size())) {
                break;
            }
        }
        Clause clause = one_of_each(sorted_once(std::move(ways.single)));
        for (const StateSet& way : ways.larger) {
            clause.add(way);
        }
        return clause;
    }

    /// A clause without alternatives: an answer that ends at the target always deters.
    Clauses answers_to_undo(const Departure& departure) {
        DistinctSets undone;
        if (!above(departure.to)) {
            undone.add({departure.to});
        }
        for (const State answer : departure.answers) {
            StateSet ends = ends_of(answer);
            if (std::any_of(ends.begin(), ends.end(), [&](State end) { return above(end); })) {
                continue;
            }
            std::erase(ends, target_);
            if (ends.empty()) {
                return {Clause{}};
            }
            undone.add(ends);
            if (!go_on(ends.size())) {
                break;
            }
        }
        Clauses clauses;
        if (!undone.single.empty()) {
            clauses.emplace_back().add(sorted_once(std::move(undone.single)));
        }
        for (const StateSet& ends : undone.larger) {
            clauses.push_back(one_of_each(ends));
        }
        return clauses;
    }

    /// The states that must not be above the target for an answer to deter, ascending.
    [[nodiscard]] StateSet ends_of(State answer) const {
        StateSet ends;
        if (without_escape(stands_by_)) {
            ends = moves_from(moves_, answer);
        }
        ends.insert(std::upper_bound(ends.begin(), ends.end(), answer), answer);
        return ends;
    }

    [[nodiscard]] bool above(State state) const { return rank_[state] > rank_[target_]; }

    bool go_on(std::size_t states) {
        written_ += states;
        limit_reached_ = limit_reached_ ||
                         written_ > limits_.memory_bytes / share_of_memory / sizeof(State) ||
                         (++answers_ % between_looks == 0 && limits_.stop.reached());
        return !limit_reached_;
    }

    const Moves& moves_;
    const std::vector<Rank>& rank_;
    Concept stands_by_;
    State target_;
    const Limits& limits_;
    std::size_t written_ = 0;
    std::size_t answers_ = 0;
    bool limit_reached_ = false;
};

StateSet single_states(const Clause& clause) {
    StateSet states;
    for (std::size_t each = 0; each < clause.size(); ++each) {
        if (clause[each].size() == 1) {
            states.push_back(clause[each].front());
        }
    }
    return sorted_once(std::move(states));
}

/// The states that meet all these clauses, each by itself. One clause at least needs something.
StateSet alone_in(const Clauses& clauses) {
    StateSet alone;
    bool first = true;
    for (const Clause& clause : clauses) {
        StateSet here = single_states(clause);
        if (!first) {
            StateSet both;
            std::set_intersection(alone.begin(), alone.end(), here.begin(), here.end(),
                                  std::back_inserter(both));
            here = std::move(both);
        }
        alone = std::move(here);
        first = false;
    }
    return alone;
}

}  // namespace

std::optional<FoundNeeds> find_needs(const Graph& graph, Concept stands_by, std::size_t party,
                                     State target, bool stable,
                                     const std::vector<Departure>& departures,
                                     const Limits& limits) {
    ClauseWriter writer(graph, stands_by, party, target, limits);
    std::vector<Clauses> cases =
        stable ? writer.to_destabilise(departures) : writer.to_stabilise(departures);
    if (writer.limit_reached()) {
        return std::nullopt;
    }
    FoundNeeds found;
    for (const Clauses& clauses : cases) {
        const StateSet alone = alone_in(clauses);
        found.alone.insert(found.alone.end(), alone.begin(), alone.end());
    }
    found.alone = sorted_once(std::move(found.alone));
    UnionLimits to_search;
    to_search.stop = limits.stop;
    MinimalUnions unions = minimal_unions(std::move(cases), to_search);
    found.needs = {std::move(unions.sets), unions.complete, unions.smallest};
    return found;
}

}  // namespace irenic::stability
