#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "irenic/base/result.hpp"
#include "irenic/base/stop.hpp"
#include "irenic/model/graph.hpp"

namespace irenic {

/// The most options a graph may have: one bit each.
inline constexpr std::size_t most_graph_options = 64;

/// The states of a graph model as combinations of its options.
struct GraphStates {
    std::size_t count = 0;
    /// By state: bit k says that option k is taken; of merged states in the first of them; an
    /// option left open by '-' counts as not taken.
    std::vector<std::uint64_t> taken;
    /// By state: options left open by '-' or by an empty pattern, or in which combinations that are
    /// one state differ; empty where there are none.
    std::vector<std::uint64_t> open;
    /// All feasible combinations, ascending, and the state each belongs to; empty where every
    /// state is one combination, or where states are listed.
    std::vector<std::uint64_t> combinations;
    std::vector<std::uint32_t> state_of;

    [[nodiscard]] bool merged() const { return !combinations.empty(); }
};

/// The states of `graph`: those it lists, or all feasible combinations, the first option changing
/// fastest, those that one pattern of `same` matches merged.
///
/// most     no more combinations than this are listed.
/// Returns  the states, in the order of their numbers.
/// Errors   bad_input: no combination is feasible, more than 64 options; limit: more than `most`
///          combinations, or `stop` reached. `where` is "graph.infeasible" or "graph.options".
/// Cost     a step for every partial combination that no pattern forbids, times patterns that its
///          last option completes; 8 bytes a combination, 12 where states are merged.
[[nodiscard]] Result<GraphStates> list_states(const GraphModel& graph, std::size_t most,
                                              const Stop& stop);

/// The id of a state: that of the case, or its number from 1.
[[nodiscard]] std::string state_id(const GraphModel& graph, std::size_t state);

/// The state with this id, of `count`; nothing where there is none. Listed states: cost linear in
/// their number.
[[nodiscard]] std::optional<std::size_t> find_state(const GraphModel& graph, std::size_t count,
                                                    const std::string& id);

/// One letter an option: Y taken, N not, '-' open.
[[nodiscard]] std::string pattern_of(const GraphModel& graph, const GraphStates& states,
                                     std::size_t state);

}  // namespace irenic
