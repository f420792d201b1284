#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "irenic/base/result.hpp"

namespace irenic::record {

/// A piece of a lexicon file, and where it begins.
struct LexiconText {
    std::string text;
    int line = 0;
    int column = 0;  ///< in characters, from 1
};

/// One line of a lexicon file: `key: item, item | item, item`.
struct LexiconLine {
    LexiconText key;
    std::vector<std::vector<LexiconText>> fields;  ///< those parted by |, each its items, trimmed
};

/// `[title]` and the lines below it.
struct LexiconSection {
    LexiconText title;  ///< such as "actors state"; blanks in a row made one
    std::vector<LexiconLine> lines;
};

/// Reads the text of a lexicon file. `#` starts a comment that runs to the end of the line; blank
/// lines do not count; a line that begins with blanks goes on with the one above.
/// file    for messages.
/// Errors  all of them, each with file:line:column: no UTF-8, control characters, a line before any
///         section, a section not closed, a line without a key, an empty item, more than 4 MiB or
///         100,000 items. A field may be empty as a whole.
/// Cost    linear in the text.
[[nodiscard]] Checked<std::vector<LexiconSection>> read_lexicon_file(std::string_view text,
                                                                     const std::string& file);

}  // namespace irenic::record
