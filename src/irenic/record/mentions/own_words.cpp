#include "irenic/record/mentions/own_words.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "irenic/record/lexicon/inflection.hpp"
#include "irenic/record/mentions/word_shapes.hpp"
#include "irenic/record/syntax/among.hpp"

namespace irenic::record {
namespace {

constexpr std::size_t most_nouns = 3;

/// Whether a noun before such a role says which one it is: there are many of them.
bool is_one_of_many(const Parse& parse, const ActorPhrase& phrase) {
    const std::string& last = parse.words[phrase.role_words->last].lower;
    return is_among(phrase.role->id,
                    {"union", "group", "party", "employers", "workers", "management"}) ||
           is_among(last, {"authority", "authorities", "agency", "commission", "bureau"});
}

/// Words of a list that say no more than its name does.
bool is_plain(const std::string& words) {
    return is_among(
        words,
        {"worker",       "workers",      "employee", "employees",  "staff",      "workforce",
         "labour force", "crew",         "labourer", "labourers",  "laborer",    "laborers",
         "employer",     "employers",    "company",  "companies",  "firm",       "firms",
         "corporation",  "corporations", "business", "businesses", "enterprise", "enterprises",
         "owner",        "owners"});
}

bool tells_when_or_which(const std::string& lower) {
    return is_among(lower, {"today",   "yesterday", "tomorrow", "day",     "week",     "weekend",
                            "month",   "year",      "morning",  "night",   "evening",  "afternoon",
                            "senior",  "junior",    "new",      "interim", "striking", "top",
                            "key",     "main",      "chief",    "rival",   "former",   "local",
                            "foreign", "other",     "splinter", "host",    "half",     "majority"});
}

bool is_compound_with(const Parse& parse, std::size_t word, const ActorPhrase& phrase) {
    return std::any_of(parse.arcs.begin(), parse.arcs.end(), [&](const Arc& arc) {
        return arc.relation == Relation::compound && arc.dependent == word &&
               arc.head >= phrase.core.first && arc.head <= phrase.core.last;
    });
}

/// Whether a word, the one before a phrase, is a noun that belongs to it.
bool is_noun_of(const Passage& passage, std::size_t word, const ActorPhrase& phrase) {
    const Word& noun = passage.parse.words[word];
    if (noun.kind != WordClass::noun || tells_when_or_which(noun.lower) ||
        (is_capital(noun) && word > 0) || passage.lexicon.roles.find(noun.lower) != nullptr) {
        return false;
    }
    return !noun.lower.ends_with('s') || is_compound_with(passage.parse, word, phrase);
}

/// "nurse" and "nurses" are one actor.
std::string as_several(const std::string& words, const KnownRole& role) {
    if (role.plural || role.id != "workers") {
        return words;
    }
    const std::vector<std::string> forms = noun_forms(words);
    return forms.size() > 1 ? forms[1] : words;
}

bool is_bare(const ActorPhrase& phrase) {
    return phrase.role != nullptr && phrase.actor == nullptr && !phrase.name && !phrase.place;
}

}  // namespace

void take_nouns_before(const Passage& passage, ActorPhrase& phrase) {
    if (!is_bare(phrase) || !is_one_of_many(passage.parse, phrase)) {
        return;
    }
    for (std::size_t nouns = 0; nouns < most_nouns && phrase.core.first > 0 &&
                                is_noun_of(passage, phrase.core.first - 1, phrase);
         ++nouns) {
        --phrase.core.first;
        phrase.words.first = phrase.core.first;
    }
}

void name_own_actor(const Passage& passage, ActorPhrase& phrase) {
    if (phrase.role == nullptr) {
        return;
    }
    const Parse& parse = passage.parse;
    const std::string role = as_several(words_of_role(parse, phrase), *phrase.role);
    const std::size_t start = phrase.role_words->first;
    const bool described = start > phrase.core.first && is_bare(phrase) &&
                           parse.words[start - 1].kind != WordClass::adjective &&
                           is_one_of_many(parse, phrase);
    if (described) {
        phrase.own = lower_of(parse, phrase.core.first, start - 1) + " " + role;
    } else if (is_among(phrase.role->id, {"workers", "employers"}) && !is_plain(role)) {
        phrase.own = role;
    }
}

std::string words_of_role(const Parse& parse, const ActorPhrase& phrase) {
    if (is_among(phrase.role->id, {"union", "party"})) {
        return phrase.role->id;
    }
    return lower_of(parse, phrase.role_words->first, phrase.role_words->last);
}

}  // namespace irenic::record
