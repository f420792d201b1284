#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "irenic/format/draft.hpp"
#include "irenic/format/fields.hpp"
#include "irenic/format/node.hpp"
#include "irenic/format/state_ids.hpp"
#include "irenic/format/state_patterns.hpp"

namespace irenic::format {

/// A graph while it is being read. A position in a table is the position in its list.
struct GraphDraft {
    Draft& draft;
    GraphModel& graph;
    std::size_t errors_before = 0;  ///< errors in blocks read earlier
    NameTable parties = {};         ///< of the graph
    NameTable options = {};
    StateIds states = {};
    // NOLINTNEXTLINE(readability-redundant-member-init): left out where the parts are made
    std::vector<StatePattern> patterns = {};  ///< by state; empty where they are not known
};

// One function for each part of the block, in the order in which they are to be called. Each takes
// the value of its key, null where it was left out, and reports what is wrong with it.

/// `options` and `irreversible`.
void read_graph_options(GraphDraft& graph, const Fields& fields);
/// `infeasible`, `same` and `states`; then lists the states where nothing is wrong so far and they
/// can be listed within about a second.
void read_graph_states(GraphDraft& graph, const Fields& fields);
void read_graph_moves(GraphDraft& graph, const Node* node);
/// `ranking` and `priorities`.
void read_graph_preferences(GraphDraft& graph, const Fields& fields);

/// The position of the state at `node`; nothing and an error where it is none.
[[nodiscard]] std::optional<std::size_t> read_state(GraphDraft& graph, const Node& node);

/// The position of the party of the graph at the key of `member`, likewise.
[[nodiscard]] std::optional<std::size_t> find_graph_party(GraphDraft& graph,
                                                          const Node::Member& member);

}  // namespace irenic::format
