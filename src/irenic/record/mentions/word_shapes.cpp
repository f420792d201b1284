#include "irenic/record/mentions/word_shapes.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "irenic/record/syntax/characters.hpp"

namespace irenic::record {

bool is_capital(const Word& word) {
    const std::u32string characters = characters_of(word.text);
    if (characters.empty()) {
        return false;
    }
    if (is_upper(characters.front())) {
        return true;
    }
    static constexpr std::array<std::u32string_view, 14> articles = {
        U"al", U"el", U"an", U"as",  U"ash", U"ad", U"at",
        U"az", U"ul", U"ur", U"bin", U"d",   U"l",  U"anti"};
    const std::size_t joint = characters.find_first_of(U"-'\u2019\u2010\u2011");
    return joint + 1 < characters.size() && is_upper(characters[joint + 1]) &&
           std::find(articles.begin(), articles.end(),
                     std::u32string_view(characters).substr(0, joint)) != articles.end();
}

bool is_abbreviation(const Word& word) {
    const std::u32string characters = characters_of(word.text);
    const auto letters = std::count_if(characters.begin(), characters.end(), is_letter);
    return letters > 1 && std::all_of(characters.begin(), characters.end(), [](char32_t character) {
               return !is_letter(character) || is_upper(character);
           });
}

bool is_speech(const Parse& parse, std::size_t word, const Lexicon& lexicon) {
    if (word >= parse.words.size() || parse.words[word].kind == WordClass::noun) {
        return false;
    }
    const KnownSense* sense = lexicon.verbs.find(parse.words[word].lower);
    return sense != nullptr && sense->family == "say";
}

std::string text_of(const Parse& parse, std::size_t first, std::size_t last) {
    std::string text = parse.words[first].text;
    for (std::size_t word = first + 1; word <= last; ++word) {
        text.append(parse.words[word].start - parse.words[word - 1].end, ' ');
        text += parse.words[word].text;
    }
    return text;
}

std::string lower_of(const Parse& parse, std::size_t first, std::size_t last) {
    std::string text = parse.words[first].lower;
    for (std::size_t word = first + 1; word <= last; ++word) {
        text += " " + parse.words[word].lower;
    }
    return text;
}

bool is_name_particle(std::string_view lower) {
    static constexpr std::array<std::string_view, 20> particles = {
        "bin", "ibn", "al",  "el",  "de",  "da",  "dos",  "del", "della", "di",
        "von", "van", "der", "den", "ben", "abu", "ould", "la",  "le",    "ter"};
    return std::find(particles.begin(), particles.end(), lower) != particles.end();
}

}  // namespace irenic::record
