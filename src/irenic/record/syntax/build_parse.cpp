#include "irenic/record/syntax/build_parse.hpp"

#include <algorithm>
#include <tuple>

#include "irenic/record/syntax/arcs.hpp"
#include "irenic/record/syntax/ties.hpp"
#include "irenic/record/syntax/verb_groups.hpp"

namespace irenic::record {
namespace {

bool is_wall(const Linkage& linkage, std::size_t token) {
    return token == 0 || token + 1 == linkage.tokens.size();
}

WordClass class_in(const Reading& reading, const VerbGroups& verbs, std::size_t token,
                   WordClass spelled) {
    const std::string& mark = reading.token(token).mark;
    if (verbs.find(token) != nullptr) {
        return WordClass::verb;
    }
    if (verbs.is_auxiliary(token)) {
        return WordClass::auxiliary;
    }
    if (spelled != WordClass::other) {
        return spelled;
    }
    if (!reading.after(token, {"J"}).empty()) {
        return WordClass::preposition;
    }
    if (mark == "a" || !reading.after(token, {"A"}).empty()) {
        return WordClass::adjective;
    }
    if (mark == "e" || !reading.after(token, {"E", "EB"}).empty()) {
        return WordClass::adverb;
    }
    if (!reading.after(token, {"D"}).empty()) {
        return WordClass::determiner;
    }
    return reading.token(token).capital ? WordClass::name : WordClass::noun;
}

void refine_words(const Reading& reading, const VerbGroups& verbs, Parse& parse) {
    for (std::size_t token = 0; token < reading.size(); ++token) {
        const std::size_t at = reading.token(token).at;
        if (at == nowhere || !reading.is_linked(token)) {
            continue;
        }
        Word& word = parse.words[at];
        word.linked = true;
        word.kind = class_in(reading, verbs, token, word.kind);
    }
}

void add_arcs(const Reading& reading, const Ties& ties, Parse& parse) {
    for (Arc arc : ties.all()) {
        arc.head = reading.token(arc.head).at;
        arc.dependent = reading.token(arc.dependent).at;
        if (arc.head != nowhere && arc.dependent != nowhere && arc.head != arc.dependent) {
            parse.arcs.push_back(std::move(arc));
        }
    }
}

bool has_denied_noun(const Reading& reading, const Ties& ties, std::size_t verb) {
    const auto denied = [&](std::size_t noun) {
        const auto determiners = reading.before(noun, {"D", "XJ"});
        return reading.token(noun).word == "none" || reading.token(noun).word == "nobody" ||
               std::any_of(determiners.begin(), determiners.end(), [&](const Link* link) {
                   const std::string& word = reading.token(link->left).word;
                   return word == "no" || word == "neither";
               });
    };
    const auto subjects = ties.below(verb, Relation::subject);
    const auto objects = ties.below(verb, Relation::object);
    return std::any_of(subjects.begin(), subjects.end(), denied) ||
           std::any_of(objects.begin(), objects.end(), denied);
}

void add_verbs(const Reading& reading, const VerbGroups& groups, const Ties& ties, Parse& parse) {
    for (const VerbGroup& group : groups.all()) {
        const std::size_t at = reading.token(group.main).at;
        if (at == nowhere) {
            continue;
        }
        Verb verb = describe(reading, group);
        verb.word = at;
        verb.negated = verb.negated || has_denied_noun(reading, ties, group.main);
        for (const Arc& arc : ties.all()) {
            verb.conditional = verb.conditional || (arc.dependent == group.main &&
                                                    arc.relation == Relation::adverbial &&
                                                    (arc.label == "if" || arc.label == "unless"));
        }
        parse.verbs.push_back(std::move(verb));
    }
}

std::vector<std::size_t> words_of(const Reading& reading, const std::vector<std::size_t>& tokens) {
    std::vector<std::size_t> words;
    for (const std::size_t token : tokens) {
        if (reading.token(token).at != nowhere) {
            words.push_back(reading.token(token).at);
        }
    }
    return words;
}

}  // namespace

void align(Linkage& linkage, const std::vector<Word>& words) {
    for (std::size_t token = 0; token < linkage.tokens.size(); ++token) {
        Token& own = linkage.tokens[token];
        const std::size_t last = own.end - 1;
        const auto word = std::upper_bound(
            words.begin(), words.end(), last,
            [](std::size_t position, const Word& candidate) { return position < candidate.end; });
        if (!is_wall(linkage, token) && own.end > 0 && word != words.end() && word->start <= last) {
            own.at = static_cast<std::size_t>(word - words.begin());
        }
    }
}

std::vector<std::size_t> add_reading(const Linkage& linkage, Parse& parse) {
    const Reading reading(linkage);
    const VerbGroups verbs(reading);
    Ties ties;
    const Clauses clauses{reading, verbs, ties};
    tie_nouns(clauses);
    tie_subjects_and_objects(clauses);
    tie_obliques(clauses);
    tie_clauses(clauses);
    tie_sentences(clauses);
    tie_relatives(clauses);
    tie_conjuncts(clauses);
    tie_understood_subjects(clauses);
    refine_words(reading, verbs, parse);
    add_arcs(reading, ties, parse);
    add_verbs(reading, verbs, ties, parse);
    return words_of(reading, main_verbs(clauses));
}

void put_in_order(Parse& parse) {
    const auto key = [](const Arc& arc) {
        return std::tie(arc.head, arc.dependent, arc.relation, arc.label);
    };
    std::sort(parse.arcs.begin(), parse.arcs.end(),
              [&](const Arc& a, const Arc& b) { return key(a) < key(b); });
    parse.arcs.erase(std::unique(parse.arcs.begin(), parse.arcs.end()), parse.arcs.end());
    std::stable_sort(parse.verbs.begin(), parse.verbs.end(),
                     [](const Verb& a, const Verb& b) { return a.word < b.word; });
    parse.verbs.erase(std::unique(parse.verbs.begin(), parse.verbs.end(),
                                  [](const Verb& a, const Verb& b) { return a.word == b.word; }),
                      parse.verbs.end());
}

}  // namespace irenic::record
