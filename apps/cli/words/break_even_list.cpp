#include "cli/words/break_even_list.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "cli/words/break_evens.hpp"

namespace irenic::cli {
namespace {

using levers::BreakEven;

constexpr std::size_t most_listed = 12;

/// Names of what is not enough alone (or closes nothing), under the reason that they share.
using Reasons = std::vector<std::pair<std::string, std::vector<std::string>>>;

void add_reason(const std::string& why, const std::string& subject, Reasons& reasons) {
    const auto same = std::find_if(reasons.begin(), reasons.end(),
                                   [&](const auto& each) { return each.first == why; });
    if (same == reasons.end()) {
        reasons.push_back({why, {subject}});
    } else {
        same->second.push_back(subject);
    }
}

void add_items(const std::vector<std::string>& items, Page& page) {
    const std::size_t printed = std::min(items.size(), most_listed);
    for (std::size_t index = 0; index < printed; ++index) {
        page.item("-", items[index], 4, 2);
    }
    if (printed < items.size()) {
        page.paragraph(fmt::format("... and {} more; all in --json", items.size() - printed), 4);
    }
}

}  // namespace

void add_break_evens(const Negotiation& negotiation, const std::vector<BreakEven>& found,
                     const BreakEvenList& list, Page& page) {
    std::vector<std::string> items;
    Reasons reasons;
    for (const BreakEven& each : found) {
        if (!is_condition(each)) {
            continue;
        }
        if (list.open && each.closes_beyond) {
            items.push_back(closing_in_words(negotiation, each));
        } else if (!list.open && each.opens) {
            items.push_back(opening_in_words(negotiation, each) +
                            (list.package ? list.package(each) : ""));
        } else if (!each.why.empty()) {
            add_reason(each.why, subject_in_words(negotiation, each), reasons);
        }
    }
    if (!items.empty()) {
        page.paragraph(list.open ? list.holds +
                                       " as long as each of these holds, on its own, "
                                       "everything else as it stands:"
                                 : list.would +
                                       " if any of these held, everything else as it "
                                       "stands:",
                       2);
        add_items(items, page);
    }
    if (!reasons.empty()) {
        page.paragraph(list.open ? "It does not hang on:" : "Not enough alone:", 2);
        std::vector<std::string> lines;
        for (const auto& [why, subjects] : reasons) {
            lines.push_back(listed(subjects) + ": " + why);
        }
        add_items(lines, page);
    }
}

}  // namespace irenic::cli
