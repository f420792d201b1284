#include "irenic/record/store/words.hpp"

namespace irenic::record {
namespace {

constexpr std::string_view blanks(" \t\r\n\v\f\0", 7);
constexpr std::string_view blanks_and_quote(" \t\r\n\v\f\0\"", 8);

/// Words in a row, or one word, without quotation marks in it.
struct Phrase {
    std::string_view text;
    bool beginning = false;
};

std::string_view cut(std::string_view& rest, std::size_t length) {
    const std::string_view part = rest.substr(0, length);
    rest.remove_prefix(part.size());
    return part;
}

bool cut_star(std::string_view& rest) {
    const bool star = rest.starts_with('*');
    rest.remove_prefix(star ? 1 : 0);
    return star;
}

/// Cuts the next phrase off `rest`, which begins with no blank.
Phrase next_phrase(std::string_view& rest) {
    if (rest.starts_with('"')) {
        rest.remove_prefix(1);
        const std::string_view text = cut(rest, rest.find('"'));
        rest.remove_prefix(rest.empty() ? 0 : 1);
        return {text, cut_star(rest)};
    }
    const std::string_view text = cut(rest, rest.find_first_of(blanks_and_quote));
    return {text, text.ends_with('*')};
}

std::string quoted(const Phrase& phrase) {
    std::string text(phrase.text);
    for (char& c : text) {
        c = c == '\0' ? ' ' : c;
    }
    return '"' + text + '"' + (phrase.beginning ? "*" : "");
}

}  // namespace

std::string words_to_match(std::string_view typed) {
    std::string question;
    while (true) {
        const auto start = typed.find_first_not_of(blanks);
        if (start == std::string_view::npos) {
            return question;
        }
        typed.remove_prefix(start);
        question += (question.empty() ? "" : " ") + quoted(next_phrase(typed));
    }
}

}  // namespace irenic::record
