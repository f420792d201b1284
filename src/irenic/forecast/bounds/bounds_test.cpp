#include "irenic/forecast/bounds/bounds.hpp"

#include <algorithm>
#include <set>

#include <gtest/gtest.h>

#include "../../../../tests/support/plain_case.hpp"
#include "irenic/deals/scoring.hpp"

namespace irenic::forecast {
namespace {

using test_support::read_case;

std::string two_valleys() { return IRENIC_SOURCE_DIR "/cases/two-valleys"; }

std::vector<std::vector<OptionId>> all_packages(const Negotiation& negotiation) {
    std::vector<std::vector<OptionId>> packages{{}};
    for (const Issue& issue : negotiation.issues) {
        std::vector<std::vector<OptionId>> longer;
        for (const auto& package : packages) {
            for (std::size_t option = 0; option < issue.options.size(); ++option) {
                longer.push_back(package);
                longer.back().emplace_back(option);
            }
        }
        packages = std::move(longer);
    }
    return packages;
}

UncertainNumber interval(std::int64_t low, std::int64_t high, int places) {
    UncertainNumber number;
    number.shape = UncertainNumber::Shape::interval;
    number.low = Decimal::from_mantissa(low, places);
    number.high = Decimal::from_mantissa(high, places);
    return number;
}

/// Test Z with both beliefs between .2 and .8.
Negotiation valleys_of_doubt() {
    Negotiation negotiation = format::load_case(two_valleys()).value().negotiation;
    for (auto& belief : negotiation.war->beliefs) {
        belief->prevail = interval(2, 8, 1);
    }
    return negotiation;
}

Together one_belief() {
    Together together;
    together.inputs = {{"war.beliefs.g", false}, {"war.beliefs.h", false}};
    together.rho = Decimal(1);
    return together;
}

struct Surveyed {
    std::size_t packages = 0;
    std::size_t vectors = 0;
    std::size_t unproven = 0;
};

Surveyed survey_possible(const Negotiation& negotiation) {
    const auto bounds = PackageBounds::make(negotiation, Limits{}).value();
    const auto scoring = deals::score(negotiation).value();
    Surveyed surveyed;
    std::set<std::pair<deals::Units, deals::Units>> vectors;
    for (const auto& package : all_packages(negotiation)) {
        const auto verdict = bounds.verdict(package);
        surveyed.unproven += verdict.proven ? 0U : 1U;
        if (verdict.is != Sureness::never) {
            ++surveyed.packages;
            vectors.emplace(scoring.utility(0, package), scoring.utility(1, package));
        }
    }
    surveyed.vectors = vectors.size();
    return surveyed;
}

/// Whether some belief of a fine grid suits both, that of the second side mirrored or not: what no
/// agreement is worth to them is 80 p - 33 and 52 - 100 p.
bool possible_on_grid(const deals::Scoring& scoring, const std::vector<OptionId>& package,
                      bool mirrored) {
    constexpr std::int64_t whole = 10'000;
    const auto points = [&](std::size_t player) {
        return scoring.points(scoring.utility(player, package)).scaled(4).value();
    };
    const auto g = points(0);
    const auto h = points(1);
    for (std::int64_t p = whole / 5; p <= whole / 5 * 4; ++p) {
        if (g >= 80 * p - 33 * whole && h >= 52 * whole - 100 * (mirrored ? whole - p : p)) {
            return true;
        }
    }
    return false;
}

TEST(PackageBounds, one_belief_for_both_leaves_180_vectors_possible) {
    Negotiation negotiation = valleys_of_doubt();
    negotiation.together = {one_belief()};
    const auto surveyed = survey_possible(negotiation);
    EXPECT_EQ(surveyed.vectors, 180U);
    EXPECT_EQ(surveyed.unproven, 0U);
    const auto scoring = deals::score(negotiation).value();
    const auto packages = all_packages(negotiation);
    EXPECT_EQ(static_cast<std::ptrdiff_t>(surveyed.packages),
              std::count_if(packages.begin(), packages.end(), [&](const auto& package) {
                  return possible_on_grid(scoring, package, false);
              }));
}

TEST(PackageBounds, a_belief_of_each_leaves_194_vectors_possible) {
    const auto surveyed = survey_possible(valleys_of_doubt());
    EXPECT_EQ(surveyed.vectors, 194U);
    EXPECT_EQ(surveyed.unproven, 0U);
}

TEST(PackageBounds, inputs_that_move_together_in_part_may_take_any_values_together) {
    Negotiation negotiation = valleys_of_doubt();
    negotiation.together = {one_belief()};
    negotiation.together[0].rho = Decimal::from_mantissa(6, 1);
    EXPECT_EQ(survey_possible(negotiation).vectors, 194U);
}

TEST(PackageBounds, mirrored_beliefs_are_possible_only_at_one_value) {
    Negotiation negotiation = valleys_of_doubt();
    negotiation.together = {one_belief()};
    negotiation.together[0].inputs[1].against = true;
    const auto scoring = deals::score(negotiation).value();
    const auto bounds = PackageBounds::make(negotiation, Limits{}).value();
    for (const auto& package : all_packages(negotiation)) {
        EXPECT_EQ(bounds.verdict(package).is != Sureness::never,
                  possible_on_grid(scoring, package, true));
    }
}

TEST(PackageBounds, gives_the_surplus_between_the_ends_of_a_belief) {
    const auto ranges = PackageBounds::make(valleys_of_doubt(), Limits{})
                            .value()
                            .ranges(std::vector<OptionId>(5, OptionId(0)));
    ASSERT_EQ(ranges.size(), 2U);
    EXPECT_NEAR(ranges[0].least, 33 - 64, 1e-9);  // d_g = 80 p - 33
    EXPECT_NEAR(ranges[0].most, 33 - 16, 1e-9);
    EXPECT_NEAR(ranges[1].least, 20 - 52, 1e-9);  // d_h = 52 - 100 p
    EXPECT_NEAR(ranges[1].most, 80 - 52, 1e-9);
    EXPECT_TRUE(ranges[0].exact && ranges[1].exact);
}

std::string case_of(const std::string& first, const std::string& more = "") {
    return "irenic: 1\nparties: {a: {}, b: {}}\n"
           "issues: {i: {options: [x, y, z]}, j: {options: [x, y, z]}}\n"
           "preferences:\n  a: {" +
           first + "}\n  b: {points: {}, disagreement: 0}\n" + more;
}

PackageBounds bounds_of(const std::string& text) {
    return PackageBounds::make(read_case(text), Limits{}).value();
}

std::vector<OptionId> package(std::size_t i, std::size_t j) { return {OptionId(i), OptionId(j)}; }

TEST(PackageBounds, a_surplus_of_exactly_zero_is_acceptable) {
    const auto bounds =
        bounds_of(case_of("points: {i: {x: [0.1, 0.3]}, j: {x: 0.2}}, disagreement: [0.1, 0.3]"));
    EXPECT_EQ(bounds.verdict(package(0, 0)).is, Sureness::certain);
    EXPECT_EQ(bounds.verdict(package(1, 0)).is, Sureness::possible);
    EXPECT_EQ(bounds.verdict(package(0, 1)).is, Sureness::possible);
    EXPECT_EQ(bounds.verdict(package(1, 1)).is, Sureness::never);
}

TEST(PackageBounds, the_range_of_ranked_weights_is_that_of_running_averages) {
    const auto bounds =
        bounds_of(case_of("points: {i: {order: [x, y, z]}, j: {order: [z, y, x]}}, "
                          "weights: {order: [i, j]}, disagreement: 10"));
    const auto range = bounds.ranges(package(0, 0))[0];  // 100 w_i, w_i from a half to 1
    EXPECT_NEAR(range.least, 40, 1e-9);
    EXPECT_NEAR(range.most, 90, 1e-9);
    EXPECT_TRUE(range.exact);
    EXPECT_EQ(bounds.verdict(package(0, 0)).is, Sureness::certain);
    EXPECT_EQ(bounds.verdict(package(2, 0)).is, Sureness::never);
    EXPECT_EQ(bounds.verdict(package(1, 0)).is, Sureness::possible);
}

TEST(PackageBounds, what_was_refused_and_offered_bounds_no_agreement_in_each_version) {
    const auto bounds = bounds_of(
        case_of("points: {i: {order: [x, y, z]}, j: {order: [x, y, z]}}, "
                "weights: unknown, disagreement: record",
                "offers:\n  - {id: o1, by: a, package: {i: y, j: x}}\n"
                "  - {id: o2, by: b, package: {i: y, j: z}, answers: {a: {is: rejected}}}\n"));
    EXPECT_EQ(bounds.verdict(package(1, 0)).is, Sureness::certain);  // its own offer
    EXPECT_EQ(bounds.verdict(package(0, 0)).is, Sureness::certain);  // better than its offer
    EXPECT_EQ(bounds.verdict(package(0, 2)).is, Sureness::possible);
    EXPECT_TRUE(bounds.verdict(package(0, 2)).proven);
    // from all weight on j, where all of it is lost, to all on i, with y as bad as z
    const auto range = bounds.ranges(package(0, 2))[0];
    EXPECT_NEAR(range.least, -100, 1e-6);
    EXPECT_NEAR(range.most, 100, 1e-6);
    // the same as what it refused is possible only at the very end; worse than it is too, where
    // i has no weight
    EXPECT_EQ(bounds.verdict(package(1, 2)).is, Sureness::possible);
    EXPECT_NEAR(bounds.ranges(package(1, 2))[0].most, 0, 1e-6);
}

TEST(PackageBounds, a_record_that_contradicts_itself_in_every_version_leaves_nothing_possible) {
    const std::string offers =
        "offers:\n  - {id: o1, by: a, package: {i: z}}\n"
        "  - {id: o2, by: b, package: {i: x}, answers: {a: {is: rejected}}}\n";
    for (const std::string points :
         {"points: {i: {x: [3, 4], z: [1, 2]}}", "points: {i: {x: 3}}"}) {
        const Negotiation negotiation =
            read_case(case_of(points + ", disagreement: record", offers));
        const auto bounds = PackageBounds::make(negotiation, Limits{}).value();
        EXPECT_EQ(bounds.verdict(package(0, 0)).is, Sureness::never);
        EXPECT_EQ(find_bounds(negotiation, Limits{}).value().possible_count, "0");
    }
}

TEST(PackageBounds, versions_that_contradict_the_record_do_not_count) {
    // it refused x and offered y, so y is worth at least as much: 4 to 6
    const auto bounds =
        bounds_of(case_of("points: {i: {x: [4, 9], y: [1, 6], z: 5}}, disagreement: record",
                          "offers:\n  - {id: o1, by: a, package: {i: y}}\n"
                          "  - {id: o2, by: b, package: {i: x}, answers: {a: {is: rejected}}}\n"));
    const auto range = bounds.ranges(package(2, 0))[0];
    EXPECT_NEAR(range.least, -1, 1e-6);
    EXPECT_NEAR(range.most, 1, 1e-6);
    EXPECT_TRUE(range.exact);
}

TEST(PackageBounds, weights_within_intervals_are_filled_up_to_one) {
    Negotiation negotiation =
        read_case(case_of("points: {i: {x: 1}, j: {x: 1}}, weights: unknown, disagreement: 30"));
    WeightShares shares;
    shares.shares = {interval(2, 5, 1), interval(6, 9, 1)};  // so i weighs at most 0.4
    negotiation.preferences[0]->weights = shares;
    const auto bounds = PackageBounds::make(negotiation, Limits{}).value();
    const auto range = bounds.ranges(package(0, 1))[0];
    EXPECT_NEAR(range.least, -10, 1e-9);
    EXPECT_NEAR(range.most, 10, 1e-9);
    EXPECT_EQ(bounds.verdict(package(1, 0)).is, Sureness::certain);
}

TEST(PackageBounds, two_numbers_of_a_party_that_are_one_can_cancel_out) {
    Negotiation negotiation = read_case(
        case_of("points: {i: {x: [0, 4]}}, disagreement: [0, 4]",
                "together: [{inputs: [preferences.a.points.i.x, preferences.a.disagreement], "
                "rho: 1}]\n"));
    const auto same = PackageBounds::make(negotiation, Limits{}).value();
    EXPECT_EQ(same.verdict(package(0, 0)).is, Sureness::certain);
    EXPECT_EQ(same.verdict(package(1, 0)).is, Sureness::possible);
    EXPECT_TRUE(same.ranges(package(0, 0))[0].exact);
    negotiation.together[0].rho = Decimal(-1);
    const auto opposed = PackageBounds::make(negotiation, Limits{}).value();
    EXPECT_NEAR(opposed.ranges(package(0, 0))[0].least, -4, 1e-9);
    EXPECT_NEAR(opposed.ranges(package(0, 0))[0].most, 4, 1e-9);
}

TEST(PackageBounds, any_way_to_agreement_will_do) {
    const auto bounds = bounds_of(
        "irenic: 1\nparties: {a: {}, b: {}, s: {role: sponsor, veto_on: [j]}}\n"
        "issues: {i: {options: [x, y]}, j: {options: [x, y]}}\n"
        "agreement: {any: [a, b]}\npreferences:\n"
        "  a: {points: {i: {x: [1, 2]}}, disagreement: 1}\n"
        "  b: {points: {i: {y: [1, 2]}}, disagreement: 2}\n"
        "  s: {points: {j: {y: [1, 2]}}, disagreement: 2}\n");
    EXPECT_EQ(bounds.verdict(package(0, 0)).is, Sureness::certain);   // a alone
    EXPECT_EQ(bounds.verdict(package(1, 0)).is, Sureness::possible);  // b at its very best
    EXPECT_TRUE(bounds.verdict(package(1, 0)).proven);
    EXPECT_EQ(bounds.verdict(package(0, 1)).is, Sureness::possible);  // s has a say there
}

TEST(PackageBounds, a_long_war_of_battles_is_looked_at_where_its_value_turns) {
    const std::string war =
        "war: {sides: [a, b], beliefs: {a: [0.1, 0.9], b: 0.5}, payoffs: {a: {prevail: 1, fail: "
        "0}, b: {prevail: 1, fail: 0}}, attrition: {positions: 20, start: 10, cost: {a: 1, b: "
        "1}}}\n";
    const auto range =
        bounds_of(case_of("points: {}, disagreement: war", war)).ranges(package(0, 0))[0];
    EXPECT_NEAR(range.most, 100 - 0.5, 0.01);  // an even chance is worst: 100 battles
    EXPECT_NEAR(range.least, 12.5 - 1, 0.01);
    EXPECT_TRUE(range.exact);
}

TEST(PackageBounds, an_uncertain_discount_of_battles_gives_bounds_that_hold_and_say_so) {
    const std::string war =
        "war: {sides: [a, b], beliefs: {a: 0.5, b: 0.5}, payoffs: {a: {prevail: 9, fail: 1}, b: "
        "{prevail: 9, fail: 1}}, attrition: {positions: 4, start: 2, discount: [0.5, 0.9], cost: "
        "{a: 1, b: 1}}}\n";
    const auto range =
        bounds_of(case_of("points: {}, disagreement: war", war)).ranges(package(0, 0))[0];
    EXPECT_FALSE(range.exact);
    EXPECT_LE(range.least, -2);
    EXPECT_GE(range.most, 1);
}

TEST(FindBounds, counts_packages_far_too_many_to_look_at) {
    test_support::PlainCase plain;
    for (int issue = 0; issue < 20; ++issue) {
        plain.points.push_back({{"0", "0"}, {"[1, 2]", "-1"}, {"0", "0"}, {"0", "0"}});
    }
    plain.disagreement = {"[1, 2]", "-2"};
    const auto bounds = find_bounds(read_case(plain), Limits{}).value();
    // certain: the second option on two issues; possible: on one as well
    EXPECT_EQ(bounds.packages, "1099511627776");
    EXPECT_EQ(bounds.certain_count, std::to_string(190LL * 387420489LL));
    EXPECT_EQ(bounds.possible_count, std::to_string(190LL * 387420489LL + 20LL * 1162261467LL));
    EXPECT_FALSE(bounds.certain_bound || bounds.possible_bound);
    EXPECT_EQ(bounds.certain.size(), 100U);
}

TEST(FindBounds, counts_what_verdicts_say_where_a_number_is_shared) {
    Negotiation negotiation = valleys_of_doubt();
    negotiation.together = {one_belief()};
    const auto bounds = find_bounds(negotiation, Limits{}).value();
    EXPECT_EQ(bounds.possible_count, std::to_string(survey_possible(negotiation).packages));
    EXPECT_FALSE(bounds.certain_bound || bounds.possible_bound);
}

TEST(FindBounds, certain_packages_come_in_the_order_of_their_options) {
    const auto bounds =
        find_bounds(read_case(case_of("points: {i: {y: [2, 3], z: 4}}, disagreement: [1, 2]")),
                    Limits{})
            .value();
    EXPECT_EQ(bounds.certain_count, "6");
    ASSERT_EQ(bounds.certain.size(), 6U);
    EXPECT_EQ(bounds.certain[0].choices[0].second, OptionId(1));
    EXPECT_EQ(bounds.certain[0].choices[1].second, OptionId(0));
    EXPECT_EQ(bounds.certain[5].choices[0].second, OptionId(2));
    EXPECT_EQ(bounds.possible_count, "6");
}

TEST(FindBounds, a_real_case_of_rankings_is_settled_within_the_time) {
    const auto negotiation =
        format::load_case(IRENIC_SOURCE_DIR "/cases/gaza-2024").value().negotiation;
    const auto bounds = find_bounds(negotiation, Limits{}).value();
    EXPECT_NE(bounds.possible_count, "0");
    EXPECT_GE(std::stoll(bounds.packages), std::stoll(bounds.possible_count));
    EXPECT_GE(std::stoll(bounds.possible_count), std::stoll(bounds.certain_count));
}

}  // namespace
}  // namespace irenic::forecast
