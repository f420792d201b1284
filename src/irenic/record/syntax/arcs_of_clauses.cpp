#include "irenic/record/syntax/arcs.hpp"
#include "irenic/record/syntax/noun_groups.hpp"
#include "irenic/record/syntax/word_classes.hpp"

namespace irenic::record {
namespace {

using Tokens = std::vector<std::size_t>;

void append(Tokens& tokens, const Tokens& more) {
    tokens.insert(tokens.end(), more.begin(), more.end());
}

/// The main verbs whose subject is linked at a noun.
Tokens verbs_with_subject(const Clauses& clauses, std::size_t noun) {
    Tokens verbs;
    for (const Link* link : clauses.reading.after(noun, {"S", "SX", "SF"})) {
        append(verbs, clauses.verbs.mains_below(link->right));
    }
    return verbs;
}

Tokens verbs_after_opener(const Clauses& clauses, std::size_t opener) {
    Tokens verbs;
    for (const Link* link : clauses.reading.after(opener, {"CV", "I"})) {
        append(verbs, clauses.verbs.mains_below(link->right));
    }
    if (verbs.empty()) {
        for (const Link* link : clauses.reading.after(opener, {"C", "R"})) {
            append(verbs, verbs_with_subject(clauses, link->right));
        }
    }
    if (verbs.empty()) {
        append(verbs, verbs_with_subject(clauses, opener));
    }
    return verbs;
}

/// What a head ties its clauses to: the main verbs of a group, or a noun or adjective itself.
Tokens heads_at(const Clauses& clauses, std::size_t token) {
    const Tokens verbs = clauses.verbs.mains_below(token);
    return verbs.empty() ? Tokens{token} : verbs;
}

void tie_all(const Clauses& clauses, Relation relation, const Tokens& heads,
             const Tokens& dependents, const std::string& label) {
    for (const std::size_t head : heads) {
        for (const std::size_t dependent : dependents) {
            clauses.ties.add(relation, head, dependent, label);
        }
    }
}

void tie_that_clauses(const Clauses& clauses, std::size_t token) {
    for (const Link* link : clauses.reading.after(token, {"TH", "TS"})) {
        for (const std::size_t that : joined(clauses.reading, link->right)) {
            tie_all(clauses, Relation::complement, heads_at(clauses, token),
                    verbs_of_clause(clauses, that), "that");
        }
    }
    const bool says = !clauses.reading.after(token, {"C"}).empty() &&
                      (clauses.reading.is_verb(token) || clauses.reading.is_gerund(token) ||
                       clauses.reading.token(token).mark == "a");
    if (says) {
        tie_all(clauses, Relation::complement, heads_at(clauses, token),
                verbs_of_clause(clauses, token), "that");
    }
}

void tie_questions(const Clauses& clauses, std::size_t token) {
    for (const Link* link : clauses.reading.after(token, {"QI"})) {
        const std::string& word = clauses.reading.token(link->right).word;
        tie_all(clauses, Relation::complement, heads_at(clauses, token),
                verbs_of_clause(clauses, link->right),
                word == "whether" || word == "if" ? "if" : "");
    }
}

void tie_infinitives(const Clauses& clauses, std::size_t token) {
    for (const Link* link : clauses.reading.after(token, {"TO"})) {
        const Tokens verbs = verbs_after_opener(clauses, link->right);
        Tokens heads = heads_at(clauses, token);
        if (heads != verbs) {
            tie_all(clauses, Relation::complement, heads, verbs, "to");
        }
    }
    for (const Link* link : clauses.reading.after(token, {"MV"})) {
        if (link->rest.starts_with("i")) {
            const bool asks =
                starts_with_one_of(clauses.reading.token(token).word, {"call", "appeal", "plead"});
            tie_all(clauses, asks ? Relation::complement : Relation::adverbial,
                    heads_at(clauses, token), verbs_after_opener(clauses, link->right), "to");
        }
    }
}

/// "let them go", "began shelling", "is ready".
void tie_bare_complements(const Clauses& clauses, std::size_t token) {
    const bool main = clauses.verbs.find(token) != nullptr;
    for (const Link* link : clauses.reading.after(token, {"I", "P"})) {
        const Tokens verbs = clauses.verbs.mains_below(link->right);
        if (main && !verbs.empty()) {
            tie_all(clauses, Relation::complement, {token}, verbs, link->type == "P" ? "ing" : "");
        } else if (link->type == "P" && link->rest.starts_with("a")) {
            tie_all(clauses, Relation::complement, heads_at(clauses, token),
                    joined(clauses.reading, link->right), "");
        }
    }
    for (const Link* link : clauses.reading.after(token, {"O"})) {
        if (main && !is_be(clauses.reading.token(token).word) &&
            clauses.verbs.find(link->right) != nullptr) {
            clauses.ties.add(Relation::complement, token, link->right, "ing");
        }
    }
}

void tie_side_clauses(const Clauses& clauses, std::size_t token) {
    for (const Link* link : clauses.reading.after(token, {"MV"})) {
        if (link->rest.starts_with("s")) {
            tie_all(clauses, Relation::adverbial, heads_at(clauses, token),
                    verbs_of_clause(clauses, link->right),
                    preposition_at(clauses.reading, link->right));
        } else if (link->rest.starts_with("g") || clauses.verbs.find(link->right) != nullptr) {
            tie_all(clauses, Relation::adverbial, heads_at(clauses, token),
                    clauses.verbs.mains_below(link->right), "ing");
        }
    }
}

/// "After they left, ...", "Speaking in Cairo, ...".
void tie_openers(const Clauses& clauses, std::size_t token) {
    for (const Link* link : clauses.reading.after(token, {"CO"})) {
        const Tokens heads = verbs_opened_at(clauses, link->right);
        if (clauses.verbs.find(token) != nullptr) {
            tie_all(clauses, Relation::adverbial, heads, {token}, "ing");
        } else {
            const bool to = clauses.reading.token(token).word == "to";
            tie_all(clauses, Relation::adverbial, heads, verbs_of_clause(clauses, token),
                    to ? "to" : preposition_at(clauses.reading, token));
        }
    }
}

}  // namespace

std::vector<std::size_t> verbs_opened_at(const Clauses& clauses, std::size_t subject_or_verb) {
    const Tokens verbs = verbs_with_subject(clauses, subject_or_verb);
    return verbs.empty() ? clauses.verbs.mains_below(subject_or_verb) : verbs;
}

std::vector<std::size_t> verbs_of_clause(const Clauses& clauses, std::size_t opener) {
    return verbs_after_opener(clauses, opener);
}

void tie_clauses(const Clauses& clauses) {
    for (std::size_t token = 1; token < clauses.reading.size(); ++token) {
        tie_that_clauses(clauses, token);
        tie_questions(clauses, token);
        tie_infinitives(clauses, token);
        tie_bare_complements(clauses, token);
        tie_side_clauses(clauses, token);
        tie_openers(clauses, token);
    }
}

}  // namespace irenic::record
