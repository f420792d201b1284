#include "irenic/record/documents/pages.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "irenic/base/utf8.hpp"
#include "irenic/record/documents/hyphens.hpp"
#include "irenic/record/documents/line_looks.hpp"
#include "irenic/record/syntax/characters.hpp"

namespace irenic::record {
namespace {

constexpr std::string_view blanks = " \t\r";

using Page = std::vector<std::string>;

bool is_ascii_digit(char byte) { return byte >= '0' && byte <= '9'; }

/// The letters that a printer's joined letter stands for.
std::string without_ligatures(const std::string& text) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 5> ligatures{
        {{"\uFB00", "ff"},
         {"\uFB01", "fi"},
         {"\uFB02", "fl"},
         {"\uFB03", "ffi"},
         {"\uFB04", "ffl"}}};
    constexpr std::string_view lead = "\xEF\xAC";
    std::string result;
    std::size_t position = 0;
    while (position < text.size()) {
        const std::size_t next = std::min(text.find(lead, position), text.size());
        result.append(text, position, next - position);
        position = next;
        const auto rest = std::string_view(text).substr(position, 3);
        const auto* const found =
            std::find_if(ligatures.begin(), ligatures.end(),
                         [&](const auto& ligature) { return ligature.first == rest; });
        result += found != ligatures.end() ? found->second : rest;
        position += rest.size();
    }
    return result;
}

std::vector<std::string_view> parts_of(std::string_view text, char mark) {
    std::vector<std::string_view> parts;
    while (true) {
        const std::size_t end = text.find(mark);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos) {
            return parts;
        }
        text.remove_prefix(end + 1);
    }
}

std::string trimmed(std::string_view line) {
    const std::size_t first = line.find_first_not_of(blanks);
    if (first == std::string_view::npos) {
        return {};
    }
    return std::string(line.substr(first, line.find_last_not_of(blanks) + 1 - first));
}

/// The lines of a page without empty ones at its ends.
Page lines_of(std::string_view text) {
    Page page;
    for (const std::string_view line : parts_of(text, '\n')) {
        std::string words = trimmed(line);
        if (!words.empty() || !page.empty()) {
            page.push_back(std::move(words));
        }
    }
    while (!page.empty() && page.back().empty()) {
        page.pop_back();
    }
    return page;
}

/// A line as it stands on other pages too: every number as "#".
std::string without_numbers(const std::string& line) {
    std::string result;
    for (const char byte : line) {
        if (!is_ascii_digit(byte)) {
            result += byte;
        } else if (result.empty() || result.back() != '#') {
            result += '#';
        }
    }
    return result;
}

bool is_page_number(const std::string& line) {
    constexpr std::array<std::string_view, 6> shapes{"#",      "- # -",  "– # –",
                                                     "Page #", "# of #", "Page # of #"};
    return std::find(shapes.begin(), shapes.end(), without_numbers(line)) != shapes.end();
}

using EdgeLines = std::unordered_map<std::string, std::size_t>;

EdgeLines count_edge_lines(const std::vector<Page>& pages) {
    EdgeLines counts;
    for (const Page& page : pages) {
        ++counts[without_numbers(page.front())];
        if (page.size() > 1) {
            ++counts[without_numbers(page.back())];
        }
    }
    return counts;
}

/// Lines at the edges of pages that are not of the text. A running line stays where it stands
/// first.
class Noise {
public:
    explicit Noise(const std::vector<Page>& pages) : counts_(count_edge_lines(pages)) {}

    void drop_from(Page& page) {
        if (is_noise(page.front())) {
            page.erase(page.begin());
        }
        if (!page.empty() && is_noise(page.back())) {
            page.pop_back();
        }
    }

private:
    bool is_noise(const std::string& line) {
        constexpr std::size_t pages_of_a_running_line = 3;
        const std::string shape = without_numbers(line);
        const auto found = counts_.find(shape);
        const bool running = found != counts_.end() && found->second >= pages_of_a_running_line;
        return is_page_number(line) || (running && !seen_.insert(shape).second);
    }

    EdgeLines counts_;
    std::unordered_set<std::string> seen_;
};

/// Whether a sentence goes on over a gap between two lines.
bool goes_on(std::string_view before, std::string_view after) {
    return after.front() >= 'a' && after.front() <= 'z' &&
           std::string_view(".!?:").find(before.back()) == std::string_view::npos;
}

std::size_t widest_line(const std::vector<Page>& pages) {
    std::size_t widest = 0;
    for (const Page& page : pages) {
        for (const std::string& line : page) {
            widest = std::max(widest, count_characters(line));
        }
    }
    return widest;
}

/// Whether a paragraph goes on from the last line of `text` to a page.
bool goes_on_over_page(const std::string& text, const Page& page, std::size_t widest) {
    if (text.empty() || page.empty() || goes_on(text, page.front())) {
        return !text.empty() && !page.empty();
    }
    const std::size_t line_end = text.rfind('\n');
    const std::size_t start = line_end == std::string::npos ? 0 : line_end + 1;
    const bool alone = start < 2 || text[start - 2] == '\n';
    const std::u32string above = characters_of(std::string_view(text).substr(start));
    const std::u32string line = characters_of(page.front());
    const bool heading = (page.size() == 1 || page[1].empty()) && looks_like_heading(line);
    return !ends_sentence(above) && !heading && marker_size(line) == 0 &&
           !(alone && begins_anew(above, line, widest));
}

void add_page(std::string& text, const Page& page, std::size_t widest) {
    bool gap = !goes_on_over_page(text, page, widest);
    for (const std::string& line : page) {
        if (!line.empty()) {
            if (!text.empty()) {
                text += gap && !goes_on(text, line) ? "\n\n" : "\n";
            }
            text += line;
        }
        gap = line.empty();
    }
}

}  // namespace

std::string join_pages(const std::string& text) {
    std::vector<Page> pages;
    const std::string plain = without_ligatures(text);
    for (const std::string_view part : parts_of(plain, '\f')) {
        if (Page page = lines_of(part); !page.empty()) {
            pages.push_back(std::move(page));
        }
    }
    Noise noise(pages);
    const std::size_t widest = widest_line(pages);
    std::string joined;
    for (Page& page : pages) {
        noise.drop_from(page);
        add_page(joined, page, widest);
    }
    return join_cut_words(joined);
}

}  // namespace irenic::record
