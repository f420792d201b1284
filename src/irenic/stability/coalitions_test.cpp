#include "irenic/stability/coalitions.hpp"

#include <gtest/gtest.h>

#include "../../../tests/support/cube_graph.hpp"
#include "../../../tests/support/small_graph.hpp"
#include "irenic/stability/concepts.hpp"

namespace irenic::stability {
namespace {

using test_support::prisoners_dilemma;
using test_support::Random;
using test_support::small_graph;

enum Which : std::size_t { cnash, cgmr, csmr, cseq };

Coalitions found(const Graph& graph, std::vector<PartySet> wanted) {
    auto answer = find_coalitions(graph, std::move(wanted), Limits{});
    EXPECT_TRUE(answer);
    return answer.value_or(Coalitions{});
}

/// By concept: whether `state` is stable for `members`.
std::vector<bool> stable_at(const Graph& graph, PartySet members, State state) {
    const Coalitions answer = found(graph, {members});
    std::vector<bool> stable;
    for (const auto& of : answer.looked_at.front().stable) {
        stable.push_back(of[state]);
    }
    return stable;
}

std::vector<PartySet> members_of(const Coalitions& answer) {
    std::vector<PartySet> all;
    for (const CoalitionStable& each : answer.looked_at) {
        all.push_back(each.members);
    }
    return all;
}

/// Whether what `narrow` holds `wide` holds too.
bool within(const std::vector<bool>& narrow, const std::vector<bool>& wide) {
    for (std::size_t at = 0; at < narrow.size(); ++at) {
        if (narrow[at] && !wide[at]) {
            return false;
        }
    }
    return true;
}

std::vector<Graph> random_graphs() {
    std::vector<Graph> graphs;
    for (std::uint64_t seed = 0; seed < 30; ++seed) {
        Random random(seed);
        const auto percent = static_cast<int>(random.between(3, 40));
        graphs.push_back(test_support::random_small_graph(random, random.size(2, 4),
                                                          random.size(2, 20), percent));
        graphs.push_back(test_support::cube_graph(random, random.size(2, 3), 2, 6));
    }
    return graphs;
}

TEST(Coalitions, InThePrisonersDilemmaLeaveOnlyCooperation) {
    const Coalitions answer = found(prisoners_dilemma(), all_coalitions(2));
    using States = std::vector<bool>;
    EXPECT_EQ(answer.all[cnash], (States{false, false, false, false}));
    EXPECT_EQ(answer.all[cgmr], (States{false, false, false, true}));
    EXPECT_EQ(answer.all[csmr], (States{false, false, false, true}));
    EXPECT_EQ(answer.all[cseq], (States{false, false, false, true}));
}

TEST(TheCoalitionOfAll, IsStoppedByNothingButHavingNothingToGain) {
    const Coalitions answer = found(prisoners_dilemma(), {all_of(2)});
    for (const auto& stable : answer.looked_at.front().stable) {
        EXPECT_EQ(stable, (std::vector<bool>{false, true, true, true}));
    }
}

TEST(ACoalitionOfOne, IsThatPartyByNashGmrAndSmr) {
    for (const Graph& graph : random_graphs()) {
        const auto alone = find_stable(graph, equally_good, Limits{});
        ASSERT_TRUE(alone);
        for (std::size_t party = 0; party < graph.parties(); ++party) {
            const auto together = found(graph, {only(party)}).looked_at.front().stable;
            const StableStates& by_party = alone->by_party[party];
            EXPECT_EQ(together[cnash], by_party[static_cast<std::size_t>(Concept::nash)]);
            EXPECT_EQ(together[cgmr], by_party[static_cast<std::size_t>(Concept::gmr)]);
            EXPECT_EQ(together[csmr], by_party[static_cast<std::size_t>(Concept::smr)]);
        }
    }
}

TEST(ACoalitionOfOne, AgainstOneOtherIsThatPartyBySeq) {
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        Random random(seed);
        const Graph graph = test_support::random_small_graph(random, 2, random.size(2, 20), 20);
        const auto alone = find_stable(graph, equally_good, Limits{});
        ASSERT_TRUE(alone);
        for (std::size_t party = 0; party < 2; ++party) {
            EXPECT_EQ(found(graph, {only(party)}).looked_at.front().stable[cseq],
                      alone->by_party[party][static_cast<std::size_t>(Concept::seq)]);
        }
    }
}

TEST(ACoalition, ThatHasNothingToGainIsStableByEveryConcept) {
    for (const Graph& graph : random_graphs()) {
        for (const auto& of : found(graph, all_coalitions(graph.parties())).looked_at) {
            EXPECT_TRUE(within(of.stable[cnash], of.stable[csmr]));
            EXPECT_TRUE(within(of.stable[cnash], of.stable[cseq]));
            EXPECT_TRUE(within(of.stable[csmr], of.stable[cgmr]));
        }
    }
}

TEST(ASanction, NeedsOnlyToLeaveSomeMemberNoBetterOff) {
    const auto with_rank_after_answer = [](Rank first, Rank second) {
        return small_graph(
            {{{{0, 1}}, {1, 2, first}}, {{}, {1, 2, second}}, {{{1, 2}}, {0, 0, 0}}});
    };
    const PartySet both = only(0) | only(1);
    EXPECT_TRUE(stable_at(with_rank_after_answer(1, 3), both, 0)[cgmr]);
    EXPECT_TRUE(stable_at(with_rank_after_answer(3, 1), both, 0)[cgmr]);
    EXPECT_FALSE(stable_at(with_rank_after_answer(2, 3), both, 0)[cgmr]);
}

TEST(ASanction, OfOthersTogetherDetersThoughNoneOfThemWouldBegin) {
    // The second party loses by its own move to 2 and gains once the third has moved on to 3.
    const Graph graph =
        small_graph({{{{0, 1}}, {1, 2, 2, 0}}, {{{1, 2}}, {0, 1, 0, 2}}, {{{2, 3}}, {0, 1, 1, 2}}});
    EXPECT_EQ(stable_at(graph, only(0), 0), (std::vector<bool>{false, true, true, true}));
    const auto alone = find_stable(graph, equally_good, Limits{});
    EXPECT_FALSE(alone->by_party[0][static_cast<std::size_t>(Concept::seq)][0]);
}

TEST(ASanction, ByTwoMovesInARowOfOneCoalitionIsNone) {
    const Graph graph = small_graph({{{{0, 1}}, {1, 2, 2, 0}}, {{{1, 2}, {2, 3}}, {0, 0, 1, 2}}});
    EXPECT_EQ(stable_at(graph, only(0), 0), (std::vector<bool>{false, false, false, false}));
}

TEST(ASanction, MayGoOnWithAnotherCoalitionOfTheSameMover) {
    // Only the second party moves; it goes to 3 by itself, then as one with the third.
    const Graph graph = small_graph(
        {{{{0, 1}}, {1, 2, 2, 0}}, {{{1, 2}, {2, 3}}, {0, 0, 1, 2}}, {{}, {0, 0, 0, 1}}});
    EXPECT_EQ(stable_at(graph, only(0), 0), (std::vector<bool>{false, false, false, true}));
}

TEST(ASanction, ThatTheCoalitionEscapesTogetherDoesNotHoldBySmr) {
    // After 1 the third party answers by 2; from there the first and the second together reach 4.
    const auto with_rank_after_escape = [](Rank second) {
        return small_graph({{{{0, 1}, {2, 3}}, {1, 2, 0, 0, 2}},
                            {{{3, 4}}, {1, 2, 0, 0, second}},
                            {{{1, 2}}, {0, 0, 1, 0, 0}}});
    };
    const PartySet both = only(0) | only(1);
    EXPECT_EQ(stable_at(with_rank_after_escape(2), both, 0),
              (std::vector<bool>{false, true, false, true}));
    EXPECT_EQ(stable_at(with_rank_after_escape(1), both, 0),
              (std::vector<bool>{false, true, true, true}));
}

TEST(AJointImprovement, MayPassThroughWhatAMemberLikesLess) {
    const Graph graph = small_graph({{{{0, 1}}, {1, 0, 2}}, {{{1, 2}}, {1, 1, 2}}});
    Walker walker(graph);
    EXPECT_EQ(joint_improvement(graph, all_of(2), 0, walker),
              (JointImprovement{0, 2, {{0, 1}, {1, 2}}}));
    EXPECT_EQ(joint_improvement(graph, only(0), 0, walker), std::nullopt);
    EXPECT_FALSE(stable_at(graph, all_of(2), 0)[cnash]);
}

TEST(AJointImprovement, IsThereWhereverAStateIsNotStableByNash) {
    for (const Graph& graph : random_graphs()) {
        Walker walker(graph);
        for (const auto& of : found(graph, all_coalitions(graph.parties())).looked_at) {
            for (State state = 0; state < graph.states; ++state) {
                EXPECT_NE(joint_improvement(graph, of.members, state, walker).has_value(),
                          of.stable[cnash][state]);
            }
        }
    }
}

TEST(AllCoalitions, ComeByNumberThenByMembers) {
    EXPECT_EQ(all_coalitions(0), std::vector<PartySet>{});
    EXPECT_EQ(all_coalitions(4),
              (std::vector<PartySet>{0b0001, 0b0010, 0b0100, 0b1000, 0b0011, 0b0101, 0b1001, 0b0110,
                                     0b1010, 0b1100, 0b0111, 0b1011, 0b1101, 0b1110, 0b1111}));
}

TEST(WantedCoalitions, AreLookedAtOnceEachAndInOrder) {
    const Coalitions answer = found(prisoners_dilemma(), {0b11, 0b10, 0b11, 0b01});
    EXPECT_EQ(members_of(answer), (std::vector<PartySet>{0b01, 0b10, 0b11}));
}

TEST(WantedCoalitions, AloneDecideWhatIsStableForAll) {
    const Coalitions answer = found(prisoners_dilemma(), {0b01, 0b10});
    EXPECT_EQ(answer.all[cnash], (std::vector<bool>{true, false, false, false}));
    EXPECT_EQ(answer.all[cgmr], (std::vector<bool>{true, false, false, true}));
}

TEST(Coalitions, AreTheSameWithAnyNumberOfThreads) {
    Random random(5);
    const Graph graph = test_support::cube_graph(random, 4, 2, 40);
    Limits limits;
    limits.threads = 3;
    const Coalitions one = found(graph, all_coalitions(4));
    const auto three = find_coalitions(graph, all_coalitions(4), limits);
    ASSERT_TRUE(three);
    EXPECT_EQ(members_of(*three), members_of(one));
    EXPECT_EQ(three->all, one.all);
    for (std::size_t at = 0; at < one.looked_at.size(); ++at) {
        EXPECT_EQ(three->looked_at[at].stable, one.looked_at[at].stable);
    }
}

TEST(Coalitions, AreNotToldBeyondALimit) {
    Limits late;
    late.stop = Stop(0);
    EXPECT_FALSE(find_coalitions(prisoners_dilemma(), {0b01}, late));
    Limits little;
    little.memory_bytes = 1000;
    EXPECT_FALSE(find_coalitions(prisoners_dilemma(), {0b01}, little));
    Graph crowd = small_graph({most_parties, {{}, {0, 1}}});
    Limits some;
    some.memory_bytes = 1'000'000;
    EXPECT_FALSE(find_coalitions(crowd, {0b01}, some));
}

TEST(Coalitions, OfNobodyOrOfStrangersAreAFaultOfTheCaller) {
    EXPECT_THROW(static_cast<void>(find_coalitions(prisoners_dilemma(), {0}, Limits{})),
                 ContractViolation);
    EXPECT_THROW(static_cast<void>(find_coalitions(prisoners_dilemma(), {0b100}, Limits{})),
                 ContractViolation);
}

}  // namespace
}  // namespace irenic::stability
