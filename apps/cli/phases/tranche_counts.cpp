#include <algorithm>

#include <fmt/format.h>

#include "cli/phases/sections.hpp"
#include "cli/text/numbers.hpp"

namespace irenic::cli {
namespace {

using phases::TrancheCount;
using phases::TrancheCounts;

/// Whether another number of tranches takes other guarantees than the one there is now.
bool matters(const TrancheCounts& counts) {
    return std::any_of(counts.needs.begin(), counts.needs.end(), [&](const TrancheCount& each) {
        return each.guarantees != counts.needs.front().guarantees;
    });
}

/// "g 2, h 10"; "none".
std::string needed(const PhasesView& view, const TrancheCount& count) {
    if (count.guarantees.empty()) {
        return "not possible";
    }
    std::string text;
    for (std::size_t party = 0; party < count.guarantees.size(); ++party) {
        if (count.guarantees[party] > Decimal()) {
            text += (text.empty() ? "" : ", ") + view.column(party) + " " +
                    shown(count.guarantees[party], Rounding::up);
        }
    }
    return text.empty() ? "none" : text;
}

/// Numbers of tranches in a row that take the same, told once: "1: h 10; 2 to 4: none".
std::string in_words(const PhasesView& view, const TrancheCounts& counts) {
    std::vector<std::string> parts;
    for (std::size_t at = 0; at < counts.needs.size();) {
        std::size_t end = at + 1;
        while (end < counts.needs.size() &&
               counts.needs[end].guarantees == counts.needs[at].guarantees) {
            ++end;
        }
        const std::string range = end - at == 1 ? std::to_string(counts.needs[at].count)
                                                : fmt::format("{} to {}", counts.needs[at].count,
                                                              counts.needs[end - 1].count);
        parts.push_back(range + ": " + needed(view, counts.needs[at]));
        at = end;
    }
    return fmt::format("{} (now {}): {}.", counts.of, counts.now, listed(parts));
}

}  // namespace

void add_tranche_counts(const PhasesView& view, Page& page) {
    const auto& all = view.answer().tranches;
    if (std::none_of(all.begin(), all.end(), matters)) {
        return;
    }
    page.heading("Guarantees by the number of tranches, the total as it is");
    for (const TrancheCounts& counts : all) {
        if (matters(counts)) {
            page.item("-", in_words(view, counts), 2, 2);
        }
    }
}

}  // namespace irenic::cli
