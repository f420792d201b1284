#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "irenic/record/documents/document.hpp"

namespace irenic::record {

enum class LineRole : std::uint8_t {
    text,
    heading,    ///< marked as one
    item,       ///< marked as the first line of an item of a list
    underline,  ///< a rule that may make a heading of the line above
};

/// A line of a document, without blanks at its ends.
struct DocumentLine {
    std::size_t first = 0;  ///< code points of the document
    std::size_t end = 0;    ///< as `first` where nothing but blanks, marks or a rule is on it
    LineRole role = LineRole::text;

    [[nodiscard]] bool empty() const { return first == end; }
    [[nodiscard]] std::size_t size() const { return end - first; }
};

/// The lines of a document.
struct DocumentLines {
    /// As many as the text has, every blank, line end, control character and mark as " ".
    std::u32string characters;
    std::vector<DocumentLine> lines;  ///< every line, empty ones too
};

/// Cost  linear.
[[nodiscard]] DocumentLines lines_of(const Document& document);

}  // namespace irenic::record
