#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "irenic/record/syntax/parse.hpp"

namespace irenic::record {

/// Words between quotation marks.
struct QuotedSpan {
    std::size_t first = 0;  ///< words of the sentence, the marks left out
    std::size_t last = 0;
    std::size_t start = 0;  ///< code points of the sentence, the marks left out
    std::size_t end = 0;
};

/// The quoted parts of a sentence, in order; of nested ones the outermost.
///
/// A mark that never closes quotes to the end, one that closes what began in an earlier sentence
/// quotes from the start. Single marks quote only where both are there: an apostrophe is none.
/// Cost  words, squared where there are many apostrophes.
[[nodiscard]] std::vector<QuotedSpan> quoted_spans(const std::vector<Word>& words);

}  // namespace irenic::record
