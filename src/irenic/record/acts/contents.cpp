#include "irenic/record/acts/contents.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace irenic::record {
namespace {

constexpr int deepest = 4;

bool is_in(std::string_view word, std::initializer_list<std::string_view> list) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

/// Families whose own content says more than they do, where they are content themselves.
bool gives_way(std::string_view family) {
    return is_in(family,
                 {"appeal", "demand", "propose", "agree", "believe", "envision", "fear"});
}

bool brings_content(const Arc& arc, const Sense* sense) {
    if (sense != nullptr && !sense->preposition.empty() && arc.label == sense->preposition) {
        return true;
    }
    return is_in(arc.label, {"for", "to", "of", "on", "against", "over", "about", "with", "from",
                             "into", "in", "at"});
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
        if (arc.head == verb && (arc.relation == Relation::object ||
                                 (passive && arc.relation == Relation::subject))) {
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
        if (arc.label == "to" ||
            (arc.label == "ing" && scene.sense_at(arc.dependent) == nullptr)) {
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

void add_content(const Scene& scene, std::size_t word, int depth, std::vector<Content>& contents) {
    if (depth > deepest) {
        return;
    }
    const bool known = std::any_of(contents.begin(), contents.end(),
                                   [&](const Content& content) { return content.word == word; });
    if (known) {
        return;
    }
    const Sense* sense = scene.sense_at(word);
    const Verb* verb = scene.parse.verb_at(word);
    if (sense == nullptr ? verb != nullptr : carries_only(sense->family)) {
        add_contents(scene, word, depth + 1, contents);
        return;
    }
    if (sense == nullptr) {
        return;
    }
    const std::size_t before = contents.size();
    if (gives_way(sense->family)) {
        add_contents(scene, word, depth + 1, contents);
    }
    if (sense->verb && !sense->certain && contents.size() == before &&
        contents_below(scene, word, depth).empty()) {
        return;
    }
    contents.push_back({sense->family, word, verb != nullptr && verb->negated});
    if (sense->family == "stop" || sense->family == "try") {
        add_contents(scene, word, depth + 1, contents);
    }
}

}  // namespace

bool carries_only(std::string_view family) { return is_in(family, {"say", "try"}); }

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
