#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>

#include "irenic/base/result.hpp"
#include "irenic/model/graph_states.hpp"
#include "irenic/stability/graph.hpp"

namespace irenic::stability {

/// Finds many states of one graph by their ids. Keeps a reference to the graph.
class StateIds {
public:
    StateIds(const GraphModel& graph, std::size_t count) : graph_(graph), count_(count) {
        for (std::size_t state = 0; state < graph.states.size(); ++state) {
            listed_.emplace(graph.states[state].id, static_cast<State>(state));
        }
    }

    /// Errors  bad_input at `where`: there is no such state.
    [[nodiscard]] Result<State> find(const std::string& id, const std::string& where) const {
        if (const auto found = listed_.find(id); found != listed_.end()) {
            return found->second;
        }
        if (const auto number =
                graph_.states.empty() ? find_state(graph_, count_, id) : std::nullopt) {
            return static_cast<State>(*number);
        }
        return tl::unexpected(Error{ErrorCode::bad_input, where, "there is no state " + id,
                                    "there are " + std::to_string(count_) + " states"});
    }

private:
    const GraphModel& graph_;
    std::size_t count_;
    std::unordered_map<std::string, State> listed_;
};

}  // namespace irenic::stability
