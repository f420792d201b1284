// The conflicts of cases/graph: golden.json, and what their sources print, against `stability`.

#include "../support/golden.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "conflict.hpp"
#include "irenic/stability/coalitions.hpp"
#include "irenic/stability/concepts.hpp"
#include "irenic/stability/from_now.hpp"
#include "irenic/stability/sanctions.hpp"
#include "replay.hpp"

namespace irenic::stability {

using nlohmann::json;
using namespace test_support;

namespace {

constexpr PartySet moe = only(0);
constexpr PartySet ur = only(1);

Ids ids_of(const json& list) {
    Ids ids;
    for (const json& number : list) {
        ids.insert(number.dump());
    }
    return ids;
}

std::vector<std::string> bundled_graphs() {
    std::vector<std::string> names;
    for (const auto& entry :
         std::filesystem::directory_iterator(IRENIC_SOURCE_DIR "/cases/graph")) {
        if (entry.path().extension() == ".yaml") {
            names.push_back(entry.path().stem().string());
        }
    }
    std::sort(names.begin(), names.end());
    return names;
}

struct GraphCase : testing::TestWithParam<std::string> {
    const Conflict conflict{text_of(GetParam())};
    const json expected = golden("graph_cases").at(GetParam());
};

TEST_P(GraphCase, HasTheEquilibriaOfTheDefinitions) {
    for (const Concept stands_by : all_concepts) {
        EXPECT_EQ(conflict.equilibria(stands_by), ids_of(expected.at(std::string(name(stands_by)))))
            << name(stands_by);
    }
}

TEST_P(GraphCase, StandsAgainstEveryCoalitionWhereTheDefinitionsSaySo) {
    const auto found =
        find_coalitions(conflict.graph(), all_coalitions(conflict.graph().parties()), Limits{});
    ASSERT_TRUE(found);
    const std::array<const char*, coalition_concepts> names{"cnash", "cgmr", "csmr", "cseq"};
    for (std::size_t index = 0; index < coalition_concepts; ++index) {
        EXPECT_EQ(conflict.ids(found->all[index]), ids_of(expected.at(names[index])))
            << names[index];
    }
}

INSTANTIATE_TEST_SUITE_P(All, GraphCase, testing::ValuesIn(bundled_graphs()),
                         [](const testing::TestParamInfo<std::string>& each) {
                             std::string name = each.param;
                             std::replace(name.begin(), name.end(), '-', '_');
                             return name;
                         });

TEST(CubanMissileCrisis, StatementsInPlaceOfTheRankingsChangeNothing) {
    const std::string text = text_of("cuban-missile-crisis");
    const Conflict ranked(text);
    const Conflict stated(text.substr(0, text.find("  ranking:")) + R"(  priorities:
    us:
      - not escalate
      - withdraw
      - (strike or blockade) if not withdraw
      - not strike iff not escalate
      - not blockade iff not escalate
    ussr:
      - not escalate
      - not strike iff not escalate
      - not blockade iff not escalate
      - withdraw iff strike or blockade
)");
    EXPECT_EQ(stated.graph().rank, ranked.graph().rank);
}

TEST(CubanMissileCrisis, WithAStrikeThatCanBeUndoneTheStrikeIsNoEquilibrium) {
    const std::string irreversible = "  irreversible: {strike: forward}\n";
    const Conflict conflict(with(text_of("cuban-missile-crisis"), irreversible, ""));
    EXPECT_EQ(conflict.equilibria(Concept::nash), Ids{});
    EXPECT_EQ(conflict.equilibria(Concept::seq), (Ids{"5", "7"}));
}

TEST(Elmira, CombinationsAreNumberedAsPrinted) {
    const Conflict twelve(text_of("elmira-gmcrplus"));
    const std::vector<std::string> printed{"NYNNN", "YYNNN", "NNYNN", "YNYNN", "NNNYN", "YNNYN",
                                           "NYNNY", "YYNNY", "NNYNY", "YNYNY", "NNNYY", "YNNYY"};
    ASSERT_EQ(twelve.graph().states, printed.size());
    for (std::size_t state = 0; state < printed.size(); ++state) {
        EXPECT_EQ(twelve.pattern(twelve.id(state)), printed[state]);
    }
}

TEST(Elmira, OfStatesSevenToTwelveFourAreEquilibriaAsPrinted) {
    const Conflict twelve(text_of("elmira-gmcrplus"));
    for (const Concept stands_by : {Concept::nash, Concept::gmr, Concept::smr, Concept::seq}) {
        Ids upper = twelve.equilibria(stands_by);
        for (const char* lower : {"1", "2", "3", "4", "5", "6"}) {
            upper.erase(lower);
        }
        EXPECT_EQ(upper, (Ids{"7", "10", "11", "12"})) << name(stands_by);
    }
}

TEST(Elmira, FromTheStatusQuoOnlyLocalGovernmentImproves) {
    const Conflict twelve(text_of("elmira-gmcrplus"));
    EXPECT_EQ(twelve.improvements(0, twelve.now()), Ids{});
    EXPECT_EQ(twelve.improvements(1, twelve.now()), Ids{});
    EXPECT_EQ(twelve.improvements(2, twelve.now()), Ids{"7"});
}

TEST(Elmira, ImprovementsLeadToDeadlockAndAnyMovesToTheSettlement) {
    const Conflict twelve(text_of("elmira-gmcrplus"));
    const auto reached = find_from_now(twelve.graph(), twelve.state(twelve.now()),
                                       {twelve.state("7"), twelve.state("10")});
    ASSERT_TRUE(reached[0].by_improvements);
    EXPECT_EQ(reached[0].by_improvements->size(), 1U);
    EXPECT_FALSE(reached[1].by_improvements);
    ASSERT_TRUE(reached[1].by_moves);
    EXPECT_EQ(reached[1].by_moves->size(), 3U);  // each of the three has to change something
}

TEST(Elmira, MinistryAndUniroyalTogetherLeaveTheDeadlock) {
    const Conflict twelve(text_of("elmira-gmcrplus"));
    EXPECT_EQ(twelve.joint(moe | ur, "7"), "10");
    EXPECT_EQ(twelve.joint(moe, "7"), "");
    EXPECT_EQ(twelve.joint(ur, "7"), "");
    const Conflict nine(text_of("elmira-9-states"));
    EXPECT_EQ(nine.joint(moe | ur, "5"), "8");
}

TEST(Elmira, ACoalitionDoesNotHideWhatAMemberCanImproveAlone) {
    const Conflict twelve(text_of("elmira-gmcrplus"));
    const auto coalitions = find_coalitions(twelve.graph(), {moe | ur, ur}, Limits{});
    ASSERT_TRUE(coalitions);
    for (const auto& stable : coalitions->all) {
        EXPECT_FALSE(stable[twelve.state("9")]);
    }
    EXPECT_FALSE(twelve.equilibria(Concept::gmr).contains("9"));
}

TEST(Elmira, ImpliedMovesBetweenTheNineStatesAreThoseListed) {
    const std::string listed = text_of("elmira-9-states");
    const auto begin = listed.find("  moves:");
    const auto end = listed.find("  ranking:");
    const Conflict explicit_moves(listed);
    const Conflict implied(listed.substr(0, begin) +
                           "  irreversible: {modify: forward, delay: backward, abandon: forward}\n"
                           "  " +
                           listed.substr(end + 2));
    for (std::size_t party = 0; party < 3; ++party) {
        for (State state = 0; state < 9; ++state) {
            EXPECT_EQ(targets(implied.graph().moves[party], state),
                      targets(explicit_moves.graph().moves[party], state))
                << party << " from " << state;
        }
    }
}

TEST(Elmira, MergedStatesGiveTheNineStatesUnderOtherNumbers) {
    // Merged, the abandoned plant is the fifth state; what follows moves up by one.
    const Conflict merged(
        with(with(with(with(text_of("elmira-gmcrplus"),
                            "  infeasible:", "  same: [{abandon: true}]\n  infeasible:"),
                       "[9, 3, 4, 10, 7, 1, 2, 8, [11, 5, 6, 12]]", "[8, 3, 4, 9, 6, 1, 2, 7, 5]"),
                  "[1, 4, 10, 7, [5, 11, 6, 12], 2, 3, 9, 8]", "[1, 4, 9, 6, 5, 3, 8, 2, 7]"),
             "[9, 3, 7, 1, 10, 8, 4, 2, [11, 5, 12, 6]]", "[8, 3, 6, 1, 9, 7, 4, 2, 5]"));
    const std::map<std::string, std::string> number_in_nine{{"1", "1"}, {"2", "2"}, {"3", "3"},
                                                            {"4", "4"}, {"5", "9"}, {"6", "5"},
                                                            {"7", "6"}, {"8", "7"}, {"9", "8"}};
    const Conflict nine(text_of("elmira-9-states"));
    for (const Concept stands_by : all_concepts) {
        Ids renamed;
        for (const std::string& id : merged.equilibria(stands_by)) {
            renamed.insert(number_in_nine.at(id));
        }
        EXPECT_EQ(renamed, nine.equilibria(stands_by)) << name(stands_by);
    }
}

/// The longest of the shortest sanctions that keep anyone at a state.
Path longest_sanction(const Conflict& conflict, const std::string& id) {
    Sanctions sanctions(conflict.graph());
    Path longest;
    for (std::size_t party = 0; party < conflict.graph().parties(); ++party) {
        for (const State improvement : sanctions.improvements(party, conflict.state(id))) {
            const auto path = sanctions.find(Concept::gmr, party, conflict.state(id), improvement);
            EXPECT_TRUE(path) << id;
            if (path && path->size() > longest.size()) {
                longest = *path;
            }
        }
    }
    return longest;
}

TEST(Garrison, SomeStatesStandOnlyByLongSanctions) {
    const Conflict conflict(text_of("garrison-diversion"));
    EXPECT_GT(longest_sanction(conflict, "4").size(), 1U);
    EXPECT_GT(longest_sanction(conflict, "10").size(), 1U);
    const Path path = longest_sanction(conflict, "6");
    std::set<std::size_t> movers;
    for (const Move& move : path) {
        movers.insert(move.party);
    }
    EXPECT_LT(movers.size(), path.size()) << "somebody moves more than once";
}

}  // namespace
}  // namespace irenic::stability
