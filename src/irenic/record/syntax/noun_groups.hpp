#pragma once

#include <cstddef>
#include <vector>

#include "irenic/record/syntax/linkage.hpp"

namespace irenic::record {

/// The nouns a token stands for: those that a conjunction joins, or what a relative pronoun takes
/// up; else the token itself. In the order of the sentence.
[[nodiscard]] std::vector<std::size_t> nouns_of(const Reading& reading, std::size_t token);

/// What a relative pronoun takes up, or `nowhere`.
[[nodiscard]] std::size_t antecedent(const Reading& reading, std::size_t pronoun);

/// The two sides of a conjunction, each a word or a conjunction again; empty where it joins none.
/// Nouns, verbs, adjectives, prepositions and clauses.
[[nodiscard]] std::vector<std::size_t> sides(const Reading& reading, std::size_t conjunction);

/// What a conjunction joins at last, however nested; the token itself where it joins nothing.
[[nodiscard]] std::vector<std::size_t> joined(const Reading& reading, std::size_t token);

}  // namespace irenic::record
