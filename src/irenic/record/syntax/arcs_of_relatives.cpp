#include <algorithm>

#include "irenic/record/syntax/arcs.hpp"
#include "irenic/record/syntax/noun_groups.hpp"

namespace irenic::record {
namespace {

using Tokens = std::vector<std::size_t>;

void tie_relative(const Clauses& clauses, std::size_t noun, const Tokens& verbs,
                  const std::string& label) {
    for (const std::size_t head : nouns_of(clauses.reading, noun)) {
        for (const std::size_t verb : verbs) {
            clauses.ties.add(Relation::relative, head, verb, label);
        }
    }
}

Tokens verbs_of_pronoun(const Clauses& clauses, std::size_t pronoun) {
    Tokens verbs;
    for (const Link* link : clauses.reading.after(pronoun, {"RS", "S"})) {
        const Tokens own = clauses.verbs.mains_below(link->right);
        verbs.insert(verbs.end(), own.begin(), own.end());
    }
    if (verbs.empty()) {
        verbs = verbs_of_clause(clauses, pronoun);
    }
    return verbs;
}

/// "whose party lost": the verb hangs on the owned noun.
Tokens verbs_of_owned(const Clauses& clauses, std::size_t whose) {
    Tokens verbs;
    for (const Link* owned : clauses.reading.after(whose, {"D"})) {
        for (const Link* link : clauses.reading.after(owned->right, {"S"})) {
            const Tokens own = clauses.verbs.mains_below(link->right);
            verbs.insert(verbs.end(), own.begin(), own.end());
        }
    }
    return verbs;
}

void tie_pronoun(const Clauses& clauses, std::size_t pronoun) {
    const std::size_t noun = antecedent(clauses.reading, pronoun);
    if (noun == nowhere) {
        return;
    }
    const Tokens verbs = clauses.reading.token(pronoun).word == "whose"
                             ? verbs_of_owned(clauses, pronoun)
                             : verbs_of_pronoun(clauses, pronoun);
    tie_relative(clauses, noun, verbs, "who");
    const std::size_t preposition = clauses.reading.previous(pronoun, {"J"});
    if (preposition != nowhere) {
        for (const std::size_t verb : verbs_of_clause(clauses, preposition)) {
            tie_relative(clauses, noun, {verb}, "who");
            for (const std::size_t head : nouns_of(clauses.reading, noun)) {
                clauses.ties.add(Relation::oblique, verb, head,
                                 preposition_at(clauses.reading, preposition));
            }
        }
    }
}

/// A clause without a pronoun, or with one that is not its subject: the noun is its object.
void tie_bound_verbs(const Clauses& clauses, std::size_t noun) {
    for (const Link* link : clauses.reading.after(noun, {"B"})) {
        const bool infinitive = link->rest.ends_with("w");
        const Tokens verbs = clauses.verbs.mains_below(link->right);
        const bool subject = !clauses.reading.before(link->right, {"RS"}).empty();
        tie_relative(clauses, noun, verbs, infinitive ? "to" : "who");
        for (const std::size_t verb : verbs) {
            for (const std::size_t head : nouns_of(clauses.reading, noun)) {
                if (subject) {
                    clauses.ties.add(Relation::subject, verb, head);
                } else if (!infinitive) {
                    clauses.ties.add(Relation::object, verb, head);
                }
            }
        }
    }
}

bool comes_after_its_verb(const Clauses& clauses, std::size_t noun) {
    const auto governs = [&](Relation relation) {
        const Tokens verbs = clauses.ties.above(noun, relation);
        return std::any_of(verbs.begin(), verbs.end(),
                           [&](std::size_t verb) { return verb < noun; });
    };
    return governs(Relation::object) || governs(Relation::oblique);
}

/// ", accusing them" at the end says what the subject does, not what the noun before it does.
bool tie_to_verb_before(const Clauses& clauses, std::size_t noun, std::size_t participle) {
    if (!clauses.reading.is_gerund(participle) || !comes_after_its_verb(clauses, noun)) {
        return false;
    }
    Tokens verbs = clauses.ties.above(noun, Relation::object);
    if (verbs.empty()) {
        verbs = clauses.ties.above(noun, Relation::oblique);
    }
    for (const std::size_t verb : verbs) {
        clauses.ties.add(Relation::adverbial, verb, participle, "ing");
    }
    return true;
}

void tie_participles(const Clauses& clauses, std::size_t noun) {
    for (const Link* link : clauses.reading.after(noun, {"M", "MX"})) {
        const Tokens verbs = clauses.verbs.mains_below(link->right);
        if (verbs.empty() || clauses.verbs.find(noun) != nullptr ||
            clauses.verbs.is_auxiliary(noun) || link->rest == "gp") {
            continue;
        }
        for (const std::size_t verb : verbs) {
            if (link->type == "MX" && tie_to_verb_before(clauses, noun, verb)) {
                continue;
            }
            tie_relative(clauses, noun, {verb},
                         clauses.reading.is_gerund(verb) ? "ing" : "passive");
            for (const std::size_t head : nouns_of(clauses.reading, noun)) {
                clauses.ties.add(Relation::subject, verb, head);
            }
        }
    }
}

}  // namespace

void tie_relatives(const Clauses& clauses) {
    for (std::size_t token = 1; token < clauses.reading.size(); ++token) {
        tie_pronoun(clauses, token);
        tie_bound_verbs(clauses, token);
        tie_participles(clauses, token);
    }
}

}  // namespace irenic::record
