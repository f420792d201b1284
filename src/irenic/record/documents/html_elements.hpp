#pragma once

#include <cstdint>
#include <string_view>

namespace irenic::record {

/// How an element of a page shapes its text.
enum class ElementShape : std::uint8_t {
    running,     ///< inside a line
    block,       ///< begins and ends a paragraph
    item,        ///< of a list
    heading,     ///< of the first rank
    quoted,      ///< stands between quotation marks
    line_break,  ///< begins a new line
    kept,        ///< a block that keeps its line ends
    title,       ///< what the page is called
    left_out,    ///< no part of the matter, with all that is in it
};

[[nodiscard]] ElementShape shape_of(std::string_view element);

/// Whether an attribute says that an element is hidden or no part of the matter.
[[nodiscard]] bool leaves_out(std::string_view attribute, std::string_view value);

/// Whether metadata of this name tell when a page was published.
[[nodiscard]] bool tells_publication(std::string_view name);

}  // namespace irenic::record
