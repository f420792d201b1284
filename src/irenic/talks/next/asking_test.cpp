#include "irenic/talks/next/asking.hpp"

#include <string>

#include <gtest/gtest.h>

#include "../../../../tests/support/plain_case.hpp"
#include "irenic/forecast/sensitivity/learning.hpp"
#include "irenic/talks/next/resampled.hpp"

namespace irenic::talks {
namespace {

using test_support::read_case;

/// A case whose versions are sampled, and who accepts each of its packages.
struct Asked {
    explicit Asked(Negotiation stated, const Willingness::Question& question)
        : negotiation(std::move(stated)),
          ground(forecast::lay_ground(negotiation, Limits{}).value()),
          willingness(Willingness::sample(ground, question, Limits{}).value()) {
        for (std::size_t option = 0; option < negotiation.issues[0].options.size(); ++option) {
            accepted.push_back(willingness.acceptable({OptionId(option)}));
        }
    }

    [[nodiscard]] Asks asks(unsigned threads = 1) const {
        return what_to_ask(ground, willingness, accepted, Limits{.stop = {}, .threads = threads});
    }
    [[nodiscard]] std::string name(const Ask& ask) const {
        return ground.inputs.groups[ask.group].name;
    }

    Negotiation negotiation;
    forecast::Ground ground;
    Willingness willingness;
    std::vector<forecast::RowSet> accepted;
};

/// g takes `b`, and `a` where that is worth 50 or more to it; h takes `a`, and `b` where that is
/// worth 40 or more. How much more than 40 `a` is worth to h moves nothing.
Negotiation either(const std::string& value_of_a, const std::string& offers = "") {
    return read_case(
        "irenic: 1\nparties: {g: {}, h: {}}\nissues: {x: {options: [a, b, c]}}\n"
        "preferences:\n"
        "  g: {points: {x: {a: " +
        value_of_a +
        ", b: 50, c: 0}}, disagreement: 50}\n"
        "  h: {points: {x: {a: [60, 100], b: [0, 100], c: 0}}, disagreement: 40}\n" +
        offers);
}

TEST(WhatToAsk, IsWorthWhatTheBetterTextAddsWhereAnAnswerDecides) {
    const Asked asked(either("[0, 100]"), {.samples = 8192, .seed = 1, .tactical = {}});
    const auto asks = asked.asks().asks;
    ASSERT_EQ(asks.size(), 2);
    // Knowing h: 0.6 by `b`, else `a` in half of the rest. Knowing g: `a` in half, else `b` in 0.6.
    EXPECT_NEAR(asks[0].adds, 0.2, 0.02);
    EXPECT_NEAR(asks[1].adds, 0.2, 0.02);
    EXPECT_GE(asks[0].adds, asks[1].adds);
    for (const Ask& ask : asks) {
        EXPECT_NE(asked.name(ask), "preferences.h.points.x.a");
    }
}

TEST(WhatToAsk, IsTheValueOfLearningWhereAllVersionsCountAlike) {
    const Asked asked(either("[0, 100]"), {.samples = 5000, .seed = 3, .tactical = {}});
    const auto found = asked.asks();
    EXPECT_FALSE(found.cut_short);
    ASSERT_FALSE(found.asks.empty());
    for (const Ask& ask : found.asks) {
        const auto& input =
            asked.ground.inputs.inputs[asked.ground.inputs.groups[ask.group].inputs[0]];
        EXPECT_EQ(ask.adds,
                  forecast::value_of_learning({&asked.willingness.readings()[input.first_reading]},
                                              asked.willingness.counting(), asked.accepted));
    }
}

TEST(WhatToAsk, IsTheValueOfLearningWhereSomeVersionsCountNothing) {
    const Asked asked(either("[0, 100]", "offers: [{id: n1, by: h, package: {x: b}}]\n"),
                      {.samples = 5000, .seed = 3, .tactical = Decimal::from_mantissa(1, 1)});
    ASSERT_NEAR(static_cast<double>(asked.willingness.counting().count()), 3000, 60);
    // h has offered `b`, so it takes it, and g takes it always: nothing is left to ask.
    EXPECT_TRUE(asked.asks().asks.empty());
    const Resampled resampled(asked.willingness);
    EXPECT_EQ(resampled.counting().count(), asked.willingness.counting().count());
    const auto& column = asked.willingness.readings()[0];
    EXPECT_EQ(
        forecast::value_of_learning({&column}, asked.willingness.counting(), {asked.accepted[0]}),
        0);
    const auto moved = resampled.column_of(column);
    const std::vector<forecast::RowSet> texts{asked.accepted[0], asked.accepted[2]};
    const std::vector<forecast::RowSet> same{resampled.rows_of(texts[0]),
                                             resampled.rows_of(texts[1])};
    EXPECT_EQ(forecast::value_of_learning({&column}, asked.willingness.counting(), texts),
              forecast::value_of_learning({&moved}, resampled.counting(), same));
    EXPECT_EQ(forecast::overlap(same[0], resampled.counting()), texts[0].count());
}

/// g refused `a`: versions in which it would take it count a tenth.
Asked weighted() {
    return Asked(
        either("[0, 100]",
               "offers: [{id: n2, by: h, package: {x: a}, answers: {g: {is: rejected}}}]\n"),
        {.samples = 8192, .seed = 5, .tactical = Decimal::from_mantissa(1, 1)});
}

TEST(Resampled, TakesVersionsAsOftenAsTheirWeightSays) {
    const Asked asked = weighted();
    const Resampled resampled(asked.willingness);
    const auto rows = static_cast<double>(resampled.counting().count());
    EXPECT_EQ(resampled.counting().count(), asked.willingness.counting().count());
    for (const auto& accepted : asked.accepted) {
        EXPECT_NEAR(static_cast<double>(resampled.rows_of(accepted).count()) / rows,
                    asked.willingness.share(accepted).share, 0.002);
    }
    EXPECT_NEAR(asked.willingness.share(asked.accepted[0]).share, 0.05 / 0.55, 0.002);
}

TEST(Resampled, KeepsVersionsInTheirHalf) {
    const Asked asked = weighted();
    const Resampled resampled(asked.willingness);
    std::vector<double> rows;
    for (std::size_t row = 0; row < asked.willingness.rows(); ++row) {
        rows.push_back(static_cast<double>(row));
    }
    const auto sources = resampled.column_of(rows);
    for (std::size_t row = 0; row < sources.size(); ++row) {
        if (resampled.counting().has(row)) {
            ASSERT_EQ(forecast::in_first_half(row),
                      forecast::in_first_half(static_cast<std::size_t>(sources[row])));
        }
    }
}

TEST(WhatToAsk, CountsVersionsByTheirWeights) {
    const auto asks = weighted().asks().asks;
    // `b` alone meets 0.6; knowing either number adds `a` where h refuses `b` and g takes `a`.
    ASSERT_FALSE(asks.empty());
    EXPECT_NEAR(asks[0].adds, 0.4 * 0.05 / 0.55, 0.01);
}

TEST(WhatToAsk, IsTheSameWhateverTheNumberOfThreads) {
    const Asked asked(either("[0, 100]"), {.samples = 3000, .seed = 3, .tactical = {}});
    const auto single = asked.asks(1).asks;
    const auto several = asked.asks(4).asks;
    ASSERT_EQ(single.size(), several.size());
    for (std::size_t at = 0; at < single.size(); ++at) {
        EXPECT_EQ(single[at].group, several[at].group);
        EXPECT_EQ(single[at].adds, several[at].adds);
    }
}

TEST(WhatToAsk, SaysThatItWasCutShort) {
    const Asked asked(either("[0, 100]"), {.samples = 500, .seed = 3, .tactical = {}});
    const auto found =
        what_to_ask(asked.ground, asked.willingness, asked.accepted, Limits{.stop = Stop(0)});
    EXPECT_TRUE(found.cut_short);
    EXPECT_TRUE(found.asks.empty());
}

TEST(AskedOf, IsThePartyThatAllNumbersOfAGroupAreAbout) {
    const Negotiation negotiation = read_case(
        "irenic: 1\nparties: {g: {}, h: {}}\nissues: {x: {options: [a, b, c, d]}}\n"
        "preferences:\n"
        "  g: {points: {x: {a: [0, 9], b: [0, 9], c: [0, 9], d: 1}}, disagreement: war}\n"
        "  h: {points: {x: {a: [0, 9], b: 1}}, disagreement: war}\n"
        "war:\n  sides: [g, h]\n  beliefs: {g: [0.3, 0.6], h: 0.4}\n"
        "  payoffs: {g: {prevail: 9, fail: 0, cost: 1}, h: {prevail: [8, 9], fail: 0, cost: 1}}\n"
        "risks: {r: {borne_by: g, loss: [0, 3], hazard: 0.1}}\n"
        "together:\n  - {inputs: [preferences.g.points.x.b, war.beliefs.g], rho: 0.5}\n"
        "  - {inputs: [preferences.g.points.x.c, preferences.h.points.x.a], rho: 0.5}\n");
    const auto ground = forecast::lay_ground(negotiation, Limits{}).value();
    std::vector<std::string> told;
    for (std::size_t group = 0; group < ground.inputs.groups.size(); ++group) {
        const auto party = asked_of(ground, group);
        told.push_back(ground.inputs.groups[group].name + ": " +
                       (party ? negotiation.party(*party).id : "nobody alone"));
    }
    EXPECT_EQ(told,
              (std::vector<std::string>{
                  "preferences.g.points.x.a: g", "preferences.g.points.x.b + war.beliefs.g: g",
                  "preferences.g.points.x.c + preferences.h.points.x.a: nobody alone",
                  "war.payoffs.h.prevail: h", "risks.r.loss: nobody alone"}));
}

}  // namespace
}  // namespace irenic::talks
