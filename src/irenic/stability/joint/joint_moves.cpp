#include "irenic/stability/joint/joint_moves.hpp"

#include <algorithm>
#include <atomic>
#include <bit>
#include <utility>

#include "irenic/base/parallel.hpp"
#include "irenic/base/result.hpp"
#include "irenic/stability/joint/find_reached.hpp"

namespace irenic::stability {
namespace {

constexpr std::size_t between_looks = 16;  // states

/// Nothing where `stop` was reached.
std::optional<BitRows> moves_of(const Graph& graph, std::size_t party,
                                std::shared_ptr<const Blocks> blocks, const Stop& stop) {
    BitRows rows(std::move(blocks));
    for (State from = 0; from < graph.states; ++from) {
        if (from % between_looks == 0 && stop.reached()) {
            return std::nullopt;
        }
        for_each_move(graph.moves[party], from, [&](State to) {
            rows.add(from, to);
            return true;
        });
    }
    return rows;
}

/// Fills the joint moves of coalitions, one after the other.
class Filler {
public:
    Filler(const Graph& graph, const std::vector<BitRows>& by_party, const Stop& stop)
        : graph_(graph), by_party_(by_party), stop_(stop) {}

    /// False where the stop was reached.
    [[nodiscard]] bool fill(PartySet members, JointMoves& moves) const {
        std::vector<const BitRows*> movers;
        for (std::size_t party = 0; party < graph_.parties(); ++party) {
            if (has(members, party)) {
                movers.push_back(&by_party_[party]);
            }
        }
        if (!find_reached(movers, moves.reached, stop_)) {
            return false;
        }
        for (State from = 0; from < graph_.states; ++from) {
            if (from % between_looks == 0 && stop_.reached()) {
                return false;
            }
            moves.reached.for_each(from, [&](State to) {
                if (all_prefer(graph_, members, to, from)) {
                    moves.improved_from.add(to, from);
                }
            });
        }
        return true;
    }

private:
    const Graph& graph_;
    const std::vector<BitRows>& by_party_;
    const Stop& stop_;
};

/// Adds up memory; says when it is too much.
class Memory {
public:
    explicit Memory(const Limits& limits) : limits_(limits) {}

    /// Whether there is room for so many rows a state, and for finding them where so many can move.
    bool take(const Blocks& blocks, std::size_t rows, std::size_t movers) {
        const std::size_t rows_bytes = sizeof(Word) * blocks.row_words();
        const std::size_t state_bytes = least_bytes(blocks.states());
        kept_ += state_bytes + rows * rows_bytes;
        passing_ = std::max(passing_, movers * (state_bytes + rows_bytes));
        return kept_ + limits_.threads * passing_ <= limits_.memory_bytes;
    }

private:
    const Limits& limits_;
    std::size_t kept_ = 0;
    std::size_t passing_ = 0;
};

}  // namespace

std::optional<AllJointMoves> AllJointMoves::find(const Graph& graph,
                                                 const std::set<PartySet>& coalitions,
                                                 const Limits& limits) {
    Memory memory(limits);
    std::vector<BitRows> by_party;
    for (std::size_t party = 0; party < graph.parties(); ++party) {
        const auto blocks = std::make_shared<const Blocks>(graph, only(party));
        auto moves =
            memory.take(*blocks, 1, 0) ? moves_of(graph, party, blocks, limits.stop) : std::nullopt;
        if (!moves) {
            return std::nullopt;
        }
        by_party.push_back(std::move(*moves));
    }
    AllJointMoves all;
    for (const PartySet members : coalitions) {
        const auto blocks = std::make_shared<const Blocks>(graph, members);
        if (limits.stop.reached() ||
            !memory.take(*blocks, 2, static_cast<std::size_t>(std::popcount(members)))) {
            return std::nullopt;
        }
        all.coalitions_.push_back(members);
        all.moves_.emplace_back(blocks);
    }
    const Filler filler(graph, by_party, limits.stop);
    std::atomic<bool> stopped = false;
    share_out(coalitions.size(), limits.threads, [&](std::size_t at) {
        if (!stopped && !filler.fill(all.coalitions_[at], all.moves_[at])) {
            stopped = true;
        }
    });
    return stopped ? std::nullopt : std::optional(std::move(all));
}

const JointMoves& AllJointMoves::of(PartySet members) const {
    const auto place = std::lower_bound(coalitions_.begin(), coalitions_.end(), members);
    IRENIC_CHECK(place != coalitions_.end() && *place == members);
    return moves_[static_cast<std::size_t>(place - coalitions_.begin())];
}

}  // namespace irenic::stability
