#include "irenic/deals/hull_packages.hpp"

#include <algorithm>
#include <utility>

namespace irenic::deals {

Frame::Frame(const Problem& problem)
    : least(problem.dims, 0), base(problem.dims), range(problem.dims) {
    for (std::size_t dim = 0; dim < problem.dims; ++dim) {
        Units spread = 0;
        for (const auto& group : problem.groups) {
            Units low = group.value(0, problem.dims)[dim];
            Units high = low;
            const std::size_t size = group.size();
            for (std::size_t choice = 1; choice < size; ++choice) {
                const Units value = group.value(choice, problem.dims)[dim];
                low = std::min(low, value);
                high = std::max(high, value);
            }
            least[dim] += low;
            spread += high - low;
        }
        base[dim] = static_cast<double>(least[dim]) * problem.unit;
        range[dim] = spread > 0 ? static_cast<double>(spread) * problem.unit : 1;
    }
}

bool PackagePool::add(std::vector<std::uint32_t> choices) {
    std::vector<Units> total(problem_.dims, 0);
    for (std::size_t group = 0; group < choices.size(); ++group) {
        const Units* value = problem_.groups[group].value(choices[group], problem_.dims);
        for (std::size_t dim = 0; dim < problem_.dims; ++dim) {
            total[dim] += value[dim];
        }
    }
    for (std::size_t dim = 0; dim < problem_.dims; ++dim) {
        const auto above = static_cast<double>(total[dim] - frame_.least[dim]);
        inside_.push_back(above * problem_.unit / frame_.range[dim]);
    }
    if (!known_.insert(std::move(total)).second) {
        inside_.resize(choices_.size() * problem_.dims);
        return false;
    }
    choices_.push_back(std::move(choices));
    return true;
}

std::vector<double> PackagePool::utility(std::span<const double> shares) const {
    std::vector<double> result(problem_.dims, 0.0);
    for (std::size_t package = 0; package < shares.size(); ++package) {
        for (std::size_t dim = 0; dim < problem_.dims; ++dim) {
            result[dim] += shares[package] * inside(package)[dim];
        }
    }
    for (std::size_t dim = 0; dim < problem_.dims; ++dim) {
        result[dim] = frame_.points(dim, result[dim]);
    }
    return result;
}

}  // namespace irenic::deals
