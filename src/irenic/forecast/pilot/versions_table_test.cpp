#include "irenic/forecast/pilot/versions_table.hpp"

#include <tuple>

#include <gtest/gtest.h>

#include "../../../../tests/support/random_versions.hpp"

namespace irenic::forecast {
namespace {

using test_support::PlainCase;
using test_support::Random;
using test_support::RandomVersions;
using test_support::read_case;

class VersionsTableOfRandomCases : public testing::Test {
protected:
    /// Calls `visit(versions)` for many cases.
    template <class Visit>
    static void for_each_case(Visit visit) {
        Random random(7);
        for (int number = 0; number < 80; ++number) {
            const RandomVersions versions(random, {3, 4, 3, true}, 12, 20);
            visit(versions);
        }
    }
};

TEST_F(VersionsTableOfRandomCases, GivesTheLeastSurplusThatScoringGives) {
    std::size_t with = 0;
    std::size_t without = 0;
    for_each_case([&](const RandomVersions& versions) {
        for (const auto& package : versions.packages()) {
            const auto expected = versions.least_surplus(package);
            ASSERT_EQ(versions.table().least_surplus(package), expected);
            ++(expected ? with : without);
        }
    });
    EXPECT_GT(with, 500);
    EXPECT_GT(without, 200);
}

TEST_F(VersionsTableOfRandomCases, FindsAPackageAcceptableWhereNobodyWhoAgreesLoses) {
    std::size_t acceptable = 0;
    for_each_case([&](const RandomVersions& versions) {
        for (const auto& package : versions.packages()) {
            const auto least = versions.least_surplus(package);
            const RowSet found = versions.table().acceptable(package);
            std::size_t row = 0;
            for (const auto& version : versions.versions()) {
                const bool expected = version.setting && least && (*least)[row] >= 0;
                ASSERT_EQ(found.has(row), expected);
                acceptable += expected ? 1 : 0;
                ++row;
            }
            ASSERT_EQ(found.count() > 0 && !versions.table().allowed(package), false);
        }
    });
    EXPECT_GT(acceptable, 500);
}

TEST_F(VersionsTableOfRandomCases, LetsASeatAcceptWhatIsNotWorseThanNoAgreementAndItSigns) {
    std::size_t accepted = 0;
    std::size_t unsigned_yet_worth_while = 0;
    for_each_case([&](const RandomVersions& versions) {
        const auto& players = versions.table().terms().players;
        for (const auto& package : versions.packages()) {
            for (std::size_t seat = 0; seat < players.size(); ++seat) {
                const RowSet accepting = versions.table().accepting(seat, package);
                const RowSet worth_while = versions.table().worth_while(seat, package);
                std::size_t row = 0;
                for (const auto& version : versions.versions()) {
                    bool worth = false;
                    bool signs = false;
                    if (version.setting) {
                        const std::size_t player = players[seat];
                        const auto& [scoring, disagreement] =
                            std::tie(version.setting->scoring, version.setting->disagreement);
                        worth = scoring.utility(player, package) >= disagreement[player];
                        signs =
                            scoring.allowed(package) && !scoring.crosses_red_line(player, package);
                    }
                    ASSERT_EQ(worth_while.has(row), worth);
                    ASSERT_EQ(accepting.has(row), worth && signs);
                    accepted += worth && signs ? 1 : 0;
                    unsigned_yet_worth_while += worth && !signs ? 1 : 0;
                    ++row;
                }
            }
        }
    });
    EXPECT_GT(accepted, 500);
    EXPECT_GT(unsigned_yet_worth_while, 500);
}

TEST_F(VersionsTableOfRandomCases, CountsTheVersionsThatWereNotLeftOut) {
    for_each_case([&](const RandomVersions& versions) {
        ASSERT_EQ(versions.table().rows(), versions.versions().size());
        std::size_t row = 0;
        for (const auto& version : versions.versions()) {
            ASSERT_EQ(versions.table().counting().has(row++), version.setting.has_value());
        }
    });
}

/// Two issues of two options; g may get up to `most` points from each.
Negotiation with_points(const std::string& most) {
    return read_case(
        PlainCase{{{{"0", "0"}, {most, "0"}}, {{"0", "0"}, {most, "0"}}}, {"0", "0"}, {}, ""});
}

TEST(VersionsTable, BringsVersionsWithOtherPlacesToTheSameUnit) {
    const Negotiation whole = with_points("3");
    const Negotiation fine = with_points("0.25");
    const auto setting = deals::open_setting(whole, Limits{}).value().setting;
    VersionsTable table(setting);
    ASSERT_TRUE(table.add(setting));
    ASSERT_TRUE(table.add(deals::open_setting(fine, Limits{}).value().setting));
    const auto& points = table.columns().points[0];
    EXPECT_EQ(points[table.columns().column(1, OptionId(1))],
              (std::vector<Units>{3'000'000'000, 250'000'000}));
}

TEST(VersionsTable, RefusesAVersionWhoseNumbersAreTooLargeAndStaysAsItWas) {
    const Negotiation small = with_points("500000000");
    const Negotiation large = with_points("600000000");
    const auto setting = deals::open_setting(small, Limits{}).value().setting;
    VersionsTable table(setting);
    ASSERT_TRUE(table.add(setting));
    EXPECT_FALSE(table.add(deals::open_setting(large, Limits{}).value().setting));
    EXPECT_EQ(table.rows(), 1);
    EXPECT_EQ(table.columns().points[0][0].size(), 1);
}

TEST(VersionsTable, KeepsExtrasOnlyForTheVersionsThatHaveThem) {
    const auto with_risk = [](const std::string& first, const std::string& second) {
        return read_case(PlainCase{
            {{{"0", "0"}, {"1", "0"}}, {{"0", "0"}, {"1", "0"}}},
            {"0", "0"},
            {},
            "risks: {r: {borne_by: p0, loss: 10, hazard: 0.5, by_issue: {i0: {o1: " + first +
                "}, i1: {o1: " + second + "}}}}\n"});
    };
    const Negotiation one = with_risk("0.1", "0.2");
    const Negotiation other = with_risk("0.3", "0.2");
    const auto setting = deals::open_setting(one, Limits{}).value().setting;
    VersionsTable table(setting);
    ASSERT_TRUE(table.add(setting));
    table.add_left_out();
    ASSERT_TRUE(table.add(deals::open_setting(other, Limits{}).value().setting));
    ASSERT_EQ(table.columns().extras.size(), 1);  // the first step is on one issue alone
    EXPECT_EQ(table.columns().extras[0].rows, (std::vector<std::uint32_t>{0, 2}));
}

TEST(VersionsTable, SumsUpManyVersionsAsItDoesFew) {
    const Negotiation negotiation =
        read_case(PlainCase{{{{"0", "0"}, {"1", "0"}}, {{"0", "0"}, {"1", "0"}}},
                            {"2", "0"},
                            {"interactions: [{when: {i0: o1, i1: o1}, points: 3}]"},
                            ""});
    const auto setting = deals::open_setting(negotiation, Limits{}).value().setting;
    auto dearer = setting;
    dearer.disagreement[0] = 6;
    VersionsTable table(setting);
    const auto dear = [](std::size_t row) { return row % 7 == 0; };
    for (std::size_t row = 0; row < 2500; ++row) {
        ASSERT_TRUE(table.add(dear(row) ? dearer : setting));
    }
    const RowSet both = table.acceptable({OptionId(1), OptionId(1)});
    const RowSet one = table.accepting(0, {OptionId(1), OptionId(0)});
    for (std::size_t row = 0; row < table.rows(); ++row) {
        ASSERT_EQ(both.has(row), !dear(row));
    }
    EXPECT_EQ(one.count(), 0);
}

}  // namespace
}  // namespace irenic::forecast
