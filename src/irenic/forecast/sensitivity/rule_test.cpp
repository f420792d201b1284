#include "irenic/forecast/sensitivity/rule.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <set>

#include <gtest/gtest.h>

#include "../../../../tests/support/random.hpp"

namespace irenic::forecast {
namespace {

using Columns = std::vector<std::vector<double>>;
using Condition = Rule::Condition;

struct Table {
    Columns columns;
    RowSet counts;
    RowSet outcome;
};

/// Readings of so many different values, a step apart from 0 to 1.
Table random_table(std::size_t readings, std::size_t rows, std::int64_t steps,
                   test_support::Random& random) {
    Table table{Columns(readings, std::vector<double>(rows)), RowSet(rows), RowSet(rows)};
    for (auto& column : table.columns) {
        for (double& value : column) {
            value = static_cast<double>(random.between(0, steps)) / static_cast<double>(steps);
        }
    }
    return table;
}

Table large_table(std::size_t readings, std::uint64_t seed) {
    test_support::Random random(seed);
    Table table = random_table(readings, 4096, 1'000'000, random);
    for (std::size_t row = 0; row < 4096; ++row) {
        table.counts.set(row);
    }
    return table;
}

template <class Test>
void set_outcome(Table& table, Test test) {
    for (std::size_t row = 0; row < table.counts.rows(); ++row) {
        if (table.counts.has(row) && test(row)) {
            table.outcome.set(row);
        }
    }
}

std::optional<Rule> rule_of(const Table& table) {
    return best_rule(table.columns, table.counts, table.outcome, Stop{});
}

bool holds(const Condition& condition, const Columns& columns, std::size_t row) {
    const double value = columns[condition.reading][row];
    return condition.at_least ? value >= condition.bound : value <= condition.bound;
}

bool names(const Rule& rule, const Columns& columns, std::size_t row) {
    std::size_t held = 0;
    for (const Condition& condition : rule.conditions) {
        held += holds(condition, columns, row) ? 1U : 0U;
    }
    return rule.both ? held == rule.conditions.size() : held > 0;
}

struct Judgement {
    std::size_t right = 0;
    std::size_t rows = 0;
};

Judgement judge(const Rule& rule, const Table& table, bool first_half) {
    Judgement judgement;
    for (std::size_t row = 0; row < table.counts.rows(); ++row) {
        if (table.counts.has(row) && in_first_half(row) == first_half) {
            ++judgement.rows;
            judgement.right += names(rule, table.columns, row) == table.outcome.has(row) ? 1U : 0U;
        }
    }
    return judgement;
}

/// Every condition that may be tried, in the order of ties.
std::vector<Condition> conditions_on(const Table& table, std::size_t reading) {
    std::vector<double> values;
    for (std::size_t row = 0; row < table.counts.rows(); ++row) {
        if (table.counts.has(row)) {
            values.push_back(table.columns[reading][row]);
        }
    }
    std::sort(values.begin(), values.end());
    std::set<double> bounds;
    for (std::size_t part = 1; part <= 15; ++part) {
        bounds.insert(values[values.size() * part / 16]);
    }
    std::vector<Condition> conditions;
    for (const bool at_least : {true, false}) {
        for (const double bound : bounds) {
            conditions.push_back({reading, at_least, bound});
        }
    }
    return conditions;
}

/// Whether some value, of those read or between them, makes the rule hold and another does not.
bool depends_on_its_reading(const Rule& rule) {
    std::set<bool> verdicts;
    for (int step = -1; step <= 41; ++step) {
        const Columns column(rule.conditions[0].reading + 1, {step / 40.0});
        verdicts.insert(names(rule, column, 0));
    }
    return verdicts.size() == 2;
}

Rule by_trying_all(const Table& table) {
    Rule best;
    std::size_t best_right = 0;
    const auto offer = [&](const Rule& rule) {
        const std::size_t right = judge(rule, table, true).right;
        if (best.conditions.empty() || right > best_right) {
            best = rule;
            best_right = right;
        }
    };
    for (std::size_t reading = 0; reading < table.columns.size(); ++reading) {
        for (const Condition& condition : conditions_on(table, reading)) {
            offer({{condition}});
        }
    }
    for (std::size_t one = 0; one < table.columns.size(); ++one) {
        for (std::size_t other = one; other < table.columns.size(); ++other) {
            for (const Condition& a : conditions_on(table, one)) {
                for (const Condition& b : conditions_on(table, other)) {
                    for (const bool both : {true, false}) {
                        const Rule rule{{a, b}, both};
                        if (one != other || depends_on_its_reading(rule)) {
                            offer(rule);
                        }
                    }
                }
            }
        }
    }
    return best;
}

void expect_same(const Rule& found, const Rule& expected) {
    ASSERT_EQ(found.conditions.size(), expected.conditions.size());
    if (found.conditions.size() > 1) {
        ASSERT_EQ(found.both, expected.both);
    }
    for (std::size_t at = 0; at < found.conditions.size(); ++at) {
        ASSERT_EQ(found.conditions[at].reading, expected.conditions[at].reading);
        ASSERT_EQ(found.conditions[at].at_least, expected.conditions[at].at_least);
        ASSERT_EQ(found.conditions[at].bound, expected.conditions[at].bound);
    }
}

TEST(Rule, IsTheFirstOfTheBestOnRandomTables) {
    test_support::Random random(1);
    std::array<int, 3> by_size{};
    for (int round = 0; round < 60; ++round) {
        Table table =
            random_table(random.size(1, 3), random.size(8, 60), random.chance(50) ? 4 : 20, random);
        for (std::size_t row = 0; row < table.counts.rows(); ++row) {
            if (random.chance(85)) {
                table.counts.set(row);
            }
        }
        const int noise = random.chance(50) ? 0 : 30;
        const bool both = random.chance(50);
        set_outcome(table, [&](std::size_t row) {
            const bool low = table.columns.front()[row] <= 0.6;
            const bool high = table.columns.back()[row] >= 0.3;
            return random.chance(noise) || (both ? low && high : low || high);
        });
        const auto found = rule_of(table);
        if (!found) {
            continue;
        }
        ++by_size[found->conditions.size()];
        ASSERT_NO_FATAL_FAILURE(expect_same(*found, by_trying_all(table)));
        const Judgement second = judge(*found, table, false);
        ASSERT_EQ(found->right,
                  static_cast<double>(second.right) / static_cast<double>(second.rows));
    }
    EXPECT_GT(by_size[1], 5);
    EXPECT_GT(by_size[2], 20);
}

TEST(Rule, FindsTwoConditionsThatMustBothHold) {
    Table table = large_table(5, 2);
    set_outcome(table, [&](std::size_t row) {
        return table.columns[1][row] <= 0.6 && table.columns[3][row] >= 0.3;
    });
    const auto rule = rule_of(table);
    ASSERT_TRUE(rule);
    ASSERT_EQ(rule->conditions.size(), 2U);
    EXPECT_TRUE(rule->both);
    EXPECT_EQ(rule->conditions[0].reading, 1U);
    EXPECT_FALSE(rule->conditions[0].at_least);
    EXPECT_NEAR(rule->conditions[0].bound, 0.6, 1.0 / 24);
    EXPECT_EQ(rule->conditions[1].reading, 3U);
    EXPECT_TRUE(rule->conditions[1].at_least);
    EXPECT_NEAR(rule->conditions[1].bound, 0.3, 1.0 / 24);
    EXPECT_GT(rule->right, 0.95);
    EXPECT_NEAR(rule->baseline, 0.58, 0.03);
}

TEST(Rule, FindsConditionsOfWhichEitherIsEnough) {
    Table table = large_table(3, 3);
    set_outcome(table, [&](std::size_t row) {
        return table.columns[0][row] >= 0.75 || table.columns[2][row] <= 0.25;
    });
    const auto rule = rule_of(table);
    ASSERT_TRUE(rule);
    ASSERT_EQ(rule->conditions.size(), 2U);
    EXPECT_FALSE(rule->both);
    EXPECT_TRUE(rule->conditions[0].at_least);
    EXPECT_NEAR(rule->conditions[0].bound, 0.75, 0.03);
    EXPECT_FALSE(rule->conditions[1].at_least);
    EXPECT_GT(rule->right, 0.97);
}

TEST(Rule, FindsAMiddlePartOfOneReading) {
    Table table = large_table(2, 4);
    set_outcome(table, [&](std::size_t row) {
        return table.columns[1][row] >= 0.25 && table.columns[1][row] <= 0.75;
    });
    const auto rule = rule_of(table);
    ASSERT_TRUE(rule);
    ASSERT_EQ(rule->conditions.size(), 2U);
    EXPECT_TRUE(rule->both);
    EXPECT_EQ(rule->conditions[0].reading, 1U);
    EXPECT_EQ(rule->conditions[1].reading, 1U);
    EXPECT_GT(rule->right, 0.97);
}

TEST(Rule, HasOneConditionWhereThatIsEnough) {
    Table table = large_table(2, 5);
    for (double& value : table.columns[0]) {
        value = value < 0.5 ? 0 : 1;
    }
    set_outcome(table, [&](std::size_t row) { return table.columns[0][row] == 1; });
    const auto rule = rule_of(table);
    ASSERT_TRUE(rule);
    ASSERT_EQ(rule->conditions.size(), 1U);
    EXPECT_TRUE(rule->conditions[0].at_least);
    EXPECT_EQ(rule->conditions[0].bound, 1);
    EXPECT_EQ(rule->right, 1);
    EXPECT_NEAR(rule->baseline, 0.5, 0.05);
}

TEST(Rule, TakesTheFirstOfEquallyGoodReadings) {
    Table table = large_table(1, 6);
    table.columns.assign(3, table.columns[0]);
    set_outcome(table, [&](std::size_t row) { return table.columns[0][row] >= 0.4; });
    const auto rule = rule_of(table);
    ASSERT_TRUE(rule);
    ASSERT_EQ(rule->conditions.size(), 1U);
    EXPECT_EQ(rule->conditions[0].reading, 0U);
}

TEST(Rule, OnNoiseIsNoBetterThanTheBaseline) {
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        Table table = large_table(8, 100 + seed);
        test_support::Random random(seed);
        set_outcome(table, [&](std::size_t) { return random.chance(70); });
        const auto rule = rule_of(table);
        ASSERT_TRUE(rule);
        EXPECT_LT(rule->right, rule->baseline + 0.02);
        EXPECT_NEAR(rule->baseline, 0.7, 0.04);
    }
}

TEST(Rule, IsNoneWhereTheOutcomeNeverChanges) {
    Table table = large_table(2, 7);
    EXPECT_FALSE(rule_of(table));
    set_outcome(table, [](std::size_t) { return true; });
    EXPECT_FALSE(rule_of(table));
}

TEST(Rule, IsNoneWithoutReadingsOrVersionsToFindAndJudgeItOn) {
    Table table = large_table(1, 8);
    set_outcome(table, [&](std::size_t row) { return table.columns[0][row] < 0.5; });
    EXPECT_TRUE(rule_of(table));
    EXPECT_FALSE(best_rule({}, table.counts, table.outcome, Stop{}));
    EXPECT_FALSE(best_rule(table.columns, RowSet(4096), RowSet(4096), Stop{}));

    Table one_half = large_table(1, 8);
    one_half.counts = RowSet(4096);
    for (std::size_t row = 0; row < 4096; row += 2) {
        one_half.counts.set(row);
    }
    set_outcome(one_half, [&](std::size_t row) { return one_half.columns[0][row] < 0.5; });
    EXPECT_FALSE(rule_of(one_half));
}

TEST(Rule, PairsTheReadingsThatTellMostAmongMany) {
    Table table = large_table(70, 9);
    set_outcome(table, [&](std::size_t row) {
        return table.columns[67][row] <= 0.6 && table.columns[69][row] >= 0.3;
    });
    const auto rule = rule_of(table);
    ASSERT_TRUE(rule);
    ASSERT_EQ(rule->conditions.size(), 2U);
    EXPECT_EQ(rule->conditions[0].reading, 67U);
    EXPECT_EQ(rule->conditions[1].reading, 69U);
}

TEST(Rule, IsNoneAtTheStop) {
    Table table = large_table(2, 10);
    set_outcome(table, [&](std::size_t row) { return table.columns[0][row] < 0.5; });
    const std::atomic<bool> asked = true;
    EXPECT_FALSE(best_rule(table.columns, table.counts, table.outcome, Stop(60, &asked)));
}

}  // namespace
}  // namespace irenic::forecast
