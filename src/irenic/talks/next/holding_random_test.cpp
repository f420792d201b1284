#include <gtest/gtest.h>

#include "../../../../tests/support/random_follows.hpp"
#include "../../../../tests/support/talks_texts.hpp"
#include "irenic/forecast/inputs/version.hpp"
#include "irenic/phases/called_for.hpp"
#include "irenic/phases/reading/replay_slacks.hpp"
#include "irenic/phases/reading/set_up.hpp"
#include "irenic/talks/next/holding.hpp"

namespace irenic::talks {
namespace {

using test_support::all_texts;
using test_support::open_talks;
using test_support::Random;
using test_support::RandomFollows;
using test_support::Talks;

constexpr std::size_t rows = 64;

/// Gives a number room to either side, in halves.
void loosen(Random& random, UncertainNumber& number) {
    if (random.chance(60)) {
        const Decimal centre = number.center();
        number.shape = UncertainNumber::Shape::interval;
        number.low = difference(centre, Decimal::from_mantissa(random.between(0, 15), 1));
        number.high = sum(centre, Decimal::from_mantissa(random.between(1, 30), 1));
    }
}

void loosen(Random& random, PartyNumbers& numbers) {
    for (auto& [party, number] : numbers) {
        loosen(random, number);
    }
}

void loosen(Random& random, Preference& preference) {
    for (IssuePreference& issue : preference.issues) {
        for (auto& points : std::get<OptionPoints>(issue).points) {
            loosen(random, points.value());
        }
    }
    loosen(random, std::get<UncertainNumber>(preference.disagreement));
}

/// Numbers of every kind uncertain, two options tied by an interaction.
Negotiation loose_case(std::uint64_t seed) {
    Random random(seed);
    Negotiation negotiation = RandomFollows(seed).make();
    for (auto& preference : negotiation.preferences) {
        loosen(random, preference.value());
        Condition when;
        for (const std::size_t issue : {0U, 1U}) {
            when.any_of.push_back({IssueId(issue), {OptionId(random.below(3))}});
        }
        preference->interactions.push_back(
            {when, UncertainNumber::exact(Decimal(random.between(-4, 4))), ""});
        loosen(random, preference->interactions.back().points);
    }
    PhasePlan& plan = *negotiation.phases;
    for (Deliverable& deliverable : plan.deliverables) {
        loosen(random, deliverable.cost);
        loosen(random, deliverable.value);
        loosen(random, deliverable.shift);
    }
    loosen(random, plan.peace);
    loosen(random, plan.war);
    return negotiation;
}

phases::Units weakest(const phases::ReplayedSlacks& slacks) {
    phases::Units least = *std::min_element(slacks.start.begin(), slacks.start.end());
    for (const auto& state : slacks.states) {
        least = std::min(least, state.slack + state.stands);
    }
    return least;
}

/// The case that carries out this text and nothing else, everything worked out from the start.
bool holds_by_itself(const Negotiation& version, const std::vector<OptionId>& text,
                     const CarryingOrder& order) {
    Negotiation carried = version;
    PhasePlan& plan = carried.phases.emplace(phases::restricted(*version.phases, order.delivered));
    plan.package = deals::package_of(text);
    plan.peace = version.phases->peace;
    if (order.delivered.empty()) {
        plan.deliverables = {Deliverable{
            "idle", "idle", PartyId(std::size_t{0}), 1, {}, {}, {}, {}, {}, {}, {}, {}, false}};
        plan.guarantees.clear();
        const auto set_up = phases::set_up(carried, phases::Stops::anyone, Limits{}).value();
        for (std::size_t party = 0; party < set_up.problem.parties.size(); ++party) {
            if (set_up.problem.peace[party] < set_up.problem.war[party]) {
                return false;
            }
        }
        return true;
    }
    const auto set_up = phases::set_up(carried, phases::Stops::anyone, Limits{}).value();
    return weakest(phases::replay_slacks(plan, set_up.problem, order.steps)) >= 0;
}

TEST(HoldingOnRandomCases, IsThatOfEachTextReplayedByItselfInEachVersion) {
    std::size_t compared = 0;
    std::size_t held = 0;
    std::size_t discounted = 0;
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        const auto talks = open_talks(loose_case(seed), rows);
        if (!talks) {
            continue;
        }
        const Candidates candidates = all_texts(*talks);
        const auto holding =
            find_holding(*talks->ground, *talks->willingness, 1, candidates, rows, Limits{});
        ASSERT_TRUE(holding) << seed << to_string(holding.error());
        discounted += talks->negotiation->phases->discount ? 1U : 0U;
        const forecast::Points points(1, 0, talks->ground->inputs.coordinates);
        forecast::Version version(*talks->negotiation, talks->ground->inputs);
        std::vector<double> unit(points.coordinates());
        for (std::size_t row = 0; row < rows; row += 5) {
            points.at(row, unit);
            ASSERT_TRUE(version.draw(unit, {}).value());
            for (std::size_t text = 0; text < candidates.texts.size(); ++text) {
                ASSERT_EQ(holding->order_of[text].has_value(), holding->holds[text].has_value());
                if (!holding->order_of[text]) {
                    continue;
                }
                const bool expected =
                    holds_by_itself(version.negotiation(), candidates.texts[text].options,
                                    holding->orders[*holding->order_of[text]]);
                ASSERT_EQ(holding->holds[text]->has(row), expected) << seed << ' ' << row;
                ++compared;
                held += expected ? 1U : 0U;
            }
        }
    }
    EXPECT_GT(compared, 2'000U);
    EXPECT_GT(held, compared / 20);
    EXPECT_LT(held, compared / 20 * 19);
    EXPECT_GT(discounted, 3U);
}

}  // namespace
}  // namespace irenic::talks
