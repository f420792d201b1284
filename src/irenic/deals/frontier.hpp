#pragma once

#include <cstdint>
#include <vector>

#include "irenic/base/stop.hpp"
#include "irenic/deals/combine.hpp"
#include "irenic/deals/problem.hpp"

namespace irenic::deals {

/// Efficient vectors of the union of several problems, over their first `dims` dimensions.
class UnitedFrontier {
public:
    bool complete = false;
    bool stopped = false;  ///< the stop was reached; else there were too many vectors
    std::size_t dims = 0;
    std::vector<Units> values;  ///< lexicographically ascending
    std::uint64_t candidates = 0;

    [[nodiscard]] std::size_t size() const { return dims == 0 ? 0 : values.size() / dims; }
    [[nodiscard]] const Units* value(std::size_t index) const {
        return values.data() + index * dims;
    }
    /// Which problem vector `index` comes from, and the choices that give it there.
    [[nodiscard]] std::size_t problem(std::size_t index) const { return origins_[index].problem; }
    [[nodiscard]] std::vector<std::uint32_t> choices(std::size_t index) const;

private:
    friend UnitedFrontier unite_frontiers(const std::vector<const Problem*>& problems,
                                          std::size_t dims, const Limits& limits);
    struct Origin {
        std::uint32_t problem;
        std::uint32_t index;
    };
    std::vector<Combination> combinations_;
    std::vector<Origin> origins_;
};

/// The exact frontier of the packages at or above each problem's floors.
///
/// limits  beyond its memory or time the result is not complete and holds nothing.
/// Cost    see combine.hpp.
[[nodiscard]] UnitedFrontier unite_frontiers(const std::vector<const Problem*>& problems,
                                             std::size_t dims, const Limits& limits);

}  // namespace irenic::deals
