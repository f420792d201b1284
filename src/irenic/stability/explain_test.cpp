#include "irenic/stability/explain.hpp"

#include <gtest/gtest.h>

#include "../../../tests/support/small_graph.hpp"

namespace irenic::stability {
namespace {

using test_support::Random;

const std::optional<Path>& sanction(const Improvement& improvement, Concept stands_by) {
    return improvement.sanctions[static_cast<std::size_t>(stands_by)];
}

TEST(AnExplanation, NamesEachImprovementAndWhatDetersIt) {
    const Graph graph = test_support::prisoners_dilemma();
    Sanctions sanctions(graph);
    const auto all = explain(sanctions, graph.parties(), 3);
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[0].state, 3U);
    EXPECT_EQ(all[0].party, 0U);
    EXPECT_EQ(all[1].party, 1U);
    ASSERT_EQ(all[0].improvements.size(), 1U);
    EXPECT_EQ(all[0].improvements[0].to, 2U);
    EXPECT_EQ(sanction(all[0].improvements[0], Concept::nash), std::nullopt);
    for (const Concept stands_by : {Concept::gmr, Concept::smr, Concept::seq, Concept::sseq}) {
        EXPECT_EQ(sanction(all[0].improvements[0], stands_by), (Path{{1, 0}}));
        EXPECT_TRUE(all[0].stable(stands_by));
    }
    EXPECT_FALSE(all[0].stable(Concept::nash));
}

TEST(AnExplanation, SaysWhichImprovementNothingDeters) {
    const Graph graph = test_support::prisoners_dilemma();
    Sanctions sanctions(graph);
    const auto all = explain(sanctions, graph.parties(), 1);
    ASSERT_EQ(all[0].improvements.size(), 1U);
    EXPECT_EQ(all[0].improvements[0].to, 0U);
    EXPECT_EQ(sanction(all[0].improvements[0], Concept::gmr), std::nullopt);
    EXPECT_FALSE(all[0].stable(Concept::gmr));
    EXPECT_TRUE(all[1].improvements.empty());
    for (const Concept stands_by : all_concepts) {
        EXPECT_TRUE(all[1].stable(stands_by));
    }
}

TEST(AnExplanation, OfAStateWithSeveralImprovementsNeedsASanctionOfEach) {
    const Graph graph =
        test_support::small_graph({{{{0, 1}, {0, 2}}, {1, 2, 2, 0}}, {{{1, 3}}, {0, 0, 0, 1}}});
    Sanctions sanctions(graph);
    const auto all = explain(sanctions, graph.parties(), 0);
    ASSERT_EQ(all[0].improvements.size(), 2U);
    EXPECT_EQ(sanction(all[0].improvements[0], Concept::seq), (Path{{1, 3}}));
    EXPECT_EQ(sanction(all[0].improvements[1], Concept::seq), std::nullopt);
    EXPECT_FALSE(all[0].stable(Concept::seq));
}

TEST(AnExplanation, AgreesWithWhatIsFoundForAllStatesAtOnce) {
    for (std::uint64_t seed = 0; seed < 30; ++seed) {
        Random random(seed);
        const Graph graph = test_support::random_small_graph(random, random.size(2, 4), 10, 20);
        const auto stable = find_stable(graph, equally_good, Limits{});
        ASSERT_TRUE(stable);
        Sanctions sanctions(graph);
        for (State state = 0; state < graph.states; ++state) {
            for (const Explained& each : explain(sanctions, graph.parties(), state)) {
                for (const Concept stands_by : all_concepts) {
                    const auto which = static_cast<std::size_t>(stands_by);
                    EXPECT_EQ(each.stable(stands_by), stable->by_party[each.party][which][state]);
                }
            }
        }
    }
}

}  // namespace
}  // namespace irenic::stability
