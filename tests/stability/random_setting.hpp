#pragma once

#include <array>
#include <cstdint>
#include <ostream>
#include <string>

#include <gtest/gtest.h>

#include "../support/random_graph.hpp"
#include "irenic/stability/graph.hpp"

/// Random graphs, once as the program holds them and once as plain sets.
namespace irenic::test_support {

struct GraphSetting {
    std::string text;
    Negotiation negotiation;
    GraphStates states;
    stability::Graph graph;
    SlowGraph slow;

    explicit GraphSetting(const std::string& case_text)
        : text(case_text),
          negotiation(read_case(text)),
          states(list_states(model(), 1U << 20U, Stop{}).value()),
          graph(stability::build_graph(negotiation, model(), states, Limits{}).value()),
          slow(model()) {}

    [[nodiscard]] const GraphModel& model() const { return *negotiation.graph; }
};

struct NamedFeatures {
    const char* name;
    GraphFeatures features;

    friend std::ostream& operator<<(std::ostream& out, const NamedFeatures& kind) {
        return out << kind.name;
    }
};

inline constexpr std::array<NamedFeatures, 8> kinds_of_graphs{{
    {"Plain", {.most_parties = 3}},
    {"Tied", {.most_parties = 3, .same = 50, .moves = 30, .tie = 55}},
    {"OneWay", {.infeasible = 50, .irreversible = 60, .priorities = 60}},
    {"Merged", {.infeasible = 30, .irreversible = 20, .same = 100}},
    {"Listed", {.irreversible = 20, .listed = 100, .open = 30}},
    {"ListedMoves", {.listed = 70, .open = 10, .moves = 100, .arcs = 20}},
    {"ManyParties",
     {.fewest_parties = 4, .most_parties = 5, .most_options = 3, .listed = 50, .moves = 60}},
    {"Everything", every_graph_feature},
}};

class EveryKindOfGraph : public testing::TestWithParam<NamedFeatures> {
protected:
    /// Calls `check` with so many cases, until one fails.
    template <class Check>
    static void for_each_case(std::uint64_t count, Check check) {
        for (std::uint64_t seed = 1; seed <= count && !HasFailure(); ++seed) {
            Random random(seed);
            const GraphSetting setting(RandomGraph(random, GetParam().features).text());
            SCOPED_TRACE(testing::Message() << "seed " << seed << "\n" << setting.text);
            check(setting);
        }
    }
};

inline std::string name_of_kind(const testing::TestParamInfo<NamedFeatures>& kind) {
    return kind.param.name;
}

}  // namespace irenic::test_support
