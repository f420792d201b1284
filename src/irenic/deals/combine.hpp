#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "irenic/base/stop.hpp"
#include "irenic/deals/problem.hpp"

namespace irenic::deals {

/// A half-space that a sought package lies in: price . u >= least, in units, price >= 0.
struct Plane {
    std::vector<double> price;
    double least = 0;
};

/// Where to look: at or above every floor, and within every plane.
struct Region {
    std::vector<Units> floors;
    std::vector<Plane> planes;
};

/// Efficient utility vectors of a problem, and for each a choice from every group.
class Combination {
public:
    enum class Status {
        complete,  ///< every efficient vector of the region is here
        thinned,   ///< too many partial vectors: only the most promising were followed
        overflow,  ///< too many partial vectors, given up
        stopped,   ///< the stop was reached, given up
    };

    Status status = Status::complete;
    std::size_t dims = 0;
    std::vector<Units> values;     ///< vector by vector, lexicographically ascending
    std::uint64_t candidates = 0;  ///< partial vectors looked at after the cuts

    [[nodiscard]] std::size_t size() const { return dims == 0 ? 0 : values.size() / dims; }
    [[nodiscard]] const Units* value(std::size_t index) const {
        return values.data() + index * dims;
    }
    /// The choice from each group, in the problem's order, that gives vector `index`.
    [[nodiscard]] std::vector<std::uint32_t> choices(std::size_t index) const;

private:
    friend class Combiner;
    struct Origin {
        std::uint32_t before;
        std::uint32_t choice;
    };
    struct Stage {
        std::size_t group;
        std::vector<Origin> origins;
    };
    std::vector<std::uint32_t> settled_;  ///< by group: the choice where there is only one
    std::vector<Stage> stages_;
};

struct CombineLimits {
    Stop stop;
    std::size_t most_vectors = std::size_t{1} << 24;  ///< candidates at one stage, and kept in all
    /// Instead of giving up, follow only this many partial vectors, those with the most room in
    /// the first plane. 0: give up.
    std::size_t thin_to = 0;
    /// Give up early where the growth so far says that the stop will come long before the end.
    bool give_up_when_hopeless = false;
};

/// All efficient vectors of the problem's packages within a region, by adding group to group.
///
/// After each group, partial vectors are dropped that cannot come into the region whatever
/// follows, and those that another dominates. Planes are tested with a margin for rounding, so
/// nothing is dropped by mistake; the result may hold vectors a hair outside a plane, never below
/// a floor.
/// Cost    candidates times the cost of a nondominance step (see nondominated.hpp).
/// Source  Nemhauser & Ullmann 1969.
[[nodiscard]] Combination combine(const Problem& problem, const Region& region,
                                  const CombineLimits& limits);

}  // namespace irenic::deals
