#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

namespace irenic::record {

/// A text with those of its characters marked that are no words.
class MarkedText {
public:
    explicit MarkedText(std::u32string_view text) : text_(text), marked_(text.size(), false) {}

    [[nodiscard]] std::size_t size() const { return text_.size(); }
    /// The character there; a line end where there is none.
    [[nodiscard]] char32_t at(std::size_t place) const {
        return place < text_.size() ? text_[place] : U'\n';
    }
    [[nodiscard]] std::u32string_view part(std::size_t first, std::size_t end) const {
        return text_.substr(first, end - first);
    }

    void mark(std::size_t first, std::size_t end) {
        std::fill(marked_.begin() + static_cast<std::ptrdiff_t>(first),
                  marked_.begin() + static_cast<std::ptrdiff_t>(end), true);
    }

    [[nodiscard]] std::vector<std::size_t> marks() const {
        std::vector<std::size_t> marks;
        for (std::size_t place = 0; place < marked_.size(); ++place) {
            if (marked_[place]) {
                marks.push_back(place);
            }
        }
        return marks;
    }

private:
    std::u32string_view text_;
    std::vector<bool> marked_;
};

}  // namespace irenic::record
