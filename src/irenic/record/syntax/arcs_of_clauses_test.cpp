#include <gtest/gtest.h>

#include "../../../../tests/support/parse_lines.hpp"

namespace irenic::record {
namespace {

using test_support::expect_arcs;

TEST(ArcsOfClauses, InfinitivesHaveAnUnderstoodSubject) {
    expect_arcs({
        {"Norway offered to host the talks.",
         {"complement:to offered host", "subject host Norway", "object host talks"}},
        {"Norway urged Israel to stop the attacks.",
         {"complement:to urged stop", "subject stop Israel"},
         {"subject stop Norway"}},
        {"The union wants the company to raise wages.", {"subject raise company"}},
        {"Germany has been asked by France to send troops.",
         {"complement:to asked send", "subject send Germany"},
         {"subject send France"}},
        {"Germany is expected to send troops to Mali.",
         {"complement:to expected send", "subject send Germany"}},
        {"The company is willing to accept the offer.",
         {"complement is willing", "complement:to willing accept", "subject accept company"}},
        {"The court let the man go.", {"complement let go", "subject go man"}},
        {"The army agreed to try to free the hostages.",
         {"subject try army", "subject free army", "complement:to try free"}},
        {"The army rejected the rebels' offer to free the hostages.",
         {"complement:to offer free", "subject free rebels"},
         {"subject free army"}},
        {"The envoy called on both sides to stop fighting.",
         {"oblique:on called sides", "subject stop sides"}},
    });
}

TEST(ArcsOfClauses, PurposesAreAdverbialsWithTheSubjectOfTheirVerb) {
    expect_arcs({
        {"The minister will visit France to discuss the war.",
         {"adverbial:to visit discuss", "subject discuss minister"},
         {"complement:to visit discuss"}},
    });
}

TEST(ArcsOfClauses, GerundsAreComplementsOrSideClauses) {
    expect_arcs({
        {"The army began shelling the town.",
         {"complement:ing began shelling", "subject shelling army"}},
        {"The government accused the rebels of breaking the truce.",
         {"complement:ing accused breaking", "subject breaking rebels"},
         {"subject breaking government"}},
        {"The army stopped the rebels from taking the town.",
         {"complement:ing stopped taking", "subject taking rebels"}},
        {"The rebels signed the deal by freeing the hostages.",
         {"adverbial:by signed freeing", "subject freeing rebels"}},
        {"Israel expelled two diplomats, accusing them of spying.",
         {"adverbial:ing expelled accusing", "subject accusing Israel", "object accusing them"},
         {"subject accusing diplomats"}},
        {"Speaking in Cairo, the envoy urged both sides to talk.",
         {"adverbial:ing urged Speaking", "subject Speaking envoy", "subject talk sides"}},
        {"Having signed the truce, the rebels left the town.",
         {"adverbial:ing left signed", "subject signed rebels", "object signed truce"}},
    });
}

TEST(ArcsOfClauses, ThatClausesNeedNoThat) {
    expect_arcs({
        {"The minister said the army would not leave the town.",
         {"complement:that said leave", "subject leave army"}},
        {"The minister said that sanctions would follow.",
         {"complement:that said follow", "subject follow sanctions"}},
        {"She told him that the offer was bad.", {"object told him", "complement:that told was"}},
        {"The rebels are demanding that the army withdraw.",
         {"complement:that demanding withdraw", "subject withdraw army"}},
        {"It is unclear whether the rebels will accept the offer.",
         {"complement:if unclear accept"}},
    });
}

TEST(ArcsOfClauses, SideClausesCarryTheirConjunction) {
    expect_arcs({
        {"After the talks failed, the rebels attacked the town.",
         {"adverbial:after attacked failed", "subject failed talks", "subject attacked rebels"}},
        {"The workers won't return because they don't trust the company.",
         {"adverbial:because return trust", "subject trust they"}},
        {"Unless the company raises wages, the workers will strike.",
         {"adverbial:unless strike raises"}},
        {"The rebels attacked the town while the army slept.", {"adverbial:while attacked slept"}},
    });
}

TEST(ArcsOfClauses, WhoSaysSoMayComeBeforeAfterOrWithin) {
    expect_arcs({
        {"The army would not leave the town, the minister said.",
         {"complement:that said leave", "subject said minister", "subject leave army"}},
        {"The army will leave, said Tom Brown, a senior official of the ministry.",
         {"complement:that said leave", "subject said Brown", "apposition Brown official"}},
        {"The army, he said, will leave the town.",
         {"complement:that said leave", "subject said he", "subject leave army"}},
        {"\"We will not sign this deal,\" said the rebel leader.",
         {"complement:quote said sign", "subject said leader", "subject sign We"}},
        {"\u201CWe will not sign this deal,\u201D the rebel leader told reporters on Sunday.",
         {"complement:quote told sign", "subject told leader", "object told reporters",
          "oblique:on told Sunday"}},
        {"\"The army,\" he said, \"will leave the town.\"",
         {"complement:quote said leave", "subject leave army"}},
        {"The rebels freed three soldiers, officials in Cairo said on Friday.",
         {"complement:that said freed", "subject said officials", "oblique:on said Friday"}},
    });
}

TEST(ArcsOfClauses, RelativeClausesHangOnTheirNoun) {
    expect_arcs({
        {"The rebels, who agreed to the truce, freed two hostages.",
         {"relative:who rebels agreed", "subject agreed rebels", "subject freed rebels"}},
        {"The man who shot the envoy fled.",
         {"relative:who man shot", "subject shot man", "object shot envoy"}},
        {"The rebels that the army attacked fled.",
         {"relative:who rebels attacked", "object attacked rebels", "subject attacked army"},
         {"subject attacked rebels"}},
        {"The plan, which was proposed by France, has been rejected by the rebels.",
         {"subject proposed plan", "oblique:by proposed France", "oblique:by rejected rebels"}},
        {"The town from which the rebels fled was calm.",
         {"relative:who town fled", "oblique:from fled town", "subject fled rebels"}},
        {"The country's leader, whose party lost the vote, resigned.",
         {"relative:who leader lost", "possessor party leader", "subject lost party"}},
    });
}

TEST(ArcsOfClauses, ParticiplesHangOnTheirNoun) {
    expect_arcs({
        {"Talks mediated by Qatar began in Cairo.",
         {"relative:passive Talks mediated", "subject mediated Talks", "oblique:by mediated Qatar",
          "subject began Talks"}},
        {"The rebels, led by Omar Haddad, signed a truce with the army.",
         {"relative:passive rebels led", "oblique:by led Haddad", "subject signed rebels",
          "oblique:with signed army"}},
        {"The soldiers guarding the camp fled.",
         {"relative:ing soldiers guarding", "subject guarding soldiers", "object guarding camp"}},
    });
}

}  // namespace
}  // namespace irenic::record
