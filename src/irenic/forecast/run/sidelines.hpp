#pragma once

#include <optional>
#include <vector>

#include "irenic/base/result.hpp"
#include "irenic/base/stop.hpp"
#include "irenic/forecast/bounds/bounds.hpp"
#include "irenic/forecast/run/choice.hpp"
#include "irenic/forecast/run/drivers.hpp"
#include "irenic/forecast/run/flips.hpp"
#include "irenic/forecast/run/ground.hpp"
#include "irenic/forecast/sensitivity/rule.hpp"

namespace irenic::forecast {

/// What is said of one package over all values of the uncertain numbers.
struct SurePackage {
    PackageBounds::Verdict verdict;
    std::vector<SurplusRange> surplus;       ///< by deciding party
    std::vector<std::size_t> surely_better;  ///< positions in Choice::packages
};

/// Everything besides counting: it does not depend on how many versions are counted.
struct Sidelines {
    std::optional<Bounds> bounds;       ///< nothing: a limit came first
    std::vector<SurePackage> packages;  ///< by Choice::packages; empty: a limit came first
    std::optional<Drivers> drivers;
    std::vector<std::optional<Flip>> flips;  ///< by input; empty: a limit came first
    std::vector<double> learning;            ///< by group of inputs
    std::optional<Rule> rule;
    bool cut_short = false;
};

/// open    the verdict at the centre of every number.
/// Errors  as for find_bounds, find_drivers and find_flips, limits apart.
[[nodiscard]] Result<Sidelines> look_aside(const Ground& ground, const Pilot& pilot,
                                           const Choice& choice, bool open,
                                           const Question& question, const Limits& limits,
                                           const Tell& tell);

}  // namespace irenic::forecast
