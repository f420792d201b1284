#include "irenic/stability/walk.hpp"

#include <algorithm>
#include <utility>

namespace irenic::stability {
namespace {

constexpr std::uint32_t no_visit = ~std::uint32_t{0};
constexpr State nobody = ~State{0};
constexpr State everybody = nobody - 1;

}  // namespace

Walker::Walker(const Graph& graph) : graph_(graph), last_(graph.states) {
    for (const Moves& moves : graph.moves) {
        entered_from_.emplace_back(moves.members.size(), nobody);
    }
}

void Walker::start(State from, PartySet movers, Steps steps) {
    for (const Visit& each : visits_) {
        last_[each.state] = {};
    }
    for (const auto& [party, group] : entered_) {
        entered_from_[party][group] = nobody;
    }
    entered_.clear();
    visits_.clear();
    found_.clear();
    expanded_ = 0;
    given_ = 0;
    from_ = from;
    movers_ = movers;
    steps_ = steps;
    for (std::size_t party = 0; party < graph_.parties(); ++party) {
        if (has(movers, party)) {
            move_on(party, from, no_visit);
        }
    }
}

std::optional<State> Walker::next() {
    while (given_ == found_.size() && expanded_ < visits_.size()) {
        expand(static_cast<std::uint32_t>(expanded_++));
    }
    if (given_ == found_.size()) {
        return std::nullopt;
    }
    return visits_[found_[given_++]].state;
}

Path Walker::path() const {
    Path path;
    for (std::uint32_t at = found_[given_ - 1]; at != no_visit; at = visits_[at].parent) {
        path.push_back({visits_[at].party, visits_[at].state});
    }
    std::reverse(path.begin(), path.end());
    return path;
}

/// A state counts as new at most twice, with different last movers: then anybody may move on.
void Walker::visit(std::size_t party, State to, std::uint32_t parent) {
    const auto mover = static_cast<std::uint32_t>(party + 1);
    auto& last = last_[to];
    if (last[1] != 0 || last[0] == mover) {
        return;
    }
    if (last[0] == 0) {
        last[0] = mover;
        found_.push_back(static_cast<std::uint32_t>(visits_.size()));
    } else {
        last[1] = mover;
    }
    visits_.push_back({to, static_cast<std::uint32_t>(party), parent});
}

void Walker::expand(std::uint32_t place) {
    const Visit at = visits_[place];
    const bool is_second = last_[at.state][0] != at.party + 1;
    for (std::size_t party = 0; party < graph_.parties(); ++party) {
        // The first visit lets everybody move on but its own mover; the second only that one.
        const bool may = is_second ? last_[at.state][0] == party + 1 : party != at.party;
        if (may && has(movers_, party)) {
            move_on(party, at.state, place);
        }
    }
}

void Walker::move_on(std::size_t party, State from, std::uint32_t parent) {
    const Moves& moves = graph_.moves[party];
    for (const std::uint32_t group : moves.groups_of[from]) {
        for (const std::uint32_t reached : moves.after[group]) {
            enter(party, reached, from, parent);
        }
    }
}

void Walker::enter(std::size_t party, std::uint32_t group, State from, std::uint32_t parent) {
    State& entered = entered_from_[party][group];
    const auto& rank = graph_.rank[party];
    if (entered == nobody) {
        entered_.push_back({static_cast<std::uint32_t>(party), group});
    } else if (steps_ == Steps::moves) {
        if (entered != everybody && entered != from) {
            visit(party, std::exchange(entered, everybody), parent);
        }
        return;
    } else if (steps_ == Steps::improvements && rank[entered] <= rank[from]) {
        return;
    }
    bool inside = false;
    for (const State to : graph_.moves[party].members[group]) {
        inside = inside || to == from;
        if (to != from && counts(graph_, steps_, party, from, to)) {
            visit(party, to, parent);
        }
    }
    entered = inside || steps_ != Steps::moves ? from : everybody;
}

}  // namespace irenic::stability
