#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "irenic/model/graph_states.hpp"

namespace irenic::format {

/// What is known of the options of one state, one bit an option.
struct StatePattern {
    std::uint64_t taken = 0;  ///< in all its combinations
    std::uint64_t open = 0;   ///< left open by '-', or taken in some of its combinations only

    /// Whether some combination matches both.
    [[nodiscard]] bool overlaps(const StatePattern& other) const {
        return ((taken ^ other.taken) & ~(open | other.open)) == 0;
    }
};

/// The patterns of `states`, in their order. Cost: linear in states.
[[nodiscard]] std::vector<StatePattern> patterns_of(const GraphStates& states);

/// One letter an option: Y, N or '-'.
[[nodiscard]] std::string to_letters(const StatePattern& pattern, std::size_t options);

}  // namespace irenic::format
