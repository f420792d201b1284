// The moves of cases/gaza-2024 against what its brief says follows from them.

#include <map>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "conflict.hpp"
#include "irenic/stability/coalitions.hpp"
#include "irenic/stability/from_now.hpp"
#include "irenic/stability/walk.hpp"

namespace irenic::stability {

using namespace test_support;

namespace {

struct GazaMoves : testing::Test {
    const std::string text = text_of_file("gaza-2024/case.yaml");
    const Conflict conflict{text};
    const PartySet hamas = only(0);
    const PartySet israel = only(1);
    static constexpr std::size_t h_pauses = 1;  // places in a pattern
    static constexpr std::size_t i_pauses = 4;
    const std::string fighting = "YNNNNNY";  // a round at which one side sits alone
    const std::string exchange = "YYYNYYY";

    static std::set<std::string> patterns(const Conflict& of, const Ids& ids) {
        std::set<std::string> found;
        for (const std::string& id : ids) {
            found.insert(of.pattern(id));
        }
        return found;
    }
    static std::map<std::string, State> by_pattern(const Conflict& of) {
        std::map<std::string, State> found;
        for (State state = 0; state < of.graph().states; ++state) {
            found[of.pattern(of.id(state))] = state;
        }
        return found;
    }
};

TEST_F(GazaMoves, FightingOnStandsAndSoDoesAnExchangeDuringAPause) {
    EXPECT_EQ(conflict.graph().states, 80U);
    const auto standing = patterns(conflict, conflict.equilibria(Concept::nash));
    EXPECT_TRUE(standing.contains(fighting));
    EXPECT_TRUE(standing.contains(exchange));
    for (const std::string& pattern : standing) {
        EXPECT_EQ(pattern[h_pauses], pattern[i_pauses]);
        EXPECT_TRUE(pattern[h_pauses] == 'N' || pattern == exchange) << pattern;
    }
}

TEST_F(GazaMoves, OnlyTheExchangeStandsAgainstMovesMadeTogether) {
    const auto found = find_coalitions(conflict.graph(), all_coalitions(3), Limits{});
    ASSERT_TRUE(found);
    for (const std::size_t by : {0U, 3U}) {  // CNash, CSEQ
        EXPECT_EQ(patterns(conflict, conflict.ids(found->all[by])), std::set{exchange});
    }
}

TEST_F(GazaMoves, SingleImprovementsLeadToFightingOn) {
    std::vector<State> all;
    for (State state = 0; state < conflict.graph().states; ++state) {
        all.push_back(state);
    }
    Ids reached;
    for (const Reached& each :
         find_from_now(conflict.graph(), conflict.state(conflict.now()), all)) {
        if (each.by_improvements) {
            reached.insert(conflict.id(each.state));
        }
    }
    EXPECT_EQ(patterns(conflict, reached), (std::set<std::string>{"NNNNNNN", "NNNNNNY", fighting}));
}

TEST_F(GazaMoves, FromFightingOnBothTogetherCanGetToTheExchange) {
    const State from = by_pattern(conflict).at(fighting);
    const State to = by_pattern(conflict).at(exchange);
    Walker walker(conflict.graph());
    walker.start(from, hamas | israel, Steps::moves);
    std::set<State> reached;
    while (const auto state = walker.next()) {
        reached.insert(*state);
    }
    EXPECT_TRUE(reached.contains(to));
    EXPECT_GT(conflict.graph().rank[0][to], conflict.graph().rank[0][from]);
    EXPECT_GT(conflict.graph().rank[1][to], conflict.graph().rank[1][from]);
}

TEST_F(GazaMoves, WhoeverPutsFightingOnFirstFightsOnInAllThatStands) {
    const Conflict israel_first(
        with(with(text, "[h_pauses, h_releases, ", "[not i_pauses, h_pauses, h_releases, "),
             "i_pauses iff h_pauses and h_releases, ", ""));
    const Conflict hamas_first(
        with(with(text, "[i_pauses, i_releases, ", "[not h_pauses, i_pauses, i_releases, "),
             "h_pauses iff i_pauses and i_releases, ", ""));
    for (const Concept stands_by : all_concepts) {
        for (const auto& pattern : patterns(israel_first, israel_first.equilibria(stands_by))) {
            EXPECT_EQ(pattern[i_pauses], 'N') << name(stands_by);
        }
        for (const auto& pattern : patterns(hamas_first, hamas_first.equilibria(stands_by))) {
            EXPECT_EQ(pattern[h_pauses], 'N') << name(stands_by);
        }
        EXPECT_FALSE(israel_first.equilibria(stands_by).empty());
        EXPECT_FALSE(hamas_first.equilibria(stands_by).empty());
    }
}

TEST_F(GazaMoves, WithoutTheStatementsOfTheirOwnBothSidesAreMirrorImages) {
    const Conflict alike(with(with(text, "h_releases iff i_pauses and i_releases, h_talks]",
                                   "h_releases iff i_pauses and i_releases]"),
                              "i_releases iff h_pauses and h_releases, not i_talks]",
                              "i_releases iff h_pauses and h_releases]"));
    const auto states = by_pattern(alike);
    for (const auto& [pattern, state] : states) {
        const std::string mirrored = pattern.substr(3, 3) + pattern.substr(0, 3) + pattern[6];
        const State other = states.at(mirrored);
        EXPECT_EQ(alike.graph().rank[0][state], alike.graph().rank[1][other]) << pattern;
        EXPECT_EQ(alike.graph().rank[2][state], alike.graph().rank[2][other]) << pattern;
    }
}

}  // namespace
}  // namespace irenic::stability
