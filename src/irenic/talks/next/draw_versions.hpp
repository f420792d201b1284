#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "irenic/base/result.hpp"
#include "irenic/base/stop.hpp"
#include "irenic/deals/setting.hpp"
#include "irenic/forecast/run/ground.hpp"

namespace irenic::talks {

/// One version of a case, ready to be added to a table.
struct DrawnVersion {
    std::optional<deals::Setting> setting;  ///< nothing: it contradicts the record
    std::vector<double> readings;
};

struct VersionsDrawn {
    std::size_t rows = 0;
    bool cut_short = false;  ///< a limit came before all rows
};

/// Called with one version after the other in their order, from one thread; an error ends it all.
using TakeVersion = std::function<std::optional<Error>(const DrawnVersion&)>;
/// Called after every wave with how many versions are done.
using TellDrawn = std::function<void(std::size_t)>;

/// Draws the first `rows` versions, those of forecast::Points(seed, 0), and hands them on.
///
/// Errors  of the first version that has one; that of `take`. A limit is none.
/// Cost    one reading of the case a version, spread over limits.threads.
[[nodiscard]] Result<VersionsDrawn> draw_versions(const forecast::Ground& ground,
                                                  std::uint64_t seed, std::size_t rows,
                                                  const Limits& limits, const TakeVersion& take,
                                                  const TellDrawn& tell);

}  // namespace irenic::talks
