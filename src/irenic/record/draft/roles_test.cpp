#include "irenic/record/draft/roles.hpp"

#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "../../../../tests/support/made_acts.hpp"

namespace irenic::record {
namespace {

using test_support::MadeActs;

using Strings = std::vector<std::string>;

Strings ids(const DraftParties& parties) {
    Strings all;
    for (const DraftParty& party : parties.list) {
        all.push_back(party.id);
    }
    return all;
}

Strings main_ids(const DraftParties& parties) {
    Strings all;
    for (const DraftParty& party : parties.list) {
        if (party.main) {
            all.push_back(party.id);
        }
    }
    return all;
}

DraftParties parties_of(const MadeActs& acts) { return draft_parties(acts.list(), {}, {}); }

/// The role of a party, which must be there.
Role role_of(const DraftParties& parties, const std::string& id) {
    for (const DraftParty& party : parties.list) {
        if (party.id == id) {
            return party.role;
        }
    }
    ADD_FAILURE() << "no party " << id;
    return Role::donor;
}

/// Upland and Coast, who bargain with each other.
MadeActs two_that_bargain() {
    MadeActs acts;
    acts.add(ActKind::propose, {"upland"}, {"coast"});
    acts.add(ActKind::reject, {"coast"}, {"upland"});
    return acts;
}

TEST(DraftParties, AreThoseWhoActOrAreActedUponInTheOrderOfFirstAppearance) {
    MadeActs acts = two_that_bargain();
    acts.add(ActKind::meet, {"ridge"}, {"coast"});
    EXPECT_EQ(ids(parties_of(acts)), (Strings{"upland", "coast", "ridge"}));
}

TEST(DraftParties, HaveTheNameThatWasMetElseTheirId) {
    const MadeActs acts = two_that_bargain();
    const auto parties = draft_parties(
        acts.list(), {{"coast", "The Coast League", "group", 1}, {"upland", "", "group", 1}}, {});
    EXPECT_EQ(parties.list[0].name, "upland");
    EXPECT_EQ(parties.list[1].name, "The Coast League");
}

TEST(DraftParties, AreNoneWhereNobodyActs) { EXPECT_TRUE(parties_of({}).list.empty()); }

TEST(DraftParties, LeaveOutWhoOnlyUsesForceOrPressure) {
    MadeActs acts = two_that_bargain();
    acts.add(ActKind::force, {"raiders"}, {"villagers"});
    acts.add(ActKind::pressure, {"bankers"}, {"villagers"});
    acts.add(ActKind::force, {"raiders"}, {"coast"});
    const auto parties = parties_of(acts);
    EXPECT_EQ(ids(parties), (Strings{"upland", "coast"}));
    EXPECT_EQ(parties.left_out, 0U);
}

TEST(DraftParties, LeaveOutWhoOnlyReceivesPositionsAboutIssues) {
    MadeActs acts = two_that_bargain();
    acts.add(ActKind::position, {"upland"}, {"lowland"}, {{"statehood", ""}});
    EXPECT_EQ(ids(parties_of(acts)), (Strings{"upland", "coast"}));

    MadeActs on_nothing = acts;
    on_nothing.add(ActKind::position, {"upland"}, {"lowland"});
    EXPECT_EQ(ids(parties_of(on_nothing)), (Strings{"upland", "coast", "lowland"}));

    MadeActs taking_one = acts;
    taking_one.add(ActKind::position, {"lowland"}, {}, {{"statehood", ""}});
    EXPECT_EQ(ids(parties_of(taking_one)), (Strings{"upland", "coast", "lowland"}));
}

TEST(DraftParties, AreTheTwelveThatActMostOfEqualsTheFirst) {
    MadeActs acts;
    for (int number = 1; number <= 15; ++number) {
        acts.add(ActKind::appeal, {"p" + std::to_string(number)});
    }
    acts.add(ActKind::appeal, {"p14"});
    const auto parties = parties_of(acts);
    EXPECT_EQ(ids(parties),
              (Strings{"p1", "p2", "p3", "p4", "p5", "p6", "p7", "p8", "p9", "p10", "p11", "p14"}));
    EXPECT_EQ(parties.left_out, 3U);
}

TEST(DraftParties, AreMainWhereTheyActUponEachOtherMost) {
    MadeActs acts;
    acts.add(ActKind::propose, {"ridge"}, {"coast"});
    acts.add(ActKind::force, {"upland"}, {"coast"});
    acts.add(ActKind::accuse, {"coast"}, {"upland"});
    EXPECT_EQ(main_ids(parties_of(acts)), (Strings{"coast", "upland"}));
}

TEST(DraftParties, AreMainWithoutMediatingUnlessOnlyMediatorsAreLeft) {
    MadeActs acts;
    acts.add(ActKind::mediate, {"bay"}, {"upland"});
    acts.add(ActKind::meet, {"bay"}, {"upland"});
    acts.add(ActKind::meet, {"bay"}, {"upland"});
    acts.add(ActKind::accuse, {"coast"}, {"upland"});
    EXPECT_EQ(main_ids(parties_of(acts)), (Strings{"upland", "coast"}));

    MadeActs only;
    only.add(ActKind::mediate, {"bay"}, {"upland"});
    EXPECT_EQ(main_ids(parties_of(only)), (Strings{"bay", "upland"}));
}

TEST(DraftParties, AreNotMainForBackingOrBelieving) {
    MadeActs acts = two_that_bargain();
    for (int times = 0; times < 5; ++times) {
        acts.add(ActKind::support, {"ally"}, {"upland"});
        acts.add(ActKind::state_belief, {"ally"}, {"coast"});
    }
    EXPECT_EQ(main_ids(parties_of(acts)), (Strings{"upland", "coast"}));
}

TEST(DraftParties, AreMainOfEqualsWhereTheyBargainMost) {
    MadeActs acts;
    acts.add(ActKind::accuse, {"ridge"}, {"bay"});
    acts.add(ActKind::propose, {"upland"}, {"coast"});
    acts.add(ActKind::accuse, {"league"}, {"bay"});
    EXPECT_EQ(main_ids(parties_of(acts)), (Strings{"upland", "coast"}));
}

TEST(DraftParties, AreMainEvenWhereTheyOnceHostTalks) {
    MadeActs acts = two_that_bargain();
    acts.add(ActKind::mediate, {"coast"}, {"ridge"});
    acts.add(ActKind::appeal, {"ridge"}, {"upland"});
    EXPECT_EQ(main_ids(parties_of(acts)), (Strings{"upland", "coast"}));
}

TEST(DraftParties, ThatAreMainAndThoseWhoBargainArePrincipals) {
    MadeActs acts = two_that_bargain();
    acts.add(ActKind::accuse, {"upland"}, {"coast"});
    for (const ActKind kind : {ActKind::propose, ActKind::counter, ActKind::accept, ActKind::reject,
                               ActKind::concede, ActKind::demand}) {
        acts.add(kind, {std::string(name_of(kind))});
    }
    for (const DraftParty& party : parties_of(acts).list) {
        EXPECT_EQ(party.role, Role::principal) << party.id;
    }
}

TEST(DraftParties, ThatMediateAreMediatorsThoughTheyPropose) {
    MadeActs acts = two_that_bargain();
    acts.add(ActKind::mediate, {"bay"}, {"upland", "coast"});
    acts.add(ActKind::propose, {"bay"}, {"upland"});
    EXPECT_EQ(role_of(parties_of(acts), "bay"), Role::mediator);
}

TEST(DraftParties, ThatTakeAPositionOrBackASideAreSponsorsOfThePrincipalBackedMost) {
    MadeActs acts = two_that_bargain();
    acts.add(ActKind::position, {"ridge"});
    acts.add(ActKind::support, {"ally"}, {"bystander"});
    acts.add(ActKind::support, {"ally"}, {"bystander"});
    acts.add(ActKind::support, {"ally"}, {"bystander"});
    acts.add(ActKind::support, {"ally"}, {"upland"});
    acts.add(ActKind::support, {"ally"}, {"coast"});
    acts.add(ActKind::support, {"ally"}, {"coast"});
    const auto parties = parties_of(acts);
    EXPECT_EQ(role_of(parties, "ridge"), Role::sponsor);
    EXPECT_EQ(role_of(parties, "ally"), Role::sponsor);
    EXPECT_EQ(role_of(parties, "bystander"), Role::affected);
    EXPECT_EQ(parties.list[2].backs, "");
    EXPECT_EQ(parties.list[3].backs, "coast");
}

TEST(DraftParties, MakeNoRoleOfWhatIsDenied) {
    MadeActs acts = two_that_bargain();
    acts.add(ActKind::mediate, {"bay"}, {"upland"}).tense = ActTense::denied;
    acts.add(ActKind::propose, {"ridge"}, {"upland"}).tense = ActTense::denied;
    acts.add(ActKind::support, {"ally"}, {"upland"}).tense = ActTense::denied;
    const auto parties = parties_of(acts);
    EXPECT_EQ(role_of(parties, "bay"), Role::affected);
    EXPECT_EQ(role_of(parties, "ridge"), Role::affected);
    EXPECT_EQ(role_of(parties, "ally"), Role::affected);
}

/// The same parties whatever they are called: names decide no tie.
TEST(DraftParties, DoNotDependOnTheNamesOfParties) {
    const auto roles_when_called = [](const std::string& one, const std::string& two) {
        MadeActs acts;
        acts.add(ActKind::propose, {one}, {two});
        acts.add(ActKind::propose, {two}, {one});
        acts.add(ActKind::support, {"ally"}, {two});
        acts.add(ActKind::support, {"ally"}, {one});
        return parties_of(acts);
    };
    const auto straight = roles_when_called("a", "z");
    const auto swapped = roles_when_called("z", "a");
    ASSERT_EQ(straight.list.size(), swapped.list.size());
    EXPECT_EQ(straight.list[2].backs, "a");
    EXPECT_EQ(swapped.list[2].backs, "z");
}

}  // namespace
}  // namespace irenic::record
