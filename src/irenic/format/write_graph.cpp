#include <utility>

#include "irenic/format/words.hpp"
#include "irenic/format/write_values.hpp"

namespace irenic::format {
namespace {

Value texts_value(const std::vector<std::string>& texts) {
    Value value = Value::List{};
    for (const std::string& text : texts) {
        value.push(text);
    }
    return value;
}

Value options_value(const Negotiation& negotiation, const GraphModel& graph) {
    Value value;
    std::size_t next = 0;
    for (const PartyId party : graph.parties) {
        Value options = Value::Map{};
        for (; next < graph.options.size() && graph.options[next].owner == party; ++next) {
            options.add(graph.options[next].id, graph.options[next].label);
        }
        value.add(negotiation.party(party).id, std::move(options));
    }
    return value;
}

Value irreversible_value(const GraphModel& graph) {
    Value value;
    for (const GraphOption& option : graph.options) {
        if (option.irreversible != Irreversible::no) {
            value.add(option.id, word_for(option.irreversible, irreversible_words));
        }
    }
    return value;
}

Value patterns_value(const GraphModel& graph, const std::vector<GraphPattern>& patterns) {
    Value value;
    for (const GraphPattern& pattern : patterns) {
        Value fields;
        for (const auto& [option, taken] : pattern.taken) {
            fields.add(graph.options[option.at()].id, taken);
        }
        value.push(std::move(fields));
    }
    return value;
}

Value moves_value(const Negotiation& negotiation, const std::vector<GraphMoves>& all) {
    Value value;
    for (const GraphMoves& moves : all) {
        Value by_state = Value::Map{};
        for (const auto& [from, to] : moves.moves) {
            by_state.add(from, texts_value(to));
        }
        value.add(negotiation.party(moves.party).id, std::move(by_state));
    }
    return value;
}

Value ranking_value(const GraphPreference& preference) {
    Value tiers;
    for (const auto& tier : preference.ranking) {
        tiers.push(tier.size() == 1 ? Value(tier[0]) : texts_value(tier));
    }
    return tiers;
}

void add_preference(const Negotiation& negotiation, const GraphPreference& preference,
                    Value& rankings, Value& priorities) {
    const bool ranked = !preference.ranking.empty();
    Value list = ranked ? ranking_value(preference) : texts_value(preference.priorities);
    if (preference.provenance != Provenance{}) {
        list = order_value(std::move(list), preference.provenance);
    }
    (ranked ? rankings : priorities).add(negotiation.party(preference.party).id, std::move(list));
}

}  // namespace

Value graph_value(const Negotiation& negotiation) {
    if (!negotiation.graph) {
        return {};
    }
    const GraphModel& graph = *negotiation.graph;
    Value states;
    for (const GraphState& state : graph.states) {
        states.add(state.id, state.pattern);
    }
    Value rankings;
    Value priorities;
    for (const GraphPreference& preference : graph.preferences) {
        add_preference(negotiation, preference, rankings, priorities);
    }
    Value value;
    value.add("options", options_value(negotiation, graph));
    add_filled(value, "irreversible", irreversible_value(graph));
    add_filled(value, "infeasible", patterns_value(graph, graph.infeasible));
    add_filled(value, "same", patterns_value(graph, graph.same));
    add_filled(value, "states", std::move(states));
    if (graph.moves) {
        value.add("moves", moves_value(negotiation, *graph.moves));
    }
    add_filled(value, "ranking", std::move(rankings));
    add_filled(value, "priorities", std::move(priorities));
    add_text(value, "now", graph.now);
    return value;
}

}  // namespace irenic::format
