// Models of war against code so plain that it is seen to be right, on random small wars.

#include <algorithm>
#include <cmath>
#include <vector>

#include <boost/multiprecision/cpp_bin_float.hpp>
#include <gtest/gtest.h>

#include "../support/random.hpp"
#include "irenic/war/attrition.hpp"
#include "irenic/war/breach.hpp"
#include "irenic/war/commitment.hpp"
#include "irenic/war/optimism.hpp"

namespace irenic::war {

using test_support::Random;

namespace {

using LongFloat = boost::multiprecision::cpp_bin_float_50;

double hundredths(Random& random, int low, int high) {
    return static_cast<double>(random.between(low, high)) / 100;
}

/// From 2 to `most` positions; stalemates in every other war.
Battles random_battles(Random& random, int most) {
    Battles war;
    war.positions = static_cast<int>(random.between(2, most));
    war.start = static_cast<int>(random.between(1, war.positions - 1));
    war.discount = random.chance(25) ? 1 : hundredths(random, 50, 99);
    const double moves = random.chance(50) ? 1 : hundredths(random, 20, 100);
    war.up = moves * hundredths(random, 0, 100);
    war.down = std::max(0.0, moves - war.up);
    war.cost = hundredths(random, 0, 20);
    war.at_top = hundredths(random, -100, 300);
    war.at_bottom = hundredths(random, -100, 300);
    return war;
}

/// All courses of a war: each period is won, lost or neither.
double value_by_listing(const Battles& war) {
    const int periods = war.periods.value();
    double total = 0;
    for (int code = 0; code < std::lround(std::pow(3, periods)); ++code) {
        int position = war.start;
        double chance = 1;
        double weight = 1;
        double value = 0;
        for (int period = 0, rest = code; period < periods; ++period, rest /= 3) {
            const int step = rest % 3 - 1;
            chance *= step > 0 ? war.up : step < 0 ? war.down : 1 - war.up - war.down;
            if (position > 0 && position < war.positions) {
                value -= weight * war.cost;
                weight *= war.discount;
                position += step;
            }
        }
        const double share = static_cast<double>(position) / war.positions;
        value += weight * (share * war.at_top + (1 - share) * war.at_bottom);
        total += chance * value;
    }
    return total;
}

TEST(AttritionByRecursion, AgreesWithAllCourses) {
    Random random(1);
    for (int trial = 0; trial < 300; ++trial) {
        Battles war = random_battles(random, 6);
        war.periods = static_cast<int>(random.between(1, 7));
        EXPECT_NEAR(value_by_recursion(war), value_by_listing(war), 1e-12) << trial;
    }
}

TEST(AttritionByRecursion, TendsToTheClosedForm) {
    Random random(2);
    for (int trial = 0; trial < 400; ++trial) {
        Battles war = random_battles(random, 50);
        const double closed = value_in_closed_form(war).value();
        war.periods = 80'000;
        EXPECT_NEAR(value_by_recursion(war), closed, 1e-9) << trial;
    }
}

/// The unlimited war as one linear equation a position, solved by elimination with 50 digits.
double value_by_elimination(const Battles& war, double at_top, double at_bottom, double cost) {
    const LongFloat up = LongFloat(war.discount) * war.up;
    const LongFloat down = LongFloat(war.discount) * war.down;
    const LongFloat own = 1 - LongFloat(war.discount) + up + down;
    // Value of a position = slope[position] * value of the one above + shift[position].
    std::vector<LongFloat> slope{0};
    std::vector<LongFloat> shift{at_bottom};
    for (int position = 1; position < war.positions; ++position) {
        const LongFloat pivot = own - down * slope.back();
        const LongFloat constant = (down * shift.back() - cost) / pivot;
        slope.push_back(up / pivot);
        shift.push_back(constant);
    }
    LongFloat value = at_top;
    for (int position = war.positions - 1; position >= war.start; --position) {
        const auto index = static_cast<std::size_t>(position);
        value = slope[index] * value + shift[index];
    }
    return value.convert_to<double>();
}

void expect_solved(const Battles& war, double tolerance) {
    const double solved = value_by_elimination(war, war.at_top, war.at_bottom, war.cost);
    const double size = std::max({1.0, std::abs(war.at_top), std::abs(war.at_bottom),
                                  value_by_elimination(war, 0, 0, -war.cost)});
    EXPECT_NEAR(value_in_closed_form(war).value(), solved, tolerance * size)
        << war.positions << " from " << war.start << ", up " << war.up << ", down " << war.down
        << ", discount " << war.discount;
}

TEST(AttritionInClosedForm, SolvesTheEquations) {
    Random random(3);
    for (int trial = 0; trial < 300; ++trial) {
        expect_solved(random_battles(random, trial < 250 ? 60 : 2000), 1e-12);
    }
}

TEST(AttritionInClosedForm, KeepsItsDigitsNearTheSpecialCases) {
    Random random(4);
    const std::vector<double> discounts{1, 1 - 1e-15, 1 - 1e-12, 1 - 1e-9, 1 - 1e-6, 0.999, 0.5};
    const std::vector<double> leans{0, 1e-15, 1e-10, 1e-7, 1e-5, 1e-4, 1e-3, 1e-2, 0.2, 0.4999999};
    for (const double discount : discounts) {
        for (const double lean : leans) {
            for (const double moves : {1.0, 0.3}) {
                Battles war = random_battles(random, 300);
                war.discount = discount;
                war.up = moves * (random.chance(50) ? 0.5 + lean : 0.5 - lean);
                war.down = moves - war.up;
                expect_solved(war, 1e-12);
            }
        }
    }
}

TEST(AttritionInClosedForm, KeepsItsDigitsOnTheLongestLine) {
    Battles war;
    war.positions = 100'000;
    war.start = 30'000;
    war.cost = 1e-9;
    war.at_bottom = -1;
    war.discount = 1 - 1e-9;
    war.up = 0.500001;
    war.down = 1 - war.up;
    expect_solved(war, 1e-12);
}

Battles mirrored(const Battles& war) {
    Battles mirror = war;
    mirror.start = war.positions - war.start;
    std::swap(mirror.up, mirror.down);
    std::swap(mirror.at_top, mirror.at_bottom);
    return mirror;
}

TEST(Attrition, IsTheSameFromTheOtherEnd) {
    Random random(5);
    for (int trial = 0; trial < 300; ++trial) {
        Battles war = random_battles(random, 40);
        EXPECT_NEAR(value_in_closed_form(war).value(), value_in_closed_form(mirrored(war)).value(),
                    1e-11);
        war.periods = static_cast<int>(random.between(1, 100));
        EXPECT_NEAR(value_by_recursion(war), value_by_recursion(mirrored(war)), 1e-12);
    }
}

TEST(Attrition, GrowsWithTheBelief) {
    Random random(6);
    for (int trial = 0; trial < 100; ++trial) {
        Battles war = random_battles(random, 20);
        war.at_top = war.at_bottom + 1;
        war.cost = 0;
        war.discount = 1;
        war.periods = static_cast<int>(random.between(1, 60));
        double last_limited = -1e9;
        double last = -1e9;
        for (int percent = 0; percent <= 100; ++percent) {
            war.up = percent / 100.0;
            war.down = 1 - war.up;
            const double limited = value_by_recursion(war);
            const double unlimited = value_in_closed_form(war).value();
            EXPECT_GE(limited, last_limited - 1e-12);
            EXPECT_GE(unlimited, last - 1e-12);
            last_limited = limited;
            last = unlimited;
        }
    }
}

TEST(BestDemand, IsBestOnAFineGrid) {
    Random random(7);
    for (int trial = 0; trial < 300; ++trial) {
        const double prevail = hundredths(random, 0, 100);
        const double own = hundredths(random, 0, 60);
        const double least = hundredths(random, 0, 50);
        const double most = least + (random.chance(20) ? 0 : hundredths(random, 1, 80));
        const Demand demand = best_demand(prevail, own, least, most);
        double best = -1;
        for (int step = 0; step <= 2000; ++step) {
            const double beyond = (1 - prevail) * step / 2000;
            const double refused = beyond <= least  ? 0
                                   : beyond >= most ? 1
                                                    : (beyond - least) / (most - least);
            best = std::max(best, refused * (prevail - own) + (1 - refused) * (prevail + beyond));
        }
        EXPECT_GE(demand.value, best - 1e-12) << trial;
        EXPECT_LE(demand.value, best + 1e-3) << trial;
        EXPECT_GE(demand.offered, 0);
        EXPECT_DOUBLE_EQ(demand.beyond + demand.offered, 1 - prevail);
    }
}

/// Chances and discount in twentieths, costs in quarters.
struct WholeShift {
    std::int64_t now, later, discount, cost_rising, cost_declining;
};

UncertainNumber number(std::int64_t mantissa, int places) {
    return UncertainNumber::exact(Decimal::from_mantissa(mantissa, places));
}

War war_of(const WholeShift& shift) {
    War war;
    war.shift =
        PowerShift{1,
                   number(shift.now * 5, 2),
                   number(shift.later * 5, 2),
                   number(shift.discount * 5, 2),
                   {number(shift.cost_declining * 25, 2), number(shift.cost_rising * 25, 2)}};
    return war;
}

TEST(Commitment, AgreesWithTheInequalitiesInWholeNumbers) {
    Random random(8);
    for (int trial = 0; trial < 4000; ++trial) {
        const WholeShift shift{random.between(0, 20), random.between(0, 20), random.between(1, 19),
                               random.between(0, 12), random.between(0, 40)};
        const Commitment answer = commitment_problem(war_of(shift)).value();
        // All values times 1 - discount, in units of 1/1600.
        const std::int64_t patience = 20 - shift.discount;
        const std::int64_t fight = 80 * (20 - shift.now) - 20 * patience * shift.cost_declining;
        const std::int64_t rising =
            std::max<std::int64_t>(0, 4 * shift.later - patience * shift.cost_rising);
        const std::int64_t declining =
            std::max<std::int64_t>(0, 4 * (20 - shift.later) - patience * shift.cost_declining);
        EXPECT_EQ(answer.blocks, fight > 1600 - shift.discount * rising) << trial;
        EXPECT_EQ(answer.blocks_one_sided, fight > 80 * patience + shift.discount * declining)
            << trial;
        EXPECT_LE(answer.blocks, answer.blocks_one_sided) << trial;
    }
}

TEST(Commitment, HoldsUpToItsBreakEvens) {
    Random random(9);
    const auto later_is = [](War war, double later) {
        war.shift->later = UncertainNumber::exact(Decimal::nearest(later).value());
        return commitment_problem(war).value();
    };
    for (int trial = 0; trial < 1000; ++trial) {
        const War war = war_of({random.between(0, 20), random.between(0, 20), random.between(1, 19),
                                random.between(0, 4), random.between(0, 8)});
        const Commitment answer = commitment_problem(war).value();
        const auto any = answer.break_even;
        const auto one_sided = answer.break_even_one_sided;
        EXPECT_FALSE(later_is(war, any ? *any - 1e-9 : 1).blocks) << trial;
        EXPECT_FALSE(later_is(war, one_sided ? *one_sided - 1e-9 : 1).blocks_one_sided) << trial;
        EXPECT_TRUE(!any || later_is(war, *any + 2e-9).blocks) << trial;
        EXPECT_TRUE(!one_sided || later_is(war, *one_sided + 2e-9).blocks_one_sided) << trial;
    }
}

TEST(BreakEvenHazard, IsWhereTheBudgetIsUsedUp) {
    Random random(10);
    for (int trial = 0; trial < 1000; ++trial) {
        const double loss = hundredths(random, 1, 5000);
        const double budget = hundredths(random, -1000, 6000);
        const double discount = hundredths(random, 1, 100);
        if (const auto hazard = break_even_hazard(budget, loss, discount)) {
            EXPECT_LE(expected_breach_loss(*hazard, loss, discount), budget + 1e-9);
            EXPECT_GT(expected_breach_loss(*hazard + 1e-6, loss, discount), budget);
        } else {
            EXPECT_EQ(expected_breach_loss(1, loss, discount) <= budget, budget >= 0) << trial;
        }
    }
}

}  // namespace
}  // namespace irenic::war
