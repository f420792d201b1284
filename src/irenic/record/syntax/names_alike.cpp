#include "irenic/record/syntax/names_alike.hpp"

#include <algorithm>
#include <cstddef>

#include "irenic/record/syntax/characters.hpp"
#include "irenic/record/syntax/word_classes.hpp"

namespace irenic::record {
namespace {

constexpr std::u32string_view known_plural = U"Finns";

bool is_plural_people(std::string_view word) {
    const bool person = is_among(word, {"evans", "orleans", "hans"});
    return (word.ends_with("ans") && !person) || word.ends_with("ists") || word.ends_with("ites") ||
           word.ends_with("crats") ||
           is_among(word, {"serbs",      "kurds",     "croats",    "arabs",    "turks",
                           "tamils",     "chechens",  "uzbeks",    "tajiks",   "uighurs",
                           "greeks",     "swedes",    "danes",     "scots",    "jews",
                           "muslims",    "sunnis",    "houthis",   "tutsis",   "hutus",
                           "yazidis",    "druzes",    "berbers",   "zulus",    "cypriots",
                           "filipinos",  "workers",   "leaders",   "rebels",   "fighters",
                           "forces",     "troops",    "ministers", "generals", "officials",
                           "presidents", "delegates", "rights",    "talks",    "conservatives"});
}

class Names {
public:
    Names(const std::vector<Word>& words, const Knows& knows, std::u32string& text)
        : words_(words), knows_(knows), text_(text) {}

    void make_alike(const Outline& outline) {
        for (const Span& name : outline.names) {
            make_alike(name.last);
        }
        bool opens = true;
        for (std::size_t i = 0; i < words_.size(); ++i) {
            if (is_unknown_name(words_[i], opens)) {
                make_alike(i);
            }
            opens = words_[i].kind == WordClass::punctuation && (opens || words_[i].lower != ",");
        }
    }

private:
    [[nodiscard]] bool is_unknown_name(const Word& word, bool opens) const {
        const bool name = word.kind == WordClass::name || word.kind == WordClass::other;
        return name && is_upper(characters_of(word.text).front()) && !knows_(word.text) &&
               !(opens && knows_(word.lower));
    }

    void make_alike(std::size_t i) {
        const Word& word = words_[i];
        if (word.end - word.start < 4 || text_[word.end - 1] != U's' || is_owner_in_s(word)) {
            return;
        }
        if (!is_plural_people(word.lower)) {
            text_[word.end - 1] = U'x';
        } else if (word.end - word.start >= known_plural.size()) {
            write_plural(word.end);
        }
    }

    /// "Hamas' offer".
    [[nodiscard]] bool is_owner_in_s(const Word& word) const {
        return word.end < text_.size() && text_[word.end] == U'\'' &&
               (word.end + 1 == text_.size() || text_[word.end + 1] != U's');
    }

    void write_plural(std::size_t end) {
        std::size_t from = end;
        while (from > 0 && text_[from - 1] != U' ' && is_letter(text_[from - 1])) {
            text_[--from] = U' ';
        }
        std::copy(known_plural.begin(), known_plural.end(),
                  text_.begin() + static_cast<std::ptrdiff_t>(end - known_plural.size()));
    }

    const std::vector<Word>& words_;
    const Knows& knows_;
    std::u32string& text_;
};

}  // namespace

void make_names_alike(const std::vector<Word>& words, const Outline& outline, const Knows& knows,
                      std::u32string& text) {
    if (!outline.heading) {
        Names(words, knows, text).make_alike(outline);
    }
}

}  // namespace irenic::record
