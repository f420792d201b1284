#pragma once

#include <cstddef>
#include <vector>

#include "irenic/record/documents/document.hpp"
#include "irenic/record/documents/lines.hpp"

namespace irenic::record {

/// A paragraph, a heading or an item of a list.
struct Block {
    std::size_t first = 0;  ///< code points of the document, without the mark of an item
    std::size_t end = 0;
    bool heading = false;
    bool marked = false;  ///< a heading by a mark, not only by its look
};

/// The blocks of a document. They end at empty lines, and before headings, items, and lines that
/// begin anew though they would have found room on the line above. A heading is marked as one, or a
/// short line of its own that does not end as a sentence does and is not the last.
/// Cost  linear.
[[nodiscard]] std::vector<Block> blocks_of(const DocumentLines& lines, DocumentKind kind);

}  // namespace irenic::record
