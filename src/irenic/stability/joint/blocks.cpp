#include "irenic/stability/joint/blocks.hpp"

#include <algorithm>
#include <numeric>

namespace irenic::stability {
namespace {

/// Sets of states that are joined one by one; the first state of a set stands for it.
class Joined {
public:
    explicit Joined(std::size_t states) : leader_(states) {
        std::iota(leader_.begin(), leader_.end(), State{0});
    }

    State leader(State state) {
        while (leader_[state] != state) {
            leader_[state] = leader_[leader_[state]];
            state = leader_[state];
        }
        return state;
    }

    void join(State a, State b) {
        a = leader(a);
        b = leader(b);
        leader_[std::max(a, b)] = std::min(a, b);
    }

private:
    std::vector<State> leader_;
};

void join_along(const Moves& moves, Joined& joined) {
    for (std::size_t group = 0; group < moves.members.size(); ++group) {
        if (moves.after[group].empty() && moves.before[group].empty()) {
            continue;
        }
        const State first = moves.members[group].front();
        for (const State member : moves.members[group]) {
            joined.join(first, member);
        }
        for (const std::uint32_t reached : moves.after[group]) {
            joined.join(first, moves.members[reached].front());
        }
    }
}

}  // namespace

Blocks::Blocks(const Graph& graph, PartySet parties)
    : places_(graph.states), states_(graph.states) {
    Joined joined(graph.states);
    for (std::size_t party = 0; party < graph.parties(); ++party) {
        if (has(parties, party)) {
            join_along(graph.moves[party], joined);
        }
    }
    std::vector<std::uint32_t> sizes;
    for (State state = 0; state < graph.states; ++state) {
        const State leader = joined.leader(state);
        if (leader == state) {
            places_[state].block = static_cast<std::uint32_t>(sizes.size());
            sizes.push_back(0);
        }
        const std::uint32_t block = places_[leader].block;
        places_[state] = {block, sizes[block]++};
    }
    std::size_t first_state = 0;
    for (const std::uint32_t size : sizes) {
        const std::size_t words = (size + word_bits - 1) / word_bits;
        blocks_.push_back({first_state, words_, row_words_, words, size});
        first_state += size;
        words_ += words;
        row_words_ += size * words;
    }
    for (State state = 0; state < graph.states; ++state) {
        states_[block(state).first_state + bit(state)] = state;
    }
}

}  // namespace irenic::stability
