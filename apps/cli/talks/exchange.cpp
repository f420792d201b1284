#include <algorithm>

#include <fmt/format.h>

#include "cli/talks/exchange_lines.hpp"
#include "cli/talks/sections.hpp"

namespace irenic::cli {
namespace {

constexpr std::size_t most_lines = 60;
constexpr std::size_t last_lines = 15;
constexpr std::size_t indent = 2;
constexpr std::size_t hang = 2;

/// How many lines an entry takes on the page.
std::size_t height_of(const std::string& entry) {
    return wrap(entry, page_width - indent - hang).size();
}

/// How many entries, from the front or (reversed) the back, fit into so many lines.
template <class Iterator>
std::size_t fitting(Iterator entry, const Iterator& end, std::size_t lines) {
    std::size_t fit = 0;
    for (; entry != end && height_of(*entry) <= lines; ++entry, ++fit) {
        lines -= height_of(*entry);
    }
    return fit;
}

void add_entry(const std::string& entry, Page& page) { page.item("-", entry, indent, hang); }

/// The first and the last entries, as many as fit.
void add_entries(const std::vector<std::string>& entries, Page& page) {
    if (fitting(entries.begin(), entries.end(), most_lines) == entries.size()) {
        for (const std::string& entry : entries) {
            add_entry(entry, page);
        }
        return;
    }
    const std::size_t last = fitting(entries.rbegin(), entries.rend(), last_lines);
    const std::size_t first = fitting(entries.begin(), entries.end(), most_lines - last_lines - 1);
    for (std::size_t at = 0; at < first; ++at) {
        add_entry(entries[at], page);
    }
    page.paragraph(fmt::format("... {} more entries; all in --json", entries.size() - first - last),
                   indent);
    for (std::size_t at = entries.size() - last; at < entries.size(); ++at) {
        add_entry(entries[at], page);
    }
}

}  // namespace

void add_exchange(const TalksView& view, Page& page) {
    if (!view.shown().whole_session || !view.answer().play) {
        return;
    }
    const talks::Played& played = *view.answer().play;
    page.heading("The session move by move, in points over no agreement before the talks");
    if (played.trace.empty()) {
        page.paragraph("Nobody put anything forward.", indent);
    }
    if (played.question.protocol == talks::Protocol::single_text) {
        page.paragraph(
            "Told are the changes that went into the text; a round is the number of a proposal.",
            indent);
    }
    add_entries(exchange_lines(view, played), page);
    if (!played.trace.empty() && played.trace.front().risk) {
        page.paragraph("risk: what its maker risks by standing firm, from 0 to 1.", indent);
    }
    if (played.trace_cut) {
        page.paragraph("Not all moves were kept: the first ones are, and the last.", indent);
    }
}

}  // namespace irenic::cli
