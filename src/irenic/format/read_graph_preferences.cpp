#include <algorithm>
#include <unordered_set>
#include <utility>
#include <variant>

#include "irenic/base/utf8.hpp"
#include "irenic/format/graph_blocks.hpp"
#include "irenic/format/read_number.hpp"
#include "irenic/format/scalars.hpp"
#include "irenic/model/graph_states.hpp"
#include "irenic/model/statement.hpp"

namespace irenic::format {
namespace {

/// The value of each party of the graph under a key, null where it has none.
std::vector<const Node*> by_party(GraphDraft& graph, const Node* node) {
    std::vector<const Node*> found(graph.graph.parties.size(), nullptr);
    if (node == nullptr) {
        return found;
    }
    for (const auto& member : members_of(*node, "preferences by party", graph.draft.problems)) {
        if (const auto position = find_graph_party(graph, member)) {
            found[*position] = &member.value;
        }
    }
    return found;
}

/// The list itself, also where it stands in {order, because, source, confidence}.
const Node* order_of(GraphDraft& graph, const Node& node, GraphPreference& preference) {
    if (node.kind != Node::Kind::map || is_none(&node)) {
        return &node;
    }
    const Fields fields(node, "a ranking", {"order", "because", "source", "confidence"},
                        graph.draft.problems);
    preference.provenance = read_provenance(graph.draft, fields);
    return fields.require("order");
}

/// Reads the ranking of one party.
class RankingReader {
public:
    RankingReader(GraphDraft& graph, GraphPreference& preference)
        : graph_(graph), problems_(graph.draft.problems), ranking_(preference.ranking) {}

    void read(const Node& order) {
        for (const Node& item : items_of(order, "a ranking of states", problems_)) {
            ranking_.emplace_back();
            if (item.kind == Node::Kind::list) {
                add_tie(item);
            } else {
                add(item);
            }
        }
        if (!ranking_.empty()) {
            report_missing(order.place);
        } else if (is_list(order)) {
            problems_.error(order.place, "an empty ranking; every state stands in it once");
        }
    }

private:
    void add_tie(const Node& tie) {
        for (const Node& item : tie.items) {
            add(item);
        }
        if (tie.items.empty()) {
            problems_.error(tie.place, "an empty tie ranks nothing");
        }
    }

    void add(const Node& item) {
        ranking_.back().push_back(item.text);
        const auto state = read_state(graph_, item);
        if (state && !seen_.insert(*state).second) {
            problems_.error(item.place, "the state " + item.text + " is ranked twice");
        }
    }

    void report_missing(Place place) {
        constexpr std::size_t most_named = 10;
        const std::size_t missing = graph_.states.count().value_or(seen_.size()) - seen_.size();
        if (missing == 0) {
            return;
        }
        std::string names;
        std::size_t named = 0;
        for (std::size_t state = 0; named < std::min(missing, most_named); ++state) {
            if (!seen_.contains(state)) {
                names += (named == 0 ? "" : ", ") + graph_.states.id(state);
                ++named;
            }
        }
        if (missing > named) {
            names += " and " + std::to_string(missing - named) + " more";
        }
        problems_.error(place, std::string("the ranking leaves out the state") +
                                   (missing == 1 ? " " : "s ") + names);
    }

    GraphDraft& graph_;
    Problems& problems_;
    std::vector<std::vector<std::string>>& ranking_;
    std::unordered_set<std::size_t> seen_;
};

void check_statement(GraphDraft& graph, const Node& item) {
    const auto parsed = Statement::parse(item.text, graph.options.names());
    const auto* fault = std::get_if<Statement::Fault>(&parsed);
    if (fault == nullptr) {
        return;
    }
    Problems& problems = graph.draft.problems;
    Complaint complaint = problems.complaint_within(item, fault->at);
    if (fault->unknown.empty()) {
        complaint.what = "a statement that cannot be read: " + fault->what;
    } else {
        complaint.what = "unknown option of the graph '" + excerpt(fault->unknown) + "'";
        complaint.hint = problems.hint_for(fault->unknown, graph.options.names());
    }
    problems.add(std::move(complaint));
}

void read_priorities(GraphDraft& graph, const Node& order, GraphPreference& preference) {
    Problems& problems = graph.draft.problems;
    const bool readable = graph.options.names().size() <= most_graph_options;
    for (const Node& item : items_of(order, "priorities", problems)) {
        preference.priorities.push_back(read_text(graph.draft, &item));
        if (item.kind == Node::Kind::null) {
            problems.error(item.place, "an empty statement");
        } else if (item.kind == Node::Kind::scalar && readable) {
            check_statement(graph, item);
        }
    }
    if (is_list(order) && preference.priorities.empty()) {
        problems.error(order.place, "no statements", "say what matters most first");
    }
}

}  // namespace

void read_graph_preferences(GraphDraft& graph, const Fields& fields) {
    Problems& problems = graph.draft.problems;
    const auto rankings = by_party(graph, fields["ranking"]);
    const auto priorities = by_party(graph, fields["priorities"]);
    for (std::size_t index = 0; index < graph.graph.parties.size(); ++index) {
        GraphPreference preference;
        preference.party = graph.graph.parties[index];
        const std::string& id = graph.parties.names()[index];
        const Node* ranking = rankings[index];
        const Node* given = ranking != nullptr ? ranking : priorities[index];
        if (ranking != nullptr && priorities[index] != nullptr) {
            problems.error(priorities[index]->place, id + " has both a ranking and priorities",
                           "keep one");
        } else if (given == nullptr) {
            problems.error(fields.place(), id + " has neither a ranking nor priorities",
                           "add it to graph.ranking or graph.priorities");
        } else if (const Node* order = order_of(graph, *given, preference)) {
            ranking != nullptr ? RankingReader(graph, preference).read(*order)
                               : read_priorities(graph, *order, preference);
        }
        graph.graph.preferences.push_back(std::move(preference));
    }
}

}  // namespace irenic::format
