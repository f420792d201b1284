#include "irenic/record/syntax/token_bounds.hpp"

#include <algorithm>

#include "irenic/record/syntax/characters.hpp"

namespace irenic::record {
namespace {

constexpr std::size_t most_characters = 60;
constexpr std::size_t most_bytes = 120;
constexpr std::size_t longest_excerpt = 4000;

bool is_too_long(std::u32string_view token) {
    return token.size() > most_characters || to_utf8(token).size() > most_bytes;
}

}  // namespace

bool blank_long_tokens(std::u32string& text) {
    bool any = false;
    for (std::size_t from = text.find_first_not_of(U' '); from != std::u32string::npos;) {
        const std::size_t to = std::min(text.find(U' ', from), text.size());
        if (is_too_long(std::u32string_view(text).substr(from, to - from))) {
            text.replace(from, to - from, to - from, U' ');
            any = true;
        }
        from = text.find_first_not_of(U' ', to);
    }
    return any;
}

Excerpt excerpt_of(const std::u32string& text) {
    const std::size_t first = std::min(text.find_first_not_of(U' '), text.size());
    const std::size_t end = text.find_last_not_of(U' ') + 1;
    if (first == text.size() || end - first <= longest_excerpt) {
        return {text.substr(first), first, false};
    }
    const std::size_t last_blank = text.rfind(U' ', first + longest_excerpt);
    return {text.substr(first, last_blank - first), first, true};
}

}  // namespace irenic::record
