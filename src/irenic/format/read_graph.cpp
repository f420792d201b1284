#include <algorithm>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "irenic/format/blocks.hpp"
#include "irenic/format/priorities.hpp"
#include "irenic/format/references.hpp"
#include "irenic/format/scalars.hpp"

namespace irenic::format {
namespace {

/// Whether `id` can number a state that nobody listed: 1, 2, 3 and so on.
bool is_state_number(const std::string& id) {
    return !id.empty() && id.size() <= 19 && id[0] != '0' &&
           std::all_of(id.begin(), id.end(), [](char c) { return c >= '0' && c <= '9'; });
}

class GraphReader {
public:
    GraphReader(Draft& draft, GraphModel& graph) : draft_(draft), graph_(graph) {}

    void read(const Node& node) {
        const Fields fields(node, "graph",
                            {"options", "irreversible", "infeasible", "same", "states", "moves",
                             "ranking", "priorities", "now"},
                            draft_.problems);
        read_options(fields.require("options"));
        read_irreversible(fields["irreversible"]);
        graph_.infeasible = read_patterns(fields["infeasible"]);
        graph_.same = read_patterns(fields["same"]);
        read_states(fields["states"], !is_none(fields["moves"]));
        if (!graph_.states.empty() && !graph_.same.empty()) {
            draft_.problems.error(fields["same"]->place,
                                  "'same' merges implied states; with 'states' it has no meaning",
                                  "list merged states once");
        }
        read_moves(fields["moves"]);
        read_preferences(fields);
        if (const Node* now = fields["now"]) {
            graph_.now = read_state(*now);
        }
    }

private:
    void read_options(const Node* node) {
        if (node == nullptr) {
            return;
        }
        for (const auto& member : members_of(*node, "options of the graph", draft_.problems)) {
            const auto party = party_key(draft_, member);
            const PartyId owner = party.value_or(PartyId{});
            if (party) {
                graph_.parties.push_back(owner);
                party_names_.add(member.key);
            }
            for (const auto& option : members_of(member.value, "options", draft_.problems)) {
                add_option(option, owner);
            }
        }
        if (is_none(node)) {
            draft_.problems.error(node->place, "the graph has no parties",
                                  "write options: {party: {option: label}}");
        }
    }

    void add_option(const Node::Member& member, PartyId owner) {
        check_id(draft_, member.place, member.key, "an option");
        if (!options_.add(member.key)) {
            draft_.problems.error(member.place, "two parties have an option '" + member.key + "'",
                                  "option ids of the graph are unique over all parties");
            return;
        }
        const std::string label = read_text(draft_, &member.value);
        graph_.options.push_back(
            {member.key, label.empty() ? member.key : label, owner, Irreversible::no});
    }

    void read_irreversible(const Node* node) {
        if (node == nullptr) {
            return;
        }
        for (const auto& member : members_of(*node, "irreversible", draft_.problems)) {
            const auto option = find_declared(draft_, member, "option of the graph", options_);
            const auto word = read_word(draft_, &member.value, irreversible_words);
            if (option && word) {
                graph_.options[*option].irreversible = *word;
            }
        }
    }

    std::vector<GraphPattern> read_patterns(const Node* node) {
        std::vector<GraphPattern> patterns;
        if (node == nullptr) {
            return patterns;
        }
        for (const Node& item : items_of(*node, "patterns", draft_.problems)) {
            GraphPattern& pattern = patterns.emplace_back();
            for (const auto& member : members_of(item, "a pattern", draft_.problems)) {
                const auto option = find_declared(draft_, member, "option of the graph", options_);
                const auto taken = read_truth(draft_, &member.value);
                if (option && taken) {
                    pattern.taken.emplace_back(GraphOptionId(*option), *taken);
                }
            }
            if (is_none(&item)) {
                draft_.problems.error(item.place, "an empty pattern would match every state",
                                      "name an option");
            }
            std::sort(pattern.taken.begin(), pattern.taken.end());
        }
        return patterns;
    }

    void read_states(const Node* node, bool moves_given) {
        if (node == nullptr) {
            return;
        }
        std::unordered_map<std::string, std::string> states_by_pattern;
        for (const auto& member : members_of(*node, "states", draft_.problems)) {
            check_id(draft_, member.place, member.key, "a state");
            GraphState state{member.key, read_text(draft_, &member.value)};
            check_pattern(member.value, state, moves_given);
            const auto [earlier, added] = states_by_pattern.emplace(state.pattern, state.id);
            if (!added && !moves_given) {
                draft_.problems.error(
                    member.value.place,
                    "the states " + earlier->second + " and " + state.id + " have the same pattern",
                    "only where moves are given may patterns repeat");
            }
            states_.add(state.id);
            graph_.states.push_back(std::move(state));
        }
    }

    void check_pattern(const Node& node, const GraphState& state, bool moves_given) {
        const std::string& pattern = state.pattern;
        if (pattern.empty() && moves_given) {
            return;
        }
        if (pattern.find_first_not_of("YN-") != std::string::npos) {
            draft_.problems.error(node.place, describe(node) +
                                                  " is no pattern: one of Y, N and - "
                                                  "an option");
        } else if (pattern.size() != graph_.options.size()) {
            draft_.problems.error(node.place, "the pattern of state " + state.id +
                                                  " needs one letter an option, so " +
                                                  std::to_string(graph_.options.size()) + ", not " +
                                                  std::to_string(pattern.size()));
        }
    }

    /// Reports an id that is no state. Where states are implied, any number may be one.
    void check_state(Place place, const std::string& id) {
        if (!graph_.states.empty()) {
            if (!states_.find(id)) {
                draft_.problems.unknown(place, "unknown state", id, states_.names());
            }
        } else if (!is_state_number(id)) {
            draft_.problems.error(place, "'" + id + "' is no state",
                                  "states that are not listed are numbered from 1");
        }
    }

    std::string read_state(const Node& node) {
        if (node.kind != Node::Kind::scalar) {
            draft_.problems.error(node.place, "expected a state, found " + describe(node));
            return {};
        }
        check_state(node.place, node.text);
        return node.text;
    }

    std::optional<PartyId> graph_party(const Node::Member& member) {
        const auto position = find_declared(draft_, member, "party of the graph", party_names_);
        return position ? std::optional(graph_.parties[*position]) : std::nullopt;
    }

    void read_moves(const Node* node) {
        if (is_none(node)) {
            return;
        }
        graph_.moves.emplace();
        for (const auto& member : members_of(*node, "moves", draft_.problems)) {
            const auto party = graph_party(member);
            GraphMoves moves;
            moves.party = party.value_or(PartyId{});
            for (const auto& from : members_of(member.value, "moves", draft_.problems)) {
                check_state(from.place, from.key);
                auto& to = moves.moves.emplace_back(from.key, std::vector<std::string>{}).second;
                for (const Node& state : items_of(from.value, "states", draft_.problems)) {
                    to.push_back(read_state(state));
                }
            }
            if (party) {
                graph_.moves->push_back(std::move(moves));
            }
        }
    }

    /// The value of each party of the graph under `key`, null where it has none.
    std::vector<const Node*> by_party(const Node* node) {
        std::vector<const Node*> found(graph_.parties.size(), nullptr);
        if (node == nullptr) {
            return found;
        }
        for (const auto& member : members_of(*node, "preferences by party", draft_.problems)) {
            if (const auto position =
                    find_declared(draft_, member, "party of the graph", party_names_)) {
                found[*position] = &member.value;
            }
        }
        return found;
    }

    void read_preferences(const Fields& fields) {
        const auto rankings = by_party(fields["ranking"]);
        const auto priorities = by_party(fields["priorities"]);
        for (std::size_t index = 0; index < graph_.parties.size(); ++index) {
            GraphPreference preference;
            preference.party = graph_.parties[index];
            const std::string& id = draft_.negotiation.party(preference.party).id;
            if (rankings[index] != nullptr && priorities[index] != nullptr) {
                draft_.problems.error(priorities[index]->place,
                                      id + " has both a ranking and priorities", "keep one");
            } else if (rankings[index] != nullptr) {
                read_ranking(*rankings[index], preference);
            } else if (priorities[index] != nullptr) {
                read_priorities(*priorities[index], preference);
            } else {
                draft_.problems.error(fields.place(), id + " has neither a ranking nor priorities",
                                      "add it to graph.ranking or graph.priorities");
            }
            graph_.preferences.push_back(std::move(preference));
        }
    }

    /// The list itself, also where it stands in {order, because, source, confidence}.
    const Node* order_of(const Node& node, GraphPreference& preference) {
        if (node.kind != Node::Kind::map || is_none(&node)) {
            return &node;
        }
        const Fields fields(node, "a ranking", {"order", "because", "source", "confidence"},
                            draft_.problems);
        preference.provenance = read_provenance(draft_, fields);
        return fields.require("order");
    }

    void read_ranking(const Node& node, GraphPreference& preference) {
        const Node* order = order_of(node, preference);
        if (order == nullptr) {
            return;
        }
        std::unordered_set<std::string> seen;
        const auto add = [&](const Node& item, std::vector<std::string>& tier) {
            tier.push_back(read_state(item));
            if (!seen.insert(tier.back()).second) {
                draft_.problems.error(item.place, "the state " + tier.back() + " is ranked twice");
            }
        };
        for (const Node& item : items_of(*order, "a ranking of states", draft_.problems)) {
            auto& tier = preference.ranking.emplace_back();
            if (item.kind != Node::Kind::list) {
                add(item, tier);
                continue;
            }
            for (const Node& tied : item.items) {
                add(tied, tier);
            }
            if (item.items.empty()) {
                draft_.problems.error(item.place, "an empty tie ranks nothing");
            }
        }
        if (is_list(*order) && preference.ranking.empty()) {
            draft_.problems.error(order->place, "an empty ranking; every state stands in it once");
        }
        for (const std::string& state : states_.names()) {
            if (!seen.contains(state)) {
                draft_.problems.error(order->place, "the ranking leaves out the state " + state);
            }
        }
    }

    void read_priorities(const Node& node, GraphPreference& preference) {
        const Node* order = order_of(node, preference);
        if (order == nullptr) {
            return;
        }
        for (const Node& item : items_of(*order, "priorities", draft_.problems)) {
            preference.priorities.push_back(read_text(draft_, &item));
            if (item.kind == Node::Kind::scalar) {
                check_priority(draft_, item, options_);
            } else if (item.kind == Node::Kind::null) {
                draft_.problems.error(item.place, "an empty statement");
            }
        }
        if (is_list(*order) && preference.priorities.empty()) {
            draft_.problems.error(order->place, "no statements", "say what matters most first");
        }
    }

    Draft& draft_;
    GraphModel& graph_;
    NameTable party_names_;
    NameTable options_;
    NameTable states_;
};

}  // namespace

void read_graph(Draft& draft, const Node* node) {
    if (is_none(node)) {
        return;
    }
    GraphModel graph;
    GraphReader(draft, graph).read(*node);
    draft.negotiation.graph = std::move(graph);
}

}  // namespace irenic::format
