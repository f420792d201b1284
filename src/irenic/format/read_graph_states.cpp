#include <algorithm>
#include <unordered_map>
#include <utility>

#include "irenic/format/check_graph.hpp"
#include "irenic/format/graph_blocks.hpp"
#include "irenic/format/references.hpp"
#include "irenic/format/scalars.hpp"

namespace irenic::format {
namespace {

std::vector<GraphPattern> read_patterns(GraphDraft& graph, const Node* node) {
    std::vector<GraphPattern> patterns;
    if (node == nullptr) {
        return patterns;
    }
    Problems& problems = graph.draft.problems;
    for (const Node& item : items_of(*node, "patterns", problems)) {
        GraphPattern& pattern = patterns.emplace_back();
        for (const auto& member : members_of(item, "a pattern", problems)) {
            const auto option =
                find_declared(graph.draft, member, "option of the graph", graph.options);
            const auto taken = read_truth(graph.draft, &member.value);
            if (option && taken) {
                pattern.taken.emplace_back(GraphOptionId(*option), *taken);
            }
        }
        if (is_none(&item)) {
            problems.error(item.place, "an empty pattern would match every state",
                           "name an option");
        }
        std::sort(pattern.taken.begin(), pattern.taken.end());
    }
    return patterns;
}

void check_pattern(GraphDraft& graph, const Node& node, const GraphState& state, bool moves_given) {
    const std::string& pattern = state.pattern;
    const std::size_t options = graph.graph.options.size();
    if (pattern.empty() && moves_given) {
        return;
    }
    if (pattern.find_first_not_of("YN-") != std::string::npos) {
        graph.draft.problems.error(node.place,
                                   describe(node) + " is no pattern: one of Y, N and - an option");
    } else if (pattern.size() != options) {
        graph.draft.problems.error(
            node.place, "the pattern of state " + state.id + " needs one letter an option, so " +
                            std::to_string(options) + ", not " + std::to_string(pattern.size()));
    }
}

/// The listed states; gives the places of their patterns.
std::vector<Place> read_states(GraphDraft& graph, const Node& node, bool moves_given) {
    Problems& problems = graph.draft.problems;
    std::vector<Place> places;
    std::unordered_map<std::string, std::string> states_by_pattern;
    for (const auto& member : members_of(node, "states", problems)) {
        check_id(graph.draft, member.place, member.key, "a state");
        GraphState state{member.key, read_text(graph.draft, &member.value)};
        check_pattern(graph, member.value, state, moves_given);
        const auto [earlier, added] = states_by_pattern.emplace(state.pattern, state.id);
        if (!added && !moves_given) {
            problems.error(
                member.value.place,
                "the states " + earlier->second + " and " + state.id + " have the same pattern",
                "only where moves are given may patterns repeat");
        }
        places.push_back(member.value.place);
        graph.states.add(state.id);
        graph.graph.states.push_back(std::move(state));
    }
    return places;
}

/// How many combinations to list: two are enough to know that some are feasible, where no state is
/// named; else as many as the patterns of `same` leave time for.
std::size_t most_combinations(const GraphDraft& graph, const Fields& fields) {
    constexpr std::size_t most = 2'000'000;
    constexpr std::size_t most_matched = 200'000'000;
    const bool named =
        !is_none(fields["moves"]) || !is_none(fields["ranking"]) || fields.has("now");
    return named ? std::min(most, most_matched / (graph.graph.same.size() + 1)) : 2;
}

void list_implied(GraphDraft& graph, const Fields& fields) {
    constexpr double seconds = 1;
    const auto states = list_states(graph.graph, most_combinations(graph, fields), Stop(seconds));
    if (states) {
        graph.states.set_count(states->count);
        if (!is_none(fields["moves"])) {
            graph.patterns = patterns_of(*states);
        }
    } else if (states.error().code == ErrorCode::bad_input) {
        graph.draft.problems.error(fields["infeasible"]->place, states.error().what,
                                   states.error().hint);
    }
}

}  // namespace

void read_graph_states(GraphDraft& graph, const Fields& fields) {
    Problems& problems = graph.draft.problems;
    const bool moves_given = !is_none(fields["moves"]);
    graph.graph.infeasible = read_patterns(graph, fields["infeasible"]);
    graph.graph.same = read_patterns(graph, fields["same"]);
    std::vector<Place> places;
    if (const Node* states = fields["states"]) {
        places = read_states(graph, *states, moves_given);
    }
    if (!places.empty() && !graph.graph.same.empty()) {
        problems.error(fields["same"]->place,
                       "'same' merges implied states; with 'states' it has no meaning",
                       "list merged states once");
    }
    if (problems.count() > graph.errors_before) {
        return;
    }
    if (places.empty()) {
        list_implied(graph, fields);
        return;
    }
    graph.patterns = patterns_of(*list_states(graph.graph, places.size(), Stop()));
    check_feasible(graph, places, moves_given);
    if (!moves_given) {
        check_overlaps(graph, places);
    }
}

}  // namespace irenic::format
