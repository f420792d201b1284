#pragma once

#include <initializer_list>
#include <string_view>

#include "irenic/record/syntax/among.hpp"
#include "irenic/record/syntax/parse.hpp"

namespace irenic::record {

/// Whether a word begins with one of some stems.
[[nodiscard]] bool starts_with_one_of(std::string_view word,
                                      std::initializer_list<std::string_view> stems);

/// The class of a word by its spelling alone; `first` where it opens the sentence, so that a
/// capital says nothing.
[[nodiscard]] WordClass class_by_spelling(const Word& word, bool first);

/// Articles, possessives ("its") and quantities.
[[nodiscard]] bool is_determiner(std::string_view lower);

/// Forms of be, have and do, and modals, contracted or not.
[[nodiscard]] bool is_be(std::string_view lower);
[[nodiscard]] bool is_have(std::string_view lower);
[[nodiscard]] bool is_do(std::string_view lower);
[[nodiscard]] bool is_modal(std::string_view lower);

/// "don't" to "do", "won't" to "will", "can't" and "cannot" to "can"; others as they are.
[[nodiscard]] std::string_view without_not(std::string_view lower);

/// Whether the word itself denies: "not", "never", "don't", ...
[[nodiscard]] bool is_denial(std::string_view lower);

/// Names of days and months, and "today", "yesterday", "tomorrow", "week" and the like.
[[nodiscard]] bool is_time_word(std::string_view lower);

}  // namespace irenic::record
