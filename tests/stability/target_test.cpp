// What would have to change for a state to become an equilibrium, or to cease to be one.

#include "irenic/stability/target.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <map>
#include <set>
#include <tuple>
#include <vector>

#include <gtest/gtest.h>

#include "../support/cube_graph.hpp"
#include "irenic/stability/sanctions.hpp"
#include "oracle.hpp"
#include "random_setting.hpp"

namespace irenic::stability {

using namespace test_support;

namespace {

using Sets = std::vector<std::vector<State>>;
using Worth = std::vector<std::size_t>;  ///< by state; more is better

constexpr std::array<bool (SlowStability::*)(std::size_t, SlowState) const, concept_count>
    slow_concepts{&SlowStability::nash, &SlowStability::gmr, &SlowStability::smr,
                  &SlowStability::seq, &SlowStability::sseq};

std::vector<State> states_in(unsigned mask, const std::vector<State>& states) {
    std::vector<State> chosen;
    for (std::size_t place = 0; place < states.size(); ++place) {
        if ((mask >> place & 1U) != 0) {
            chosen.push_back(states[place]);
        }
    }
    return chosen;
}

/// A ranking of which only comparisons with `target` are as asked for.
Worth with_above(std::size_t states, State target, const std::vector<State>& above) {
    Worth worth(states, 0);
    worth[target] = 1;
    for (const State state : above) {
        worth[state] = 2;
    }
    return worth;
}

/// What the party may come to rank above the target, or no longer, to turn its view of it: by
/// trying every set. What others can do does not hang on the party's ranking, so `oracle` may look
/// at other rankings of it in `slow`.
Sets slow_needs(SlowGraph& slow, const SlowStability& oracle, std::size_t concept_at,
                std::size_t party, State target) {
    const Worth before = slow.worth[party];
    const auto stable = [&] { return (oracle.*slow_concepts[concept_at])(party, target); };
    const bool stable_now = stable();
    std::vector<State> above;
    std::vector<State> free;
    for (State state = 0; state < slow.states; ++state) {
        const bool is_above = slow.better(party, state, target);
        if (is_above) {
            above.push_back(state);
        }
        if (state != target && is_above != stable_now) {
            free.push_back(state);
        }
    }
    std::vector<unsigned> masks(std::size_t{1} << free.size());
    std::iota(masks.begin(), masks.end(), 0U);
    std::stable_sort(masks.begin(), masks.end(),
                     [](unsigned a, unsigned b) { return std::popcount(a) < std::popcount(b); });
    std::vector<unsigned> minimal;
    for (const unsigned mask : masks) {
        std::vector<State> changed = states_in(mask, free);
        if (stable_now) {
            changed.insert(changed.end(), above.begin(), above.end());
        } else {
            changed = states_in(~mask, free);
        }
        slow.worth[party] = with_above(slow.states, target, changed);
        const bool within = std::any_of(minimal.begin(), minimal.end(),
                                        [&](unsigned other) { return (other & ~mask) == 0; });
        if (stable() != stable_now && !within) {
            minimal.push_back(mask);
        }
    }
    slow.worth[party] = before;
    Sets sets;
    for (const unsigned mask : minimal) {
        sets.push_back(states_in(mask, free));
    }
    std::sort(sets.begin(), sets.end(), [](const auto& a, const auto& b) {
        return std::tuple(a.size(), a) < std::tuple(b.size(), b);
    });
    return sets;
}

/// A shift as it can be told from the ranking it gives.
using SeenShift = std::tuple<std::size_t, State, bool, std::vector<Rank>>;  ///< changed first

std::vector<Rank> ranks_of(const Worth& worth) {
    const std::set<std::size_t> tiers(worth.begin(), worth.end());
    std::vector<Rank> ranks;
    for (const std::size_t each : worth) {
        ranks.push_back(static_cast<Rank>(std::distance(tiers.begin(), tiers.find(each))));
    }
    return ranks;
}

int compared(const Worth& worth, SlowState a, SlowState b) {
    return static_cast<int>(worth[a] > worth[b]) - static_cast<int>(worth[a] < worth[b]);
}

SeenShift seen_shift(const Worth& before, const Worth& after, State state) {
    std::size_t changed = 0;
    bool up = false;
    for (SlowState other = 0; other < before.size(); ++other) {
        const int now = compared(before, state, other);
        const int then = compared(after, state, other);
        changed += static_cast<std::size_t>(now != then);
        up = up || then > now;
    }
    return {changed, state, up, ranks_of(after)};
}

/// Every ranking that differs from `worth` by the place of one state.
std::map<SeenShift, Worth> every_shift(const Worth& worth) {
    Worth spread;
    for (const std::size_t each : worth) {
        spread.push_back(2 * each + 1);
    }
    const std::size_t top = *std::max_element(spread.begin(), spread.end()) + 1;
    std::map<SeenShift, Worth> found;
    for (State state = 0; state < worth.size(); ++state) {
        for (std::size_t place = 0; place <= top; ++place) {
            Worth after = spread;
            after[state] = place;
            const SeenShift seen = seen_shift(spread, after, state);
            if (std::get<0>(seen) > 0) {
                found.emplace(seen, after);
            }
        }
    }
    return found;
}

/// By concept, by state: whether it is stable for all.
using Equilibria = std::array<std::vector<bool>, concept_count>;

Equilibria slow_equilibria(const SlowGraph& slow) {
    const SlowStability oracle(slow);
    Equilibria found;
    for (std::size_t index = 0; index < concept_count; ++index) {
        for (SlowState state = 0; state < slow.states; ++state) {
            bool all = true;
            for (std::size_t party = 0; party < slow.parties(); ++party) {
                all = all && (oracle.*slow_concepts[index])(party, state);
            }
            found[index].push_back(all);
        }
    }
    return found;
}

std::set<SeenShift> as_seen(const Worth& worth, const std::vector<Rank>& rank,
                            const std::vector<Shift>& shifts) {
    std::set<SeenShift> seen;
    for (const Shift& shift : shifts) {
        const std::vector<Rank> ranks = shifted(rank, shift);
        const SeenShift each = seen_shift(worth, Worth(ranks.begin(), ranks.end()), shift.state);
        EXPECT_EQ(shift.changed, std::get<0>(each));
        EXPECT_EQ(shift.up, std::get<2>(each));
        seen.insert(each);
    }
    EXPECT_EQ(seen.size(), shifts.size());
    return seen;
}

class Targets : public EveryKindOfGraph {
protected:
    /// As for_each_case, for those that have so few states that everything can be tried.
    template <class Check>
    static void for_each_small_case(std::uint64_t count, std::size_t most_states, Check check) {
        for_each_case(count, [&](const GraphSetting& setting) {
            if (setting.slow.states <= most_states) {
                check(setting);
            }
        });
    }
};

TEST_P(Targets, NeedsAreAllMinimalSets) {
    for_each_small_case(60, 8, [](const GraphSetting& setting) {
        SlowGraph slow = setting.slow;
        const SlowStability oracle(slow);
        for (State target = 0; target < slow.states; ++target) {
            const Target found = find_target(setting.graph, target, Limits{});
            EXPECT_FALSE(found.limit_reached);
            ASSERT_EQ(found.by.size(), concept_count);
            for (std::size_t index = 0; index < concept_count; ++index) {
                ASSERT_EQ(found.by[index].parties.size(), slow.parties());
                for (std::size_t party = 0; party < slow.parties(); ++party) {
                    const TargetOfParty& view = found.by[index].parties[party];
                    EXPECT_EQ(view.stable, (oracle.*slow_concepts[index])(party, target));
                    EXPECT_TRUE(view.needs.complete && view.needs.smallest);
                    ASSERT_EQ(view.needs.sets, slow_needs(slow, oracle, index, party, target))
                        << name(all_concepts[index]) << " of party " << party << " at state "
                        << slow.ids[target];
                }
            }
        }
    });
}

TEST_P(Targets, ShiftsAreTheLeastOfAllThatTurnIt) {
    for_each_small_case(15, 8, [](const GraphSetting& setting) {
        const SlowGraph& slow = setting.slow;
        const Equilibria now = slow_equilibria(slow);
        std::vector<Target> targets;
        for (State target = 0; target < slow.states; ++target) {
            targets.push_back(find_target(setting.graph, target, Limits{}));
        }
        for (std::size_t party = 0; party < slow.parties(); ++party) {
            std::map<std::pair<std::size_t, State>, std::set<SeenShift>> least;
            for (const auto& [seen, worth] : every_shift(slow.worth[party])) {
                SlowGraph changed = slow;
                changed.worth[party] = worth;
                const Equilibria then = slow_equilibria(changed);
                for (std::size_t index = 0; index < concept_count; ++index) {
                    for (State target = 0; target < slow.states; ++target) {
                        auto& here = least[{index, target}];
                        const bool no_more =
                            here.empty() || std::get<0>(*here.begin()) == std::get<0>(seen);
                        if (then[index][target] != now[index][target] && no_more) {
                            here.insert(seen);
                        }
                    }
                }
            }
            for (std::size_t index = 0; index < concept_count; ++index) {
                for (State target = 0; target < slow.states; ++target) {
                    const TargetBy& by = targets[target].by[index];
                    EXPECT_EQ(by.equilibrium, now[index][target]);
                    EXPECT_TRUE(by.parties[party].shifts.complete);
                    ASSERT_EQ(as_seen(slow.worth[party], setting.graph.rank[party],
                                      by.parties[party].shifts.least),
                              (least[{index, target}]))
                        << name(all_concepts[index]) << " of party " << party << " at state "
                        << slow.ids[target];
                }
            }
        }
    });
}

INSTANTIATE_TEST_SUITE_P(All, Targets, testing::ValuesIn(kinds_of_graphs), name_of_kind);

bool is_equilibrium(const Graph& graph, Concept stands_by, State state) {
    Sanctions sanctions(graph);
    for (std::size_t party = 0; party < graph.parties(); ++party) {
        if (!sanctions.is_stable(stands_by, party, state)) {
            return false;
        }
    }
    return true;
}

TEST(Target, OfALargerGraphIsTurnedByEveryShiftNamed) {
    Random random(5);
    std::size_t shifts = 0;
    for (int round = 0; round < 60; ++round) {
        Graph graph = cube_graph(random, 3, 2, 40);
        const auto target = static_cast<State>(random.below(graph.states));
        const Target found = find_target(graph, target, Limits{});
        for (const TargetBy& by : found.by) {
            EXPECT_EQ(by.equilibrium, is_equilibrium(graph, by.stands_by, target));
            for (std::size_t party = 0; party < graph.parties(); ++party) {
                const std::vector<Rank> before = graph.rank[party];
                for (const Shift& shift : by.parties[party].shifts.least) {
                    graph.rank[party] = shifted(before, shift);
                    EXPECT_NE(by.equilibrium, is_equilibrium(graph, by.stands_by, target));
                    ++shifts;
                }
                graph.rank[party] = before;
            }
        }
    }
    EXPECT_GT(shifts, 400U);
}

const char* const prisoners_dilemma = R"(
irenic: 1
parties: {one: {}, two: {}}
graph:
  options: {one: {a: A}, two: {b: B}}  # 1 neither cooperates, 2 only One, 3 only Two, 4 both
  ranking: {one: [3, 4, 1, 2], two: [2, 4, 1, 3]}
)";

const TargetBy& by(const Target& target, Concept stands_by) {
    return target.by[static_cast<std::size_t>(stands_by)];
}

TEST(Target, CooperationOfPrisonersStandsByFearOfTheOtherAlone) {
    const GraphSetting setting(prisoners_dilemma);
    const Target both = find_target(setting.graph, 3, Limits{});
    EXPECT_EQ(both.state, 3U);

    const TargetBy& nash = by(both, Concept::nash);
    EXPECT_FALSE(nash.equilibrium);
    EXPECT_EQ(nash.parties[0].needs.sets, (Sets{{2}}));  // each: to defect alone no longer tempts
    EXPECT_EQ(nash.parties[1].needs.sets, (Sets{{1}}));
    EXPECT_TRUE(nash.parties[0].shifts.least.empty());  // but one alone is not enough
    EXPECT_TRUE(nash.parties[0].shifts.complete);

    const TargetBy& gmr = by(both, Concept::gmr);
    EXPECT_TRUE(gmr.equilibrium);
    EXPECT_EQ(gmr.parties[0].needs.sets, (Sets{{0}}));  // no longer to fear that nobody cooperates
    EXPECT_EQ(gmr.parties[0].shifts.least,
              (std::vector<Shift>{{0, true, false, 3, 1}, {3, false, false, 0, 1}}));
}

TEST(Target, WhatTheOtherFearsCountsAmongTheShifts) {
    const GraphSetting setting(prisoners_dilemma);
    const Target both = find_target(setting.graph, 3, Limits{});
    const TargetBy& seq = by(both, Concept::seq);
    EXPECT_TRUE(seq.equilibrium);
    EXPECT_EQ(seq.parties[0].needs.sets, (Sets{{0}}));
    EXPECT_EQ(seq.parties[0].shifts.least,
              (std::vector<Shift>{
                  {0, false, false, 1, 1},  // One would rather be left alone cooperating than have
                  {0, false, true, 1, 1},   // nobody cooperate: its answer is not to be feared
                  {0, true, false, 3, 1},
                  {1, true, true, 0, 1},
                  {1, true, false, 0, 1},
                  {3, false, false, 0, 1},
              }));
}

TEST(Target, SaysWhereALimitCutItShort) {
    Random random(6);
    const Graph graph = cube_graph(random, 3, 2, 10);
    Limits limits;
    limits.stop = Stop(0);
    const Target found = find_target(graph, 5, limits);
    EXPECT_TRUE(found.limit_reached);
    for (const TargetBy& each : found.by) {
        for (const TargetOfParty& party : each.parties) {
            EXPECT_FALSE(party.needs.complete || party.needs.smallest);
            EXPECT_EQ(party.needs.sets.size(), 1U);
            EXPECT_TRUE(party.shifts.least.empty());
        }
    }
    EXPECT_FALSE(by(found, Concept::seq).parties[0].shifts.complete);
}

TEST(Target, ListsTwoHundredOfMoreSets) {
    // All states are tied. Wherever the party goes, each of the other's seven answers leaves it
    // eight states of which one must tempt it: 7 times 8 to the seventh sets of eight.
    Random random(7);
    Graph graph = cube_graph(random, 2, 3, 1);
    const Target found = find_target(graph, 0, Limits{});
    const Needs& needs = by(found, Concept::smr).parties[0].needs;
    EXPECT_EQ(needs.sets.size(), 200U);
    EXPECT_FALSE(needs.complete);
    EXPECT_TRUE(needs.smallest);
    EXPECT_EQ(needs.sets.front().size(), 8U);
    EXPECT_FALSE(found.limit_reached);
}

}  // namespace
}  // namespace irenic::stability
