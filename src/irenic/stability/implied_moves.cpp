#include "irenic/stability/implied_moves.hpp"

#include <algorithm>
#include <numeric>

namespace irenic::stability {
namespace {

/// A combination by what tells its group from others.
struct Placed {
    std::uint64_t others = 0;  ///< options that are not the party's own
    std::uint64_t bound = 0;   ///< its irreversible options, those used up as ones
    Rank rank = 0;
    State state = 0;

    [[nodiscard]] bool same_group(const Placed& other) const {
        return others == other.others && bound == other.bound;
    }
    auto operator<=>(const Placed&) const = default;
};

std::vector<Placed> place(const OwnOptions& own, const GraphStates& states,
                          const std::vector<Rank>& rank) {
    const auto& combinations = states.merged() ? states.combinations : states.taken;
    std::vector<Placed> placed(combinations.size());
    for (std::size_t at = 0; at < placed.size(); ++at) {
        const std::uint64_t taken = combinations[at];
        const State state = states.merged() ? states.state_of[at] : static_cast<State>(at);
        placed[at] = {taken & ~own.all, (taken & own.forward) | (~taken & own.backward),
                      rank[state], state};
    }
    std::sort(placed.begin(), placed.end());
    placed.erase(std::unique(placed.begin(), placed.end()), placed.end());
    return placed;
}

/// Drops `ends` where every list holds one item.
void shorten(Lists& lists) {
    const auto& ends = lists.ends;
    if (!ends.empty() && ends.size() == lists.items.size() && ends.front() == 1 &&
        std::adjacent_find(ends.begin(), ends.end()) == ends.end()) {
        lists.ends = {};
    }
}

/// `lists` turned round: by item, in ascending order, the lists that hold it.
Lists inverted(const Lists& lists, std::size_t items) {
    Lists turned;
    turned.ends.assign(items, 0);
    for (const std::uint32_t item : lists.items) {
        ++turned.ends[item];
    }
    std::partial_sum(turned.ends.begin(), turned.ends.end(), turned.ends.begin());
    turned.items.resize(lists.items.size());
    std::vector<std::uint32_t> next = turned.ends;
    for (std::size_t list = lists.size(); list-- > 0;) {
        for (const std::uint32_t item : lists[list]) {
            turned.items[--next[item]] = static_cast<std::uint32_t>(list);
        }
    }
    shorten(turned);
    return turned;
}

/// Links groups that differ only in irreversible options: a group reaches those that have used up
/// what it has, and perhaps more.
class Links {
public:
    Links(Moves& moves, const std::vector<Placed>& first, const Stop& stop)
        : moves_(moves), first_(first), stop_(stop) {}

    [[nodiscard]] bool link() {
        for (std::size_t begin = 0; begin < first_.size() && !stopped_;) {
            std::size_t end = begin + 1;
            while (end < first_.size() && first_[end].others == first_[begin].others) {
                ++end;
            }
            link(begin, end);
            moves_.families.push_back(static_cast<std::uint32_t>(end));
            begin = end;
        }
        return !stopped_;
    }

private:
    void link(std::size_t begin, std::size_t end) {
        for (std::size_t from = begin; from < end; ++from) {
            for (std::size_t to = from; to < end; ++to) {
                if ((first_[from].bound & ~first_[to].bound) == 0) {
                    moves_.after.items.push_back(static_cast<std::uint32_t>(to));
                }
            }
            moves_.after.ends.push_back(static_cast<std::uint32_t>(moves_.after.items.size()));
            constexpr std::size_t between_looks = 1024;
            if (from % between_looks == 0 && stop_.reached()) {
                stopped_ = true;
                return;
            }
        }
    }

    Moves& moves_;
    const std::vector<Placed>& first_;
    const Stop& stop_;
    bool stopped_ = false;
};

}  // namespace

OwnOptions own_options(const GraphModel& model, PartyId party) {
    OwnOptions own;
    for (std::size_t at = 0; at < model.options.size(); ++at) {
        const GraphOption& option = model.options[at];
        if (option.owner == party) {
            const std::uint64_t bit = std::uint64_t{1} << at;
            own.all |= bit;
            own.forward |= option.irreversible == Irreversible::forward ? bit : 0;
            own.backward |= option.irreversible == Irreversible::backward ? bit : 0;
        }
    }
    return own;
}

std::optional<Moves> implied_moves(const OwnOptions& own, const GraphStates& states,
                                   const std::vector<Rank>& rank, const Stop& stop) {
    Moves moves;
    if (own.all == 0) {
        moves.groups_of.ends.resize(states.count);
        return moves;
    }
    const auto placed = place(own, states, rank);
    std::vector<Placed> first;  // of each group
    moves.members.items.reserve(placed.size());
    for (const Placed& each : placed) {
        if (first.empty() || !each.same_group(first.back())) {
            first.push_back(each);
            moves.members.ends.push_back(0);
        }
        moves.members.items.push_back(each.state);
        moves.members.ends.back() = static_cast<std::uint32_t>(moves.members.items.size());
    }
    shorten(moves.members);
    moves.groups_of = inverted(moves.members, states.count);
    if (!Links(moves, first, stop).link()) {
        return std::nullopt;
    }
    shorten(moves.after);
    moves.before = inverted(moves.after, first.size());
    return moves;
}

Moves listed_moves(std::vector<std::vector<State>> arcs) {
    const std::size_t states = arcs.size();
    Moves moves;
    moves.members.items.resize(states);
    std::iota(moves.members.items.begin(), moves.members.items.end(), State{0});
    moves.groups_of = moves.members;
    moves.families = {static_cast<std::uint32_t>(states)};
    for (std::size_t from = 0; from < states; ++from) {
        auto& to = arcs[from];
        std::sort(to.begin(), to.end());
        to.erase(std::unique(to.begin(), to.end()), to.end());
        to.erase(std::remove(to.begin(), to.end(), static_cast<State>(from)), to.end());
        moves.after.add(to);
    }
    moves.before = inverted(moves.after, states);
    return moves;
}

}  // namespace irenic::stability
