// Ways from the status quo against a plain reading of legal sequences, on random graphs.

#include <optional>
#include <vector>

#include <gtest/gtest.h>

#include "irenic/stability/from_now.hpp"
#include "oracle.hpp"
#include "random_setting.hpp"
#include "replay.hpp"

namespace irenic::stability {

using namespace test_support;

namespace {

class RandomStatusQuo : public EveryKindOfGraph {};

void check_from(const GraphSetting& setting, const std::optional<Path>& path, SlowState now,
                SlowState goal, const std::vector<Arcs>& arcs) {
    const auto fewest = fewest_moves(arcs, now);
    const auto reached = fewest.find(goal);
    if (goal == now) {
        EXPECT_EQ(path, Path{});
        return;
    }
    ASSERT_EQ(path.has_value(), reached != fewest.end()) << setting.slow.ids[goal];
    if (path) {
        EXPECT_EQ(replayed(*path, now, arcs), goal);
        EXPECT_EQ(path->size(), reached->second);
    }
}

TEST_P(RandomStatusQuo, WaysFromTheStatusQuoAreShortest) {
    for_each_case(150, [](const GraphSetting& setting) {
        const std::string& now = setting.model().now;
        if (now.empty()) {
            return;
        }
        const SlowState from = setting.slow.state(now);
        std::vector<State> goals;
        for (State state = 0; state < setting.slow.states; ++state) {
            goals.push_back(state);
        }
        const auto found = find_from_now(setting.graph, static_cast<State>(from), goals);
        ASSERT_EQ(found.size(), goals.size());
        for (const State goal : goals) {
            EXPECT_EQ(found[goal].state, goal);
            check_from(setting, found[goal].by_moves, from, goal, setting.slow.moves);
            check_from(setting, found[goal].by_improvements, from, goal,
                       improvements_of_all(setting.slow));
        }
    });
}

INSTANTIATE_TEST_SUITE_P(All, RandomStatusQuo, testing::ValuesIn(kinds_of_graphs), name_of_kind);

}  // namespace
}  // namespace irenic::stability
