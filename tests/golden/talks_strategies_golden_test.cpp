// The golden values of strategies: concession in turn over nine goods, and coming down with time.

#include <array>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "../support/golden.hpp"
#include "irenic/talks/strategies/aspiration.hpp"
#include "irenic/talks/strategies/zeuthen.hpp"

namespace irenic {

using deals::Units;
using nlohmann::json;
using test_support::golden;

namespace {

using Vector = std::array<Units, 2>;

constexpr std::size_t bill = 0;
constexpr std::size_t jack = 1;

struct Expected {
    Vector of_bill;
    Vector of_jack;
    std::array<double, 2> risk;  // to three places, as published
    std::size_t concedes;
};

/// Efficient packages at or above 0 for both, one after the other.
std::vector<Units> zone_frontier() {
    std::vector<Units> frontier;
    const json table = golden("A1_nash_bill_jack");
    for (const auto& vector : table["pareto"]) {
        const auto [first, second] = vector.get<Vector>();
        if (first >= 0 && second >= 0) {
            frontier.insert(frontier.end(), {first, second});
        }
    }
    return frontier;
}

Vector vector_at(const std::vector<Units>& frontier, std::size_t position) {
    return {frontier[2 * position], frontier[2 * position + 1]};
}

TEST(NashBillAndJackInTurn, TakesItsStepsToTheNashDeal) {
    const std::vector<Expected> expected{
        {{18, 0}, {2, 8}, {0.889, 1}, bill},     {{16, 2}, {2, 8}, {0.875, 0.75}, jack},
        {{16, 2}, {6, 7}, {0.625, 0.714}, bill}, {{14, 4}, {6, 7}, {0.571, 0.429}, jack},
        {{14, 4}, {8, 6}, {0.429, 0.333}, jack}, {{14, 4}, {12, 5}, {0.143, 0.2}, bill},
    };
    const auto frontier = zone_frontier();
    const auto played = talks::concede_in_turn(frontier, {0, 0});
    ASSERT_EQ(played.rounds.size(), expected.size() + 1);
    for (std::size_t number = 0; number < expected.size(); ++number) {
        const auto& round = played.rounds[number];
        EXPECT_EQ(vector_at(frontier, round.proposals[bill]), expected[number].of_bill);
        EXPECT_EQ(vector_at(frontier, round.proposals[jack]), expected[number].of_jack);
        EXPECT_NEAR(round.risk[bill].value(), expected[number].risk[bill], 5e-4);
        EXPECT_NEAR(round.risk[jack].value(), expected[number].risk[jack], 5e-4);
        EXPECT_EQ(round.concedes, expected[number].concedes);
    }
    EXPECT_FALSE(played.rounds.back().concedes);
    EXPECT_EQ(vector_at(frontier, played.agreement.value()),
              golden("A1_nash_bill_jack")["zeuthen"].get<Vector>());
    EXPECT_EQ(golden("A1_nash_bill_jack")["zeuthen"], golden("A1_nash_bill_jack")["nash"]);
}

TEST(ComingDownWithTime, HasItsTable) {
    const std::array times{0.0, 0.5, 0.8, 1.0};
    const json table = golden("faratin");
    ASSERT_EQ(table.size(), 3U);
    for (const auto& [beta, shares] : table.items()) {
        ASSERT_EQ(shares.size(), times.size());
        for (std::size_t at = 0; at < times.size(); ++at) {
            const double conceded = talks::conceded_by(times.at(at), std::stod(beta));
            EXPECT_NEAR(conceded, shares[at].get<double>(), 5.01e-5) << beta;
            EXPECT_DOUBLE_EQ(talks::time_dependent(100, 20, times.at(at), std::stod(beta)),
                             100 - 80 * conceded);
        }
    }
}

}  // namespace
}  // namespace irenic
