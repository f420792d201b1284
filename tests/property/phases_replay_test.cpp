#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "../support/random_phase_case.hpp"
#include "irenic/phases/reading/replay.hpp"

namespace irenic::phases {
namespace {

using test_support::PhaseCaseFeatures;
using test_support::Random;
using test_support::RandomPhaseCase;

/// Nothing where `after` keeps a group apart.
std::optional<Negotiation> random_case(Random& random, const PhaseCaseFeatures& features) {
    const auto file = format::parse_case(RandomPhaseCase(random, features).text(), "case.yaml");
    if (!file) {
        EXPECT_TRUE(features.groups) << to_string(file.error().front());
        return std::nullopt;
    }
    return file->negotiation;
}

/// Steps of random lines; what deadlines, capacities and the like forbid is left to `evaluate`.
Plan random_plan(Random& random, const Problem& problem) {
    std::vector<std::size_t> left;
    for (const Line& line : problem.lines) {
        left.push_back(line.moves.size());
    }
    const auto ready = [&](std::size_t line) {
        const auto& after = problem.lines[line].after;
        return left[line] > 0 && std::all_of(after.begin(), after.end(),
                                             [&](std::size_t before) { return left[before] == 0; });
    };
    Plan plan;
    for (std::vector<std::size_t> open;; open.clear()) {
        for (std::size_t line = 0; line < left.size(); ++line) {
            if (ready(line)) {
                open.push_back(line);
            }
        }
        if (open.empty()) {
            return plan;
        }
        Step step;
        const std::size_t moves = problem.steps_at_most ? random.size(1, 6) : 1;
        for (std::size_t move = 0; move < moves; ++move) {
            const std::size_t line = random.one_of(open);
            const auto made = static_cast<std::size_t>(std::count(step.begin(), step.end(), line));
            const std::size_t before = problem.lines[line].moves.size() - left[line];
            if (before + made < problem.lines[line].most_after(before)) {
                step.push_back(line);
            }
        }
        for (const std::size_t line : step) {
            --left[line];
        }
        std::sort(step.begin(), step.end());
        plan.push_back(step);
    }
}

std::vector<std::vector<Tranche>> tranches_of(const Problem& problem, const Plan& plan) {
    std::vector<std::size_t> made(problem.lines.size(), 0);
    std::vector<std::vector<Tranche>> steps;
    for (const Step& step : plan) {
        auto& here = steps.emplace_back();
        for (const std::size_t line : step) {
            const auto& tranches = problem.lines[line].moves[made[line]++].tranches;
            here.insert(here.end(), tranches.begin(), tranches.end());
        }
    }
    return steps;
}

std::vector<Decimal> points(const Problem& problem, const std::vector<Units>& units) {
    std::vector<Decimal> list;
    for (const Units each : units) {
        list.push_back(problem.points(each));
    }
    return list;
}

void expect_same(const Problem& problem, const Evaluation& found, const ShownPlan& shown) {
    EXPECT_EQ(points(problem, found.guarantees), shown.guarantees);
    EXPECT_EQ(points(problem, found.start), shown.start_slack);
    ASSERT_EQ(found.slack.size(), shown.steps.size());
    for (std::size_t step = 0; step < found.slack.size(); ++step) {
        EXPECT_EQ(points(problem, found.slack[step]), shown.steps[step].slack);
        for (std::size_t party = 0; party < problem.parties.size(); ++party) {
            const auto& withheld = found.withheld[step][party];
            EXPECT_EQ(withheld ? std::optional(problem.points(*withheld)) : std::nullopt,
                      shown.steps[step].withheld[party]);
        }
    }
}

/// Whether a plan fails at all must follow from what it asks for.
void expect_failure_fits(const Negotiation& negotiation, const SetUp& set_up,
                         const ShownPlan& shown) {
    const auto failure = first_failure(negotiation, set_up, shown);
    const auto lacks = [](const Decimal& slack) { return slack < Decimal(0); };
    const auto asks = [](const Decimal& guarantee) { return guarantee > Decimal(0); };
    const bool starts = std::none_of(shown.start_slack.begin(), shown.start_slack.end(), lacks);
    const bool holds = std::none_of(shown.guarantees.begin(), shown.guarantees.end(), asks);
    EXPECT_EQ(failure.has_value(), !starts || !holds);
    if (failure) {
        EXPECT_EQ(failure->step == 0, !starts);
        EXPECT_GT(failure->shortfall, Decimal(0));
        EXPECT_TRUE(failure->step == 0 || shown.guarantees[failure->party] >= failure->shortfall);
    }
    ASSERT_TRUE(shown.weakest);
    EXPECT_GE(shown.weakest->margin, Decimal(0));
    EXPECT_TRUE(holds || shown.weakest->margin == Decimal(0));
}

void compare(const PhaseCaseFeatures& features, std::uint64_t seed) {
    Random random(seed);
    int compared = 0;
    for (int round = 0; round < 400 && !testing::Test::HasFailure(); ++round) {
        const auto negotiation = random_case(random, features);
        if (!negotiation) {
            continue;
        }
        const Stops stops = random.chance(30) ? Stops::mover : Stops::anyone;
        const auto found = set_up(*negotiation, stops, Limits{});
        ASSERT_TRUE(found) << to_string(found.error());
        for (int plans = 0; plans < 5; ++plans) {
            const Plan plan = random_plan(random, found->problem);
            const Evaluation evaluation = evaluate(found->problem, plan);
            if (evaluation.valid) {
                const ShownPlan shown =
                    replay(*negotiation, *found, tranches_of(found->problem, plan));
                expect_same(found->problem, evaluation, shown);
                expect_failure_fits(*negotiation, *found, shown);
                ++compared;
            }
        }
    }
    EXPECT_GE(compared, 100);
}

TEST(PhasesReplay, AgreesOnPlainDeliverables) { compare({}, 1); }

TEST(PhasesReplay, AgreesOnGroups) {
    PhaseCaseFeatures features;
    features.groups = true;
    compare(features, 2);
    features.parties = 3;
    features.detection = true;
    features.standing = true;
    compare(features, 3);
}

TEST(PhasesReplay, AgreesWithADiscount) {
    PhaseCaseFeatures features;
    features.groups = true;
    features.discount = true;
    features.detection = true;
    compare(features, 4);
}

TEST(PhasesReplay, AgreesOnAlikeDeliverablesAndDeadlines) {
    PhaseCaseFeatures features;
    features.alike = true;
    features.deadlines = true;
    features.standing = true;
    compare(features, 5);
}

TEST(PhasesReplay, AgreesOnMergedSteps) {
    PhaseCaseFeatures features;
    features.alike = true;
    features.merged = true;
    features.most_tranches = 2;
    features.standing = true;
    compare(features, 6);
    features.groups = true;
    features.detection = true;
    features.discount = true;
    compare(features, 7);
}

}  // namespace
}  // namespace irenic::phases
