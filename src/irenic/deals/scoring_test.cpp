#include "irenic/deals/scoring.hpp"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "irenic/format/case_file.hpp"

namespace irenic::deals {
namespace {

/// A case of one party, p, with the given body of its preferences and further blocks.
Negotiation read_party(const std::string& preference, const std::string& blocks = "") {
    return format::parse_case(
               "irenic: 1\n"
               "parties: {p: {role: affected}}\n"
               "issues: {x: {options: [a, b, c, d]}, y: {options: [e, f]}, z: {options: [g, h]}}\n"
               "preferences: {p: {" +
                   preference + "}}\n" + blocks,
               "case.yaml")
        .value()
        .negotiation;
}

Scoring score_party(const std::string& preference, const std::string& blocks = "") {
    return score(read_party(preference, blocks)).value();
}

/// The utility of the options numbered for x, y and z, in points.
std::string utility(const Scoring& scoring, std::size_t x, std::size_t y = 0, std::size_t z = 0) {
    return scoring.points(scoring.utility(0, {OptionId(x), OptionId(y), OptionId(z)})).to_string();
}

TEST(Scoring, HoldsEveryNumberWithAsFewPlacesAsItNeeds) {
    EXPECT_EQ(score_party("points: {x: {a: 1, b: 20}}, disagreement: 3").places, 0);
    const Scoring scoring = score_party("points: {x: {a: 1.25, b: 20}}, disagreement: 0.5");
    EXPECT_EQ(scoring.places, 2);
    EXPECT_EQ(scoring.disagreement[0], 50);
    EXPECT_EQ(utility(scoring, 0), "1.25");
    EXPECT_EQ(utility(scoring, 1), "20");
    EXPECT_EQ(utility(scoring, 2), "0");
    EXPECT_FALSE(scoring.rounded);
}

TEST(Scoring, WeighsPointsAndNotInteractions) {
    const Scoring scoring = score_party(
        "points: {x: {a: 1, b: 2}, y: {f: 3}}, weights: {x: 1.5},"
        "interactions: [{when: {x: b, y: f}, points: 10}, {when: {x: [a, b]}, points: 100}]");
    EXPECT_EQ(utility(scoring, 0, 0), "101.5");
    EXPECT_EQ(utility(scoring, 1, 1), "116");
    EXPECT_EQ(utility(scoring, 2, 1), "3");
}

TEST(Scoring, TakesTheCentreOfUncertainNumbers) {
    const Scoring scoring = score_party(
        "points: {x: {a: [1, 4], b: {low: 0, mode: 5, high: 6}, c: {mean: 7, sd: 1}, d: {is: 8}}},"
        "disagreement: [1, 2]");
    EXPECT_EQ(utility(scoring, 0), "2.5");
    EXPECT_EQ(utility(scoring, 1), "5");
    EXPECT_EQ(utility(scoring, 2), "7");
    EXPECT_EQ(utility(scoring, 3), "8");
    EXPECT_EQ(scoring.points(*scoring.disagreement[0]).to_string(), "1.5");
}

TEST(Scoring, SpacesRankedOptionsEvenly) {
    const Scoring scoring = score_party("points: {x: {order: [c, [a, d], b]}}");
    EXPECT_EQ(utility(scoring, 2), "100");
    EXPECT_EQ(utility(scoring, 0), "50");
    EXPECT_EQ(utility(scoring, 3), "50");
    EXPECT_EQ(utility(scoring, 1), "0");
    EXPECT_FALSE(scoring.rounded);
    EXPECT_EQ(utility(score_party("points: {x: {order: [[a, b, c, d]]}}"), 0), "0");
}

TEST(Scoring, SaysWhereRankedPointsAreRounded) {
    const Scoring scoring = score_party("points: {x: {order: [a, b, c, d]}}");
    EXPECT_EQ(utility(scoring, 1), "66.666666667");
    EXPECT_TRUE(scoring.rounded);
}

TEST(Scoring, RoundsWeightedRanksOnce) {
    // 1.5 times two thirds of 100 is 100 exactly; so is a half of two thirds with equal weights.
    EXPECT_EQ(utility(score_party("points: {x: {order: [a, b, c, d]}}, weights: {x: 1.5}"), 1),
              "100");
    const Scoring halves =
        score_party("points: {x: {order: [a, b, c, d]}, y: {f: 1}}, weights: unknown");
    EXPECT_EQ(utility(halves, 1), "33.333333333");
    EXPECT_EQ(utility(halves, 2), "16.666666667");
}

TEST(Scoring, RescalesBeforeRankedOrUnknownWeights) {
    // Every issue from 0 to 100 first; weights 0.75 and 0.25, the third issue without points.
    const Scoring ranked =
        score_party("points: {x: {a: -2, b: 2, c: 0}, y: {f: 7}}, weights: {order: [x, y]}");
    EXPECT_EQ(utility(ranked, 0), "0");
    EXPECT_EQ(utility(ranked, 1), "75");
    EXPECT_EQ(utility(ranked, 2), "37.5");
    EXPECT_EQ(utility(ranked, 1, 1, 1), "100");
    EXPECT_FALSE(ranked.rounded);

    const Scoring tied = score_party("points: {x: {b: 1}, y: {f: 1}}, weights: {order: [[x, y]]}");
    EXPECT_EQ(utility(tied, 1), "50");
    EXPECT_EQ(utility(tied, 0, 1), "50");

    const Scoring unknown = score_party("points: {x: {b: 3}, y: {f: -1}}, weights: unknown");
    EXPECT_EQ(utility(unknown, 1, 0), "100");
    EXPECT_EQ(utility(unknown, 1, 1), "50");
}

TEST(Scoring, SaysWhereRankedWeightsAreRounded) {
    const Scoring scoring =
        score_party("points: {x: {b: 1}, y: {f: 1}, z: {h: 1}}, weights: {order: [x, y, z]}");
    EXPECT_EQ(utility(scoring, 1), "61.111111111");
    EXPECT_TRUE(scoring.rounded);
}

// A version of uncertain weights, rounded to nine places, need not quite add up to 1.
TEST(Scoring, TakesExactSharesAsTheyAre) {
    Negotiation negotiation = read_party("points: {x: {b: 1, c: 4}, y: {f: 7}}, weights: unknown");
    const auto nano = [](std::int64_t value) {
        return UncertainNumber::exact(Decimal::from_mantissa(value, 9));
    };
    negotiation.preferences[0]->weights =
        WeightShares{{nano(666'666'667), nano(333'333'334), std::nullopt}};
    const Scoring scoring = score(negotiation).value();
    EXPECT_EQ(utility(scoring, 2), "66.6666667");
    EXPECT_EQ(utility(scoring, 1), "16.666666675");
    EXPECT_EQ(utility(scoring, 2, 1), "100.0000001");
    EXPECT_FALSE(scoring.rounded);
}

TEST(Scoring, RoundsWeightedSharesOnceHalvesUp) {
    // A hundred times 0.123456789 over 8 is 1.5432098625, over 16 is 0.77160493125.
    const Scoring scoring = score_party(
        "points: {x: {b: 1, c: 2, d: 16}, y: {f: 1}}, weights: {shares: {x: 0.123456789}}");
    EXPECT_EQ(utility(scoring, 2), "1.543209863");
    EXPECT_EQ(utility(scoring, 1), "0.771604931");
    EXPECT_TRUE(scoring.rounded);
}

TEST(Scoring, TakesSharesWithinIntervalsPartOfTheWay) {
    // Lows 0.2 and 0.1, highs 0.6 and 1: the sum is 1 at t = 7/13, the weights 27/65 and 38/65.
    const Scoring scoring = score_party(
        "points: {x: {b: 1}, y: {f: 1}}, weights: {shares: {x: [0.2, 0.6], y: [0.1, 1]}}");
    EXPECT_EQ(utility(scoring, 1), "41.538461538");
    EXPECT_EQ(utility(scoring, 0, 1), "58.461538462");

    const Scoring fixed = score_party(
        "points: {x: {b: 1}, y: {f: 1}, z: {h: 1}},"
        "weights: {shares: {x: 0.3, y: [0.1, 0.5], z: [0.2, 0.6]}}");
    EXPECT_EQ(utility(fixed, 1), "30");
    EXPECT_EQ(utility(fixed, 0, 1), "30");
    EXPECT_EQ(utility(fixed, 0, 0, 1), "40");
    EXPECT_FALSE(fixed.rounded);
}

TEST(Scoring, WhatHasNoShareMayWeighAnything) {
    const Scoring one = score_party("points: {x: {b: 1}, y: {f: 1}}, weights: {shares: {x: 0.3}}");
    EXPECT_EQ(utility(one, 0, 1), "70");
    const Scoring none = score_party("points: {x: {b: 1}, y: {f: 1}}, weights: {shares: {}}");
    EXPECT_EQ(utility(none, 0, 1), "50");
    const Scoring all = score_party("points: {x: {b: 1}, y: {f: 1}}, weights: {shares: {x: 1}}");
    EXPECT_EQ(utility(all, 1, 0), "100");
    EXPECT_EQ(utility(all, 1, 1), "100");
    EXPECT_EQ(utility(all, 1, 1, 1), "100");
}

TEST(Scoring, RefusesSharesOfPointsBeyondAllDigits) {
    const Negotiation negotiation = read_party(
        "points: {x: {a: -4000000000000000000, b: 4000000000000000000}, y: {f: 1}},"
        "weights: {shares: {x: 0.999999999}}");
    const auto scoring = score(negotiation);
    ASSERT_FALSE(scoring.has_value());
    EXPECT_EQ(scoring.error().where, "preferences.p");
}

TEST(Scoring, TakesTheSmallestHazardThatApplies) {
    const Scoring scoring =
        score_party("points: {x: {a: 0}}",
                    "risks: {r: {borne_by: p, loss: 20, discount: 0.95, hazard: 0.1,"
                    " by_issue: {x: {b: 0.03, c: 0.2}, y: {f: 0.05}}}}\n");
    EXPECT_EQ(utility(scoring, 0, 0), "-13.103448276");  // 0.1
    EXPECT_EQ(utility(scoring, 1, 0), "-7.261146497");   // 0.03
    EXPECT_EQ(utility(scoring, 1, 1), "-7.261146497");   // 0.03 and 0.05
    EXPECT_EQ(utility(scoring, 2, 0), "-15.833333333");  // 0.2, though above the usual hazard
    EXPECT_EQ(utility(scoring, 2, 1), "-9.743589744");   // 0.05
    EXPECT_TRUE(scoring.rounded);
}

// The loss of a package is one number rounded once, not a sum of rounded steps.
TEST(Scoring, RoundsEachLossOnce) {
    const Scoring scoring =
        score_party("points: {x: {a: 0}}",
                    "risks: {r: {borne_by: p, loss: 8.43, discount: 0.9, hazard: 0.3,"
                    " by_issue: {x: {a: 0.065, c: 0.016}, y: {f: 0.064}}}}\n");
    EXPECT_EQ(utility(scoring, 1, 0), "-6.151621622");  // 0.3
    EXPECT_EQ(utility(scoring, 0, 0), "-3.111388013");  // 0.065
    EXPECT_EQ(utility(scoring, 1, 1), "-3.081015228");  // 0.064
    EXPECT_EQ(utility(scoring, 2, 1), "-1.061118881");  // 0.016
}

TEST(Scoring, ForbidsWhatConstraintsForbid) {
    const Scoring scoring = score_party(
        "points: {x: {a: 0}}",
        "constraints: [{never: {x: a, y: f}}, {if: {x: [b, c]}, then: {y: f, z: [h]}}]\n");
    const auto allowed = [&](std::size_t x, std::size_t y, std::size_t z) {
        return scoring.allowed({OptionId(x), OptionId(y), OptionId(z)});
    };
    EXPECT_TRUE(allowed(0, 0, 0));
    EXPECT_FALSE(allowed(0, 1, 0));
    EXPECT_TRUE(allowed(1, 1, 1));
    EXPECT_FALSE(allowed(1, 0, 1));
    EXPECT_FALSE(allowed(2, 1, 0));
    EXPECT_TRUE(allowed(3, 0, 0));
}

TEST(Scoring, CrossesRedLinesWhereAllOfOneHolds) {
    const Scoring scoring =
        score_party("points: {x: {a: 0}}, red_lines: [{x: [a, b], y: f}, {z: h}]");
    const auto crosses = [&](std::size_t x, std::size_t y, std::size_t z) {
        return scoring.crosses_red_line(0, {OptionId(x), OptionId(y), OptionId(z)});
    };
    EXPECT_FALSE(crosses(0, 0, 0));
    EXPECT_TRUE(crosses(1, 1, 0));
    EXPECT_FALSE(crosses(2, 1, 0));
    EXPECT_TRUE(crosses(2, 0, 1));
}

TEST(Scoring, RefusesTotalsThatDoNotFit) {
    const auto read = format::parse_case(
        "irenic: 1\n"
        "parties: {p: {}}\n"
        "issues: {x: {options: [a, b]}}\n"
        "preferences: {p: {points: {x: {a: 900000000, b: 0.000000001}}, disagreement: 0}}\n",
        "case.yaml");
    ASSERT_TRUE(read.has_value());
    const auto scoring = score(read->negotiation);
    ASSERT_FALSE(scoring.has_value());
    EXPECT_EQ(scoring.error().code, ErrorCode::bad_input);
    EXPECT_EQ(scoring.error().where, "preferences.p");
}

TEST(RankOrderCentroid, FallsAndAddsUpToOne) {
    EXPECT_EQ(rank_order_centroid(1), std::vector<double>{1});
    EXPECT_EQ(rank_order_centroid(2), (std::vector<double>{0.75, 0.25}));
    for (std::size_t count = 3; count < 40; ++count) {
        const auto weights = rank_order_centroid(count);
        double sum = 0;
        for (std::size_t rank = 0; rank < count; ++rank) {
            sum += weights[rank];
            EXPECT_TRUE(rank == 0 || weights[rank] < weights[rank - 1]);
        }
        EXPECT_NEAR(sum, 1, 1e-12);
    }
}

}  // namespace
}  // namespace irenic::deals
