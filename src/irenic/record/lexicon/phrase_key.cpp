#include "irenic/record/lexicon/phrase_key.hpp"

#include <algorithm>

#include "irenic/record/syntax/parser.hpp"

namespace irenic::record {
namespace {

bool is_capital(char byte) { return byte >= 'A' && byte <= 'Z'; }

bool is_plain(char byte) { return is_capital(byte) || byte == ' ' || (byte >= 'a' && byte <= 'z'); }

char to_lower(char byte) { return is_capital(byte) ? static_cast<char>(byte - 'A' + 'a') : byte; }

/// Without blanks at its ends and in a row; `text` has nothing but letters and blanks.
std::string lower_words(std::string_view text) {
    std::string key;
    for (const char byte : text) {
        if (byte != ' ' || (!key.empty() && key.back() != ' ')) {
            key += to_lower(byte);
        }
    }
    if (key.ends_with(' ')) {
        key.pop_back();
    }
    return key;
}

}  // namespace

std::string phrase_key(std::string_view text) {
    if (std::all_of(text.begin(), text.end(), is_plain)) {
        return lower_words(text);
    }
    std::string key;
    for (const Word& word : split_words(text)) {
        key += (key.empty() ? "" : " ") + word.lower;
    }
    return key;
}

}  // namespace irenic::record
