#include "irenic/format/check_graph.hpp"

#include <algorithm>

namespace irenic::format {
namespace {

constexpr std::size_t most_compared = 100'000'000;

bool has(std::uint64_t options, std::size_t option) { return (options >> option & 1) != 0; }

StatePattern to_state_pattern(const GraphPattern& pattern) {
    StatePattern bits{0, ~std::uint64_t{0}};
    for (const auto& [option, taken] : pattern.taken) {
        bits.taken |= std::uint64_t{taken} << option.at();
        bits.open &= ~(std::uint64_t{1} << option.at());
    }
    return bits;
}

/// Whether every combination of `state` matches `pattern`.
bool excludes(const StatePattern& pattern, const StatePattern& state) {
    return (state.open & ~pattern.open) == 0 && pattern.overlaps(state);
}

/// Finds listed states that overlap an earlier one.
class Overlaps {
public:
    Overlaps(GraphDraft& graph, const std::vector<Place>& places)
        : graph_(graph), patterns_(graph.patterns), places_(places) {}

    void report() {
        for (std::size_t state = 0; state < patterns_.size(); ++state) {
            if (compared_ > most_compared) {
                graph_.draft.problems.note(
                    places_[state], "too many states to see whether this or a later one overlaps");
                return;
            }
            if (const auto earlier = first_overlapped_by(state)) {
                report(*earlier, state);
            }
            if (patterns_[state].open != 0) {
                open_.push_back(state);
            }
        }
    }

private:
    /// A state without '-' can overlap only those that have one: no two patterns are equal.
    std::optional<std::size_t> first_overlapped_by(std::size_t state) {
        const bool fixed = patterns_[state].open == 0;
        const std::size_t count = fixed ? open_.size() : state;
        compared_ += count;
        for (std::size_t at = 0; at < count; ++at) {
            const std::size_t earlier = fixed ? open_[at] : at;
            if (patterns_[earlier].overlaps(patterns_[state])) {
                return earlier;
            }
        }
        return std::nullopt;
    }

    void report(std::size_t earlier, std::size_t later) {
        const StatePattern shared{patterns_[earlier].taken | patterns_[later].taken,
                                  patterns_[earlier].open & patterns_[later].open};
        graph_.draft.problems.error(places_[later],
                                    "the states " + graph_.states.id(earlier) + " and " +
                                        graph_.states.id(later) + " overlap: both hold " +
                                        to_letters(shared, graph_.graph.options.size()),
                                    "only where moves are given may patterns overlap");
    }

    GraphDraft& graph_;
    const std::vector<StatePattern>& patterns_;
    const std::vector<Place>& places_;
    std::vector<std::size_t> open_;  ///< earlier states with '-'
    std::size_t compared_ = 0;
};

}  // namespace

void check_feasible(GraphDraft& graph, const std::vector<Place>& places, bool moves_given) {
    std::vector<StatePattern> infeasible;
    for (const GraphPattern& pattern : graph.graph.infeasible) {
        infeasible.push_back(to_state_pattern(pattern));
    }
    const std::size_t most = most_compared / (infeasible.size() + 1);
    for (std::size_t state = 0; state < std::min(places.size(), most); ++state) {
        const StatePattern& pattern = graph.patterns[state];
        const auto any = [&](auto matches) {
            return std::any_of(infeasible.begin(), infeasible.end(),
                               [&](const auto& excluded) { return matches(excluded); });
        };
        if (any([&](const auto& excluded) { return excludes(excluded, pattern); })) {
            graph.draft.problems.error(places[state],
                                       "the state " + graph.states.id(state) + " is infeasible",
                                       "remove it, or the pattern of 'infeasible' that it matches");
        } else if (!moves_given &&
                   any([&](const auto& excluded) { return excluded.overlaps(pattern); })) {
            graph.draft.problems.error(
                places[state],
                "'-' in the state " + graph.states.id(state) + " stands for what is infeasible too",
                "write one state for each combination that can be, or give moves");
        }
    }
    if (places.size() > most) {
        graph.draft.problems.note(places[most],
                                  "too many states to see whether this or a later one is "
                                  "infeasible");
    }
}

void check_overlaps(GraphDraft& graph, const std::vector<Place>& places) {
    Overlaps(graph, places).report();
}

void MoveChecks::check(std::size_t from, std::size_t to, Place place) {
    if (from == to) {
        graph_.draft.problems.error(place, "a move from " + name(from, to) + " is no move");
        return;
    }
    if (graph_.patterns.empty()) {
        return;
    }
    const StatePattern& before = graph_.patterns[from];
    const StatePattern& after = graph_.patterns[to];
    const std::uint64_t changed = (before.taken ^ after.taken) & ~(before.open | after.open);
    for (std::size_t option = 0; option < graph_.graph.options.size(); ++option) {
        const bool taken = has(after.taken, option);
        const Irreversible undone = taken ? Irreversible::backward : Irreversible::forward;
        if (has(changed, option) && graph_.graph.options[option].irreversible == undone) {
            report_undone(option, taken, name(from, to), place);
        }
    }
    count_foreign(changed, name(from, to), place);
}

std::string MoveChecks::name(std::size_t from, std::size_t to) const {
    return graph_.states.id(from) + " to " + graph_.states.id(to);
}

void MoveChecks::report_undone(std::size_t option, bool taken, const std::string& move,
                               Place place) {
    const std::string& id = graph_.graph.options[option].id;
    graph_.draft.problems.error(place,
                                "the move from " + move + (taken ? " takes '" : " drops '") + id +
                                    "', which is irreversible once " +
                                    (taken ? "dropped" : "taken"),
                                "remove the move, or '" + id + "' from 'irreversible'");
}

void MoveChecks::count_foreign(std::uint64_t changed, const std::string& move, Place place) {
    for (std::size_t index = 0; index < graph_.graph.options.size(); ++index) {
        const GraphOption& option = graph_.graph.options[index];
        if (!has(changed, index) || option.owner == graph_.graph.parties[party_]) {
            continue;
        }
        if (++foreign_ == 1) {
            first_foreign_ = move + " changes '" + option.id + "', an option of " +
                             graph_.draft.negotiation.party(option.owner).id;
            first_place_ = place;
        }
        return;
    }
}

void MoveChecks::note_foreign() const {
    if (foreign_ == 0) {
        return;
    }
    const std::string more = foreign_ == 1 ? ""
                                           : "; " + std::to_string(foreign_ - 1) +
                                                 " more of its moves change options of others";
    graph_.draft.problems.note(first_place_, "the move of " + graph_.parties.names()[party_] +
                                                 " from " + first_foreign_ + more);
}

}  // namespace irenic::format
