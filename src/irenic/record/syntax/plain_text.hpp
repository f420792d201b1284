#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "irenic/record/syntax/outline.hpp"
#include "irenic/record/syntax/parse.hpp"

namespace irenic::record {

/// The sentence as the grammar takes it best, character for character, so that positions hold:
/// quotation marks blank, dashes as commas, brackets and what they hold blank, times blank; names
/// of several words and abbreviations closed up to where their last word ends ("     SilvaCosta",
/// "  UN"); a heading softened.
[[nodiscard]] std::u32string plain_text(std::u32string_view sentence,
                                        const std::vector<Word>& words, const Outline& outline);

/// Gives the words of a heading small letters where they look like no name.
void soften_heading(const std::vector<Word>& words, std::u32string& text);

}  // namespace irenic::record
