#include "irenic/stability/joint/legal_search.hpp"

#include <memory>

#include <gtest/gtest.h>

#include "../../../../tests/support/small_graph.hpp"
#include "irenic/stability/search.hpp"

namespace irenic::stability {
namespace {

using test_support::Random;

/// By state: the states from which the party moves to it.
BitRows turned_round(const Graph& graph, std::size_t party) {
    BitRows rows(std::make_shared<const Blocks>(graph, only(party)));
    for (State from = 0; from < graph.states; ++from) {
        for_each_move(graph.moves[party], from, [&](State to) {
            rows.add(to, from);
            return true;
        });
    }
    return rows;
}

std::vector<BitRows> all_turned_round(const Graph& graph) {
    std::vector<BitRows> rows;
    for (std::size_t party = 0; party < graph.parties(); ++party) {
        rows.push_back(turned_round(graph, party));
    }
    return rows;
}

LegalSearch search_of(const Graph& graph, const std::vector<BitRows>& rows) {
    std::vector<const BitRows*> movers;
    for (const BitRows& each : rows) {
        movers.push_back(&each);
    }
    return LegalSearch(graph.states, movers);
}

TEST(TheLeastValueReached, IsThatOfTheSearchByParties) {
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        Random random(seed);
        const std::size_t parties = random.size(1, 4);
        const std::size_t states = random.size(1, 80);
        const Graph graph = test_support::random_small_graph(random, parties, states,
                                                             static_cast<int>(random.size(1, 20)));
        const auto rows = all_turned_round(graph);
        LegalSearch search = search_of(graph, rows);
        for (std::size_t party = 0; party < parties; ++party) {
            EXPECT_EQ(least_reached(search, graph.rank[party], graph.tiers[party], Stop{}),
                      least_reachable(Places(graph), all_of(parties), Steps::moves,
                                      graph.rank[party], graph.tiers[party], Stop{}))
                << seed;
        }
    }
}

TEST(ALegalSearch, LetsNobodyMoveTwiceInARow) {
    const Graph alone = test_support::small_graph({{{{0, 1}, {1, 2}}, {0, 0, 0}}});
    const auto rows = all_turned_round(alone);
    LegalSearch search = search_of(alone, rows);
    search.begin_at(2);
    EXPECT_TRUE(search.run(Stop{}));
    EXPECT_EQ(search.reached(), (std::vector<State>{1}));
}

TEST(ALegalSearch, ReachesWhereItBeganOnlyByMoving) {
    const Graph graph = test_support::small_graph({{{{0, 1}}, {0, 0}}, {{{1, 0}}, {0, 0}}});
    const auto rows = all_turned_round(graph);
    LegalSearch search = search_of(graph, rows);
    EXPECT_TRUE(search.run(Stop{}));
    EXPECT_TRUE(search.reached().empty());
    search.begin_at(0);
    EXPECT_TRUE(search.run(Stop{}));
    EXPECT_EQ(search.reached(), (std::vector<State>{1, 0}));
}

TEST(ALegalSearch, StartsAfreshOnceCleared) {
    const Graph graph = test_support::small_graph({{{{0, 1}, {1, 2}}, {0, 0, 0}}});
    const auto rows = all_turned_round(graph);
    LegalSearch search = search_of(graph, rows);
    search.begin_at(2);
    EXPECT_TRUE(search.run(Stop{}));
    search.clear();
    search.begin_at(1);
    EXPECT_TRUE(search.run(Stop{}));
    EXPECT_EQ(search.reached(), (std::vector<State>{0}));
}

}  // namespace
}  // namespace irenic::stability
