#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "irenic/record/syntax/outline.hpp"
#include "irenic/record/syntax/parse.hpp"

namespace irenic::record {

/// A part of a sentence that goes to the grammar by itself.
struct Segment {
    std::u32string text;           ///< as long as the sentence; blank but for this part
    std::size_t words = 0;         ///< how many the grammar sees, at most
    const Aside* aside = nullptr;  ///< none: the sentence itself, or a piece of it
    bool last_resort = false;      ///< what words are in the way may be left out
};

struct Segments {
    std::vector<Segment> all;
    bool cut = false;  ///< the sentence was cut into pieces, or some of it left out
};

/// The sentence, less what says who says it, then each of those. An aside gets a plain verb in
/// place of the word of saying: "they left" for "they said", "meet them" for "said they".
/// More words than `most` are cut into pieces.
[[nodiscard]] Segments segments_of(const std::u32string& plain, const std::vector<Word>& words,
                                   const Outline& outline, std::size_t most);

/// Up to ten pieces of up to 25 words, cut at ; : and commas, else before words that open a
/// clause, else anywhere.
[[nodiscard]] std::vector<Segment> pieces_of(const std::u32string& text,
                                             const std::vector<Word>& words);

}  // namespace irenic::record
