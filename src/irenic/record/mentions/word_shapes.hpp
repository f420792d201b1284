#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "irenic/record/lexicon/lexicon.hpp"
#include "irenic/record/syntax/parse.hpp"

namespace irenic::record {

/// Whether a word begins with a capital, or has one behind its article: "al-Thani".
[[nodiscard]] bool is_capital(const Word& word);

/// Whether a word is made of capitals alone, two or more: "KFF", "U.N.".
[[nodiscard]] bool is_abbreviation(const Word& word);

/// Whether the word is a verb that reports what is said.
[[nodiscard]] bool is_speech(const Parse& parse, std::size_t word, const Lexicon& lexicon);

/// Words `first` to `last` as they stand.
[[nodiscard]] std::string text_of(const Parse& parse, std::size_t first, std::size_t last);

/// The same in lower case, one blank between.
[[nodiscard]] std::string lower_of(const Parse& parse, std::size_t first, std::size_t last);

/// Small words inside personal names: "bin", "de".
[[nodiscard]] bool is_name_particle(std::string_view lower);

}  // namespace irenic::record
