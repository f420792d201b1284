#include <algorithm>
#include <utility>

#include "irenic/record/syntax/build_parse.hpp"
#include "irenic/record/syntax/word_classes.hpp"

namespace irenic::record {
namespace {

bool has_quotation(const Parse& parse, const Aside& aside) {
    for (std::size_t i = 0; i < parse.words.size(); ++i) {
        const bool outside = i < aside.words.first || i > aside.words.last;
        if (outside && parse.words[i].lower == "\"") {
            return true;
        }
    }
    return false;
}

void take_over_words(const Parse& part, const Aside& aside, Parse& parse) {
    for (std::size_t i = aside.words.first; i <= aside.words.last; ++i) {
        parse.words[i] = part.words[i];
    }
}

void mark_verb(const Aside& aside, Parse& part) {
    Verb verb;
    verb.word = aside.verb;
    verb.finite = true;
    verb.tense = is_among(part.words[aside.verb].lower, {"says", "say", "reports"}) ? Tense::present
                                                                                    : Tense::past;
    std::erase_if(part.verbs, [&](const Verb& other) { return other.word == aside.verb; });
    part.verbs.push_back(verb);
    part.words[aside.verb].kind = WordClass::verb;
    part.words[aside.verb].linked = true;
}

/// "said the minister": what the grammar took for the object is the subject.
void turn_objects(const Aside& aside, Parse& part) {
    for (Arc& arc : part.arcs) {
        if (arc.head == aside.verb && arc.relation == Relation::object) {
            arc.relation = Relation::subject;
        }
    }
}

/// "according to the minister": from the main verbs to whom they go by.
void turn_to_obliques(const Aside& aside, const std::vector<std::size_t>& said, Parse& part) {
    std::vector<std::size_t> sources;
    for (const Arc* arc : part.below(aside.verb, Relation::object)) {
        sources.push_back(arc->dependent);
    }
    std::erase_if(part.arcs, [&](const Arc& arc) {
        return arc.head == aside.verb || arc.dependent == aside.verb;
    });
    std::erase_if(part.verbs, [&](const Verb& verb) { return verb.word == aside.verb; });
    for (const std::size_t verb : said) {
        for (const std::size_t source : sources) {
            part.arcs.push_back({Relation::oblique, verb, source, "according to"});
        }
    }
    for (const std::size_t word : {aside.verb, aside.verb + 1}) {
        part.words[word].kind = WordClass::preposition;
        part.words[word].linked = true;
    }
}

void append(const Parse& part, Parse& parse) {
    parse.arcs.insert(parse.arcs.end(), part.arcs.begin(), part.arcs.end());
    parse.verbs.insert(parse.verbs.end(), part.verbs.begin(), part.verbs.end());
}

}  // namespace

void add_aside(const Linkage& linkage, const Aside& aside, const std::vector<std::size_t>& said,
               Parse& parse) {
    Parse part;
    part.words = parse.words;
    add_reading(linkage, part);
    if (aside.kind == AsideKind::according_to) {
        turn_to_obliques(aside, said, part);
    } else {
        mark_verb(aside, part);
        if (aside.kind == AsideKind::verb_first) {
            turn_objects(aside, part);
        }
        for (const std::size_t verb : said) {
            part.arcs.push_back({Relation::complement, aside.verb, verb,
                                 has_quotation(parse, aside) ? "quote" : "that"});
        }
    }
    take_over_words(part, aside, parse);
    append(part, parse);
}

}  // namespace irenic::record
