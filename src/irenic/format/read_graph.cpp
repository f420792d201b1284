#include <utility>

#include "irenic/format/blocks.hpp"
#include "irenic/format/graph_blocks.hpp"
#include "irenic/format/references.hpp"

namespace irenic::format {

std::optional<std::size_t> read_state(GraphDraft& graph, const Node& node) {
    if (node.kind == Node::Kind::scalar) {
        return graph.states.find(graph.draft.problems, node.place, node.text);
    }
    graph.draft.problems.error(node.place, "expected a state, found " + describe(node));
    return std::nullopt;
}

std::optional<std::size_t> find_graph_party(GraphDraft& graph, const Node::Member& member) {
    return find_declared(graph.draft, member, "party of the graph", graph.parties);
}

void read_graph(Draft& draft, const Node* node) {
    if (is_none(node)) {
        return;
    }
    GraphModel model;
    GraphDraft graph{draft, model, draft.problems.count()};
    const Fields fields(*node, "graph",
                        {"options", "irreversible", "infeasible", "same", "states", "moves",
                         "ranking", "priorities", "now"},
                        draft.problems);
    read_graph_options(graph, fields);
    read_graph_states(graph, fields);
    read_graph_moves(graph, fields["moves"]);
    read_graph_preferences(graph, fields);
    if (const Node* now = fields["now"]; now != nullptr && read_state(graph, *now)) {
        model.now = now->text;
    }
    draft.negotiation.graph = std::move(model);
}

}  // namespace irenic::format
