#include "cli/stability/view.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>

#include <fmt/format.h>

#include "cli/text/layout.hpp"
#include "cli/text/numbers.hpp"

namespace irenic::cli {
namespace {

using stability::Concept;
using stability::Move;
using stability::PartySet;
using stability::Path;
using stability::StableStates;
using stability::State;

/// The worth of one concept in a Strength: less is asked of others the further up.
constexpr Strength worth(Concept stands_by) {
    switch (stands_by) {
        case Concept::nash:
            return 16;
        case Concept::sseq:
            return 8;
        case Concept::seq:
            return 4;
        case Concept::smr:
            return 2;
        default:
            return 1;
    }
}

Strength strength_of(const StableStates& stable, std::size_t state) {
    Strength strength = 0;
    for (const Concept stands_by : stability::all_concepts) {
        strength += stable.at(static_cast<std::size_t>(stands_by))[state] ? worth(stands_by) : 0;
    }
    return strength;
}

std::vector<Standing> group(const StableStates& stable) {
    std::vector<Standing> groups;
    for (const Strength strength : strengths) {
        groups.push_back({strength, {}});
    }
    for (State state = 0; state < stable[0].size(); ++state) {
        const Strength strength = strength_of(stable, state);
        for (Standing& each : groups) {
            if (each.strength == strength) {
                each.states.push_back(state);
            }
        }
    }
    std::erase_if(groups, [](const Standing& each) { return each.states.empty(); });
    return groups;
}

std::vector<bool> shared_labels(const std::vector<GraphOption>& options) {
    std::vector<bool> shared;
    for (const GraphOption& option : options) {
        const auto same = [&](const GraphOption& other) { return other.label == option.label; };
        shared.push_back(std::count_if(options.begin(), options.end(), same) > 1);
    }
    return shared;
}

bool bit(std::uint64_t bits, std::size_t position) { return (bits >> position & 1) != 0; }

}  // namespace

StabilityView::StabilityView(const Negotiation& negotiation, const stability::Stability& answer,
                             const stability::Question& question)
    : negotiation_(negotiation),
      answer_(answer),
      question_(question),
      label_is_shared_(shared_labels(answer.graph.options)),
      equilibria_(group(answer.stable.equilibria)) {}

const std::string& StabilityView::name(std::size_t party) const {
    return negotiation_.party(answer_.parties.at(party)).name;
}

std::string StabilityView::names(PartySet parties) const {
    std::vector<std::string> names;
    for (std::size_t party = 0; party < answer_.parties.size(); ++party) {
        if (stability::has(parties, party)) {
            names.push_back(name(party));
        }
    }
    return join(names);
}

std::string StabilityView::id(std::size_t state) const { return state_id(answer_.graph, state); }

std::string StabilityView::ids(const std::vector<State>& states, const char* last) const {
    std::vector<std::string> parts;
    for (std::size_t index = 0; index < std::min(states.size(), most_shown); ++index) {
        parts.push_back(id(states[index]));
    }
    if (states.size() > most_shown) {
        parts.push_back(shown_count(std::to_string(states.size() - most_shown)) + " more");
    }
    return join(parts, last);
}

std::size_t StabilityView::option_count() const {
    return std::min(answer_.graph.options.size(), most_graph_options);
}

std::string StabilityView::label(std::size_t option) const {
    const GraphOption& each = answer_.graph.options[option];
    return label_is_shared_[option] ? negotiation_.party(each.owner).name + ": " + each.label
                                    : each.label;
}

std::string StabilityView::options(std::size_t state) const {
    const auto& states = answer_.states;
    const std::size_t count = option_count();
    std::vector<std::string> taken;
    std::size_t open = 0;
    for (std::size_t option = 0; option < count; ++option) {
        if (!states.open.empty() && bit(states.open[state], option)) {
            ++open;
        } else if (bit(states.taken[state], option)) {
            taken.push_back(label(option));
        }
    }
    if (open == count) {
        return "";
    }
    return taken.empty() ? "no option taken" : listed(taken);
}

std::string StabilityView::state(std::size_t state) const {
    const std::string words = options(state);
    return words.empty() ? id(state) : fmt::format("{} ({})", id(state), words);
}

std::string StabilityView::change(PartySet movers, std::size_t from, std::size_t to) const {
    const auto& taken = answer_.states.taken;
    const auto& open = answer_.states.open;
    const auto settled = [&](std::size_t option) {
        return open.empty() || !bit(open[from] | open[to], option);
    };
    const bool alone = std::has_single_bit(movers);
    std::vector<std::string> parts;
    std::vector<std::string> dropped;
    for (std::size_t party = 0; party < parties(); ++party) {
        for (std::size_t option = 0; option < option_count(); ++option) {
            const bool own = stability::has(movers, party) &&
                             answer_.graph.options[option].owner == answer_.parties[party];
            if (own && settled(option) && bit(taken[from] ^ taken[to], option)) {
                (bit(taken[to], option) ? parts : dropped)
                    .push_back(alone ? answer_.graph.options[option].label : label(option));
            }
        }
    }
    if (!dropped.empty()) {
        parts.push_back("no longer " + join(dropped, "or"));
    }
    std::string text;
    for (const std::string& part : parts) {
        text += (text.empty() ? "" : ", ") + part;
    }
    return text;
}

std::string StabilityView::path(std::size_t from, const Path& path) const {
    std::string text;
    for (const Move& move : path) {
        const std::string changed = change(stability::only(move.party), from, move.to);
        text += text.empty() ? "" : ", then ";
        text += changed.empty()
                    ? fmt::format("{} to {}", name(move.party), id(move.to))
                    : fmt::format("{}: {} ({})", name(move.party), changed, id(move.to));
        from = move.to;
    }
    return text;
}

Strength StabilityView::strength(std::size_t state) const {
    return strength_of(answer_.stable.equilibria, state);
}

Strength StabilityView::strength_for(std::size_t party, std::size_t state) const {
    return strength_of(answer_.stable.by_party[party], state);
}

std::size_t StabilityView::widest_id(const std::vector<State>& states) const {
    std::size_t widest = 0;
    for (const State state : states) {
        widest = std::max(widest, width_of(id(state)));
    }
    return widest;
}

std::string concepts_of(Strength strength) {
    std::vector<std::size_t> concepts;
    for (std::size_t position = 0; position < stability::concept_count; ++position) {
        if ((strength & worth(stability::all_concepts.at(position))) != 0) {
            concepts.push_back(position);
        }
    }
    return concepts_in_words(concepts);
}

std::string concepts_in_words(const std::vector<std::size_t>& concepts) {
    std::vector<std::string> names;
    for (const std::size_t position : concepts) {
        names.emplace_back(stability::name(stability::all_concepts.at(position)));
    }
    return join(names);
}

std::string by_concept_in_words(const StabilityView& view,
                                const std::vector<std::vector<State>>& states) {
    std::vector<std::string> parts;
    for (std::size_t first = 0; first < states.size(); ++first) {
        const auto same = std::find(states.begin(), states.end(), states[first]);
        if (states[first].empty() || same != states.begin() + static_cast<std::ptrdiff_t>(first)) {
            continue;
        }
        std::vector<std::size_t> concepts;
        for (std::size_t each = first; each < states.size(); ++each) {
            if (states[each] == states[first]) {
                concepts.push_back(each);
            }
        }
        parts.push_back(
            fmt::format("by {}: {}", concepts_in_words(concepts), view.ids(states[first])));
    }
    return listed(parts);
}

std::vector<State> states_where(const std::vector<bool>& holds) {
    std::vector<State> states;
    for (State state = 0; state < holds.size(); ++state) {
        if (holds[state]) {
            states.push_back(state);
        }
    }
    return states;
}

}  // namespace irenic::cli
