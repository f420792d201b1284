#include <optional>

#include "irenic/record/syntax/arcs.hpp"
#include "irenic/record/syntax/noun_groups.hpp"
#include "irenic/record/syntax/word_classes.hpp"

namespace irenic::record {
namespace {

using Tokens = std::vector<std::size_t>;

/// "because" with "of" after it.
std::size_t second_part(const Reading& reading, std::size_t preposition) {
    const std::size_t of = reading.next(preposition, {"OF"});
    return of == preposition + 1 ? of : nowhere;
}

void tie_nouns_by(const Clauses& clauses, std::size_t verb, std::size_t preposition) {
    const std::size_t second = second_part(clauses.reading, preposition);
    std::string label = preposition_at(clauses.reading, preposition);
    if (second != nowhere) {
        label += " " + clauses.reading.token(second).word;
    }
    const std::size_t governor = second == nowhere ? preposition : second;
    for (const std::size_t noun : governed_by(clauses.reading, governor)) {
        clauses.ties.add(Relation::oblique, verb, noun, label);
    }
}

/// "by freeing them" is a side clause, "accused them of breaking it" a complement.
void tie_gerunds_by(const Clauses& clauses, std::size_t verb, std::size_t preposition) {
    const std::string label = preposition_at(clauses.reading, preposition);
    const bool side = is_among(label, {"by", "after", "before", "while", "without", "since", "when",
                                       "instead of", "until", "despite", "upon"});
    for (const Link* link : clauses.reading.after(preposition, {"M", "J"})) {
        for (const std::size_t gerund : clauses.verbs.mains_below(link->right)) {
            clauses.ties.add(side ? Relation::adverbial : Relation::complement, verb, gerund,
                             side ? label : "ing");
        }
    }
}

void tie_preposition(const Clauses& clauses, std::size_t verb, std::size_t token) {
    for (const std::size_t preposition : joined(clauses.reading, token)) {
        tie_nouns_by(clauses, verb, preposition);
        tie_gerunds_by(clauses, verb, preposition);
    }
}

/// In "send envoys for talks aimed at peace" the "at" goes with "aimed", whatever its link.
std::optional<std::size_t> participle_before(const Clauses& clauses, std::size_t preposition) {
    const std::size_t before = preposition - 1;
    const auto above = clauses.reading.before(before, {"M"});
    const bool participle = clauses.verbs.find(before) != nullptr && !above.empty() &&
                            above.front()->rest.starts_with("v");
    return participle ? std::optional(before) : std::nullopt;
}

void tie_prepositions_at(const Clauses& clauses, std::size_t at, std::size_t verb) {
    for (const Link* link : clauses.reading.after(at, {"MV", "OF"})) {
        if (link->rest.starts_with("pn")) {
            clauses.ties.add(Relation::oblique, verb, link->right);
        } else {
            tie_preposition(clauses, participle_before(clauses, link->right).value_or(verb),
                            link->right);
        }
    }
}

/// "accused the rebels of breaking it": the preposition hangs on the object.
void tie_gerunds_of_objects(const Clauses& clauses, std::size_t verb) {
    for (const std::size_t object : clauses.ties.below(verb, Relation::object)) {
        for (const Link* link : clauses.reading.after(object, {"M"})) {
            if (is_among(clauses.reading.token(link->right).word, {"of", "from"})) {
                tie_gerunds_by(clauses, verb, link->right);
            }
        }
    }
}

/// "timetable for withdrawing".
void tie_gerunds_of_nouns(const Clauses& clauses, std::size_t noun) {
    for (const Link* link : clauses.reading.after(noun, {"M"})) {
        for (const Link* gerund : clauses.reading.after(link->right, {"M"})) {
            for (const std::size_t verb : clauses.verbs.mains_below(gerund->right)) {
                if (clauses.ties.above(verb, Relation::complement).empty()) {
                    clauses.ties.add(Relation::complement, noun, verb, "ing");
                }
            }
        }
    }
}

/// "In Cairo, the envoy said": what opens the clause links to its subject.
void tie_openers(const Clauses& clauses) {
    for (std::size_t token = 0; token < clauses.reading.size(); ++token) {
        for (const Link* link : clauses.reading.after(token, {"CO"})) {
            for (const VerbGroup& group : clauses.verbs.all()) {
                const auto subjects = nouns_of(clauses.reading, link->right);
                if (clauses.ties.has(Relation::subject, group.main, subjects.front()) ||
                    group.main == link->right) {
                    tie_preposition(clauses, group.main, token);
                }
            }
        }
    }
}

}  // namespace

void tie_obliques(const Clauses& clauses) {
    for (const VerbGroup& group : clauses.verbs.all()) {
        tie_prepositions_at(clauses, group.main, group.main);
        for (const std::size_t token : group.auxiliaries) {
            tie_prepositions_at(clauses, token, group.main);
        }
        for (const std::size_t token : group.conjunctions) {
            tie_prepositions_at(clauses, token, group.main);
        }
        tie_gerunds_of_objects(clauses, group.main);
    }
    for (std::size_t token = 0; token < clauses.reading.size(); ++token) {
        if (clauses.reading.is_noun(token)) {
            tie_gerunds_of_nouns(clauses, token);
        }
    }
    tie_openers(clauses);
}

}  // namespace irenic::record
