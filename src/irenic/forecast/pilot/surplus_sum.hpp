#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "irenic/forecast/pilot/version_columns.hpp"

namespace irenic::forecast {

/// What one package gives a seat beyond its value of no agreement, a run of versions at a time.
///
/// Cost  a pass over one column an issue, and over the extras of versions that have them.
class SurplusSum {
public:
    /// columns  must outlive this and stay as they are.
    SurplusSum(const VersionColumns& columns, std::size_t seat,
               const std::vector<OptionId>& options);

    /// Fills `sums` for the versions from `first` on.
    void fill(std::size_t first, std::span<Units> sums) const;

private:
    std::span<const Units> no_agreement_;
    std::vector<std::span<const Units>> points_;  ///< by issue
    std::vector<const ExtraColumn*> extras_;      ///< those that the package earns
};

/// Sets a bit, from the first on, wherever a surplus is not below zero, and clears the others of
/// the words it needs.
void mark_at_least_zero(std::span<const Units> sums, std::span<std::uint64_t> words);

}  // namespace irenic::forecast
