#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace irenic::record {

/// Builds the text that a reader sees of a page: runs of blanks as one, paragraphs with an empty
/// line between, none at its ends. Soft hyphens and characters without width are left out.
class PageText {
public:
    void add(std::string_view utf8, bool keep_lines);
    void end_line();
    void end_block();
    /// A bullet before the next word.
    void begin_item();
    void end_item();

    [[nodiscard]] const std::string& text() const { return text_; }
    [[nodiscard]] std::string take() { return std::move(text_); }

private:
    void add_gap();

    std::string text_;
    std::size_t line_ends_ = 0;  ///< to come before the next word
    bool blank_ = false;         ///< the same
    bool item_ = false;          ///< the same, a bullet
};

}  // namespace irenic::record
