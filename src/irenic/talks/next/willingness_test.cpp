#include "irenic/talks/next/willingness.hpp"

#include <array>
#include <atomic>
#include <optional>
#include <string>

#include <gtest/gtest.h>

#include "../../../../tests/support/sampled_willingness.hpp"
#include "irenic/forecast/inputs/version.hpp"
#include "irenic/forecast/looks/reopen.hpp"
#include "irenic/forecast/looks/zone_look.hpp"
#include "irenic/forecast/points/points.hpp"
#include "irenic/talks/beliefs/threshold.hpp"

namespace irenic::talks {
namespace {

using test_support::offered;
using test_support::one_issue;
using test_support::read_case;
using test_support::refused;
using test_support::Sampled;
using test_support::with_tactical;

constexpr std::uint64_t one = 1'000'000'000;

TEST(Willingness, LearnsFromARefusalAsAThresholdDoes) {
    const Sampled sampled(one_issue(refused("o4")), with_tactical(20));
    EXPECT_NEAR(1 - sampled.accept(0, "o4"), 0.882353, 0.002);
    Threshold threshold(0, 100);
    threshold.refused(40, 0.2);
    for (int option = 0; option <= 10; ++option) {
        EXPECT_NEAR(sampled.accept(0, "o" + std::to_string(option)),
                    threshold.acceptance(10.0 * option), 0.002);
    }
}

TEST(Willingness, LearnsFromOffersAndSeveralRefusalsAsAThresholdDoes) {
    const Sampled sampled(one_issue(refused("o2") + ", " + refused("o4") + ", " + offered("o8")),
                          with_tactical(30));
    Threshold threshold(0, 100);
    threshold.refused(20, 0.3);
    threshold.refused(40, 0.3);
    threshold.accepted(80, 0);
    for (int option = 0; option <= 10; ++option) {
        EXPECT_NEAR(sampled.accept(0, "o" + std::to_string(option)),
                    threshold.acceptance(10.0 * option), 0.002);
    }
}

TEST(Willingness, CountsARefusalOnceForAPartyHoweverOftenItRefused) {
    const Sampled once(one_issue(refused("o4")), with_tactical(20));
    const Sampled twice(one_issue(refused("o3") + ", " + refused("o4")), with_tactical(20));
    EXPECT_EQ(once.willingness.weights(), twice.willingness.weights());
}

TEST(Willingness, MultipliesTheFactorsOfSeveralParties) {
    const std::string both =
        "{id: n3, by: p1, package: {i0: o5}, answers: {p0: {is: rejected}}}, "
        "{id: n4, by: p0, package: {i0: o6}, answers: {p1: {is: countered}}}";
    const Sampled sampled(one_issue(both, "[0, 100]"), with_tactical(30));
    const auto& columns = sampled.willingness.table().columns();
    std::array<std::size_t, 4> met{};
    for (std::size_t row = 0; row < sampled.willingness.rows(); ++row) {
        const auto g = columns.no_agreement[0][row];
        const auto h = columns.no_agreement[1][row];
        const auto points = [](int number) { return deals::Units{number} * 1'000'000'000; };
        std::uint64_t expected = one;
        expected = g <= points(50) ? expected * 3 / 10 : expected;
        expected = h <= points(40) ? expected * 3 / 10 : expected;
        expected = g <= points(60) && h <= points(50) ? expected : 0;
        ASSERT_EQ(sampled.willingness.weights()[row], expected) << row;
        ++met[expected == 0 ? 0 : expected == one ? 1 : expected == 300'000'000 ? 2 : 3];
    }
    for (const std::size_t times : met) {
        EXPECT_GT(times, 50);
    }
}

TEST(Willingness, LeavesOutWhatContradictsAnOffer) {
    const Sampled sampled(one_issue(offered("o3")));
    EXPECT_NEAR(static_cast<double>(sampled.willingness.counting().count()), 3000, 40);
    EXPECT_DOUBLE_EQ(sampled.accept(0, "o3"), 1);
    EXPECT_NEAR(sampled.accept(0, "o1"), 1.0 / 3, 0.01);
    EXPECT_DOUBLE_EQ(sampled.willingness.effective(),
                     static_cast<double>(sampled.willingness.counting().count()));
}

TEST(Willingness, TellsHowManyEqualVersionsTellAsMuch) {
    const Sampled sampled(one_issue(refused("o5")), with_tactical(20));
    const auto rows = static_cast<double>(sampled.willingness.rows());
    EXPECT_NEAR(sampled.willingness.effective() / rows, 0.6 * 0.6 / 0.52, 0.002);
}

TEST(Willingness, TellsAnErrorAboutAsLargeAsItIs) {
    const Sampled sampled(one_issue(refused("o4")), with_tactical(20));
    const auto share =
        sampled.willingness.share(sampled.willingness.accepting(0, sampled.package("o7")));
    ASSERT_TRUE(share.se);
    EXPECT_LT(*share.se, 0.003);
    EXPECT_NEAR(share.share, (0.2 * 0.4 + 0.3) / 0.68, 4 * *share.se + 1e-6);
}

/// Numbers of every kind, a tied risk, red lines, a constraint.
Negotiation mixed(const std::string& of_g, const std::string& offers) {
    return read_case(
        "irenic: 1\n"
        "parties: {g: {}, h: {}}\n"
        "issues: {x: {options: [a, b, c]}, y: {options: [a, b]}, z: {options: [a, b, c]}}\n"
        "constraints: [{never: {x: c, z: c}}]\n"
        "preferences:\n"
        "  g: {points: {x: {a: 0, b: [2, 8], c: 10}, y: {a: 0, b: [-6, 2]}, z: {order: [c, b, a]}},"
        " weights: {order: [x, y, z]}, red_lines: [{y: b, z: a}], disagreement: " +
        of_g +
        "}\n"
        "  h: {points: {x: {a: 9, b: 5, c: 0}, y: {a: 0, b: {mean: 4, sd: 1}}, z: {a: 3}},"
        " interactions: [{when: {x: b, y: b}, points: [-2, 5]}], disagreement: [1, 8]}\n"
        "risks: {r: {borne_by: h, loss: [1, 4], hazard: 0.2, by_issue: {x: {a: 0.1}, y: {b: 0.1}}}}"
        "\noffers: [" +
        offers + "]\n");
}
Negotiation mixed_by_record() {
    return mixed("record",
                 "{id: n6, by: g, package: {x: c, y: a, z: b}, answers: {h: {is: rejected}}}, "
                 "{id: n7, by: h, package: {x: b, y: b, z: b}, answers: {g: {is: countered}}}");
}

/// Calls `visit(row, version, setting)` for the first `rows` versions, none where it contradicts
/// the record.
template <class Visit>
void for_each_version(const forecast::Ground& ground, std::uint64_t seed, std::size_t rows,
                      Visit visit) {
    forecast::Version version(*ground.negotiation, ground.inputs);
    const forecast::Points points(seed, 0, ground.inputs.coordinates);
    std::vector<double> unit(ground.inputs.coordinates);
    for (std::size_t row = 0; row < rows; ++row) {
        points.at(row, unit);
        std::optional<deals::Setting> setting;
        if (version.draw(unit, {}).value()) {
            setting.emplace(
                forecast::reopen(ground.zone.centre(), version.negotiation(), {}).value());
        }
        visit(row, version, setting ? &*setting : nullptr);
    }
}

TEST(Willingness, HoldsTheVersionsThatAForecastOfTheSameSeedDraws) {
    const Sampled sampled(mixed_by_record(), {.samples = 500, .seed = 9, .tactical = {}}, 3);
    const Willingness& willingness = sampled.willingness;
    ASSERT_EQ(willingness.rows(), 500);
    std::size_t accepted = 0;
    std::size_t left_out = 0;
    for_each_version(sampled.ground, 9, 500, [&](std::size_t row, const auto& version, auto* now) {
        for (std::size_t reading = 0; reading < willingness.readings().size(); ++reading) {
            ASSERT_EQ(willingness.readings()[reading][row], version.readings()[reading]);
        }
        ASSERT_EQ(willingness.table().counting().has(row), now != nullptr);
        left_out += now == nullptr ? 1 : 0;
        for (std::size_t package = 0; now != nullptr && package < 18; ++package) {
            const std::vector<OptionId> options{OptionId(package % 3), OptionId(package / 3 % 2),
                                                OptionId(package / 6)};
            const bool expected =
                forecast::is_acceptable(*now, options) && willingness.weights()[row] > 0;
            ASSERT_EQ(willingness.acceptable(options).has(row), expected);
            accepted += expected ? 1 : 0;
        }
    });
    EXPECT_GT(accepted, 200);
    EXPECT_GT(left_out, 10);
}

TEST(Willingness, WeighsNothingByTheRecordThatAThresholdIsReadOff) {
    const Sampled sampled(mixed_by_record(), {.samples = 500, .seed = 9, .tactical = {}});
    const auto& willingness = sampled.willingness;
    const forecast::RowSet refused_by_h = willingness.table().worth_while(
        1, deals::completed(sampled.negotiation, sampled.negotiation.offers[0].package));
    const forecast::RowSet offered_by_h = willingness.table().worth_while(
        1, deals::completed(sampled.negotiation, sampled.negotiation.offers[1].package));
    for (std::size_t row = 0; row < willingness.rows(); ++row) {
        const bool counts = willingness.table().counting().has(row) && !refused_by_h.has(row) &&
                            offered_by_h.has(row);
        ASSERT_EQ(willingness.weights()[row], counts ? one : 0) << row;
    }
    EXPECT_GT(willingness.counting().count(), 20);
}

TEST(Willingness, LetsASeatAcceptOnlyWhatItSigns) {
    const Sampled sampled(mixed("[0, 40]", ""), {.samples = 200, .seed = 2, .tactical = {}});
    const auto accepting = [&](std::size_t seat, std::vector<std::size_t> package) {
        const std::vector<OptionId> options(package.begin(), package.end());
        return sampled.willingness.accepting(seat, options).count();
    };
    EXPECT_GT(accepting(0, {2, 0, 1}), 0);
    EXPECT_EQ(accepting(0, {2, 0, 2}), 0);  // a constraint
    EXPECT_EQ(accepting(0, {2, 1, 0}), 0);  // its own red line
    EXPECT_GT(accepting(1, {0, 1, 0}), 0);  // not its own
    EXPECT_EQ(sampled.willingness.acceptable({OptionId(0), OptionId(1), OptionId(0)}).count(), 0);
}

TEST(Willingness, IsTheSameWhateverTheNumberOfThreads) {
    const Willingness::Question question{.samples = 700, .seed = 3, .tactical = {}};
    const Sampled single(mixed_by_record(), question, 1);
    const Sampled several(mixed_by_record(), question, 5);
    EXPECT_EQ(single.willingness.weights(), several.willingness.weights());
    EXPECT_EQ(single.willingness.readings(), several.willingness.readings());
    EXPECT_EQ(single.willingness.table().columns().points,
              several.willingness.table().columns().points);
}

TEST(Willingness, WeighsRowsAsTheSumOfTheirWeights) {
    const Sampled sampled(one_issue(refused("o4"), "[0, 100]"), with_tactical(37));
    const auto rows = sampled.willingness.acceptable(sampled.package("o5"));
    std::uint64_t sum = 0;
    for (std::size_t row = 0; row < rows.rows(); ++row) {
        sum += rows.has(row) ? sampled.willingness.weights()[row] : 0;
    }
    EXPECT_GT(sum, 0);
    EXPECT_EQ(sampled.willingness.weight_of(rows), sum);
}

TEST(Willingness, SaysWhereTheRecordContradictsItselfInEveryVersion) {
    const Negotiation negotiation =
        mixed("record",
              "{id: n8, by: g, package: {x: a, y: a, z: a}}, "
              "{id: n9, by: h, package: {x: c, y: a, z: b}, answers: {g: {is: rejected}}}");
    const auto ground = forecast::lay_ground(negotiation, Limits{}).value();
    const auto found = Willingness::sample(ground, {.samples = 100, .tactical = {}}, Limits{});
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().code, ErrorCode::bad_input);
    EXPECT_EQ(found.error().where, "offers");
}

TEST(Willingness, SaysThatItWasStoppedBeforeAnyVersion) {
    const Negotiation negotiation = one_issue(refused("o4"));
    const auto ground = forecast::lay_ground(negotiation, Limits{}).value();
    const auto found = Willingness::sample(ground, {}, Limits{.stop = Stop(0)});
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().code, ErrorCode::limit);
}

TEST(Willingness, KeepsWhatWasDrawnUntilItWasStopped) {
    const Negotiation negotiation = one_issue(refused("o4"));
    const auto ground = forecast::lay_ground(negotiation, Limits{}).value();
    std::atomic<bool> asked = false;
    const auto found = Willingness::sample(ground, {}, Limits{.stop = Stop(60, &asked)},
                                           [&](std::size_t done, std::size_t /*of*/,
                                               std::string_view /*what*/) { asked = done >= 100; });
    ASSERT_TRUE(found);
    EXPECT_TRUE(found->cut_short());
    EXPECT_GE(found->rows(), 100);
    EXPECT_LT(found->rows(), 10'000);
    EXPECT_EQ(found->weights().size(), found->rows());
    EXPECT_EQ(found->readings().at(0).size(), found->rows());
}

}  // namespace
}  // namespace irenic::talks
