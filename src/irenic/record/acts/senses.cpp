#include <algorithm>
#include <array>
#include <string_view>

#include "irenic/record/acts/scene.hpp"

namespace irenic::record {
namespace {

constexpr std::size_t words_to_an_object = 8;

bool is_preposition(std::string_view word) {
    static constexpr std::array<std::string_view, 17> prepositions = {
        "for",  "on", "to",    "with", "of",  "from", "upon",   "against", "in",
        "into", "at", "about", "over", "out", "off",  "behind", "by"};
    return std::find(prepositions.begin(), prepositions.end(), word) != prepositions.end();
}

bool may_be_verb(const Word& word) {
    return word.kind == WordClass::verb || word.kind == WordClass::other || !word.linked;
}

/// Behind an article or adjective stands a noun, whatever the grammar did not link.
bool stands_as_noun(const Parse& parse, std::size_t word) {
    if (word == 0 || parse.words[word].kind == WordClass::verb) {
        return false;
    }
    const WordClass before = parse.words[word - 1].kind;
    return before == WordClass::determiner || before == WordClass::adjective ||
           before == WordClass::preposition || before == WordClass::number ||
           parse.words[word - 1].lower == "'s";
}

/// Whether the words from `word` on are `phrase`, in lower case with one blank between.
bool stands_at(const Parse& parse, std::size_t word, std::string_view phrase) {
    while (word < parse.words.size()) {
        const std::string& next = parse.words[word].lower;
        if (!phrase.starts_with(next)) {
            return false;
        }
        phrase.remove_prefix(next.size());
        if (phrase.empty()) {
            return true;
        }
        if (phrase.front() != ' ') {
            return false;
        }
        phrase.remove_prefix(1);
        ++word;
    }
    return false;
}

struct ObjectWord {
    std::size_t word = 0;
    std::string family;  ///< or topic, or empty
};

/// A word inside a longer noun ("exercise" of "joint exercise") is of that noun's family.
ObjectWord object_word(const Scene& scene, std::size_t word) {
    if (const Sense* sense = scene.sense_at(word)) {
        return {word, sense->family};
    }
    const auto noun = scene.lexicon.nouns.find(scene.parse.words, word);
    return {word, noun ? noun->meaning->family : std::string()};
}

bool is_object(const Scene& scene, const ObjectWord& at, const std::string& object) {
    if (!object.starts_with('@')) {
        return stands_at(scene.parse, at.word, object);
    }
    return at.family == std::string_view(object).substr(1);
}

/// The words that a verb may have as its object: by the parse, else those behind it.
std::vector<std::size_t> object_words(const Parse& parse, std::size_t verb) {
    std::vector<std::size_t> words;
    const Verb* at = parse.verb_at(verb);
    const bool passive = at != nullptr && at->passive;
    for (const Arc& arc : parse.arcs) {
        const bool object = arc.relation == Relation::object || arc.relation == Relation::oblique ||
                            (passive && arc.relation == Relation::subject);
        if (arc.head == verb && object && arc.label != "by") {
            const auto below = noun_phrase(parse, arc.dependent);
            words.insert(words.end(), below.begin(), below.end());
        }
    }
    if (words.empty() || !parse.words[verb].linked) {
        const std::size_t end = std::min(parse.words.size(), verb + 1 + words_to_an_object);
        for (std::size_t word = verb + 1; word < end; ++word) {
            if (parse.words[word].kind == WordClass::verb) {
                break;
            }
            words.push_back(word);
        }
    }
    return words;
}

/// The longest verb with objects that begins at a word, with how many words it has.
struct KnownVerb {
    std::size_t words = 0;
    const std::vector<VerbWithObject>* meanings = nullptr;
};

KnownVerb verb_with_objects(const Scene& scene, std::size_t first) {
    constexpr std::size_t most_words = 5;
    const std::vector<Word>& words = scene.parse.words;
    KnownVerb longest;
    std::string phrase;
    for (std::size_t count = 1; count <= most_words && first + count <= words.size(); ++count) {
        phrase += (count == 1 ? "" : " ") + words[first + count - 1].lower;
        const auto found = scene.lexicon.verbs_with_objects.find(phrase);
        if (found != scene.lexicon.verbs_with_objects.end()) {
            longest = {count, &found->second};
        }
    }
    return longest;
}

struct MatchedVerb {
    std::size_t words = 0;
    const VerbWithObject* meaning = nullptr;
};

std::optional<MatchedVerb> match_object(const Scene& scene, std::size_t verb) {
    const KnownVerb known = verb_with_objects(scene, verb);
    if (known.meanings == nullptr) {
        return std::nullopt;
    }
    for (const std::size_t word : object_words(scene.parse, verb)) {
        if (word < verb + known.words && word >= verb) {
            continue;
        }
        const ObjectWord at = object_word(scene, word);
        for (const VerbWithObject& candidate : *known.meanings) {
            for (const std::string& object : candidate.objects) {
                if (is_object(scene, at, object)) {
                    return MatchedVerb{known.words, &candidate};
                }
            }
        }
    }
    return std::nullopt;
}

std::string last_preposition(const Parse& parse, std::size_t first, std::size_t last) {
    const std::string& word = parse.words[last].lower;
    return last > first && is_preposition(word) ? word : std::string();
}

void add_nouns(Scene& scene) {
    const std::vector<Word>& words = scene.parse.words;
    for (std::size_t first = 0; first < words.size(); ++first) {
        if (words[first].kind == WordClass::verb && words[first].linked) {
            continue;
        }
        const auto found = scene.lexicon.nouns.find(words, first);
        if (!found) {
            continue;
        }
        const std::size_t last = first + found->words - 1;
        scene.senses[last] =
            Sense{first, last, last, found->meaning->family, false, found->meaning->certain, {}};
        first = last;
    }
}

Sense verb_of(const Parse& parse, std::size_t first, std::size_t count) {
    Sense sense;
    sense.first = first;
    sense.last = first + count - 1;
    sense.head = first;
    sense.verb = true;
    sense.preposition = last_preposition(parse, first, sense.last);
    return sense;
}

std::optional<Sense> verb_sense(const Scene& scene, std::size_t first) {
    const auto known = scene.lexicon.verbs.find(scene.parse.words, first);
    const auto matched = match_object(scene, first);
    if (matched && (!known || matched->words >= known->words)) {
        Sense sense = verb_of(scene.parse, first, matched->words);
        sense.family = matched->meaning->family;
        return sense;
    }
    if (!known) {
        return std::nullopt;
    }
    Sense sense = verb_of(scene.parse, first, known->words);
    sense.family = known->meaning->family;
    sense.certain = known->meaning->certain;
    return sense;
}

void add_verbs(Scene& scene) {
    const Parse& parse = scene.parse;
    for (std::size_t word = 0; word < parse.words.size(); ++word) {
        if (!may_be_verb(parse.words[word]) || stands_as_noun(parse, word)) {
            continue;
        }
        if (auto sense = verb_sense(scene, word)) {
            scene.senses[word] = std::move(sense);
        }
    }
}

}  // namespace

void find_senses(Scene& scene) {
    scene.senses.assign(scene.parse.words.size(), std::nullopt);
    add_nouns(scene);
    add_verbs(scene);
}

}  // namespace irenic::record
