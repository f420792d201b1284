#pragma once

#include <span>
#include <string_view>
#include <vector>

namespace irenic::analysis {

/// A word that takes a side, and what to write instead.
struct LoadedWord {
    std::string_view word;  ///< one word or several, lower case, singular
    std::string_view instead;
};

/// The whole list; to add a word is to add a line to loaded_words.cpp.
[[nodiscard]] std::span<const LoadedWord> loaded_words();

/// The loaded words in `text`, each once, in the order of the list. Capitals and a plural -s or
/// -es make no difference; letters before or after do.
/// Cost  words of the text times words of the list.
[[nodiscard]] std::vector<const LoadedWord*> find_loaded_words(std::string_view text);

}  // namespace irenic::analysis
