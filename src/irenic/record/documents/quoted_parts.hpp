#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace irenic::record {

/// A part of a paragraph between quotation marks.
struct QuotedPart {
    std::size_t open = 0;   ///< the place of the opening mark
    std::size_t close = 0;  ///< and of the closing one
};

/// The quoted parts of a paragraph behind which its sentence goes on, in the order of their closing
/// marks; only those of at most 2,000 characters. Marks that never close quote nothing.
/// Cost  linear.
[[nodiscard]] std::vector<QuotedPart> quoted_parts_inside_sentences(std::u32string_view text);

}  // namespace irenic::record
