#pragma once

#include "cli/forecast/view.hpp"
#include "cli/text/page.hpp"

namespace irenic::cli {

// The sections of what `irenic forecast` prints, each in the file of its name. A section that has
// nothing to say adds nothing.

/// That the run was cut short, and after how much of it.
void add_cut_short(const ForecastView& view, Page& page);
/// Why there are no shares to tell: all versions contradict the record, or none differs.
void add_why_no_shares(const ForecastView& view, Page& page);
/// What is certain, possible and never so; then shares, hindsight beside foresight.
void add_verdict(const ForecastView& view, Page& page);
/// The packages acceptable most often, and what each party gets of them.
void add_often_acceptable(const ForecastView& view, Page& page);
/// The packages that are robust in one of three ways, each with all three numbers.
void add_robust(const ForecastView& view, Page& page);
/// What the letters stand for, and the duties owed whatever the package.
void add_package_list(const ForecastView& view, Page& page);
/// What holds of packages whatever the numbers.
void add_sureness(const ForecastView& view, Page& page);
/// What decides, what to ask first.
void add_drivers(const ForecastView& view, Page& page);
/// What flips the verdict at the centre, each alone; then the conditions that best tell versions
/// with a deal from those without.
void add_conditions(const ForecastView& view, const char* heading, Page& page);
/// How often some package is acceptable with levers.
void add_levers(const ForecastView& view, Page& page);
/// What the answer rests on, its notes and what it cannot tell.
void add_basis(const ForecastView& view, Page& page);

}  // namespace irenic::cli
