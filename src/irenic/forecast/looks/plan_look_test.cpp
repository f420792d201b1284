#include "irenic/forecast/looks/plan_look.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "../../../../tests/support/drawn_version.hpp"
#include "../../../../tests/support/random_phase_case.hpp"
#include "irenic/phases/phases.hpp"

namespace irenic::forecast {
namespace {

using test_support::DrawnVersion;
using test_support::PhaseCaseFeatures;
using test_support::Random;
using test_support::RandomPhaseCase;
using test_support::read_case;

/// Every worth of peace and war up to three points less or more.
Negotiation with_uncertain_ends(Negotiation negotiation) {
    for (PartyNumbers* numbers : {&negotiation.phases->peace, &negotiation.phases->war}) {
        for (auto& [party, number] : *numbers) {
            number.shape = UncertainNumber::Shape::interval;
            number.low = difference(number.mid, Decimal(3));
            number.high = sum(number.mid, Decimal(3));
        }
    }
    return negotiation;
}

bool all_zero(const std::vector<Decimal>& numbers) {
    return std::all_of(numbers.begin(), numbers.end(),
                       [](const Decimal& number) { return number == Decimal(0); });
}

std::vector<std::vector<DeliverableId>> order_of(const PlanGround& ground) {
    std::vector<std::vector<DeliverableId>> order;
    for (const auto& step : ground.steps()) {
        auto& delivered = order.emplace_back();
        for (const phases::Tranche& tranche : step) {
            delivered.push_back(tranche.deliverable);
        }
    }
    return order;
}

struct Seen {
    std::size_t holds = 0;
    std::size_t fails = 0;
    std::size_t only_if_known = 0;
};

void expect_as_phases_say(const PlanLook& look, const PlanGround& ground,
                          const Negotiation& version, Seen& seen) {
    phases::Question question;
    question.what_ifs = phases::WhatIfs::none;
    question.order = order_of(ground);
    const auto asked = phases::find_phases(version, question, {});
    ASSERT_TRUE(asked) << to_string(asked.error());
    const phases::Phases& answer = *asked;
    const bool holds = all_zero(answer.order->plan.guarantees) && all_zero(answer.start_shortfall);
    ASSERT_EQ(look.holds, holds);
    ASSERT_EQ(look.slack >= 0, holds);
    ASSERT_EQ(look.holds_if_known.has_value(), ground.searches());
    if (look.holds_if_known) {
        ASSERT_EQ(*look.holds_if_known, answer.self_enforcing);
        seen.only_if_known += *look.holds_if_known && !holds ? 1U : 0U;
    }
    ++(holds ? seen.holds : seen.fails);
}

Seen look_at_random_cases(std::uint64_t seed, const PhaseCaseFeatures& features, int cases) {
    Random random(seed);
    Seen seen;
    for (int round = 0; round < cases; ++round) {
        const std::string text = RandomPhaseCase(random, features).text();
        SCOPED_TRACE(text);
        const auto file = format::parse_case(text, "case.yaml");
        if (!file) {  // what comes after what keeps a group apart
            EXPECT_TRUE(features.groups) << to_string(file.error().front());
            continue;
        }
        DrawnVersion drawn(with_uncertain_ends(file->negotiation));
        const auto ground = PlanGround::make(drawn.negotiation, drawn.inputs, {}).value();
        for (int version = 0; ground && version < 4; ++version) {
            drawn.draw();
            const auto look = ground->look(drawn.version.negotiation(), nullptr, true, {});
            EXPECT_TRUE(look) << (look ? "" : look.error().what);
            expect_as_phases_say(*look, *ground, drawn.version.negotiation(), seen);
            if (testing::Test::HasFatalFailure()) {
                return seen;
            }
        }
    }
    return seen;
}

TEST(PlanLook, SaysOfEveryVersionWhatPhasesSay) {
    PhaseCaseFeatures features;
    features.groups = false;
    const Seen seen = look_at_random_cases(71, features, 60);
    EXPECT_GT(seen.holds, 15U);
    EXPECT_GT(seen.fails, 15U);
    EXPECT_GT(seen.only_if_known, 0U);
}

TEST(PlanLook, SaysTheSameWithMonitoringGroupsGuaranteesAndDeadlines) {
    PhaseCaseFeatures features;
    features.parties = 3;
    features.most_deliverables = 4;
    features.most_tranches = 2;
    features.groups = true;
    features.detection = true;
    features.standing = true;
    features.deadlines = true;
    const Seen seen = look_at_random_cases(73, features, 50);
    EXPECT_GT(seen.holds + seen.fails, 40U);
    EXPECT_GT(seen.fails, 10U);
}

TEST(PlanLook, SaysTheSameOfMergedSteps) {
    PhaseCaseFeatures features;
    features.most_deliverables = 4;
    features.merged = true;
    const Seen seen = look_at_random_cases(79, features, 40);
    EXPECT_GT(seen.holds, 5U);
    EXPECT_GT(seen.fails, 5U);
}

TEST(PlanLook, LooksForNoOtherPlanWithADiscount) {
    PhaseCaseFeatures features;
    features.most_deliverables = 4;
    features.discount = true;
    const Seen seen = look_at_random_cases(83, features, 30);
    EXPECT_GT(seen.fails, 5U);
    EXPECT_EQ(seen.only_if_known, 0U);
}

TEST(PlanGround, IsNothingWithoutDeliverables) {
    const auto ground_of = [](const std::string& text) {
        const Negotiation negotiation = read_case(text);
        return PlanGround::make(negotiation, find_inputs(negotiation).value(), {}).value();
    };
    EXPECT_FALSE(ground_of("irenic: 1\nparties: {p: {}}\n"));
}

}  // namespace
}  // namespace irenic::forecast
