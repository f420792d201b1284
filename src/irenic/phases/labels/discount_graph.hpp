#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "irenic/phases/discounting.hpp"
#include "irenic/phases/graph/state_list.hpp"
#include "irenic/phases/problem.hpp"

namespace irenic::phases {

/// Listed states with what a discount needs to know of them: war values and net sums so far.
class DiscountGraph {
public:
    /// problem: with a discount.
    DiscountGraph(const Problem& problem, StateList list);

    [[nodiscard]] const StateList& list() const { return list_; }
    [[nodiscard]] std::size_t parties() const { return peace_.size(); }
    [[nodiscard]] const std::vector<Units>& peace() const { return peace_; }
    [[nodiscard]] const Discounting& discount() const { return discount_; }

    /// The war value of a party in a state.
    [[nodiscard]] Units war(std::size_t level, std::size_t state, std::size_t party) const {
        return war_[level][state * parties() + party];
    }
    /// What a party must have left in a state so that it goes on without a guarantee of its own
    /// beside those that stand.
    [[nodiscard]] Units floor(std::size_t level, std::size_t state, std::size_t party) const {
        return war(level, state, party) - standing_[level * parties() + party];
    }
    /// What a party gains by a step out of a state.
    [[nodiscard]] Units net(std::size_t level, std::size_t state, const Way& way,
                            std::size_t party) const {
        return net_[level + 1][way.to * parties() + party] - net_[level][state * parties() + party];
    }
    /// Whether the party may stop in a state of this level out of which such a step leads.
    [[nodiscard]] bool may_stop(std::size_t level, std::uint32_t kind, std::size_t party) const;
    /// What withholding asks of the party in such a step; 0 where nothing.
    [[nodiscard]] Units keep(std::uint32_t kind, std::size_t party) const {
        return keep_[kind * parties() + party];
    }
    /// By party: what every plan needs at its end.
    [[nodiscard]] const std::vector<Units>& end_needs() const { return end_needs_; }

    /// Bytes a state beside those of the list.
    [[nodiscard]] static std::size_t bytes_per_state(std::size_t parties) { return 16 * parties; }

private:
    void find_end_needs();

    StateList list_;
    std::vector<Units> peace_;
    Discounting discount_;
    bool movers_only_;
    std::vector<std::vector<Units>> war_, net_;  ///< by level, by state and party
    std::vector<Units> standing_;                ///< by level and party
    std::vector<Units> keep_;                    ///< by kind of step and party
    std::vector<bool> moves_;                    ///< by kind of step and party
    std::vector<Units> end_needs_;
};

}  // namespace irenic::phases
