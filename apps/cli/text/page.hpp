#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "cli/text/layout.hpp"
#include "cli/text/table.hpp"

namespace irenic::cli {

/// An answer in text as it grows: headings, paragraphs, lists and tables of at most 80 cells.
/// Whatever is added is made plain first (see plain()).
class Page {
public:
    explicit Page(bool colour) : colour_(colour) {}

    /// A heading, after an empty line.
    void heading(std::string_view text);
    /// A paragraph that matters most: bold where there is colour.
    void strong(std::string_view text, std::size_t indent = 0);
    void paragraph(std::string_view text, std::size_t indent = 0);
    /// `text` wrapped behind `label`, its lines aligned `hang` cells (at least the label) further.
    void item(std::string_view label, std::string_view text, std::size_t indent = 2,
              std::size_t hang = 3);
    void table(const Table& table, std::size_t indent = 2);
    /// A line as it is.
    void line(std::string_view text);
    void gap();

    [[nodiscard]] std::string take() { return std::move(text_); }

private:
    void wrapped(std::string_view text, std::size_t indent, bool bold);

    std::string text_;
    bool colour_;
};

}  // namespace irenic::cli
