#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace irenic::record {

/// What kind of word stands there.
enum class WordClass : std::uint8_t {
    noun,
    name,  ///< capitalised, or known as a name
    pronoun,
    verb,
    auxiliary,  ///< be, have, do and modals where they help another verb
    adjective,
    adverb,
    preposition,
    determiner,  ///< articles, possessives ("its"), quantities
    number,
    conjunction,
    particle,  ///< "to" before a verb, "not", the "'s" of possession
    punctuation,
    other,
};

/// A word, number or mark of a sentence. "Israel's" is two words, "Israel" and "'s".
struct Word {
    std::string text;   ///< as it stands
    std::string lower;  ///< case folded, quotation marks and apostrophes made plain
    WordClass kind = WordClass::other;
    std::size_t start = 0;  ///< code points of the sentence
    std::size_t end = 0;
    bool linked = false;  ///< has a place in the parse
};

/// How one word hangs on another. Names follow the common ones of dependency grammar.
enum class Relation : std::uint8_t {
    subject,     ///< verb -> noun that does or is; of a passive verb, what it is done to
    object,      ///< verb -> noun; a verb may have two ("gave Mali aid")
    oblique,     ///< verb -> noun by a preposition, the label; "by" of a passive is the doer; no
                 ///  label for a time ("met last week")
    complement,  ///< verb, noun or adjective -> verb; label "to", "that", "ing", "quote", "if" or
                 ///  "". Also be -> adjective ("is ready to sign": is -> ready -> sign)
    adverbial,   ///< verb -> verb of a side clause; label: "after", "unless", "if", "while", ...
                 ///  "ing" for a participle ("..., accusing him"), "to" for a purpose
    compound,    ///< noun -> noun before it ("ceasefire -> proposal" the other way round)
    adjective,   ///< noun -> adjective
    possessor,   ///< noun -> noun or determiner that owns it ("Israel's", "its")
    attached,    ///< noun -> noun by a preposition, the label
    apposition,  ///< noun -> noun that says the same thing
    relative,    ///< noun -> verb of a relative clause or participle; label "who" (any finite
                 ///  clause), "ing", "passive" ("talks mediated by Qatar") or "to"
    conjunct,    ///< word -> word joined to it by and, or, but, a comma; label the conjunction
};

/// One tie between two words, by index into Parse::words.
struct Arc {
    Relation relation = Relation::subject;
    std::size_t head = 0;
    std::size_t dependent = 0;
    std::string label;  ///< in lower case; see Relation
    bool operator==(const Arc&) const = default;
};

enum class Tense : std::uint8_t { past, present, future, none };

/// A main verb with what its auxiliaries say.
struct Verb {
    std::size_t word = 0;
    Tense tense = Tense::none;  ///< none for infinitives and participles that stand alone
    bool passive = false;
    bool negated = false;      ///< by "not", "never", "no longer", or "no" on its subject or object
    bool perfect = false;      ///< has done
    bool progressive = false;  ///< is doing
    bool conditional = false;  ///< would, could, might, if it stands in an if-clause
    bool finite = false;
    std::string
        modal;  ///< lower case, such as "must", or empty; "is to", "is expected to" are not modals
};

/// How much of a sentence the grammar took in.
enum class Coverage : std::uint8_t {
    full,  ///< every word linked
    part,  ///< some words left out
    none,  ///< nothing: too long, out of time, or no parse
};

/// A sentence taken apart. Where `coverage` is none there are words and no arcs.
struct Parse {
    std::vector<Word> words;
    std::vector<Arc> arcs;    ///< ordered by head, then dependent
    std::vector<Verb> verbs;  ///< in the order of the words
    Coverage coverage = Coverage::none;
    std::string why;  ///< for coverage none: "too long", "out of time", "no parse"

    /// The dependents of a word by one relation, in order.
    [[nodiscard]] std::vector<const Arc*> below(std::size_t head, Relation relation) const;
    /// What a word hangs on by one relation, in order.
    [[nodiscard]] std::vector<const Arc*> above(std::size_t dependent, Relation relation) const;
    /// The verb at a word, or none.
    [[nodiscard]] const Verb* verb_at(std::size_t word) const;
};

}  // namespace irenic::record
