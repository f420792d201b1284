#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "irenic/base/stop.hpp"
#include "irenic/stability/graph.hpp"
#include "irenic/stability/walk.hpp"

namespace irenic::stability {

/// Stands for "no state is reached".
inline constexpr Rank no_value = ~Rank{0};

/// States in ascending order of a number below `bound`, then of the state.
[[nodiscard]] std::vector<State> ascending(const std::vector<Rank>& number, Rank bound);

/// Where each state lies in each party's groups and ranking, side by side: searches go from state
/// to state without any order, so what they look up is best kept together.
///
/// Keeps a reference to the graph. Cost: 8 bytes a state and party.
class Places {
public:
    struct Place {
        std::uint32_t group = 0;  ///< the state's group, or its first
        Rank rank = 0;
    };

    explicit Places(const Graph& graph);

    [[nodiscard]] const Graph& graph() const { return graph_; }
    [[nodiscard]] const Place& of(State state, std::size_t party) const {
        return places_[state * graph_.parties() + party];
    }

    /// Has memory get ready what is soon asked about a state.
    void fetch(State state) const {
        const Place* first = places_.data() + state * graph_.parties();
        __builtin_prefetch(first);
        __builtin_prefetch(first + graph_.parties() - 1);
    }

private:
    const Graph& graph_;
    std::vector<Place> places_;
};

/// For every state the least value among the states that legal sequences of `movers` reach from
/// it; `no_value` where they reach none.
///
/// Searches backwards from the states of least value on, so that each state gets its answer when
/// it is first met. A group of states among which a party moves alike is gone through once.
///
/// value    by state, below `bound`.
/// Returns  nothing where `stop` was reached.
/// Cost     time linear in states, members of groups and pairs of groups, a mover; 17 bytes a state
///          and 12 a group and mover.
[[nodiscard]] std::optional<std::vector<Rank>> least_reachable(const Places& places,
                                                               PartySet movers, Steps steps,
                                                               const std::vector<Rank>& value,
                                                               Rank bound, const Stop& stop);

}  // namespace irenic::stability
