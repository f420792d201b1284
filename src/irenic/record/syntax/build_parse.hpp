#pragma once

#include <cstddef>
#include <vector>

#include "irenic/record/syntax/linkage.hpp"
#include "irenic/record/syntax/outline.hpp"
#include "irenic/record/syntax/parse.hpp"

namespace irenic::record {

/// Sets Token::at by position: the word of the sentence that each token ends with.
void align(Linkage& linkage, const std::vector<Word>& words);

/// Adds the arcs and verbs of a reading to a parse whose words are set, and refines the classes of
/// the words it links. Returns the words that are its main verbs.
std::vector<std::size_t> add_reading(const Linkage& linkage, Parse& parse);

/// As add_reading, for one who says what `said` (main verbs) says.
void add_aside(const Linkage& linkage, const Aside& aside, const std::vector<std::size_t>& said,
               Parse& parse);

/// Arcs within names of several words, to times, and to short names in brackets, which the
/// grammar does not see. After all readings.
void add_outline(const Outline& outline, Parse& parse);

/// Arcs in their order, each once.
void put_in_order(Parse& parse);

}  // namespace irenic::record
