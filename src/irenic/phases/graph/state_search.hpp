#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "irenic/phases/graph/state_list.hpp"
#include "irenic/phases/problem.hpp"
#include "irenic/phases/search.hpp"

namespace irenic::phases {

/// Search over states listed beforehand; see state_graph.hpp.
class StateSearch : public Search {
public:
    StateSearch(const Problem& problem, StateList list, std::size_t memory_bytes);

    [[nodiscard]] Least least(std::size_t party, const std::vector<Units>& caps,
                              const Stop& stop) override;
    [[nodiscard]] std::optional<Plan> plan(const std::vector<Units>& caps,
                                           const Stop& stop) override;

private:
    /// A state by its level and its position there.
    struct At {
        std::size_t level = 0;
        std::size_t state = 0;
    };
    class LeastRepeats;

    void find_lacks(const Problem& problem);
    void find_end_lacks();

    /// What the state lacks of slack, standing guarantees counted; by party. May be below 0.
    [[nodiscard]] const Units* lacks(At at) const {
        return lacks_[at.level].data() + at.state * parties_;
    }
    /// Whether everybody's guarantee covers the state, as one after a step.
    [[nodiscard]] bool covered(At at) const;
    /// What `party` needs at the state itself.
    [[nodiscard]] Units state_need(At at, std::size_t party) const;
    [[nodiscard]] bool state_holds(At at, const std::vector<Units>& caps) const;
    /// The same for a step out of a state, beside what its two states ask.
    [[nodiscard]] Units way_need(At at, const Way& way, std::size_t party) const;
    [[nodiscard]] bool way_holds(At at, const Way& way, const std::vector<Units>& caps) const;

    [[nodiscard]] Units value(At at, std::size_t party, const std::vector<Units>& caps,
                              const std::vector<Units>& after) const;

    StateList list_;
    std::size_t parties_;
    bool movers_only_;
    std::size_t memory_bytes_;
    std::vector<std::vector<Units>> lacks_;  ///< by level, by state and party
    std::vector<Units> end_lacks_;           ///< by party: least of the states that end
    std::vector<bool> asks_nothing_;         ///< by kind of step
};

}  // namespace irenic::phases
