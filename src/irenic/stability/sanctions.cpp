#include "irenic/stability/sanctions.hpp"

#include <algorithm>

namespace irenic::stability {

Sanctions::Sanctions(const Graph& graph, const TieReading& reading)
    : graph_(graph), reading_(reading), walker_(graph) {}

std::vector<State> Sanctions::improvements(std::size_t party, State state) const {
    const Steps steps = reading_.tie_departs ? Steps::improvements_or_ties : Steps::improvements;
    std::vector<State> found;
    for_each_move(graph_.moves[party], state, [&](State to) {
        if (counts(graph_, steps, party, state, to)) {
            found.push_back(to);
        }
        return true;
    });
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

std::optional<Path> Sanctions::find(Concept stands_by, std::size_t party, State state,
                                    State improvement) {
    if (stands_by == Concept::nash) {
        return std::nullopt;
    }
    const Steps willing =
        reading_.tie_is_answer ? Steps::improvements_or_ties : Steps::improvements;
    walker_.start(improvement, all_of(graph_.parties()) & ~only(party),
                  credible(stands_by) ? willing : Steps::moves);
    while (const auto end = walker_.next()) {
        if (deters(party, state, *end) &&
            (!without_escape(stands_by) || no_escape(party, state, *end))) {
            return walker_.path();
        }
    }
    return std::nullopt;
}

bool Sanctions::is_stable(Concept stands_by, std::size_t party, State state) {
    const auto tempting = improvements(party, state);
    return std::all_of(tempting.begin(), tempting.end(), [&](State improvement) {
        return find(stands_by, party, state, improvement).has_value();
    });
}

/// A state is never better than itself, whatever is known of its ties.
bool Sanctions::deters(std::size_t party, State state, State end) const {
    const auto& rank = graph_.rank[party];
    return end == state || rank[end] < rank[state] ||
           (reading_.tie_sanctions && rank[end] == rank[state]);
}

bool Sanctions::no_escape(std::size_t party, State state, State end) const {
    bool none = true;
    for_each_move(graph_.moves[party], end, [&](State escape) {
        none = deters(party, state, escape);
        return none;
    });
    return none;
}

}  // namespace irenic::stability
