#include <algorithm>
#include <cmath>
#include <numeric>

#include <gtest/gtest.h>

#include "../../../../tests/support/golden.hpp"
#include "../../../../tests/support/random.hpp"
#include "../../../../tests/support/random_phases.hpp"
#include "irenic/phases/sizes/chunks.hpp"
#include "irenic/phases/sizes/one_sided.hpp"
#include "irenic/phases/sizes/size_residual.hpp"

namespace irenic::phases {
namespace {

using test_support::golden;
using test_support::PhaseFeatures;
using test_support::Random;

using Numbers = std::vector<Units>;

Problem nothing_yet(std::size_t parties) {
    Problem problem;
    for (std::size_t party = 0; party < parties; ++party) {
        problem.parties.push_back(PartyId(party));
    }
    problem.peace.assign(parties, 0);
    problem.war.assign(parties, 0);
    problem.start.assign(parties, 0);
    problem.standing.assign(parties, Standing{});
    return problem;
}

Move plain_move(std::size_t giver, Numbers net, Numbers shift = {}) {
    Move move;
    move.tranches = {{DeliverableId(std::size_t{0}), 1}};
    move.givers = {PartyId(giver)};
    move.net = std::move(net);
    move.shift = std::move(shift);
    move.shift.resize(move.net.size(), 0);
    move.keep.resize(move.net.size());
    for (std::size_t party = 0; party < move.net.size(); ++party) {
        move.change.push_back(-(move.net[party] + move.shift[party]));
    }
    if (giver < move.net.size()) {
        move.keep[giver] = move.change[giver];
    }
    return move;
}

/// Adds a line of equal moves; what they bring is on the table from the start.
void add_line(Problem& problem, const Move& move, std::size_t moves) {
    Line line;
    line.moves.assign(moves, move);
    problem.lines.push_back(line);
    for (std::size_t party = 0; party < problem.parties.size(); ++party) {
        problem.start[party] += static_cast<Units>(moves) * move.net[party];
    }
}

void set_peace_and_war(Problem& problem, const Numbers& peace, const Numbers& war) {
    for (std::size_t party = 0; party < problem.parties.size(); ++party) {
        problem.start[party] += peace[party] - war[party];
    }
    problem.peace = peace;
    problem.war = war;
}

/// Two alike exchange parts of equal cost at the same time, each worth `value` to the other.
Problem simultaneous(Units cost, Units value, std::size_t phases) {
    Problem problem = nothing_yet(2);
    Move move = plain_move(0, {value - cost, value - cost});
    move.givers = {PartyId(std::size_t{0}), PartyId(std::size_t{1})};
    move.keep = {cost, cost};
    move.stops_openly = false;
    add_line(problem, move, phases);
    return problem;
}

/// Two exchange `total` each in n tranches by turns; what is received is worth a third more.
Problem by_turns(Units total, std::size_t tranches) {
    Problem problem = nothing_yet(2);
    const Units part = total / static_cast<Units>(tranches);
    add_line(problem, plain_move(0, {-3 * part, 4 * part}), tranches);
    add_line(problem, plain_move(1, {4 * part, -3 * part}), tranches);
    return problem;
}

Plan in_turn(std::size_t lines, std::size_t rounds) {
    Plan plan;
    for (std::size_t step = 0; step < lines * rounds; ++step) {
        plan.push_back({step % lines});
    }
    return plan;
}

double largest(const std::vector<double>& guarantees) {
    return *std::max_element(guarantees.begin(), guarantees.end());
}

double total(const std::vector<double>& guarantees) {
    return std::accumulate(guarantees.begin(), guarantees.end(), 0.0);
}

std::vector<double> in_points(const Problem& problem, const Numbers& units) {
    std::vector<double> points;
    for (const Units each : units) {
        points.push_back(problem.points(each).to_double());
    }
    return points;
}

/// No larger largest guarantee, then no larger sum.
void expect_no_more(const std::vector<double>& found, const std::vector<double>& other) {
    constexpr double rounding = 1e-7;
    ASSERT_LE(largest(found), largest(other) + rounding);
    if (largest(other) <= largest(found) + 1e-12) {
        EXPECT_LE(total(found), total(other) + rounding);
    }
}

ChunkSizes solved(const Problem& problem, const Plan& plan) {
    const auto sizes = best_sizes(problem, plan, {});
    EXPECT_TRUE(sizes) << (sizes ? "" : to_string(sizes.error()));
    if (!sizes) {
        return {};
    }
    EXPECT_LE(sizes->residual, 1e-7);
    EXPECT_EQ(sizes->residual, size_residual(problem, plan, *sizes));
    EXPECT_EQ(sizes->shares.size(), plan.size());
    expect_no_more(sizes->guarantees, in_points(problem, evaluate(problem, plan).guarantees));
    return *sizes;
}

// C = 7, received worth twice as much, 3 phases: sizes 4, 2, 1 and a guarantee of 1.
TEST(BestSizes, GoldenSimultaneousExchange) {
    const auto expected = golden("phases").at("C7_rho1_n3");
    Problem problem = simultaneous(7, 14, 3);  // 21 in thirds of a point: a total of 7
    const auto sizes = solved(problem, in_turn(1, 3));
    for (std::size_t step = 0; step < 3; ++step) {
        EXPECT_NEAR(sizes.shares[step] * 7, expected.at("sizes")[step].get<double>(), 1e-9);
    }
    for (const double guarantee : sizes.guarantees) {
        EXPECT_NEAR(guarantee / 3, expected.at("g").get<double>(), 1e-9);
    }
}

TEST(BestSizes, SimultaneousExchangeFollowsTheClosedForm) {
    for (const Units value : {10, 12, 15, 20, 50}) {
        for (const std::size_t phases : {1u, 2u, 3u, 5u, 8u}) {
            const double cost = 10 * static_cast<double>(phases);
            const auto closed = shrinking_phases(cost, static_cast<double>(value) / 10, phases);
            const auto sizes = solved(simultaneous(10, value, phases), in_turn(1, phases));
            for (const double guarantee : sizes.guarantees) {
                EXPECT_NEAR(guarantee, closed->guarantee, 1e-6);
            }
            for (std::size_t step = 0; step < phases; ++step) {
                EXPECT_NEAR(sizes.shares[step] * cost, closed->sizes[step], 1e-5);
            }
        }
    }
}

// Where all is lost in the end, sizes do not help beyond what the end lacks.
TEST(BestSizes, SimultaneousExchangeAtALoss) {
    const auto sizes = solved(simultaneous(10, 8, 4), in_turn(1, 4));
    EXPECT_GE(sizes.guarantees[0], 8 - 1e-9);
    EXPECT_LE(sizes.guarantees[0], equal_phases(40, 0.8, 4) + 1e-9);
}

/// The exchange of golden E1 with the payment in six parts: one before each delivery, one in the
/// end. In sixths of a point.
Problem paid_in_parts(const std::vector<Item>& items, const std::vector<std::size_t>& order) {
    Problem problem = nothing_yet(2);
    for (const std::size_t at : order) {
        const Units cost = 6 * items[at].cost.mantissa();
        const Units value = 6 * items[at].value.mantissa();
        add_line(problem, plain_move(0, {-cost, value}), 1);
    }
    add_line(problem, plain_move(1, {17, -17}), 6);
    return problem;
}

TEST(BestSizes, GoldenPaymentsInParts) {
    std::vector<Item> items;
    const auto listed = golden("E1").at("items");
    for (const auto& numbers : listed) {
        items.push_back({test_support::decimal(numbers[0]), test_support::decimal(numbers[1])});
    }
    const auto order = safest_order(items).order;
    const Plan plan = {{5}, {0}, {5}, {1}, {5}, {2}, {5}, {3}, {5}, {4}, {5}};
    const auto sizes = solved(paid_in_parts(items, order), plan);
    for (const double guarantee : sizes.guarantees) {
        EXPECT_NEAR(guarantee / 6, 0.5, 1e-9);
    }
    const Decimal half = Decimal::from_mantissa(5, 1);
    const auto corridor = payment_corridor(items, order, Decimal(17), half, half);
    ASSERT_TRUE(corridor);
    double paid = 0;
    for (std::size_t at = 0; at < corridor->size(); ++at) {
        paid += 17 * sizes.shares[2 * at];
        EXPECT_GE(paid, (*corridor)[at][0].to_double() - 1e-7);
        EXPECT_LE(paid, (*corridor)[at][1].to_double() + 1e-7);
    }
}

/// Golden H with so many tranches of captives and prisoners as it names.
Problem golden_h(const Numbers& peace) {
    Problem problem = nothing_yet(2);
    add_line(problem, plain_move(1, {10, -3}, {1, -2}), 4);
    add_line(problem, plain_move(0, {-4, 8}), 4);
    add_line(problem, plain_move(1, {0, -14}, {2, -6}), 1);
    add_line(problem, plain_move(2, {0, 20}), 1);
    set_peace_and_war(problem, peace, {12, 24});
    return problem;
}

TEST(BestSizes, GoldenOrdersNeverNeedMoreThanEqualTranches) {
    const auto orders = golden("H").at("orders");
    const Problem problem = golden_h({18, 20});
    for (const auto& [order, needed] : orders.items()) {
        Plan plan;
        for (const char name : order) {
            plan.push_back({std::string("cpMR").find(name)});
        }
        ASSERT_EQ(evaluate(problem, plan).guarantees, needed.get<Numbers>()) << order;
        const auto sizes = solved(problem, plan);
        if (order == "pcpcpcpcMR") {
            EXPECT_EQ(sizes.shares,
                      (std::vector<double>{.25, .25, .25, .25, .25, .25, .25, .25, 1, 1}));
            EXPECT_EQ(sizes.residual, 0);
        } else if (order == "cpcpcpcpMR") {
            // A smaller last tranche of captives, and nobody needs anything.
            EXPECT_NEAR(largest(sizes.guarantees), 0, 1e-9);
        } else if (order == "ccccppppMR") {
            EXPECT_NEAR(largest(sizes.guarantees), 14, 1e-9);
        }
    }
}

// All that is needed is needed after the first step, whatever the sizes of those that follow.
TEST(BestSizes, EqualTranchesWhereNoOthersNeedLess) {
    Problem problem = nothing_yet(2);
    add_line(problem, plain_move(1, {9, -9}), 1);
    add_line(problem, plain_move(0, {-2, 3}), 4);
    const Plan plan = {{0}, {1}, {1}, {1}, {1}};
    ASSERT_EQ(evaluate(problem, plan).guarantees, (Numbers{8, 0}));
    const auto sizes = solved(problem, plan);
    for (std::size_t step = 1; step < plan.size(); ++step) {
        EXPECT_NEAR(sizes.shares[step], 0.25, 1e-8);
    }
    EXPECT_NEAR(sizes.guarantees[0], 8, 1e-8);
    EXPECT_NEAR(sizes.guarantees[1], 0, 1e-8);
}

// The end's own shortfall is what remains.
TEST(BestSizes, EndShortfallStays) {
    const auto sizes =
        solved(golden_h({16, 20}), {{1}, {0}, {1}, {0}, {1}, {0}, {1}, {0}, {2}, {3}});
    EXPECT_DOUBLE_EQ(sizes.guarantees[0], 2);
    EXPECT_DOUBLE_EQ(sizes.guarantees[1], 0);
}

TEST(BestSizes, NeedTendsToWhatTheEndLacks) {
    for (const Units lacks : {0, 300}) {
        double before = 1e9;
        for (const std::size_t tranches : {1u, 2u, 4u, 8u, 16u, 32u}) {
            Problem problem = by_turns(3200, tranches);
            set_peace_and_war(problem, {0, 0}, {lacks, 0});
            const auto sizes = solved(problem, in_turn(2, tranches));
            EXPECT_LE(largest(sizes.guarantees), before + 1e-6);
            EXPECT_GE(largest(sizes.guarantees), static_cast<double>(lacks));
            before = largest(sizes.guarantees);
        }
        EXPECT_NEAR(before, static_cast<double>(lacks), 1);
    }
}

PhaseFeatures random_features(Random& random) {
    PhaseFeatures features;
    features.parties = random.size(1, 3);
    features.lines = random.size(1, 4);
    features.most_moves = 7;
    features.after = random.chance(40);
    features.deadlines = random.chance(40);
    features.lapsing = random.chance(50);
    features.withholding = random.chance(60);
    features.mover = random.chance(40);
    features.donors = random.chance(30);
    return features;
}

Problem with_alike_moves(Problem problem) {
    for (Line& line : problem.lines) {
        for (Move& move : line.moves) {
            for (std::size_t party = 0; party < problem.parties.size(); ++party) {
                problem.start[party] += line.moves.front().net[party] - move.net[party];
            }
            move = line.moves.front();
        }
    }
    return problem;
}

/// Some order that keeps to everything; empty where luck finds none.
Plan random_plan(Random& random, const Problem& problem) {
    for (int attempt = 0; attempt < 30; ++attempt) {
        Plan plan;
        for (std::size_t line = 0; line < problem.lines.size(); ++line) {
            plan.insert(plan.end(), problem.lines[line].moves.size(), Step{line});
        }
        random.shuffle(plan);
        if (evaluate(problem, plan).valid) {
            return plan;
        }
    }
    return {};
}

/// The problem with each line's total cut at random, in a sixtieth of the units.
Problem cut_at_random(Random& random, const Problem& problem, Units least) {
    constexpr Units fine = 60;
    Problem cut = problem;
    for (Line& line : cut.lines) {
        Units left = fine;
        const auto count = static_cast<Units>(line.moves.size());
        for (std::size_t at = 0; at < line.moves.size(); ++at) {
            const Units others = static_cast<Units>(line.moves.size() - at - 1) * least;
            const Units size = others == 0 && at + 1 == line.moves.size()
                                   ? left
                                   : random.between(least, std::max(least, (left - others) / 2));
            left -= size;
            for (std::size_t party = 0; party < problem.parties.size(); ++party) {
                line.moves[at].net[party] *= size * count;
                line.moves[at].shift[party] *= size * count;
                line.moves[at].change[party] *= size * count;
                if (auto& keep = line.moves[at].keep[party]) {
                    *keep *= size * count;
                }
            }
        }
        line.deadlines.clear();
    }
    for (std::size_t party = 0; party < problem.parties.size(); ++party) {
        cut.peace[party] *= fine;
        cut.war[party] *= fine;
        cut.start[party] *= fine;
        cut.standing[party].amount *= fine;
    }
    return cut;
}

TEST(BestSizes, NoOtherSizesNeedLess) {
    Random random(51);
    int improved = 0;
    for (int round = 0; round < 250; ++round) {
        const auto features = random_features(random);
        const Problem problem = with_alike_moves(test_support::random_phases(random, features));
        const Plan plan = random_plan(random, problem);
        if (plan.empty()) {
            continue;
        }
        const auto sizes = solved(problem, plan);
        const auto equal = in_points(problem, evaluate(problem, plan).guarantees);
        improved += largest(sizes.guarantees) < largest(equal) - 1e-6 ? 1 : 0;
        for (int cut = 0; cut < 40 && !features.deadlines; ++cut) {
            const Problem other = cut_at_random(random, problem, 1);
            auto needed = in_points(other, evaluate(other, plan).guarantees);
            for (double& each : needed) {
                each /= 60;
            }
            expect_no_more(sizes.guarantees, needed);
        }
    }
    EXPECT_GT(improved, 30);
}

// The sizes found, put into whole numbers, need what was said.
TEST(BestSizes, EvaluationAgreesWithTheGuarantees) {
    Random random(52);
    constexpr double fine = 1e6;
    for (int round = 0; round < 250; ++round) {
        auto features = random_features(random);
        features.deadlines = false;
        const Problem problem = with_alike_moves(test_support::random_phases(random, features));
        const Plan plan = random_plan(random, problem);
        if (plan.empty()) {
            continue;
        }
        const auto sizes = solved(problem, plan);
        Problem cut = problem;
        std::vector<std::size_t> made(problem.lines.size(), 0);
        const auto scaled = [&](Units& units, double size) {
            units = std::llround(static_cast<double>(units) * size * fine);
        };
        for (std::size_t step = 0; step < plan.size(); ++step) {
            auto& moves = cut.lines[plan[step].front()].moves;
            Move& move = moves[made[plan[step].front()]++];
            const double size = sizes.shares[step] * static_cast<double>(moves.size());
            for (std::size_t party = 0; party < problem.parties.size(); ++party) {
                scaled(move.net[party], size);
                scaled(move.shift[party], size);
                if (move.keep[party]) {
                    scaled(*move.keep[party], size);
                }
            }
        }
        for (std::size_t party = 0; party < problem.parties.size(); ++party) {
            scaled(cut.peace[party], 1);
            scaled(cut.war[party], 1);
            scaled(cut.standing[party].amount, 1);
        }
        const auto needed = evaluate(cut, plan).guarantees;
        for (std::size_t party = 0; party < problem.parties.size(); ++party) {
            EXPECT_LE(static_cast<double>(needed[party]) / fine, sizes.guarantees[party] + 2e-5);
        }
    }
}

TEST(BestSizes, DeadlinesHoldForSharesToo) {
    Problem problem = by_turns(1200, 4);
    problem.lines[0].deadlines = {{2, 3}};
    const auto sizes = solved(problem, in_turn(2, 4));
    EXPECT_GE(sizes.shares[0] + sizes.shares[2], 0.5 - 1e-9);
}

TEST(BestSizes, ResidualSeesWhatIsWrong) {
    const Problem problem = simultaneous(7, 14, 3);
    const Plan plan = in_turn(1, 3);
    const ChunkSizes good{{4.0 / 7, 2.0 / 7, 1.0 / 7}, {3, 3}, 0};
    EXPECT_NEAR(size_residual(problem, plan, good), 0, 1e-12);
    ChunkSizes bad = good;
    bad.guarantees[1] = 2.5;
    EXPECT_NEAR(size_residual(problem, plan, bad), 0.5, 1e-12);
    bad = good;
    bad.shares[0] += 0.25;
    EXPECT_GE(size_residual(problem, plan, bad), 0.25);
    EXPECT_NEAR(size_residual(problem, plan, {{0.6, 0.6, -0.2}, {90, 90}, 0}), 0.2, 1e-12);
    EXPECT_NEAR(size_residual(problem, plan, {good.shares, {3, -1}, 0}), 4, 1e-12);
}

TEST(BestSizes, SameBytesEveryTime) {
    const Problem problem = by_turns(720, 6);
    const auto once = solved(problem, in_turn(2, 6));
    const auto again = solved(problem, in_turn(2, 6));
    EXPECT_EQ(once.shares, again.shares);
    EXPECT_EQ(once.guarantees, again.guarantees);
}

TEST(BestSizes, NothingToDeliver) {
    Problem problem = nothing_yet(2);
    problem.lines.resize(1);
    const auto sizes = best_sizes(problem, {}, {});
    ASSERT_TRUE(sizes);
    EXPECT_TRUE(sizes->shares.empty());
    EXPECT_EQ(sizes->guarantees, (std::vector<double>{0, 0}));
}

void expect_refused(const Problem& problem, const Plan& plan) {
    const auto sizes = best_sizes(problem, plan, {});
    ASSERT_FALSE(sizes);
    EXPECT_EQ(sizes.error().code, ErrorCode::bad_input);
}

TEST(BestSizes, RefusesWhatItCannotCut) {
    const Problem problem = by_turns(12, 2);
    expect_refused(problem, {{0}, {1}, {0}});
    expect_refused(problem, {{0}, {1}, {0}, {2}});
    expect_refused(problem, {{0, 1}, {0, 1}});
    Problem discounted = problem;
    discounted.discount = Decimal::from_mantissa(9, 1);
    expect_refused(discounted, in_turn(2, 2));
    Problem uneven = problem;
    ++uneven.lines[1].moves[1].net[0];
    --uneven.lines[1].moves[1].change[0];
    expect_refused(uneven, in_turn(2, 2));
}

TEST(BestSizes, StopsWhenAsked) {
    const auto sizes = best_sizes(by_turns(720, 6), in_turn(2, 6), Stop(0));
    ASSERT_FALSE(sizes);
    EXPECT_EQ(sizes.error().code, ErrorCode::limit);
}

}  // namespace
}  // namespace irenic::phases
