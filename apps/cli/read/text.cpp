#include "cli/read/text.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "cli/read/sections.hpp"
#include "cli/text/numbers.hpp"
#include "irenic/base/version.hpp"

namespace irenic::cli {
namespace {

constexpr std::array<std::string_view, 5> cannot_tell{
    "Whether what a document says is true, or what was said is meant. Public words are part of "
    "the bargaining; no belief, value or red line follows from them.",
    "What stands between the lines: irony, hints, threats without words of threat, silence.",
    "What a party thinks that no sentence speaks about, and what those who are not quoted want.",
    "Who is meant where names are alike or missing, and who speaks for whom.",
    "Anything in other languages than English, or in pictures and tables."};

void add_opening(const DocumentsRead& read, Page& page) {
    std::size_t acts = 0;
    for (const record::Reading& reading : read.readings) {
        acts += reading.acts.size();
    }
    page.strong("Who said and did what?");
    page.paragraph(
        fmt::format("{} found in {}, as a machine reads. None counts before a person has confirmed "
                    "it: keep them with --record FILE, then go through them with --review.",
                    counted(std::to_string(acts), "act"),
                    counted(std::to_string(read.readings.size()), "document")));
}

void add_limit(const DocumentsRead& read, Page& page) {
    if (!read.limit_reached()) {
        return;
    }
    page.gap();
    page.strong("A limit was reached: this answer is partial.");
    for (const std::string& path : read.unread) {
        page.item("-", "not read: " + path, 2, 2);
    }
}

void add_items(std::string_view heading, const std::vector<std::string>& items, Page& page) {
    if (items.empty()) {
        return;
    }
    page.heading(heading);
    for (const std::string& item : items) {
        page.item("-", item, 2, 2);
    }
}

}  // namespace

bool DocumentsRead::limit_reached() const {
    return !unread.empty() ||
           std::any_of(readings.begin(), readings.end(),
                       [](const auto& reading) { return reading.limit_reached; });
}

std::string read_text(const DocumentsRead& read, const ReadNames& names, const Kept& kept,
                      bool colour) {
    Page page(colour);
    add_opening(read, page);
    add_limit(read, page);
    for (const record::Reading& reading : read.readings) {
        add_sentences(reading, names, page);
    }
    add_by_party(read, names, page);
    add_understood(read, page);
    add_items("The record", kept.record, page);
    add_items("The draft", kept.draft, page);
    add_items("What this reading cannot tell", {cannot_tell.begin(), cannot_tell.end()}, page);
    page.gap();
    page.paragraph("irenic " + std::string(version()));
    return page.take();
}

}  // namespace irenic::cli
