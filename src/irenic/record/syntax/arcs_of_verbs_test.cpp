#include <gtest/gtest.h>

#include "../../../../tests/support/parse_lines.hpp"

namespace irenic::record {
namespace {

using test_support::expect_arcs;
using test_support::expect_verbs;

TEST(ArcsOfVerbs, SubjectsAndObjectsHangOnTheMainVerb) {
    expect_arcs({
        {"The ministers rejected the plan.",
         {"subject rejected ministers", "object rejected plan"}},
        {"The union will not accept the offer.", {"subject accept union", "object accept offer"}},
        {"The company must have known the price.", {"subject known company", "object known price"}},
        {"Did the union accept the offer?", {"subject accept union", "object accept offer"}},
        {"There will be talks in Oslo.", {"subject be talks"}, {"object be talks"}},
        {"The two sides are going to meet.", {"subject meet sides"}},
        {"The company has to pay the workers.", {"subject pay company", "object pay workers"}},
    });
}

TEST(ArcsOfVerbs, AVerbMayHaveTwoObjects) {
    expect_arcs({
        {"The group gave Mali aid.", {"object gave Mali", "object gave aid"}},
        {"The government promised the rebels an amnesty.",
         {"object promised rebels", "object promised amnesty"}},
    });
}

TEST(ArcsOfVerbs, PassivesHaveWhatIsDoneToAsSubjectAndTheDoerByBy) {
    expect_arcs({
        {"The plan was rejected by the ministers on Monday.",
         {"subject rejected plan", "oblique:by rejected ministers", "oblique:on rejected Monday"}},
        {"The talks are being held in Oslo.", {"subject held talks", "oblique:in held Oslo"}},
        {"The deal has been signed by Egypt and Qatar.",
         {"subject signed deal", "oblique:by signed Egypt", "oblique:by signed Qatar"}},
    });
}

TEST(ArcsOfVerbs, PrepositionsLabelObliques) {
    expect_arcs({
        {"The envoy met with rebels in Doha.", {"oblique:with met rebels", "oblique:in met Doha"}},
        {"The talks ended because of the crisis.", {"oblique:because of ended crisis"}},
        {"He refused to talk to the rebels ahead of the vote.",
         {"oblique:to talk rebels", "oblique:ahead of talk vote"}},
        {"In Cairo, the envoy praised the army.", {"oblique:in praised Cairo"}},
        {"According to the ministry, the rebels attacked a village.",
         {"oblique:according to attacked ministry"}},
        {"The rebels will disarm, according to the United Nations.",
         {"oblique:according to disarm Nations", "subject disarm rebels"}},
    });
}

TEST(ArcsOfVerbs, TimesAreObliquesOfTheVerbTheyStandBy) {
    expect_arcs({
        {"The king on Friday freed two rebels.",
         {"subject freed king", "object freed rebels", "oblique:on freed Friday"}},
        {"The deal could have been signed last week.", {"oblique signed week"}},
        {"The minister said yesterday that talks would resume.",
         {"oblique said yesterday", "complement:that said resume"}},
        {"The rebels left the town two days ago.", {"oblique left days", "object left town"}},
    });
}

TEST(ArcsOfVerbs, ConjunctsShareTheSubjectAndTheObject) {
    expect_arcs({
        {"Egypt and Qatar met.", {"subject met Egypt", "subject met Qatar"}},
        {"The rebels rejected and denounced the plan.",
         {"subject rejected rebels", "subject denounced rebels", "object rejected plan",
          "object denounced plan", "conjunct:and rejected denounced"}},
        {"Egypt, Qatar and Turkey met leaders in Doha, Cairo and Paris.",
         {"subject met Egypt", "subject met Qatar", "subject met Turkey", "oblique:in met Doha",
          "oblique:in met Cairo", "oblique:in met Paris"}},
        {"The union called for a strike and threatened to block roads.",
         {"subject called union", "subject threatened union", "oblique:for called strike",
          "subject block union"},
         {"object called strike"}},
        {"The rebels attacked the town, but the army did not leave.",
         {"subject attacked rebels", "subject leave army", "conjunct:but attacked leave"},
         {"subject leave rebels"}},
        {"Neither Egypt nor Qatar accepted the plan.",
         {"subject accepted Egypt", "subject accepted Qatar"}},
        {"The president told the army to leave, and it obeyed.",
         {"subject leave army", "subject obeyed it", "conjunct:and told obeyed"}},
    });
}

TEST(ArcsOfVerbs, VerbsTellTenseAndVoice) {
    expect_verbs({
        {"The ministers rejected the plan.", {"rejected past"}},
        {"The ministers reject the plan.", {"reject present"}},
        {"The ministers will reject the plan.", {"reject future will"}},
        {"The army is leaving the town.", {"leaving present progressive"}},
        {"The army has left the town.", {"left present perfect"}},
        {"The town had been attacked.", {"attacked past perfect passive"}},
        {"The talks are being held in Oslo.", {"held present progressive passive"}},
        {"The president is to visit Mali.", {"visit future"}},
        {"The company has to pay the workers.", {"pay present have to"}},
        {"Iran must be allowed to build it.", {"allowed present passive must", "build bare"}},
        {"Talks mediated by Qatar began in Cairo.", {"mediated passive bare", "began past"}},
    });
}

TEST(ArcsOfVerbs, VerbsTellDenialsAndConditions) {
    expect_verbs({
        {"Egypt did not accept the plan.", {"accept past not"}},
        {"The workers won't return.", {"return future not will"}},
        {"The army cannot hold the town.", {"hold present not can"}},
        {"The president would never sign the deal.", {"sign future not conditional would"}},
        {"The group no longer supports the truce.", {"supports present not"}},
        {"No party accepted the proposal.", {"accepted past not"}},
        {"The rebels promised not to attack civilians.", {"promised past", "attack not bare"}},
        {"The workers will strike unless the company raises wages.",
         {"strike future will", "raises present conditional"}},
        {"Talks could resume if both sides agree.",
         {"resume present conditional could", "agree present conditional"}},
    });
}

}  // namespace
}  // namespace irenic::record
