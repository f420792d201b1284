#include "irenic/deals/frontier.hpp"

#include <algorithm>

#include "irenic/deals/nondominated.hpp"

namespace irenic::deals {
namespace {

/// Bytes that one candidate vector takes while it is compared, all working copies counted.
std::size_t bytes_a_candidate(std::size_t dims) { return 4 * (dims * sizeof(Units) + 16); }

}  // namespace

std::vector<std::uint32_t> UnitedFrontier::choices(std::size_t index) const {
    return combinations_[origins_[index].problem].choices(origins_[index].index);
}

UnitedFrontier unite_frontiers(const std::vector<const Problem*>& problems, std::size_t dims,
                               const Limits& limits) {
    UnitedFrontier frontier;
    frontier.dims = dims;
    std::vector<Units> all;
    std::vector<UnitedFrontier::Origin> origins;
    for (const Problem* problem : problems) {
        const CombineLimits combine_limits{
            limits.stop, limits.memory_bytes / bytes_a_candidate(problem->dims), 0, true};
        auto combination = combine(*problem, {problem->floors, {}}, combine_limits);
        frontier.candidates += combination.candidates;
        if (combination.status != Combination::Status::complete) {
            frontier.stopped = combination.status == Combination::Status::stopped;
            return frontier;
        }
        for (std::size_t index = 0; index < combination.size(); ++index) {
            all.insert(all.end(), combination.value(index), combination.value(index) + dims);
            origins.push_back({static_cast<std::uint32_t>(frontier.combinations_.size()),
                               static_cast<std::uint32_t>(index)});
        }
        frontier.combinations_.push_back(std::move(combination));
    }
    for (const std::uint32_t index : nondominated(all, dims)) {
        const auto first = all.begin() + static_cast<std::ptrdiff_t>(index * dims);
        frontier.values.insert(frontier.values.end(), first,
                               first + static_cast<std::ptrdiff_t>(dims));
        frontier.origins_.push_back(origins[index]);
    }
    frontier.complete = true;
    return frontier;
}

}  // namespace irenic::deals
