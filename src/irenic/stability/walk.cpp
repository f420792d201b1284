#include "irenic/stability/walk.hpp"

#include <algorithm>

namespace irenic::stability {
namespace {

constexpr std::uint32_t no_visit = ~std::uint32_t{0};

}  // namespace

Walker::Walker(const Graph& graph) : graph_(graph), last_(graph.states) {}

void Walker::start(State from, PartySet movers, Steps steps) {
    for (const Visit& each : visits_) {
        last_[each.state] = {};
    }
    visits_.clear();
    found_.clear();
    expanded_ = 0;
    given_ = 0;
    from_ = from;
    movers_ = movers;
    steps_ = steps;
    for (std::size_t party = 0; party < graph_.parties(); ++party) {
        if (has(movers, party)) {
            for_each_move(graph_.moves[party], from, [&](State to) {
                if (counts(graph_, steps, party, from, to)) {
                    visit(party, to, no_visit);
                }
                return true;
            });
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
        if (!may || !has(movers_, party)) {
            continue;
        }
        for_each_move(graph_.moves[party], at.state, [&](State to) {
            if (counts(graph_, steps_, party, at.state, to)) {
                visit(party, to, place);
            }
            return true;
        });
    }
}

}  // namespace irenic::stability
