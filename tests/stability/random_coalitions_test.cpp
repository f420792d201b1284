// Coalitions against a plain reading of their definitions, on random graphs.

#include <algorithm>
#include <array>
#include <vector>

#include <gtest/gtest.h>

#include "irenic/stability/coalitions.hpp"
#include "irenic/stability/concepts.hpp"
#include "random_setting.hpp"
#include "replay.hpp"
#include "slow_coalitions.hpp"

namespace irenic::stability {

using namespace test_support;

namespace {

constexpr std::array<bool (SlowCoalitions::*)(const Coalition&, SlowState) const,
                     coalition_concepts>
    slow_coalition_concepts{&SlowCoalitions::cnash, &SlowCoalitions::cgmr, &SlowCoalitions::csmr,
                            &SlowCoalitions::cseq};

Coalition as_set(PartySet parties) {
    Coalition members;
    for (std::size_t party = 0; party < most_parties; ++party) {
        if (has(parties, party)) {
            members.insert(party);
        }
    }
    return members;
}

class RandomCoalitions : public EveryKindOfGraph {};

void check_joint_improvement(const GraphSetting& setting, const SlowCoalitions& oracle,
                             PartySet members, State state, Walker& walker) {
    const auto& improvements = oracle.improvements(as_set(members), state);
    const auto found = joint_improvement(setting.graph, members, state, walker);
    ASSERT_EQ(found.has_value(), !improvements.empty());
    if (!found) {
        return;
    }
    const auto moves = without(setting.slow.moves, oracle.outside(as_set(members)));
    const auto fewest = fewest_moves(moves, state);
    std::size_t shortest = found->path.size();
    for (const SlowState to : improvements) {
        shortest = std::min(shortest, fewest.at(to));
    }
    EXPECT_EQ(found->from, state);
    EXPECT_TRUE(improvements.contains(found->to));
    EXPECT_EQ(replayed(found->path, state, moves), found->to);
    EXPECT_EQ(found->path.size(), shortest);
}

TEST_P(RandomCoalitions, CoalitionsAreStableByTheDefinitions) {
    for_each_case(60, [](const GraphSetting& setting) {
        const SlowCoalitions oracle(setting.slow);
        const auto wanted = all_coalitions(setting.slow.parties());
        const auto found = find_coalitions(setting.graph, wanted, Limits{});
        ASSERT_TRUE(found);
        ASSERT_EQ(found->looked_at.size(), (std::size_t{1} << setting.slow.parties()) - 1);
        Walker walker(setting.graph);
        std::array<std::vector<bool>, coalition_concepts> all;
        all.fill(std::vector<bool>(setting.slow.states, true));
        std::set<PartySet> seen;
        for (const CoalitionStable& coalition : found->looked_at) {
            const Coalition members = as_set(coalition.members);
            EXPECT_TRUE(seen.insert(coalition.members).second);
            for (State state = 0; state < setting.slow.states; ++state) {
                for (std::size_t index = 0; index < coalition_concepts; ++index) {
                    const bool stable = (oracle.*slow_coalition_concepts[index])(members, state);
                    EXPECT_EQ(coalition.stable[index][state], stable)
                        << "concept " << index << ", coalition " << coalition.members << ", state "
                        << setting.slow.ids[state];
                    all[index][state] = all[index][state] && stable;
                }
                check_joint_improvement(setting, oracle, coalition.members, state, walker);
            }
        }
        EXPECT_EQ(found->all, all);
    });
}

TEST_P(RandomCoalitions, CoalitionsOfOneAreTheirMember) {
    constexpr std::array<Concept, coalition_concepts> same{Concept::nash, Concept::gmr,
                                                           Concept::smr, Concept::seq};
    for_each_case(100, [&](const GraphSetting& setting) {
        std::vector<PartySet> single;
        for (std::size_t party = 0; party < setting.slow.parties(); ++party) {
            single.push_back(only(party));
        }
        const auto coalitions = find_coalitions(setting.graph, single, Limits{});
        const auto stable = find_stable(setting.graph, equally_good, Limits{});
        ASSERT_TRUE(coalitions && stable);
        ASSERT_EQ(coalitions->looked_at.size(), setting.slow.parties());
        for (std::size_t party = 0; party < setting.slow.parties(); ++party) {
            // From three parties on, a coalition that answers may be of several parties.
            const std::size_t concepts = setting.slow.parties() < 3 ? 4 : 3;
            for (std::size_t index = 0; index < concepts; ++index) {
                EXPECT_EQ(coalitions->looked_at[party].stable[index],
                          stable->by_party[party][static_cast<std::size_t>(same[index])]);
            }
        }
    });
}

INSTANTIATE_TEST_SUITE_P(All, RandomCoalitions, testing::ValuesIn(kinds_of_graphs), name_of_kind);

}  // namespace
}  // namespace irenic::stability
