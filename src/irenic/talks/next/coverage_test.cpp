#include "irenic/talks/next/coverage.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "../../../../tests/support/random.hpp"

namespace irenic::talks {
namespace {

using forecast::RowSet;
using test_support::Random;

struct Sets {
    std::vector<std::uint64_t> weights;
    std::vector<RowSet> sets;

    [[nodiscard]] Cover best(const CoverQuestion& question, const Stop& stop = Stop()) const {
        std::vector<const RowSet*> pointers;
        for (const RowSet& set : sets) {
            pointers.push_back(&set);
        }
        return best_cover(weights, pointers, question, stop);
    }

    /// What each set of a sequence adds.
    [[nodiscard]] std::vector<std::uint64_t> adds(const std::vector<std::size_t>& sequence) const {
        std::vector<std::uint64_t> result;
        std::vector<char> open(weights.size(), 1);
        for (const std::size_t set : sequence) {
            result.push_back(0);
            for (std::size_t row = 0; row < weights.size(); ++row) {
                if (sets[set].has(row) && open[row] != 0) {
                    result.back() += weights[row];
                    open[row] = 0;
                }
            }
        }
        return result;
    }
};

/// Few rows and weights, so that ties are common.
Sets random_sets(Random& random, std::size_t most_sets, std::size_t most_rows) {
    Sets made;
    made.weights.resize(random.size(1, most_rows));
    const auto most_weight = random.one_of<std::int64_t>({1, 3, 1000});
    for (std::uint64_t& weight : made.weights) {
        weight = static_cast<std::uint64_t>(random.between(0, most_weight));
    }
    const int percent = random.one_of<int>({15, 40, 70});
    made.sets.assign(random.size(0, most_sets), RowSet(made.weights.size()));
    for (RowSet& set : made.sets) {
        for (std::size_t row = 0; row < made.weights.size(); ++row) {
            if (random.chance(percent)) {
                set.set(row);
            }
        }
    }
    return made;
}

/// All sequences without a set that adds nothing, each looked at; halves and quarters are exact.
struct Slow {
    const Sets& sets;
    std::size_t rounds;
    double discount;
    std::vector<std::size_t> best = {};

    void extend(std::vector<std::size_t> sequence) {
        const auto adds = sets.adds(sequence);
        if (!adds.empty() && adds.back() == 0) {
            return;
        }
        if (better(sequence, adds)) {
            best = sequence;
        }
        for (std::size_t set = 0; sequence.size() < rounds && set < sets.sets.size(); ++set) {
            auto longer = sequence;
            longer.push_back(set);
            extend(std::move(longer));
        }
    }

    [[nodiscard]] bool better(const std::vector<std::size_t>& sequence,
                              const std::vector<std::uint64_t>& adds) const {
        const auto best_adds = sets.adds(best);
        const double value = discounted(adds, discount);
        const double best_value = discounted(best_adds, discount);
        if (value != best_value) {
            return value > best_value;
        }
        return adds != best_adds ? adds > best_adds : sequence < best;
    }
};

TEST(Coverage, IsTheBestOfAllSequences) {
    Random random(1);
    std::size_t ahead_of_one_step = 0;
    for (int round = 0; round < 6000; ++round) {
        const Sets sets = random_sets(random, 7, 20);
        const std::size_t rounds = random.size(0, 4);
        const double discount = random.one_of<double>({1, 1, 0.75, 0.5, 0.125});
        Slow slow{sets, rounds, discount};
        slow.extend({});

        const Cover cover = sets.best({rounds, discount});

        ASSERT_TRUE(cover.exact);
        ASSERT_EQ(cover.sets, slow.best) << round;
        ASSERT_EQ(cover.adds, sets.adds(cover.sets));
        ahead_of_one_step +=
            discounted(cover.adds, discount) > discounted(cover.one_step, discount) ? 1U : 0U;
    }
    EXPECT_GT(ahead_of_one_step, 20U);
}

TEST(Coverage, AddsLessAndLessAndNoLessThanOneStepAtATime) {
    Random random(2);
    for (int round = 0; round < 100; ++round) {
        const Sets sets = random_sets(random, 40, 300);
        const double discount = random.one_of<double>({1, 0.9, 0.3});
        const Cover cover = sets.best({random.size(1, 6), discount, 20'000});

        EXPECT_TRUE(std::is_sorted(cover.adds.rbegin(), cover.adds.rend()));
        EXPECT_TRUE(std::is_sorted(cover.one_step.rbegin(), cover.one_step.rend()));
        EXPECT_GE(discounted(cover.adds, discount), discounted(cover.one_step, discount));
        EXPECT_EQ(cover.adds, sets.adds(cover.sets));
    }
}

TEST(Coverage, StaysWithOneStepAtATimeWhereItMayNotSearch) {
    Random random(3);
    const Sets sets = random_sets(random, 40, 300);
    const Cover none = sets.best({.rounds = 4, .most_steps = 0});
    EXPECT_FALSE(none.exact);
    EXPECT_EQ(none.adds, none.one_step);

    const Cover stopped = sets.best({.rounds = 4}, Stop(0.0));
    EXPECT_FALSE(stopped.exact);
    EXPECT_EQ(stopped.sets.size(), 1U);
    EXPECT_EQ(stopped.adds.front(), none.adds.front());
}

/// Versions with three thresholds each, and texts none of which is better for all three.
Sets texts_and_thresholds(std::size_t texts, std::size_t rows) {
    Random random(4);
    Sets made;
    std::vector<std::vector<std::int64_t>> thresholds(rows);
    for (auto& row : thresholds) {
        row = {random.between(0, 1000), random.between(0, 1000), random.between(0, 1000)};
        made.weights.push_back(
            random.one_of<std::uint64_t>({1'000'000'000, 200'000'000, 40'000'000}));
    }
    for (std::size_t text = 0; text < texts; ++text) {
        RowSet accepted(rows);
        const std::int64_t one = random.between(0, 1000);
        const std::int64_t other = random.between(0, 1000);
        const std::vector<std::int64_t> worth{one, other, 1800 - one - other};
        for (std::size_t row = 0; row < rows; ++row) {
            if (std::equal(worth.begin(), worth.end(), thresholds[row].begin(),
                           std::greater_equal<>())) {
                accepted.set(row);
            }
        }
        made.sets.push_back(std::move(accepted));
    }
    return made;
}

TEST(Coverage, IsExactForManyTextsAndVersions) {
    const Sets sets = texts_and_thresholds(834, 10'000);
    const Cover cover = sets.best({.rounds = 3, .discount = 0.9});
    EXPECT_TRUE(cover.exact);
    EXPECT_EQ(cover.sets.size(), 3U);
}

}  // namespace
}  // namespace irenic::talks
