#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

#include "irenic/base/result.hpp"
#include "irenic/base/stop.hpp"
#include "irenic/forecast/run/worker.hpp"
#include "irenic/levers/apply.hpp"

namespace irenic::forecast {

/// What is kept of one version until its turn to be added to the pilot comes.
struct Kept {
    std::optional<deals::Setting> setting;  ///< nothing: it contradicts the record
    std::vector<double> readings;
    bool open = false;
    bool listed = true;  ///< see ZoneLook
    std::optional<Decimal> width;
    std::optional<double> slack;
    std::array<std::vector<OptionId>, best_kinds.size()> best;
    std::vector<bool> open_with;  ///< by lever set
};

struct OptionsHash {
    [[nodiscard]] std::size_t operator()(const std::vector<OptionId>& options) const;
};
/// Packages met on frontiers, and in how many versions.
using Meetings = std::unordered_map<std::vector<OptionId>, std::size_t, OptionsHash>;

/// Looks at versions of the pilot, one after the other. One a thread.
class Keeper {
public:
    /// ground, sets  must outlive this.
    Keeper(const Ground& ground, const std::vector<levers::LeverSet>& sets, const Limits& limits);

    /// Errors  as for Worker::look and levers::is_open.
    [[nodiscard]] Result<Kept> keep(std::span<const double> unit);

    /// Of each frontier at most 64 packages, evenly spaced, and those that are best.
    [[nodiscard]] const Meetings& met() const { return met_; }

private:
    void meet(const ZoneLook& zone, Kept& kept);
    [[nodiscard]] std::optional<Error> pull_levers(Kept& kept) const;

    const std::vector<levers::LeverSet>& sets_;
    Limits limits_;
    Worker worker_;
    Meetings met_;
};

}  // namespace irenic::forecast
