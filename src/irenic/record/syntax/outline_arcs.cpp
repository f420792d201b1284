#include <algorithm>

#include "irenic/record/syntax/build_parse.hpp"
#include "irenic/record/syntax/characters.hpp"
#include "irenic/record/syntax/word_classes.hpp"

namespace irenic::record {
namespace {

constexpr std::size_t none = nowhere;

bool is_role(const Word& word) {
    return is_among(word.lower, {"president",   "minister",   "premier",  "chancellor", "king",
                                 "queen",       "prince",     "envoy",    "secretary",  "general",
                                 "colonel",     "ambassador", "senator",  "governor",   "mayor",
                                 "chairman",    "chairwoman", "chief",    "leader",     "spokesman",
                                 "spokeswoman", "commander",  "director", "judge",      "professor",
                                 "emperor",     "sultan",     "emir",     "gen.",       "col.",
                                 "lt.",         "dr.",        "mr.",      "mrs.",       "ms."}) ||
           word.lower.ends_with("-general") || word.lower.ends_with("-president");
}

/// The last word of a role before the name itself: "Minister" in "Prime Minister Ana Silva".
std::size_t role_in(const std::vector<Word>& words, const Span& name) {
    std::size_t role = none;
    for (std::size_t i = name.first; i < name.last; ++i) {
        role = is_role(words[i]) ? i : role;
    }
    return role;
}

void add_name(const Span& name, Parse& parse) {
    const std::size_t role = role_in(parse.words, name);
    const std::size_t first_of_name = role == none ? name.first : role + 1;
    if (role != none) {
        parse.arcs.push_back({Relation::apposition, name.last, role, ""});
        for (std::size_t i = name.first; i < role; ++i) {
            parse.arcs.push_back({Relation::compound, role, i, ""});
        }
    }
    for (std::size_t i = first_of_name; i < name.last; ++i) {
        parse.arcs.push_back({Relation::compound, name.last, i, ""});
    }
    for (std::size_t i = name.first; i <= name.last; ++i) {
        parse.words[i].linked = parse.words[name.last].linked;
        parse.words[i].kind = WordClass::name;
    }
}

bool is_main_verb(const Parse& parse, std::size_t word) {
    return parse.words[word].linked && parse.words[word].kind == WordClass::verb;
}

/// The verb that a time goes with: one that follows at once, else the nearest before, else after.
std::size_t verb_near(const Parse& parse, const Span& time) {
    const std::vector<Word>& words = parse.words;
    for (std::size_t i = time.last + 1; i < words.size(); ++i) {
        if (is_main_verb(parse, i)) {
            return i;
        }
        if (words[i].kind != WordClass::auxiliary && words[i].kind != WordClass::adverb) {
            break;
        }
    }
    for (std::size_t i = time.first; i > 0; --i) {
        if (is_main_verb(parse, i - 1)) {
            return i - 1;
        }
    }
    for (std::size_t i = time.last + 1; i < words.size(); ++i) {
        if (is_main_verb(parse, i)) {
            return i;
        }
    }
    return none;
}

void add_time(const TimePhrase& time, Parse& parse) {
    const std::size_t verb = verb_near(parse, time.words);
    if (verb == none) {
        return;
    }
    parse.arcs.push_back({Relation::oblique, verb, time.noun, time.label});
    for (std::size_t i = time.words.first; i <= time.words.last; ++i) {
        parse.words[i].linked = true;
    }
    if (parse.words[time.noun].kind == WordClass::other) {
        parse.words[time.noun].kind = WordClass::noun;
    }
}

bool is_name_before_bracket(const Parse& parse, std::size_t bracket) {
    return bracket > 0 && bracket + 2 < parse.words.size() && parse.words[bracket].lower == "(" &&
           parse.words[bracket + 2].lower == ")" &&
           parse.words[bracket + 1].kind == WordClass::name &&
           is_upper(characters_of(parse.words[bracket + 1].text).front()) &&
           parse.words[bracket - 1].linked;
}

/// "World Food Programme (WFP)".
void add_short_names(Parse& parse) {
    for (std::size_t i = 0; i < parse.words.size(); ++i) {
        if (is_name_before_bracket(parse, i)) {
            parse.arcs.push_back({Relation::apposition, i - 1, i + 1, ""});
            parse.words[i + 1].linked = true;
        }
    }
}

}  // namespace

void add_outline(const Outline& outline, Parse& parse) {
    for (const Span& name : outline.names) {
        add_name(name, parse);
    }
    for (const TimePhrase& time : outline.times) {
        add_time(time, parse);
    }
    add_short_names(parse);
}

}  // namespace irenic::record
