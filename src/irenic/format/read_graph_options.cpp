#include <algorithm>
#include <array>
#include <string_view>

#include "irenic/format/graph_blocks.hpp"
#include "irenic/format/references.hpp"
#include "irenic/format/scalars.hpp"
#include "irenic/model/graph_states.hpp"

namespace irenic::format {
namespace {

void add_option(GraphDraft& graph, const Node::Member& member, PartyId owner) {
    check_id(graph.draft, member.place, member.key, "an option");
    constexpr std::array<std::string_view, 5> words{"not", "and", "or", "if", "iff"};
    if (std::find(words.begin(), words.end(), member.key) != words.end()) {
        graph.draft.problems.error(member.place,
                                   "'" + member.key + "' is a word of statements, no option",
                                   "choose another id");
    }
    if (!graph.options.add(member.key)) {
        graph.draft.problems.error(member.place, "two parties have an option '" + member.key + "'",
                                   "option ids of the graph are unique over all parties");
        return;
    }
    if (graph.options.names().size() == most_graph_options + 1) {
        graph.draft.problems.error(member.place, "a graph has at most 64 options, this is the 65th",
                                   "leave out options that nobody's ranking depends on");
    }
    const std::string label = read_text(graph.draft, &member.value);
    graph.graph.options.push_back(
        {member.key, label.empty() ? member.key : label, owner, Irreversible::no});
}

void read_options(GraphDraft& graph, const Node& node) {
    Problems& problems = graph.draft.problems;
    for (const auto& member : members_of(node, "options of the graph", problems)) {
        const auto party = party_key(graph.draft, member);
        const PartyId owner = party.value_or(PartyId{});
        if (party) {
            graph.graph.parties.push_back(owner);
            graph.parties.add(member.key);
        }
        for (const auto& option : members_of(member.value, "options", problems)) {
            add_option(graph, option, owner);
        }
    }
    if (is_none(&node)) {
        problems.error(node.place, "the graph has no parties",
                       "write options: {party: {option: label}}");
    }
}

void read_irreversible(GraphDraft& graph, const Node& node) {
    for (const auto& member : members_of(node, "irreversible", graph.draft.problems)) {
        const auto option =
            find_declared(graph.draft, member, "option of the graph", graph.options);
        const auto word = read_word(graph.draft, &member.value, irreversible_words);
        if (option && word) {
            graph.graph.options[*option].irreversible = *word;
        }
    }
}

}  // namespace

void read_graph_options(GraphDraft& graph, const Fields& fields) {
    if (const Node* options = fields.require("options")) {
        read_options(graph, *options);
    }
    if (const Node* irreversible = fields["irreversible"]) {
        read_irreversible(graph, *irreversible);
    }
}

}  // namespace irenic::format
