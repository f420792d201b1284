#include "irenic/lp/linear_program.hpp"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <random>

#include <gtest/gtest.h>

namespace irenic::lp {
namespace {

using Entries = std::vector<Entry>;

/// Dantzig's furniture: maximise 3x + 5y, x <= 4, 2y <= 12, 3x + 2y <= 18.
struct Furniture {
    LinearProgram program;

    Furniture() {
        program.add_row(-infinity, 4);
        program.add_row(-infinity, 12);
        program.add_row(-infinity, 18);
        program.add_column(3, 0, infinity, Entries{{0, 1}, {2, 3}});
        program.add_column(5, 0, infinity, Entries{{1, 2}, {2, 2}});
    }
};

void expect_optimal(const Solution& solution, double objective) {
    ASSERT_EQ(solution.status, Status::optimal);
    EXPECT_NEAR(solution.objective, objective, 1e-9);
    EXPECT_LE(solution.primal_residual, 1e-9);
    EXPECT_LE(solution.dual_residual, 1e-9);
}

TEST(LinearProgram, OptimumAndPrices) {
    Furniture furniture;
    const auto solution = furniture.program.solve();
    expect_optimal(solution, 36);
    EXPECT_NEAR(solution.primal[0], 2, 1e-12);
    EXPECT_NEAR(solution.primal[1], 6, 1e-12);
    EXPECT_NEAR(solution.dual[0], 0, 1e-12);
    EXPECT_NEAR(solution.dual[1], 1.5, 1e-12);
    EXPECT_NEAR(solution.dual[2], 1, 1e-12);
}

TEST(LinearProgram, APriceIsTheGainFromRaisingTheBindingLimit) {
    LinearProgram program;
    const auto at_least = program.add_row(2, infinity);
    const auto at_most = program.add_row(-infinity, 10);
    program.add_column(-3, 0, infinity, Entries{{at_least, 1}});
    program.add_column(4, 0, infinity, Entries{{at_most, 2}});
    const auto solution = program.solve();
    expect_optimal(solution, 14);
    EXPECT_NEAR(solution.dual[at_least], -3, 1e-12);
    EXPECT_NEAR(solution.dual[at_most], 2, 1e-12);
    program.set_row_limits(at_least, 3, infinity);
    expect_optimal(program.solve(), 11);
    program.set_row_limits(at_most, -infinity, 11);
    expect_optimal(program.solve(), 13);
}

TEST(LinearProgram, GoesOnAfterChanges) {
    Furniture furniture;
    auto& program = furniture.program;
    expect_optimal(program.solve(), 36);
    program.add_column(8, 0, infinity, Entries{{0, 1}, {1, 1}, {2, 1}});
    expect_optimal(program.solve(), 52);
    program.add_row(-infinity, 5, Entries{{0, 1}, {1, 1}, {2, 1}});
    expect_optimal(program.solve(), 37);
    program.set_objective(0, 9);
    expect_optimal(program.solve(), 41);
    program.set_column_limits(0, 0, 1);
    expect_optimal(program.solve(), 38);
    program.add_row(6, infinity, Entries{{0, 1}, {1, 1}});
    EXPECT_EQ(program.solve().status, Status::infeasible);
    program.set_row_limits(4, 0, infinity);
    expect_optimal(program.solve(), 38);
    EXPECT_EQ(program.rows(), 5u);
    EXPECT_EQ(program.columns(), 3u);
}

TEST(LinearProgram, SaysWhyThereIsNoOptimum) {
    LinearProgram infeasible;
    infeasible.add_row(3, infinity);
    infeasible.add_column(1, 0, 2, Entries{{0, 1}});
    EXPECT_EQ(infeasible.solve().status, Status::infeasible);

    LinearProgram unbounded;
    unbounded.add_row(0, infinity);
    unbounded.add_column(1, 0, infinity, Entries{{0, 1}});
    EXPECT_EQ(unbounded.solve().status, Status::unbounded);

    const std::atomic<bool> asked = true;
    EXPECT_EQ(Furniture().program.solve(Stop(1000, &asked)).status, Status::stopped);
}

TEST(LinearProgram, HoldsWithoutRowsOrColumns) {
    LinearProgram program;
    expect_optimal(program.solve(), 0);
    program.add_row(0, 1);
    expect_optimal(program.solve(), 0);
    program.set_row_limits(0, 1, 2);
    EXPECT_EQ(program.solve().status, Status::infeasible);

    LinearProgram columns;
    columns.add_column(2, 0, 3);
    columns.add_column(-1, -2, 3);
    columns.add_column(0, -infinity, infinity);
    expect_optimal(columns.solve(), 8);
    columns.add_column(1, 0, infinity);
    EXPECT_EQ(columns.solve().status, Status::unbounded);
}

TEST(LinearProgram, CanBeMoved) {
    Furniture furniture;
    expect_optimal(furniture.program.solve(), 36);
    LinearProgram moved = std::move(furniture.program);
    moved.set_row_limits(0, -infinity, 1);
    expect_optimal(moved.solve(), 33);
}

/// A program whose optimum is known to exist: some point keeps every limit, columns are bounded.
struct RandomProgram {
    std::mt19937_64 engine;
    std::vector<double> point;
    std::vector<Entries> columns;
    std::vector<double> low, high;
    LinearProgram program;

    explicit RandomProgram(unsigned seed) : engine(seed) {}

    double number() { return static_cast<double>(engine() % 21) - 10; }

    /// Rows first: their limits are set once the columns are known.
    void fill(std::size_t rows, std::size_t count) {
        for (std::size_t row = 0; row < rows; ++row) {
            program.add_row(-infinity, infinity);
        }
        std::vector<double> activity(rows, 0.0);
        for (std::size_t column = 0; column < count; ++column) {
            point.push_back(static_cast<double>(engine() % 5));
            Entries entries;
            for (std::size_t row = 0; row < rows; ++row) {
                entries.push_back({row, engine() % 3 == 0 ? 0 : number()});
                activity[row] += entries.back().value * point.back();
            }
            program.add_column(number(), 0, 4, entries);
        }
        for (std::size_t row = 0; row < rows; ++row) {
            const bool tight = engine() % 4 == 0;
            low.push_back(activity[row] - (tight ? 0 : static_cast<double>(engine() % 9)));
            high.push_back(engine() % 2 == 0 ? infinity : activity[row]);
            program.set_row_limits(row, low[row], high[row]);
        }
    }
};

// Feasible prices and points that fit together are optimal whoever found them.
TEST(LinearProgram, RandomProgramsMeetTheOptimalityConditions) {
    for (unsigned seed = 0; seed < 200; ++seed) {
        RandomProgram random(seed);
        random.fill(1 + seed % 12, 1 + seed % 31);
        const auto first = random.program.solve();
        expect_optimal(first, first.objective);
        // One more column can only help; going on gives what starting afresh would give.
        Entries entries;
        for (std::size_t row = 0; row < random.program.rows(); ++row) {
            entries.push_back({row, random.number()});
        }
        random.program.add_column(10, 0, 4, entries);
        const auto second = random.program.solve();
        expect_optimal(second, second.objective);
        EXPECT_GE(second.objective, first.objective - 1e-9);
        // One more row through the point that was feasible can only hurt.
        Entries all;
        double sum = 0;
        for (std::size_t column = 0; column < random.point.size(); ++column) {
            all.push_back({column, 1});
            sum += random.point[column];
        }
        random.program.add_row(-infinity, sum, all);
        const auto third = random.program.solve();
        expect_optimal(third, third.objective);
        EXPECT_LE(third.objective, second.objective + 1e-9);
    }
}

TEST(LinearProgram, IsNotMisledByFreeColumns) {
    LinearProgram program;
    for (int weight = 0; weight < 3; ++weight) {
        program.add_column(0, 0, 1);
    }
    program.add_row(1, 1, Entries{{0, 1}, {1, 1}, {2, 1}});
    program.add_row(0, infinity, Entries{{1, 1}, {0, -1}});
    program.add_row(0, infinity, Entries{{1, 1}, {2, -1}});
    const std::size_t y = program.add_column(0, -infinity, infinity);
    program.add_row(0, infinity, Entries{{y, 1}, {1, -0.4545454545}});
    program.add_row(-infinity, 0, Entries{{y, 1}, {1, -0.5555555555}});
    const std::size_t z = program.add_column(0, -infinity, infinity);
    program.add_row(0, infinity, Entries{{z, 1}});
    program.add_row(-infinity, 0, Entries{{z, 1}, {2, -0.5}});
    const std::size_t least = program.add_column(0, -infinity, infinity);
    program.add_row(-infinity, 0, Entries{{1, 1}, {z, 1}, {least, -1}});
    program.add_row(0, infinity, Entries{{0, 1}, {y, 1}, {least, -1}});
    // Weights (0.5, 0.5, 0), y = 0.25, z = 0 and least = 0.5 satisfy every row.
    EXPECT_EQ(program.solve().status, Status::optimal);
}

TEST(LinearProgram, SameCallsSameBytes) {
    for (unsigned seed = 0; seed < 20; ++seed) {
        RandomProgram one(seed);
        RandomProgram other(seed);
        one.fill(10, 30);
        other.fill(10, 30);
        const auto first = one.program.solve();
        const auto second = other.program.solve();
        EXPECT_EQ(first.primal, second.primal);
        EXPECT_EQ(first.dual, second.dual);
        EXPECT_EQ(first.objective, second.objective);
    }
}

}  // namespace
}  // namespace irenic::lp
