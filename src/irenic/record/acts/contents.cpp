#include "irenic/record/acts/contents.hpp"

#include <algorithm>
#include <string_view>

#include "irenic/record/syntax/among.hpp"

namespace irenic::record {
namespace {

constexpr int deepest = 4;

/// Families whose own content says more than they do, where they are content themselves.
bool gives_way(std::string_view family) {
    return is_among(family,
                    {"appeal", "demand", "propose", "agree", "believe", "envision", "fear"});
}

bool brings_content(const Arc& arc, const Sense* sense) {
    if (sense != nullptr && !sense->preposition.empty() && arc.label == sense->preposition) {
        return true;
    }
    return is_among(arc.label, {"for", "to", "of", "on", "against", "over", "about", "with", "from",
                                "into", "in", "at", "out of"});
}

void append(std::vector<std::size_t>& words, const std::vector<std::size_t>& more) {
    for (const std::size_t word : more) {
        if (std::find(words.begin(), words.end(), word) == words.end()) {
            words.push_back(word);
        }
    }
}

void add_complements(const Parse& parse, std::size_t word, std::vector<std::size_t>& words) {
    for (const Arc& arc : parse.arcs) {
        const bool content = arc.relation == Relation::complement ||
                             (arc.relation == Relation::relative && arc.label == "to");
        if (arc.head == word && content) {
            append(words, {arc.dependent});
        }
    }
}

void add_objects(const Scene& scene, std::size_t verb, std::vector<std::size_t>& words) {
    const Verb* at = scene.parse.verb_at(verb);
    const bool passive = at != nullptr && at->passive;
    for (const Arc& arc : scene.parse.arcs) {
        if (arc.head == verb &&
            (arc.relation == Relation::object || (passive && arc.relation == Relation::subject))) {
            append(words, noun_phrase(scene.parse, arc.dependent));
        }
    }
    for (const Arc& arc : scene.parse.arcs) {
        if (arc.head == verb && arc.relation == Relation::oblique &&
            brings_content(arc, scene.sense_at(verb))) {
            append(words, noun_phrase(scene.parse, arc.dependent));
        }
    }
}

/// A participle that is an act ("..., accusing him") stands beside the verb, not within it.
void add_purposes(const Scene& scene, std::size_t verb, std::vector<std::size_t>& words) {
    for (const Arc& arc : scene.parse.arcs) {
        if (arc.head != verb || arc.relation != Relation::adverbial) {
            continue;
        }
        if (arc.label == "to" || (arc.label == "ing" && scene.sense_at(arc.dependent) == nullptr)) {
            append(words, {arc.dependent});
        }
    }
}

/// "the offer includes": what hangs on the verb belongs to the offer.
void add_of_plain_verb(const Scene& scene, std::size_t noun, std::vector<std::size_t>& words) {
    for (const Arc& arc : scene.parse.arcs) {
        if (arc.dependent == noun && arc.relation == Relation::subject &&
            scene.sense_at(arc.head) == nullptr) {
            add_complements(scene.parse, arc.head, words);
            add_objects(scene, arc.head, words);
            add_purposes(scene, arc.head, words);
        }
    }
}

/// Without arcs: the words behind, as far as the next mark or eight words.
void add_behind(const Parse& parse, std::size_t word, std::vector<std::size_t>& words) {
    const std::size_t end = std::min(parse.words.size(), word + 9);
    for (std::size_t next = word + 1; next < end; ++next) {
        if (parse.words[next].kind == WordClass::punctuation) {
            return;
        }
        append(words, {next});
    }
}

std::vector<std::size_t> direct_words(const Scene& scene, std::size_t word) {
    const Parse& parse = scene.parse;
    std::vector<std::size_t> words;
    add_complements(parse, word, words);
    if (parse.verb_at(word) != nullptr) {
        add_objects(scene, word, words);
        add_purposes(scene, word, words);
    } else {
        append(words, noun_phrase(parse, word));
        words.erase(std::remove(words.begin(), words.end(), word), words.end());
        add_of_plain_verb(scene, word, words);
    }
    if (words.empty() && !parse.words[word].linked) {
        add_behind(parse, word, words);
    }
    return words;
}

void add_content(const Scene& scene, std::size_t word, int depth, std::vector<Content>& contents);

void add_contents(const Scene& scene, std::size_t word, int depth, std::vector<Content>& contents) {
    for (const std::size_t inner : direct_words(scene, word)) {
        add_content(scene, inner, depth, contents);
    }
}

std::vector<Content> contents_below(const Scene& scene, std::size_t word, int depth) {
    std::vector<Content> contents;
    add_contents(scene, word, depth + 1, contents);
    return contents;
}

bool is_known(const std::vector<Content>& contents, std::size_t word) {
    return std::any_of(contents.begin(), contents.end(),
                       [&](const Content& content) { return content.word == word; });
}

bool only_carries_content(const Scene& scene, std::size_t word) {
    const Sense* sense = scene.sense_at(word);
    return sense == nullptr ? scene.parse.verb_at(word) != nullptr : carries_only(sense->family);
}

/// Uncertain verbs are contents only where they have one of their own.
bool is_too_uncertain(const Scene& scene, const Sense& sense, int depth) {
    return sense.verb && !sense.certain && contents_below(scene, sense.head, depth).empty();
}

void add_content(const Scene& scene, std::size_t word, int depth, std::vector<Content>& contents) {
    if (depth > deepest || is_known(contents, word)) {
        return;
    }
    const Sense* sense = scene.sense_at(word);
    if (only_carries_content(scene, word)) {
        add_contents(scene, word, depth + 1, contents);
        return;
    }
    if (sense == nullptr || is_too_uncertain(scene, *sense, depth)) {
        return;
    }
    if (gives_way(sense->family)) {
        add_contents(scene, word, depth + 1, contents);
    }
    if (is_known(contents, word)) {
        return;
    }
    const Verb* verb = scene.parse.verb_at(word);
    contents.push_back({sense->family, word, verb != nullptr && verb->negated});
    if (sense->family == "stop") {
        add_contents(scene, word, depth + 1, contents);
    }
}

}  // namespace

bool carries_only(std::string_view family) { return is_among(family, {"say", "try"}); }

std::vector<Content> contents_of(const Scene& scene, std::size_t word) {
    std::vector<Content> contents;
    add_contents(scene, word, 0, contents);
    contents.erase(std::remove_if(contents.begin(), contents.end(),
                                  [&](const Content& content) { return content.word == word; }),
                   contents.end());
    return contents;
}

std::vector<std::size_t> content_words(const Scene& scene, std::size_t word) {
    std::vector<std::size_t> words;
    for (const std::size_t inner : direct_words(scene, word)) {
        append(words, phrase_below(scene.parse, inner));
    }
    return words;
}

}  // namespace irenic::record
