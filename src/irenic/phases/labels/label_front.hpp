#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "irenic/base/stop.hpp"
#include "irenic/phases/problem.hpp"

namespace irenic::phases {

/// Where a label comes from: a way of its state and a label of the state that it leads to.
struct LabelSource {
    std::uint32_t way = 0;    ///< position among the ways of the level
    std::uint32_t label = 0;  ///< position among the labels of the next level
};

/// Labels: what remains for each party, then the guarantees so far, and where each comes from.
struct Labels {
    std::size_t parties = 0;
    std::vector<Units> values;  ///< 2 * parties a label
    std::vector<LabelSource> sources;

    [[nodiscard]] std::size_t size() const { return sources.size(); }
    [[nodiscard]] const Units* remains(std::size_t label) const {
        return values.data() + 2 * parties * label;
    }
    [[nodiscard]] const Units* guarantees(std::size_t label) const {
        return remains(label) + parties;
    }
    [[nodiscard]] std::size_t bytes() const {
        return values.capacity() * sizeof(Units) + sources.capacity() * sizeof(LabelSource);
    }
    void clear() {
        values.clear();
        sources.clear();
    }
};

/// Appends to `kept` the labels that no other beats: none leaves as much to each party for as small
/// guarantees. Of equal ones the first; ascending by guarantees. False where it was stopped.
///
/// Cost  labels times labels kept.
[[nodiscard]] bool append_unbeaten(const Labels& labels, Labels& kept, const Stop& stop);

}  // namespace irenic::phases
