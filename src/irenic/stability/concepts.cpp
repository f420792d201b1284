#include "irenic/stability/concepts.hpp"

#include <algorithm>
#include <atomic>

#include "irenic/base/parallel.hpp"
#include "irenic/base/result.hpp"
#include "irenic/stability/sanctions.hpp"
#include "irenic/stability/search.hpp"

namespace irenic::stability {
namespace {

/// What holds one party at each state, given what each of its improvements leads to.
class Departures {
public:
    Departures(const Graph& graph, std::size_t party, const TieReading& reading)
        : moves_(graph.moves[party]), rank_(graph.rank[party]), reading_(reading) {}

    /// By state: whether every improvement is answered.
    ///
    /// worst  by state: the least rank that others can bring the party to from there.
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

    /// By state: the best rank that the party has there or reaches by one move.
    [[nodiscard]] std::vector<Rank> with_escape() const {
        std::vector<Rank> top(moves_.members.size(), 0);
        for (std::uint32_t group = 0; group < top.size(); ++group) {
            const Rank best = rank_[moves_.members[group].back()];
            for (const std::uint32_t earlier : moves_.before[group]) {
                top[earlier] = std::max(top[earlier], best);
            }
        }
        std::vector<Rank> value = rank_;
        for (std::uint32_t group = 0; group < top.size(); ++group) {
            for (const State state : moves_.members[group]) {
                value[state] = std::max(value[state], top[group]);
            }
        }
        return value;
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
        for (std::uint32_t group = end; group-- > begin;) {
            const auto states = moves_.members[group];
            for (auto state = states.rbegin(); state != states.rend(); ++state) {
                members.push_back({rank_[*state], *state, group});
            }
        }
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

class Finder {
public:
    Finder(const Graph& graph, const TieReading& reading, const Limits& limits)
        : graph_(graph), places_(graph), reading_(reading), limits_(limits) {
        stable_.by_party.resize(graph.parties());
    }

    [[nodiscard]] std::optional<Stable> run() {
        share_out(graph_.parties() * concept_count, limits_.threads, [&](std::size_t task) {
            look_at(task / concept_count, all_concepts[task % concept_count]);
        });
        if (stopped_) {
            return std::nullopt;
        }
        find_equilibria();
        return std::move(stable_);
    }

private:
    void look_at(std::size_t party, Concept stands_by) {
        if (stopped_) {
            return;
        }
        const Departures departures(graph_, party, reading_);
        auto& stable = stable_.by_party[party][static_cast<std::size_t>(stands_by)];
        if (stands_by == Concept::nash) {
            stable = departures.held(std::vector<Rank>(graph_.states, no_value));
            return;
        }
        const auto worst = least_reachable(
            places_, all_of(graph_.parties()) & ~only(party), steps(stands_by),
            without_escape(stands_by) ? departures.with_escape() : graph_.rank[party],
            graph_.tiers[party], limits_.stop);
        if (!worst) {
            stopped_ = true;
            return;
        }
        stable = departures.held(*worst);
        if (!reading_.tie_sanctions && graph_.others_can_return) {
            add_returns(party, stands_by, stable);
        }
    }

    /// Where ties deter nobody a sanction may still lead back to the very state that was left.
    void add_returns(std::size_t party, Concept stands_by, std::vector<bool>& stable) {
        Sanctions sanctions(graph_, reading_);
        for (State state = 0; state < graph_.states && !stopped_; ++state) {
            stable[state] = stable[state] || sanctions.is_stable(stands_by, party, state);
            if (limits_.stop.reached()) {
                stopped_ = true;
            }
        }
    }

    [[nodiscard]] Steps steps(Concept stands_by) const {
        if (!credible(stands_by)) {
            return Steps::moves;
        }
        return reading_.tie_is_answer ? Steps::improvements_or_ties : Steps::improvements;
    }

    void find_equilibria() {
        for (std::size_t which = 0; which < concept_count; ++which) {
            auto& equilibria = stable_.equilibria[which];
            equilibria.assign(graph_.states, true);
            for (const StableStates& of : stable_.by_party) {
                for (State state = 0; state < graph_.states; ++state) {
                    equilibria[state] = equilibria[state] && of[which][state];
                }
            }
        }
    }

    const Graph& graph_;
    Places places_;
    TieReading reading_;
    const Limits& limits_;
    Stable stable_;
    std::atomic<bool> stopped_ = false;
};

/// Whether every state that `narrow` holds is held by `wide`.
[[maybe_unused]] bool within(const StableStates& of, Concept narrow, Concept wide) {
    const auto& fewer = of[static_cast<std::size_t>(narrow)];
    const auto& more = of[static_cast<std::size_t>(wide)];
    return std::equal(fewer.begin(), fewer.end(), more.begin(),
                      [](bool stable, bool also) { return !stable || also; });
}

[[maybe_unused]] bool implications_hold(const Stable& stable) {
    return std::all_of(stable.by_party.begin(), stable.by_party.end(), [](const StableStates& of) {
        return within(of, Concept::nash, Concept::sseq) &&
               within(of, Concept::sseq, Concept::seq) && within(of, Concept::seq, Concept::gmr) &&
               within(of, Concept::sseq, Concept::smr) && within(of, Concept::smr, Concept::gmr);
    });
}

}  // namespace

std::string_view name(Concept stands_by) {
    constexpr std::array<std::string_view, concept_count> names{"nash", "gmr", "smr", "seq",
                                                                "sseq"};
    return names.at(static_cast<std::size_t>(stands_by));
}

std::optional<Stable> find_stable(const Graph& graph, const TieReading& reading,
                                  const Limits& limits) {
    auto stable = Finder(graph, reading, limits).run();
#ifndef NDEBUG
    IRENIC_CHECK(!stable || implications_hold(*stable));
#endif
    return stable;
}

}  // namespace irenic::stability
