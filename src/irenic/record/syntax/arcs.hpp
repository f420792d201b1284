#pragma once

#include <string>

#include "irenic/record/syntax/linkage.hpp"
#include "irenic/record/syntax/ties.hpp"
#include "irenic/record/syntax/verb_groups.hpp"

namespace irenic::record {

/// What the makers of arcs read, and where they put what they find.
struct Clauses {
    const Reading& reading;
    const VerbGroups& verbs;
    Ties& ties;
};

/// Between nouns, and from nouns to their adjectives, owners and prepositions.
void tie_nouns(const Clauses& clauses);
/// Words joined by a conjunction.
void tie_conjuncts(const Clauses& clauses);
/// Subjects and objects.
void tie_subjects_and_objects(const Clauses& clauses);
/// Nouns by prepositions, and clauses that open with one: after the objects.
void tie_obliques(const Clauses& clauses);
/// Clauses as complements and side clauses.
void tie_clauses(const Clauses& clauses);
/// Clauses that run on, and who says them.
void tie_sentences(const Clauses& clauses);
/// Relative clauses and participles: after all other arcs but understood subjects.
void tie_relatives(const Clauses& clauses);
/// Who an infinitive or participle is understood to have as its subject: last.
void tie_understood_subjects(const Clauses& clauses);

/// A preposition with the words that make one with it, such as "ahead of".
[[nodiscard]] std::string preposition_at(const Reading& reading, std::size_t token);
/// What a preposition governs, conjuncts apart; empty for none.
[[nodiscard]] std::vector<std::size_t> governed_by(const Reading& reading, std::size_t preposition);
/// The main verbs of the whole, those joined by a conjunction apart.
[[nodiscard]] std::vector<std::size_t> main_verbs(const Clauses& clauses);
/// The main verbs of the clause that has a token as its subject, or else those of the token.
[[nodiscard]] std::vector<std::size_t> verbs_opened_at(const Clauses& clauses,
                                                       std::size_t subject_or_verb);
/// The main verbs of the clause that a conjunction, a relative pronoun or a verb of saying opens.
[[nodiscard]] std::vector<std::size_t> verbs_of_clause(const Clauses& clauses, std::size_t opener);

}  // namespace irenic::record
