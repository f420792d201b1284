#include "irenic/record/lexicon/inflection.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace irenic::record {
namespace {

using Pair = std::pair<std::string_view, std::string_view>;

/// Endings of nouns whose plural is not made by a rule; the longer before what they end in.
constexpr std::array<Pair, 20> odd_plurals = {
    {{"woman", "women"},    {"man", "men"},           {"person", "people"},
     {"child", "children"}, {"foot", "feet"},         {"life", "lives"},
     {"wife", "wives"},     {"knife", "knives"},      {"leaf", "leaves"},
     {"half", "halves"},    {"thief", "thieves"},     {"wolf", "wolves"},
     {"shelf", "shelves"},  {"loaf", "loaves"},       {"hero", "heroes"},
     {"veto", "vetoes"},    {"embargo", "embargoes"}, {"cargo", "cargoes"},
     {"echo", "echoes"},    {"torpedo", "torpedoes"}}};

constexpr std::array<std::string_view, 9> plurals_without_s = {
    "people", "men", "women", "children", "police", "feet", "personnel", "media", "data"};

constexpr std::array<std::string_view, 12> prepositions = {
    " of ",   " to ",      " on ", " in ", " for ",  " from ",
    " with ", " between ", " by ", " at ", " over ", " against "};

bool ends_with_any(std::string_view word, std::initializer_list<std::string_view> endings) {
    return std::any_of(endings.begin(), endings.end(),
                       [&](std::string_view ending) { return word.ends_with(ending); });
}

bool is_vowel(char letter) { return std::string_view("aeiou").find(letter) != std::string::npos; }

/// Whether `word` ends in y behind a consonant, which becomes "ie" before s and d.
bool ends_in_changing_y(std::string_view word) {
    return word.size() > 1 && word.ends_with('y') && !is_vowel(word[word.size() - 2]);
}

std::string without_last(std::string_view word, std::size_t letters) {
    return std::string(word.substr(0, word.size() - letters));
}

/// With an s as nouns and verbs take it.
std::string with_s(std::string_view word) {
    if (ends_in_changing_y(word)) {
        return without_last(word, 1) + "ies";
    }
    const bool hissing = ends_with_any(word, {"s", "x", "z", "ch", "sh"});
    return std::string(word) + (hissing ? "es" : "s");
}

/// Where the word of a noun phrase that takes the plural ends.
std::size_t end_of_head(std::string_view phrase) {
    std::size_t end = phrase.size();
    for (const std::string_view preposition : prepositions) {
        end = std::min(end, phrase.find(preposition));
    }
    return end;
}

std::string_view head_of(std::string_view phrase) {
    const std::string_view start = phrase.substr(0, end_of_head(phrase));
    return start.substr(start.rfind(' ') + 1);
}

std::string plural_of(std::string_view word) {
    for (const auto& [one, several] : odd_plurals) {
        if (word.ends_with(one)) {
            return without_last(word, one.size()) + std::string(several);
        }
    }
    if (word.size() > 3 && word.ends_with("sis")) {
        return without_last(word, 2) + "es";
    }
    return with_s(word);
}

/// Groups of vowels, y among them but at the start: about as many as syllables.
std::size_t count_syllables(std::string_view word) {
    std::size_t count = 0;
    bool in_vowels = false;
    for (std::size_t index = 0; index < word.size(); ++index) {
        const bool vowel = is_vowel(word[index]) || (word[index] == 'y' && index > 0);
        count += vowel && !in_vowels ? 1 : 0;
        in_vowels = vowel;
    }
    return count;
}

/// Whether `word` ends in one vowel and one consonant that may double before "ed" and "ing".
bool may_double(std::string_view word) {
    if (word.size() < 3) {
        return false;
    }
    const char last = word.back();
    const char vowel = word[word.size() - 2];
    const char before = word[word.size() - 3];
    const bool after_qu = word.size() > 3 && before == 'u' && word[word.size() - 4] == 'q';
    return !is_vowel(last) && std::string_view("wxyhc").find(last) == std::string::npos &&
           is_vowel(vowel) && (!is_vowel(before) || after_qu);
}

/// What "ed" and "ing" are put behind, for a verb that does not end in e or a changing y.
std::vector<std::string> stems(std::string_view verb) {
    const std::string plain(verb);
    if (verb.ends_with('c')) {
        return {plain + "k"};
    }
    if (!may_double(verb)) {
        return {plain};
    }
    const std::string doubled = plain + verb.back();
    if (count_syllables(verb) == 1) {
        return {doubled};
    }
    return {plain, doubled};
}

std::vector<std::string> with_ending(std::vector<std::string> words, std::string_view ending) {
    for (std::string& word : words) {
        word += ending;
    }
    return words;
}

std::vector<std::string> past_forms(std::string_view verb) {
    if (verb.ends_with('e')) {
        return {std::string(verb) + "d"};
    }
    if (ends_in_changing_y(verb)) {
        return {without_last(verb, 1) + "ied"};
    }
    return with_ending(stems(verb), "ed");
}

std::vector<std::string> ing_forms(std::string_view verb) {
    if (verb.size() > 2 && verb.ends_with("ie")) {
        return {without_last(verb, 2) + "ying"};
    }
    const bool keeps_e = verb.size() < 3 || ends_with_any(verb, {"ee", "oe", "ye"});
    if (verb.ends_with('e') && !keeps_e) {
        return {without_last(verb, 1) + "ing"};
    }
    return with_ending(stems(verb), "ing");
}

/// Verbs whose present is not made by a rule.
std::vector<std::string> present_forms(std::string_view verb) {
    if (verb == "be") {
        return {"is", "are", "am", "were"};
    }
    if (verb == "have") {
        return {"has"};
    }
    return {verb.ends_with('o') ? std::string(verb) + "es" : with_s(verb)};
}

}  // namespace

bool looks_plural(std::string_view noun) {
    const std::string_view head = head_of(noun);
    for (const std::string_view plural : plurals_without_s) {
        if (head.ends_with(plural)) {
            return true;
        }
    }
    return head.size() > 3 && head.ends_with('s') && !ends_with_any(head, {"ss", "us", "is", "as"});
}

std::vector<std::string> noun_forms(std::string_view noun) {
    std::vector<std::string> forms = {std::string(noun)};
    const std::string_view head = head_of(noun);
    if (!head.empty() && !looks_plural(noun)) {
        const std::size_t end = end_of_head(noun);
        forms.push_back(std::string(noun.substr(0, end - head.size())) + plural_of(head) +
                        std::string(noun.substr(end)));
    }
    return forms;
}

std::vector<std::string> verb_forms(std::string_view verb, std::string_view past,
                                    std::string_view participle) {
    const std::size_t end = std::min(verb.find(' '), verb.size());
    const std::string_view first = verb.substr(0, end);
    const std::string_view rest = verb.substr(end);
    std::vector<std::string> forms = {std::string(first)};
    const auto add = [&](const std::vector<std::string>& more) {
        for (const std::string& form : more) {
            if (std::find(forms.begin(), forms.end(), form) == forms.end()) {
                forms.push_back(form);
            }
        }
    };
    add(present_forms(first));
    if (past.empty()) {
        add(past_forms(first));
    } else {
        add({std::string(past), std::string(participle.empty() ? past : participle)});
    }
    add(ing_forms(first));
    return with_ending(std::move(forms), rest);
}

}  // namespace irenic::record
