#include <algorithm>
#include <cmath>
#include <vector>

#include <fmt/format.h>

#include "cli/forecast/parts.hpp"
#include "cli/forecast/sections.hpp"

namespace irenic::cli {
namespace {

constexpr std::size_t most_sets = 6;

std::string names_of(const ForecastView& view, const Value& set) {
    std::vector<std::string> names;
    for (const Value& lever : items_in(set["levers"])) {
        names.push_back(view.label("levers", text_in(lever)));
    }
    return join(names);
}

/// "most (90 %)"; what levers do is known of the versions that served to choose them alone.
std::string how_often(const Value& zone, std::uint64_t versions) {
    const auto share = number_in(zone["share"]);
    if (!share || versions == 0) {
        return "none that counts";
    }
    const double hits = std::clamp(*share, 0.0, 1.0) * static_cast<double>(versions);
    return fmt::format("{} ({})",
                       share_word({static_cast<std::uint64_t>(std::round(hits)), versions}),
                       percent_by_error(*share, number_in(zone["se"])));
}

}  // namespace

void add_levers(const ForecastView& view, Page& page) {
    const Value::List& sets = items_in(view.answer()["levers"]);
    if (sets.empty()) {
        return;
    }
    const std::uint64_t versions = count_in(view.answer()["chosen_on"]);
    page.heading("With levers, in how many of the " + first_versions(versions) +
                 " some package is acceptable");
    for (std::size_t at = 0; at < std::min(sets.size(), most_sets); ++at) {
        page.item("-", names_of(view, sets[at]) + ": " + how_often(sets[at]["zone"], versions), 2,
                  2);
    }
    if (sets.size() > most_sets) {
        page.paragraph(
            fmt::format("... and {} more; all in --json", grouped(sets.size() - most_sets)), 2);
    }
    page.paragraph("Without them " + view.percent(view.answer()["zone"]) +
                       " of all. That levers would do does not say they should be used.",
                   2);
}

}  // namespace irenic::cli
