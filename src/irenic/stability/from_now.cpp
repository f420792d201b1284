#include "irenic/stability/from_now.hpp"

#include <map>

namespace irenic::stability {
namespace {

/// Shortest paths of all parties from `now` to those of `goals` that they reach.
std::map<State, Path> paths(const Graph& graph, State now, const std::vector<State>& goals,
                            Steps steps) {
    std::vector<bool> is_goal(graph.states);
    for (const State goal : goals) {
        is_goal[goal] = true;
    }
    std::map<State, Path> found{{now, {}}};
    Walker walker(graph);
    walker.start(now, all_of(graph.parties()), steps);
    while (const auto reached = walker.next()) {
        if (is_goal[*reached]) {
            found.emplace(*reached, walker.path());
        }
    }
    return found;
}

std::optional<Path> path_to(State goal, const std::map<State, Path>& paths) {
    const auto place = paths.find(goal);
    return place == paths.end() ? std::nullopt : std::optional(place->second);
}

}  // namespace

std::vector<Reached> find_from_now(const Graph& graph, State now, const std::vector<State>& goals) {
    const auto by_improvements = paths(graph, now, goals, Steps::improvements);
    const auto by_moves = paths(graph, now, goals, Steps::moves);
    std::vector<Reached> all;
    for (const State goal : goals) {
        all.push_back({goal, path_to(goal, by_improvements), path_to(goal, by_moves)});
    }
    return all;
}

}  // namespace irenic::stability
