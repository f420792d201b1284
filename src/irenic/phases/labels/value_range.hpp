#pragma once

#include <cstddef>
#include <vector>

#include "irenic/phases/labels/discount_graph.hpp"

namespace irenic::phases {

/// Between which values of what remains for a party it matters how much it is.
///
/// Below `least` no way from the start to the state keeps to the caps and to a start that lacks
/// nothing; from `enough` on each way asks the party for no guarantee above what every plan needs
/// at its end. Both hold for each party by itself.
class ValueRange {
public:
    /// caps          by party, on guarantees.
    /// start_signed  whether the start must lack nothing.
    ValueRange(const DiscountGraph& graph, const std::vector<Units>& caps, bool start_signed);

    [[nodiscard]] const Units* least(std::size_t level, std::size_t state) const {
        return least_[level].data() + state * graph_.parties();
    }
    [[nodiscard]] const Units* enough(std::size_t level, std::size_t state) const {
        return enough_[level].data() + state * graph_.parties();
    }
    [[nodiscard]] static std::size_t bytes_per_state(std::size_t parties) { return 16 * parties; }

private:
    void pass_on(std::size_t level, std::size_t state, const Way& way);
    /// What must remain after a step, where before it `bound` must and guarantees are `guarantee`.
    [[nodiscard]] Units needed_after(std::size_t level, std::size_t state, const Way& way,
                                     std::size_t party, Units bound, Units guarantee) const;

    const DiscountGraph& graph_;
    const std::vector<Units>& caps_;
    std::vector<std::vector<Units>> least_, enough_;  ///< by level, by state and party
};

}  // namespace irenic::phases
