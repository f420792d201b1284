#pragma once

#include <cstdint>
#include <set>
#include <span>
#include <vector>

#include "irenic/deals/hull.hpp"

namespace irenic::deals {

/// Each dimension measured from its least package in ranges: what packages are worth is in [0, 1].
struct Frame {
    std::vector<Units> least;
    std::vector<double> base;   ///< `least` in points
    std::vector<double> range;  ///< in points, above 0

    explicit Frame(const Problem& problem);

    [[nodiscard]] double inside(std::size_t dim, double points) const {
        return (points - base[dim]) / range[dim];
    }
    [[nodiscard]] double points(std::size_t dim, double inside) const {
        return base[dim] + range[dim] * inside;
    }
};

/// The packages found so far, each utility vector once.
class PackagePool {
public:
    PackagePool(const Problem& problem, const Frame& frame) : problem_(problem), frame_(frame) {}

    /// Whether the package's utility vector is new.
    bool add(std::vector<std::uint32_t> choices);

    [[nodiscard]] std::size_t size() const { return choices_.size(); }
    [[nodiscard]] const std::vector<std::uint32_t>& choices(std::size_t package) const {
        return choices_[package];
    }
    /// Within the frame, by dimension.
    [[nodiscard]] std::span<const double> inside(std::size_t package) const {
        return {inside_.data() + package * problem_.dims, problem_.dims};
    }
    /// Of the mixture with these shares of the packages, in points.
    [[nodiscard]] std::vector<double> utility(std::span<const double> shares) const;

private:
    const Problem& problem_;
    const Frame& frame_;
    std::vector<std::vector<std::uint32_t>> choices_;
    std::vector<double> inside_;
    std::set<std::vector<Units>> known_;
};

}  // namespace irenic::deals
