#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "irenic/record/lexicon/lexicon.hpp"
#include "irenic/record/mentions/issues.hpp"
#include "irenic/record/mentions/mentions.hpp"
#include "irenic/record/syntax/parse.hpp"

namespace irenic::record {

/// A word or phrase that belongs to a family of acts, or is the content of one.
struct Sense {
    std::size_t first = 0;  ///< its words; the verb or the last noun is the one that others hang by
    std::size_t last = 0;
    std::size_t head = 0;
    std::string family;
    bool verb = false;
    bool certain = true;
    std::string preposition;  ///< of "call for": the one that brings its object, or empty
};

/// One sentence with all that is known of its words.
struct Scene {
    const Parse& parse;
    const std::vector<Mention>& mentions;
    const std::vector<IssueMention>& issues;
    const Lexicon& lexicon;
    const std::vector<Participant>& offerers;  ///< who made the last offer told before
    std::vector<std::optional<Sense>> senses;  ///< by word: the sense whose head it is

    [[nodiscard]] const Sense* sense_at(std::size_t word) const {
        return senses[word] ? &*senses[word] : nullptr;
    }
};

/// Words that hang on `word`, it included, down noun phrases: modifiers, attached phrases,
/// appositions, reduced relative clauses and their objects, contents of nouns; nearest first.
[[nodiscard]] std::vector<std::size_t> phrase_below(const Parse& parse, std::size_t word);

/// The same without relative clauses and what they hold.
[[nodiscard]] std::vector<std::size_t> noun_phrase(const Parse& parse, std::size_t word);

/// The senses of all words of a parse. Fills `scene.senses`.
/// Cost  words times the longest phrase, and for verbs with objects the words behind them.
void find_senses(Scene& scene);

}  // namespace irenic::record
