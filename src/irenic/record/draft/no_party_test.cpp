#include "irenic/record/draft/no_party.hpp"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "../../../../tests/support/made_acts.hpp"
#include "irenic/record/draft/roles.hpp"

namespace irenic::record {
namespace {

using test_support::MadeActs;

const Lexicon& built_in() {
    static const Lexicon lexicon = make_lexicon({}).value();
    return lexicon;
}

TEST(DraftNoParty, ArePeopleWhomTheLexiconCallsCaptives) {
    for (const std::string id :
         {"hostages", "captives", "prisoners", "detainees", "political_prisoners"}) {
        EXPECT_TRUE(is_no_party(id, {}, built_in())) << id;
        EXPECT_FALSE(is_no_party(id, {}, {})) << id;
    }
    EXPECT_FALSE(is_no_party("workers", {}, built_in()));
}

TEST(DraftNoParty, AreCaptivesOfSomebodyKnownOrMet) {
    const std::vector<ActorMet> met = {{"high.coast", "High Coast", "state", 1}};
    EXPECT_TRUE(is_no_party("mali_prisoners", {}, built_in()));
    EXPECT_TRUE(is_no_party("high_coast_prisoners", met, built_in()));
    EXPECT_FALSE(is_no_party("high_coast_prisoners", {}, built_in()));
    EXPECT_FALSE(is_no_party("high_coast_workers", met, built_in()));
    EXPECT_FALSE(is_no_party("league_for_prisoners", met, built_in()));
}

TEST(DraftNoParty, AreNotCaptivesWhomACaseNames) {
    Lexicon lexicon = built_in();
    Negotiation strike;
    strike.parties.emplace_back().id = "prisoners";
    strike.parties.back().name = "Prisoners on strike";
    add_case(lexicon, strike);
    EXPECT_FALSE(is_no_party("prisoners", {}, lexicon));
    EXPECT_TRUE(is_no_party("hostages", {}, lexicon));
}

TEST(DraftNoParty, AreWhatWasMetAsAPlace) {
    EXPECT_TRUE(is_no_party("long_valley", {{"long_valley", "Long Valley", "place", 1}}, {}));
    EXPECT_FALSE(is_no_party("long_valley", {{"long_valley", "Long Valley", "group", 1}}, {}));
    EXPECT_FALSE(is_no_party("coast", {{"long_valley", "Long Valley", "place", 1}}, {}));
}

TEST(DraftNoParty, HaveNoPlaceAmongThePartiesHoweverOftenTheyAreNamed) {
    MadeActs acts;
    for (const std::string id : {"hostages", "long_valley"}) {
        for (int times = 0; times < 3; ++times) {
            acts.add(ActKind::deliver, {"upland"}, {id});
            acts.add(ActKind::appeal, {id}, {"upland"});
        }
    }
    acts.add(ActKind::reject, {"coast"}, {"upland"});
    const auto parties =
        draft_parties(acts.list(), {{"long_valley", "Long Valley", "place", 1}}, built_in());
    ASSERT_EQ(parties.list.size(), 2U);
    EXPECT_EQ(parties.list[0].id, "upland");
    EXPECT_EQ(parties.list[1].id, "coast");
    EXPECT_TRUE(parties.list[0].main && parties.list[1].main);
    EXPECT_EQ(parties.left_out, 0U);
}

}  // namespace
}  // namespace irenic::record
