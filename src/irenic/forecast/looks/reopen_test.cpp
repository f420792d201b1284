#include "irenic/forecast/looks/reopen.hpp"

#include <gtest/gtest.h>

#include "../../../../tests/support/drawn_version.hpp"
#include "../../../../tests/support/random_case.hpp"
#include "irenic/deals/open_setting.hpp"
#include "irenic/forecast/looks/nine_places.hpp"

namespace irenic::forecast {
namespace {

using test_support::DrawnVersion;
using test_support::Random;
using test_support::RandomCase;
using test_support::read_case;

void expect_same(const deals::Problem& problem, const deals::Problem& expected) {
    ASSERT_EQ(problem.dims, expected.dims);
    ASSERT_EQ(problem.floors, expected.floors);
    ASSERT_EQ(problem.unit, expected.unit);
    ASSERT_EQ(problem.groups.size(), expected.groups.size());
    for (std::size_t group = 0; group < problem.groups.size(); ++group) {
        ASSERT_EQ(problem.groups[group].issues, expected.groups[group].issues);
        ASSERT_EQ(problem.groups[group].values, expected.groups[group].values);
        ASSERT_EQ(problem.groups[group].options, expected.groups[group].options);
    }
}

void expect_same(const deals::Setting& setting, const deals::Setting& expected) {
    ASSERT_EQ(setting.disagreement, expected.disagreement);
    ASSERT_EQ(setting.scoring.places, expected.scoring.places);
    ASSERT_EQ(setting.table.deciding, expected.table.deciding);
    ASSERT_EQ(setting.branches.size(), expected.branches.size());
    for (std::size_t branch = 0; branch < setting.branches.size(); ++branch) {
        const auto& one = setting.branches[branch];
        const auto& other = expected.branches[branch];
        ASSERT_EQ(one.branch.agree, other.branch.agree);
        ASSERT_EQ(one.branch.now, other.branch.now);
        ASSERT_EQ(one.players, other.players);
        ASSERT_NO_FATAL_FAILURE(expect_same(one.problem, other.problem));
    }
}

TEST(Reopen, GivesWhatOpeningTheVersionGives) {
    Random random(61);
    std::size_t seen = 0;
    std::size_t several_branches = 0;
    for (int round = 0; round < 250; ++round) {
        const std::string text = RandomCase(random, {}).text();
        SCOPED_TRACE(text);
        DrawnVersion drawn(read_case(text));
        const auto centre = deals::open_setting(drawn.negotiation, {});
        for (int version = 0; centre && version < 3; ++version) {
            if (!drawn.draw()) {
                continue;
            }
            const Negotiation& now = drawn.version.negotiation();
            const auto opened = deals::open_setting(now, {}).value();
            const auto reopened = reopen(centre->setting, now, {});
            ASSERT_TRUE(reopened) << reopened.error().what;
            ASSERT_NO_FATAL_FAILURE(expect_same(*reopened, opened.setting));
            ++seen;
            several_branches += opened.setting.branches.size() > 1 ? 1U : 0U;
        }
    }
    EXPECT_GT(seen, 300U);
    EXPECT_GT(several_branches, 30U);
}

TEST(AtNinePlaces, SaysTheSameInSmallerUnits) {
    Random random(67);
    std::size_t seen = 0;
    for (int round = 0; round < 60; ++round) {
        const Negotiation negotiation = read_case(RandomCase(random, {}).text());
        const auto opened = deals::open_setting(negotiation, {});
        if (!opened) {
            continue;
        }
        ++seen;
        const deals::Setting& setting = opened->setting;
        const auto fine = at_nine_places(setting);
        ASSERT_TRUE(fine);
        EXPECT_EQ(fine->scoring.places, 9);
        for (std::size_t player = 0; player < setting.disagreement.size(); ++player) {
            EXPECT_EQ(fine->points(fine->disagreement[player]),
                      setting.points(setting.disagreement[player]));
        }
        for (int package = 0; package < 20; ++package) {
            std::vector<OptionId> options;
            for (const Issue& issue : negotiation.issues) {
                options.emplace_back(random.below(issue.options.size()));
            }
            for (std::size_t player = 0; player < setting.disagreement.size(); ++player) {
                EXPECT_EQ(fine->points(fine->scoring.utility(player, options)),
                          setting.points(setting.scoring.utility(player, options)));
            }
        }
        for (std::size_t branch = 0; branch < setting.branches.size(); ++branch) {
            const deals::Problem& coarse = setting.branches[branch].problem;
            const deals::Problem& exact = fine->branches[branch].problem;
            EXPECT_EQ(exact.unit, 1e-9);
            for (std::size_t dim = 0; dim < coarse.dims; ++dim) {
                if (coarse.floors[dim] == deals::no_floor) {
                    EXPECT_EQ(exact.floors[dim], deals::no_floor);
                } else {
                    EXPECT_EQ(fine->points(exact.floors[dim]), setting.points(coarse.floors[dim]));
                }
            }
            for (std::size_t group = 0; group < coarse.groups.size(); ++group) {
                for (std::size_t at = 0; at < coarse.groups[group].values.size(); ++at) {
                    EXPECT_EQ(fine->points(exact.groups[group].values[at]),
                              setting.points(coarse.groups[group].values[at]));
                }
            }
        }
    }
    EXPECT_GT(seen, 30U);
}

TEST(AtNinePlaces, RefusesNumbersThatDoNotFit) {
    const auto fits = [](const std::string& points) {
        const Negotiation negotiation = read_case(
            "irenic: 1\nparties: {p: {}}\nissues: {x: {options: [a, b]}}\n"
            "preferences: {p: {points: {x: {a: 0, b: " +
            points + "}}, disagreement: 0}}\n");
        return at_nine_places(deals::open_setting(negotiation, {}).value().setting).has_value();
    };
    EXPECT_TRUE(fits("288000000"));  // 2^58 units of 1e-9 are 288,230,376.15 points
    EXPECT_FALSE(fits("289000000"));
    EXPECT_FALSE(fits("-289000000"));
}

}  // namespace
}  // namespace irenic::forecast
