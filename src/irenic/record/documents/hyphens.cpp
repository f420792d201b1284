#include "irenic/record/documents/hyphens.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_set>

namespace irenic::record {
namespace {

constexpr std::string_view ends_of_words = " \n\t.,;:!?()\"";

using Words = std::unordered_set<std::string>;

std::string lower(std::string_view word) {
    std::string result(word);
    std::transform(result.begin(), result.end(), result.begin(), [](char byte) {
        return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
    });
    return result;
}

bool is_lower(char byte) { return byte >= 'a' && byte <= 'z'; }

/// Every word with a hyphen in it.
Words hyphenated_words(std::string_view text) {
    Words words;
    std::size_t position = 0;
    while (position < text.size()) {
        const std::size_t end = std::min(text.find_first_of(ends_of_words, position), text.size());
        const std::string_view word = text.substr(position, end - position);
        if (word.find('-') != std::string_view::npos && word.back() != '-') {
            words.insert(lower(word));
        }
        position = end + 1;
    }
    return words;
}

/// Whether the hyphen at `hyphen` ends a line and cuts a word.
bool cuts_word(std::string_view text, std::size_t hyphen) {
    return hyphen > 0 && hyphen + 2 < text.size() && is_lower(text[hyphen - 1]) &&
           text[hyphen + 1] == '\n' && is_lower(text[hyphen + 2]);
}

/// The word around a cut, with its hyphen.
std::string word_at(std::string_view text, std::size_t hyphen) {
    const std::size_t before = text.find_last_of(ends_of_words, hyphen);
    const std::size_t first = before == std::string_view::npos ? 0 : before + 1;
    const std::size_t end = std::min(text.find_first_of(ends_of_words, hyphen + 2), text.size());
    return lower(std::string(text.substr(first, hyphen + 1 - first)) +
                 std::string(text.substr(hyphen + 2, end - hyphen - 2)));
}

}  // namespace

std::string join_cut_words(const std::string& text) {
    const Words hyphenated = hyphenated_words(text);
    std::string joined;
    std::size_t position = 0;
    while (position < text.size()) {
        const std::size_t hyphen = std::min(text.find('-', position), text.size());
        joined.append(text, position, hyphen - position);
        if (!cuts_word(text, hyphen)) {
            joined.append(text, hyphen, 1);
            position = hyphen + 1;
            continue;
        }
        if (hyphenated.contains(word_at(text, hyphen))) {
            joined += '-';
        }
        position = hyphen + 2;
    }
    return joined;
}

}  // namespace irenic::record
