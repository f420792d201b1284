#include "cli/arguments/usage.hpp"

#include <algorithm>

#include "irenic/base/result.hpp"

namespace irenic::cli {

const VerbUsage& usage_of(std::string_view verb) {
    constexpr std::array usages{&check_usage,  &read_usage,    &deals_usage,     &war_usage,
                                &levers_usage, &phases_usage,  &stability_usage, &forecast_usage,
                                &talks_usage,  &analyze_usage, &report_usage,    &methods_usage};
    const auto* const found = std::find_if(
        usages.begin(), usages.end(), [&](const VerbUsage* usage) { return usage->verb == verb; });
    IRENIC_CHECK(found != usages.end());
    return **found;
}

}  // namespace irenic::cli
