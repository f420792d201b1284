#include "irenic/record/documents/kind.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <utility>

namespace irenic::record {
namespace {

char lower(char byte) {
    return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
}

constexpr std::string_view blanks = " \t\r\n\f";

std::string_view without_blanks(std::string_view text) {
    const std::size_t first = text.find_first_not_of(blanks);
    return first == std::string_view::npos ? std::string_view() : text.substr(first);
}

std::string_view without_mark(std::string_view text) {
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    return text.starts_with(mark) ? text.substr(mark.size()) : text;
}

/// The start of a text without blanks, comments and declarations of XML before its first element.
std::string_view first_element(std::string_view text) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 2> skipped{
        {{"<!--", "-->"}, {"<?xml", "?>"}}};
    text = without_blanks(without_mark(text));
    while (true) {
        const auto* const found =
            std::find_if(skipped.begin(), skipped.end(),
                         [&](const auto& part) { return text.starts_with(part.first); });
        const std::size_t end =
            found == skipped.end() ? std::string_view::npos : text.find(found->second);
        if (end == std::string_view::npos) {
            return text;
        }
        text = without_blanks(text.substr(end + found->second.size()));
    }
}

bool begins_ignoring_case(std::string_view text, std::string_view word) {
    return find_ignoring_case(text.substr(0, word.size()), word) == 0;
}

bool looks_like_html(std::string_view bytes) {
    const std::string_view text = first_element(bytes);
    return begins_ignoring_case(text, "<!doctype html") || begins_ignoring_case(text, "<html") ||
           begins_ignoring_case(text, "<head") || begins_ignoring_case(text, "<body");
}

}  // namespace

std::size_t find_ignoring_case(std::string_view text, std::string_view word) {
    const auto* const found = std::search(text.begin(), text.end(), word.begin(), word.end(),
                                          [](char a, char b) { return lower(a) == b; });
    return found == text.end() ? std::string_view::npos
                               : static_cast<std::size_t>(found - text.begin());
}

bool looks_like_pdf(std::string_view bytes) {
    return without_blanks(without_mark(bytes.substr(0, 1024))).starts_with("%PDF-");
}

std::optional<std::string> unreadable_kind(std::string_view bytes) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 9> beginnings{
        {{"PK\x03\x04", "a ZIP archive, as files of Word and OpenDocument are"},
         {"\xD0\xCF\x11\xE0", "an old file of Word or Excel"},
         {"{\\rtf", "rich text (RTF)"},
         {"\x89PNG", "a picture (PNG)"},
         {"\xFF\xD8\xFF", "a picture (JPEG)"},
         {"GIF8", "a picture (GIF)"},
         {"\x1F\x8B", "a compressed file (gzip)"},
         {"\x7F"
          "ELF",
          "a program"},
         {"SQLite format 3", "a database (SQLite)"}}};
    const auto* const found =
        std::find_if(beginnings.begin(), beginnings.end(),
                     [&](const auto& beginning) { return bytes.starts_with(beginning.first); });
    return found == beginnings.end() ? std::nullopt : std::optional<std::string>(found->second);
}

DocumentKind kind_of(std::string_view bytes, const std::string& name) {
    if (looks_like_pdf(bytes)) {
        return DocumentKind::pdf;
    }
    if (looks_like_html(bytes)) {
        return DocumentKind::html;
    }
    std::string ending = std::filesystem::path(name).extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(), lower);
    if (ending == ".pdf") {
        return DocumentKind::pdf;
    }
    if (ending == ".html" || ending == ".htm" || ending == ".xhtml") {
        return DocumentKind::html;
    }
    return ending == ".md" || ending == ".markdown" ? DocumentKind::markdown : DocumentKind::plain;
}

}  // namespace irenic::record
