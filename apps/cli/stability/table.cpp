#include "cli/stability/table.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "irenic/format/graph_table.hpp"
#include "irenic/stability/answer.hpp"

namespace irenic::cli {
namespace {

using stability::Graph;
using stability::State;

/// By party, by state: 1 for the best.
std::vector<std::vector<std::uint32_t>> places_of(const Graph& graph) {
    auto places = graph.rank;
    for (std::size_t party = 0; party < places.size(); ++party) {
        for (std::uint32_t& place : places[party]) {
            place = graph.tiers[party] - place;
        }
    }
    return places;
}

std::vector<GraphMoves> moves_of(const GraphModel& model, const Graph& graph) {
    std::vector<GraphMoves> all;
    for (std::size_t party = 0; party < graph.parties(); ++party) {
        GraphMoves& moves = all.emplace_back();
        moves.party = model.parties[party];
        for (State from = 0; from < graph.states; ++from) {
            std::set<State> reached;
            stability::for_each_move(graph.moves[party], from, [&](State to) {
                reached.insert(to);
                return true;
            });
            std::vector<std::string> ids;
            for (const State to : reached) {
                ids.push_back(state_id(model, to));
            }
            moves.moves.emplace_back(state_id(model, from), std::move(ids));
        }
    }
    return all;
}

}  // namespace

Result<std::string> stability_table(const Negotiation& negotiation, const GraphModel& graph,
                                    const Limits& limits) {
    constexpr std::size_t most_combinations = std::size_t{1} << 24;
    const auto states = list_states(graph, most_combinations, limits.stop);
    if (!states) {
        return tl::unexpected(states.error());
    }
    if (states->count > stability::most_listed_states) {
        return tl::unexpected(
            Error{ErrorCode::limit, "graph",
                  fmt::format("{} states are too many for a table", states->count),
                  fmt::format("a table has at most {}", stability::most_listed_states)});
    }
    const auto ready = stability::build_graph(negotiation, graph, *states, limits);
    if (!ready) {
        return tl::unexpected(ready.error());
    }
    std::optional<std::vector<GraphMoves>> moves;
    if (!graph.moves && format::table_needs_moves(graph, *states)) {
        moves = moves_of(graph, *ready);
    }
    return format::graph_table(negotiation, graph, *states, places_of(*ready), moves);
}

}  // namespace irenic::cli
