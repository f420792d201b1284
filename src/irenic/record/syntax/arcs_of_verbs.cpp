#include <algorithm>

#include "irenic/record/syntax/arcs.hpp"
#include "irenic/record/syntax/noun_groups.hpp"
#include "irenic/record/syntax/word_classes.hpp"

namespace irenic::record {
namespace {

using Tokens = std::vector<std::size_t>;

void append_nouns(const Reading& reading, std::size_t token, Tokens& nouns) {
    const Tokens found = nouns_of(reading, token);
    nouns.insert(nouns.end(), found.begin(), found.end());
}

/// What a finite verb or the conjunction of such has as its subject by a link of its own.
Tokens own_subjects(const Reading& reading, std::size_t token) {
    Tokens subjects;
    for (const Link* link : reading.before(token, {"S", "SX", "RS", "SF"})) {
        if (reading.token(link->left).word != "having") {
            append_nouns(reading, link->left, subjects);
        }
    }
    for (const Link* link : reading.after(token, {"SI", "SFI"})) {
        append_nouns(reading, link->right, subjects);
    }
    return subjects;
}

/// The token of a group, from the main verb up, that has a subject; with what is above it shared.
Tokens tokens_upwards(const VerbGroup& group) {
    Tokens tokens{group.main};
    tokens.insert(tokens.end(), group.auxiliaries.begin(), group.auxiliaries.end());
    Tokens conjunctions = group.conjunctions;
    tokens.insert(tokens.end(), conjunctions.begin(), conjunctions.end());
    return tokens;
}

/// "the army withdraw" after a "that" of demand.
Tokens subjunctive_subjects(const Reading& reading, std::size_t verb) {
    const std::size_t opener = reading.previous(verb, {"I"});
    if (opener == nowhere || reading.token(opener).word == "to") {
        return {};
    }
    const std::size_t subject = reading.next(opener, {"SI"});
    return subject == nowhere ? Tokens{} : nouns_of(reading, subject);
}

Tokens subjects_of(const Reading& reading, const VerbGroup& group) {
    for (const std::size_t token : tokens_upwards(group)) {
        Tokens subjects = own_subjects(reading, token);
        if (subjects.empty()) {
            subjects = subjunctive_subjects(reading, token);
        }
        if (!subjects.empty()) {
            return subjects;
        }
    }
    return {};
}

bool is_filler(const Reading& reading, std::size_t noun) {
    return reading.token(noun).word == "there";
}

/// "said that the ..." read with "that" as the object.
bool is_no_object(const Reading& reading, std::size_t verb, std::size_t object) {
    const std::string& word = reading.token(object).word;
    return word == "not" || (word == "that" && object == verb + 1);
}

void tie_objects_at(const Clauses& clauses, std::size_t at, const VerbGroup& group,
                    Relation relation) {
    for (const Link* link : clauses.reading.after(at, {"O"})) {
        if (clauses.verbs.find(link->right) != nullptr && is_be(clauses.reading.token(at).word)) {
            continue;
        }
        for (const std::size_t noun : nouns_of(clauses.reading, link->right)) {
            if (!is_no_object(clauses.reading, at, noun)) {
                clauses.ties.add(relation, group.main, noun);
            }
        }
    }
}

void tie_group(const Clauses& clauses, const VerbGroup& group) {
    bool there_is = false;
    for (const std::size_t subject : subjects_of(clauses.reading, group)) {
        there_is = there_is || is_filler(clauses.reading, subject);
        if (!is_filler(clauses.reading, subject)) {
            clauses.ties.add(Relation::subject, group.main, subject);
        }
    }
    const Relation relation = there_is ? Relation::subject : Relation::object;
    tie_objects_at(clauses, group.main, group, relation);
    for (const std::size_t conjunction : group.conjunctions) {
        tie_objects_at(clauses, conjunction, group, relation);
    }
}

}  // namespace

void tie_subjects_and_objects(const Clauses& clauses) {
    for (const VerbGroup& group : clauses.verbs.all()) {
        tie_group(clauses, group);
    }
}

}  // namespace irenic::record
