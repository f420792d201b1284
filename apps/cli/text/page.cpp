#include "cli/text/page.hpp"

#include <algorithm>

namespace irenic::cli {
namespace {

constexpr std::string_view bold_on = "\033[1m";
constexpr std::string_view bold_off = "\033[0m";

}  // namespace

void Page::wrapped(std::string_view text, std::size_t indent, bool bold) {
    const bool coloured = bold && colour_;
    for (const std::string& each : wrap(plain(text), page_width - indent)) {
        text_.append(indent, ' ');
        text_ += coloured ? bold_on : "";
        text_ += each;
        text_ += coloured ? bold_off : "";
        text_ += '\n';
    }
}

void Page::heading(std::string_view text) {
    gap();
    wrapped(text, 0, true);
}

void Page::strong(std::string_view text, std::size_t indent) { wrapped(text, indent, true); }

void Page::paragraph(std::string_view text, std::size_t indent) { wrapped(text, indent, false); }

void Page::item(std::string_view label, std::string_view text, std::size_t indent,
                std::size_t hang) {
    const std::string clean_label = plain(label);
    hang = std::max(hang, width_of(clean_label) + 1);
    std::string before = pad_right(std::string(indent, ' ') + clean_label, indent + hang);
    for (const std::string& each : wrap(plain(text), page_width - indent - hang)) {
        line(before + each);
        before.assign(indent + hang, ' ');
    }
}

void Page::table(const Table& table, std::size_t indent) {
    for (const std::string& each : table.lines(page_width - indent)) {
        line(std::string(indent, ' ') + each);
    }
}

void Page::line(std::string_view text) {
    text_ += text.substr(0, text.find_last_not_of(' ') + 1);
    text_ += '\n';
}

void Page::gap() {
    if (!text_.empty() && !text_.ends_with("\n\n")) {
        text_ += '\n';
    }
}

}  // namespace irenic::cli
