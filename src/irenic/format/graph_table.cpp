#include "irenic/format/graph_table.hpp"

#include <bit>
#include <unordered_map>

#include "irenic/base/result.hpp"
#include "irenic/format/state_patterns.hpp"
#include "irenic/format/words.hpp"

namespace irenic::format {
namespace {

using Targets = std::unordered_map<std::string, std::vector<std::string>>;

/// Writes the table row by row.
class TableWriter {
public:
    TableWriter(const Negotiation& negotiation, const GraphModel& graph, const GraphStates& states)
        : negotiation_(negotiation), graph_(graph), states_(states) {}

    std::string write(const std::vector<std::vector<std::uint32_t>>& places,
                      const std::optional<std::vector<GraphMoves>>& moves) {
        if (moves) {
            read_moves(*moves);
        }
        write_names();
        const auto patterns = patterns_of(states_);
        for (std::size_t state = 0; state < states_.count; ++state) {
            const std::string id = state_id(graph_, state);
            text_ += id;
            write_options(state, patterns[state]);
            for (const auto& places_of_party : places) {
                add(std::to_string(places_of_party[state]));
            }
            write_moves(id);
            if (!graph_.now.empty()) {
                add(id == graph_.now ? "now" : "");
            }
            text_ += '\n';
        }
        return std::move(text_);
    }

private:
    void add(std::string_view field) {
        text_ += ',';
        text_ += field;
    }

    [[nodiscard]] const std::string& name(PartyId party) const {
        return negotiation_.party(party).id;
    }

    void read_moves(const std::vector<GraphMoves>& moves) {
        targets_.resize(graph_.parties.size());
        for (std::size_t party = 0; party < targets_.size(); ++party) {
            for (const GraphMoves& of_party : moves) {
                if (of_party.party == graph_.parties[party]) {
                    targets_[party].insert(of_party.moves.begin(), of_party.moves.end());
                }
            }
        }
    }

    void write_names() {
        text_ = "state";
        for (const GraphOption& option : graph_.options) {
            add(name(option.owner) + "." + option.id);
            if (option.irreversible != Irreversible::no) {
                text_ += ' ';
                text_ += word_for(option.irreversible, irreversible_words);
            }
        }
        for (const PartyId party : graph_.parties) {
            add(name(party) + " rank");
        }
        for (std::size_t party = 0; party < targets_.size(); ++party) {
            add(name(graph_.parties[party]) + " moves");
        }
        text_ += graph_.now.empty() ? "\n" : ",now\n";
    }

    void write_options(std::size_t state, const StatePattern& pattern) {
        const bool unknown = !graph_.states.empty() && graph_.states[state].pattern.empty();
        const std::string letters = to_letters(pattern, graph_.options.size());
        for (const char& letter : letters) {
            add(unknown ? std::string_view() : std::string_view(&letter, 1));
        }
    }

    void write_moves(const std::string& id) {
        for (const Targets& targets : targets_) {
            add("");
            const auto found = targets.find(id);
            if (found == targets.end()) {
                continue;
            }
            std::string_view space;
            for (const std::string& to : found->second) {
                text_ += space;
                text_ += to;
                space = " ";
            }
        }
    }

    const Negotiation& negotiation_;
    const GraphModel& graph_;
    const GraphStates& states_;
    std::vector<Targets> targets_;  ///< by party, where moves are listed
    std::string text_;
};

}  // namespace

bool table_needs_moves(const GraphModel& graph, const GraphStates& states) {
    if (graph.moves || !states.merged()) {
        return false;
    }
    std::vector<std::size_t> members(states.count);
    for (const std::uint32_t state : states.state_of) {
        ++members[state];
    }
    const auto patterns = patterns_of(states);
    for (std::size_t state = 0; state < states.count; ++state) {
        const int open = std::popcount(patterns[state].open);
        if (open == 64 || members[state] != std::size_t{1} << open) {
            return true;
        }
    }
    return false;
}

std::string graph_table(const Negotiation& negotiation, const GraphModel& graph,
                        const GraphStates& states,
                        const std::vector<std::vector<std::uint32_t>>& places,
                        const std::optional<std::vector<GraphMoves>>& moves) {
    IRENIC_CHECK(moves || !table_needs_moves(graph, states));
    return TableWriter(negotiation, graph, states).write(places, graph.moves ? graph.moves : moves);
}

}  // namespace irenic::format
