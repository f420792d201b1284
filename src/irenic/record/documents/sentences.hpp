#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "irenic/record/documents/document.hpp"

namespace irenic::record {

/// A sentence of a document.
struct Sentence {
    std::size_t number = 0;  ///< from 1, in the order of the document
    std::size_t start = 0;   ///< code points of Document::text, first one
    std::size_t end = 0;     ///< and one past the last
    int line = 0;            ///< of its first character, from 1
    bool heading = false;    ///< a title or heading: no full stop, a line of its own
    /// What is parsed: as long in code points as [start, end), with line ends, tabs, blanks of any
    /// width, control characters, soft hyphens and marks of Markdown each replaced by one blank.
    std::string text;
};

/// The sentences of a document by ICU's sentence breaks, mended where these fail: no break after
/// abbreviations ("Mr.", "U.S.", "Gen.", initials), none inside quotation marks that close later
/// in the same paragraph, within 2,000 characters, unless a sentence ends at the closing mark,
/// none before a small letter, always one at an empty line, a heading, a list item, or a line that
/// begins anew though it would have found room on the line above. Sentences without a letter or
/// digit are left out; a sentence has no blanks at its ends. Marks of list items are in none.
/// Cost  linear in the text.
[[nodiscard]] std::vector<Sentence> split_sentences(const Document& document);

}  // namespace irenic::record
