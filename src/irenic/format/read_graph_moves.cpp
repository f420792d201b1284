#include <utility>

#include "irenic/format/check_graph.hpp"
#include "irenic/format/graph_blocks.hpp"

namespace irenic::format {
namespace {

using From = std::pair<std::string, std::vector<std::string>>;

From read_from(GraphDraft& graph, const Node::Member& member, MoveChecks* checks) {
    Problems& problems = graph.draft.problems;
    const auto from = graph.states.find(problems, member.place, member.key);
    From moves{member.key, {}};
    for (const Node& item : items_of(member.value, "states", problems)) {
        const auto to = read_state(graph, item);
        moves.second.push_back(item.text);
        if (from && to && checks != nullptr) {
            checks->check(*from, *to, item.place);
        }
    }
    return moves;
}

}  // namespace

void read_graph_moves(GraphDraft& graph, const Node* node) {
    if (is_none(node)) {
        return;
    }
    Problems& problems = graph.draft.problems;
    graph.graph.moves.emplace();
    for (const auto& member : members_of(*node, "moves", problems)) {
        const auto party = find_graph_party(graph, member);
        std::optional<MoveChecks> checks;
        GraphMoves moves;
        if (party) {
            moves.party = graph.graph.parties[*party];
            checks.emplace(graph, *party);
        }
        for (const auto& from : members_of(member.value, "moves", problems)) {
            moves.moves.push_back(read_from(graph, from, checks ? &*checks : nullptr));
        }
        if (checks) {
            checks->note_foreign();
            graph.graph.moves->push_back(std::move(moves));
        }
    }
}

}  // namespace irenic::format
