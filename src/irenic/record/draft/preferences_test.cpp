#include <string>
#include <utility>
#include <variant>

#include <gtest/gtest.h>

#include "../../../../tests/support/made_acts.hpp"

namespace irenic::record {
namespace {

using test_support::a_refusal;
using test_support::made_of;
using test_support::MadeActs;

/// The points of the last option of an issue: low, high.
std::pair<std::string, std::string> range_of(const Negotiation& negotiation, std::size_t party,
                                             std::size_t issue) {
    const auto& preference = negotiation.preferences.at(party);
    const auto& points = std::get<OptionPoints>(preference->issues.at(issue)).points;
    EXPECT_FALSE(points.front().has_value());
    return {points.back()->low.to_string(), points.back()->high.to_string()};
}

using Range = std::pair<std::string, std::string>;

const Range up = {"0", "20"};
const Range down = {"-20", "0"};
const Range neither = {"-10", "10"};

TEST(DraftPreferences, PointUpByDemandsAppealsAndPositions) {
    for (const ActKind kind : {ActKind::demand, ActKind::appeal, ActKind::position}) {
        MadeActs acts = a_refusal();
        acts.add(kind, {"upland"}, {"coast"}, {{"ports", ""}, {"aid.level", "more"}});
        const Negotiation made = made_of(acts);
        EXPECT_EQ(range_of(made, 0, 1), up) << name_of(kind);
        EXPECT_EQ(range_of(made, 0, 2), up) << name_of(kind);
        EXPECT_EQ(range_of(made, 1, 1), neither) << name_of(kind);
    }
}

TEST(DraftPreferences, PointDownByWhatIsRefusedOrBrokenOnOneIssue) {
    for (const ActKind kind : {ActKind::reject, ActKind::breach}) {
        MadeActs acts = a_refusal();
        acts.add(kind, {"upland"}, {"coast"}, {{"ports", ""}, {"ports", "open"}});
        EXPECT_EQ(range_of(made_of(acts), 0, 1), down) << name_of(kind);
    }
}

TEST(DraftPreferences, AreNotToldByTheRefusalOfAPackage) {
    for (const ActKind kind : {ActKind::reject, ActKind::breach}) {
        MadeActs acts = a_refusal();
        acts.add(kind, {"upland"}, {"coast"}, {{"ports", "open"}, {"aid.level", "more"}});
        const Negotiation made = made_of(acts);
        EXPECT_EQ(range_of(made, 0, 1), neither) << name_of(kind);
        EXPECT_EQ(range_of(made, 0, 2), neither) << name_of(kind);
    }
}

TEST(DraftPreferences, AreNotToldByWhatIsOfferedAcceptedConcededOrDelivered) {
    for (const ActKind kind : {ActKind::propose, ActKind::counter, ActKind::accept,
                               ActKind::concede, ActKind::deliver}) {
        MadeActs acts = a_refusal();
        acts.add(kind, {"upland"}, {"coast"}, {{"ports", "open"}});
        EXPECT_EQ(range_of(made_of(acts), 0, 1), neither) << name_of(kind);
    }
}

TEST(DraftPreferences, PointTheOtherWayWhereWhatIsNowIsAskedForOrRefused) {
    MadeActs acts = a_refusal();
    acts.add(ActKind::reject, {"upland"}, {"coast"}, {{"ports", "shut"}});
    acts.add(ActKind::demand, {"coast"}, {"upland"}, {{"ports", "shut"}});
    const Negotiation made = made_of(acts);
    EXPECT_EQ(range_of(made, 0, 1), up);
    EXPECT_EQ(range_of(made, 1, 1), down);
}

TEST(DraftPreferences, PointNowhereWhereActsOutweighEachOtherOrAreDenied) {
    MadeActs acts = a_refusal();
    acts.add(ActKind::appeal, {"upland"}, {"coast"}, {{"aid.level", ""}});
    acts.add(ActKind::breach, {"upland"}, {"coast"}, {{"aid.level", ""}});
    acts.add(ActKind::demand, {"coast"}, {"upland"}, {{"aid.level", ""}}).tense = ActTense::denied;
    const Negotiation made = made_of(acts);
    EXPECT_EQ(range_of(made, 0, 1), neither);
    EXPECT_EQ(range_of(made, 1, 1), neither);
}

TEST(DraftPreferences, SayWhatTheRecordTells) {
    MadeActs acts = a_refusal();
    acts.add(ActKind::demand, {"upland"}, {"coast"}, {{"ports", "open"}});
    const Negotiation made = made_of(acts);
    const auto because = [&](std::size_t party, std::size_t issue) {
        const auto& points = std::get<OptionPoints>(made.preferences[party]->issues[issue]).points;
        return points.back()->provenance.because;
    };
    EXPECT_EQ(because(0, 1), "the record tells a demand or wish for change");
    EXPECT_EQ(because(1, 0), "the record tells a refusal of change");
    EXPECT_EQ(because(0, 0), "the record tells neither a demand nor a refusal");
}

TEST(DraftPreferences, WidenFromTheFirstOptionToTheLast) {
    MadeActs acts = a_refusal();
    acts.add(ActKind::demand, {"upland"}, {"coast"}, {{"river", "all"}});
    const Negotiation made = made_of(acts);
    const auto& points = std::get<OptionPoints>(made.preferences[0]->issues[0]).points;
    ASSERT_EQ(points.size(), 3U);
    EXPECT_EQ(points[1]->high, Decimal(10));
    EXPECT_EQ(points[2]->high, Decimal(20));
}

TEST(DraftPreferences, AreOfPrincipalsAlone) {
    MadeActs acts = a_refusal();
    acts.add(ActKind::mediate, {"bay"}, {"upland"});
    acts.add(ActKind::position, {"ally"}, {}, {{"river", "half"}});
    const Negotiation made = made_of(acts);
    ASSERT_EQ(made.preferences.size(), 4U);
    EXPECT_TRUE(made.preferences[0].has_value());
    EXPECT_TRUE(made.preferences[1].has_value());
    EXPECT_FALSE(made.preferences[2].has_value());
    EXPECT_FALSE(made.preferences[3].has_value());
}

TEST(DraftPreferences, TakeDisagreementFromTheRecordWhereThereIsOne) {
    MadeActs acts = a_refusal();
    acts.add(ActKind::concede, {"ridge"}, {"coast"}, {{"ports", ""}});
    acts.add(ActKind::propose, {"upland", "league"}, {"coast"}, {{"ports", "open"}});
    const Negotiation made = made_of(acts);
    const auto by_record = [&](const std::string& id) {
        const auto party = made.find_party(id)->at();
        return std::holds_alternative<DisagreementByRecord>(made.preferences[party]->disagreement);
    };
    EXPECT_TRUE(by_record("upland"));
    EXPECT_TRUE(by_record("coast"));
    EXPECT_TRUE(by_record("league"));
    EXPECT_FALSE(by_record("ridge"));
    const auto ridge = made.find_party("ridge")->at();
    const auto& wide = std::get<UncertainNumber>(made.preferences[ridge]->disagreement);
    EXPECT_EQ(wide.low, Decimal(-10));
    EXPECT_EQ(wide.high, Decimal(10));
}

}  // namespace
}  // namespace irenic::record
