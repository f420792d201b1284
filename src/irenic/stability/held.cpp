#include "irenic/stability/held.hpp"

#include <algorithm>
#include <cstdint>

namespace irenic::stability {
namespace {

/// Goes through each family of groups from the party's best states down.
class Departures {
public:
    Departures(const Graph& graph, std::size_t party, const TieReading& reading)
        : moves_(graph.moves[party]), rank_(graph.rank[party]), reading_(reading) {}

    [[nodiscard]] std::vector<bool> held(const std::vector<Rank>& worst) const {
        std::vector<bool> held(rank_.size(), true);
        std::vector<Best> best(moves_.members.size());
        std::vector<Member> members;
        std::uint32_t begin = 0;
        for (const std::uint32_t end : moves_.families) {
            list_members(begin, end, members);
            for (std::size_t tier = 0; tier < members.size();) {
                tier = hold_tier(members, tier, worst, best, held);
            }
            begin = end;
        }
        return held;
    }

private:
    struct Member {
        Rank rank = 0;
        State state = 0;
        std::uint32_t group = 0;
    };

    /// Of the states that a group reaches: the largest `worst`, plus one, and the largest of any
    /// other state. 0: there is none.
    struct Best {
        std::uint64_t largest = 0;
        std::uint64_t next = 0;
        State by = 0;

        void offer(State state, std::uint64_t value) {
            if (state == by && largest > 0) {
                return;
            }
            if (value > largest) {
                next = largest;
                largest = value;
                by = state;
            } else {
                next = std::max(next, value);
            }
        }
    };

    /// The members of a family of groups, those that the party likes best first.
    void list_members(std::uint32_t begin, std::uint32_t end, std::vector<Member>& members) const {
        members.clear();
        for (std::uint32_t group = begin; group < end; ++group) {
            for (const State state : moves_.members[group]) {
                members.push_back({rank_[state], state, group});
            }
        }
        std::reverse(members.begin(), members.end());
        if (end - begin > 1) {
            std::stable_sort(
                members.begin(), members.end(),
                [](const Member& one, const Member& other) { return one.rank > other.rank; });
        }
    }

    /// Settles one tier of a family, all better tiers offered before; returns where it ends.
    std::size_t hold_tier(const std::vector<Member>& members, std::size_t begin,
                          const std::vector<Rank>& worst, std::vector<Best>& best,
                          std::vector<bool>& held) const {
        std::size_t end = begin;
        while (end < members.size() && members[end].rank == members[begin].rank) {
            ++end;
        }
        const auto offer = [&] {
            for (std::size_t at = begin; at < end; ++at) {
                for (const std::uint32_t earlier : moves_.before[members[at].group]) {
                    best[earlier].offer(members[at].state,
                                        std::uint64_t{worst[members[at].state]} + 1);
                }
            }
        };
        if (reading_.tie_departs) {
            offer();
        }
        for (std::size_t at = begin; at < end; ++at) {
            if (!is_held(members[at], best[members[at].group])) {
                held[members[at].state] = false;
            }
        }
        if (!reading_.tie_departs) {
            offer();
        }
        return end;
    }

    [[nodiscard]] bool is_held(const Member& member, const Best& best) const {
        const std::uint64_t worst = best.by == member.state ? best.next : best.largest;
        const std::uint64_t own = std::uint64_t{member.rank} + 1;
        return worst < own || (worst == own && reading_.tie_sanctions);
    }

    const Moves& moves_;
    const std::vector<Rank>& rank_;
    TieReading reading_;
};

}  // namespace

std::vector<bool> held_states(const Graph& graph, std::size_t party, const TieReading& reading,
                              const std::vector<Rank>& worst) {
    return Departures(graph, party, reading).held(worst);
}

std::vector<Rank> with_escape(const Graph& graph, std::size_t party) {
    const Moves& moves = graph.moves[party];
    const auto& rank = graph.rank[party];
    std::vector<Rank> top(moves.members.size(), 0);
    for (std::uint32_t group = 0; group < top.size(); ++group) {
        const Rank best = rank[moves.members[group].back()];
        for (const std::uint32_t earlier : moves.before[group]) {
            top[earlier] = std::max(top[earlier], best);
        }
    }
    std::vector<Rank> value = rank;
    for (std::uint32_t group = 0; group < top.size(); ++group) {
        for (const State state : moves.members[group]) {
            value[state] = std::max(value[state], top[group]);
        }
    }
    return value;
}

}  // namespace irenic::stability
