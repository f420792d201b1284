#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "irenic/base/result.hpp"
#include "irenic/base/stop.hpp"
#include "irenic/forecast/forecast.hpp"
#include "irenic/forecast/pilot/versions_table.hpp"
#include "irenic/forecast/run/ground.hpp"
#include "irenic/levers/apply.hpp"

namespace irenic::forecast {

/// How many versions, at most, serve to choose what is looked at in all of them.
inline constexpr std::size_t most_in_pilot = 4096;

/// A package that is on the frontier of some version.
struct MetPackage {
    std::vector<OptionId> options;
    std::size_t versions = 0;  ///< in how many it was met
};

/// The first versions, kept.
struct Pilot {
    explicit Pilot(const deals::Setting& setting) : table(setting) {}

    std::size_t rows = 0;
    VersionsTable table;                        ///< its `counting` says which rows count
    std::vector<std::vector<double>> readings;  ///< by reading, by row
    RowSet open;                                ///< the zone is not empty
    std::vector<std::optional<Decimal>> width;  ///< by row
    std::vector<std::optional<double>> slack;   ///< by row, of the plan fixed beforehand
    std::vector<std::array<std::vector<OptionId>, best_kinds.size()>> best;  ///< by row and kind
    std::vector<RowSet> open_with;                                           ///< by lever set
    std::vector<MetPackage> met;  ///< most often first, then by options
    std::size_t unlisted = 0;     ///< versions whose frontier is too large to list
    bool cut_short = false;
};

/// Looks at the first `rows` versions, those of Points(seed, 0).
///
/// Of each version's frontier at most 64 packages are met, evenly spaced, and those that are best.
/// Returns  as many rows as were done before `limits` was reached, in whole batches from the first.
/// Errors   of the first version that has one; limit: not one batch was done.
/// Cost     one look a version and lever set; memory as of VersionsTable.
[[nodiscard]] Result<Pilot> run_pilot(const Ground& ground, std::uint64_t seed, std::size_t rows,
                                      const std::vector<levers::LeverSet>& sets,
                                      const Limits& limits, const Tell& tell);

}  // namespace irenic::forecast
