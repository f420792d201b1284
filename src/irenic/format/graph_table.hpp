#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "irenic/model/graph_states.hpp"
#include "irenic/model/negotiation.hpp"

namespace irenic::format {

/// Whether the implied moves of `graph` cannot be told from one pattern a state, so that its table
/// has to list them: merged states, of which one leaves options open that depend on each other.
/// Cost: linear in the combinations.
[[nodiscard]] bool table_needs_moves(const GraphModel& graph, const GraphStates& states);

/// A graph model as a table with a row a state (RFC 4180, lines end with LF; ids need no quotes).
///
/// Columns, each named in the first row:
///   state           its id
///   PARTY.OPTION    Y taken, N not, '-' either, empty where nothing is known; behind the name
///                   " forward" or " backward" where irreversible
///   PARTY rank      1 for the best; ties share a number
///   PARTY moves     ids of states separated by spaces; only where moves are listed
///   now             "now" in the row of the status quo; only where there is one
///
/// Names and labels, `infeasible`, `same`, statements and sources are not in the table: its rows
/// are the states that come of them. parse_graph_table (case_file.hpp) reads it.
///
/// states  of `graph`, from list_states.
/// places  by party of the graph, by state: 1 for the best.
/// moves   the implied moves, where table_needs_moves; else, and where the graph lists its moves,
///         nothing.
/// Cost    linear in the table.
[[nodiscard]] std::string graph_table(const Negotiation& negotiation, const GraphModel& graph,
                                      const GraphStates& states,
                                      const std::vector<std::vector<std::uint32_t>>& places,
                                      const std::optional<std::vector<GraphMoves>>& moves = {});

}  // namespace irenic::format
