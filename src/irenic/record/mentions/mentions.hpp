#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "irenic/record/lexicon/lexicon.hpp"
#include "irenic/record/mentions/known_actors.hpp"
#include "irenic/record/reading.hpp"
#include "irenic/record/syntax/parse.hpp"

namespace irenic::record {

/// Words that mean somebody.
struct Mention {
    std::size_t first = 0;  ///< words of the sentence, without a leading article
    std::size_t last = 0;   ///< the last one
    std::size_t head = 0;   ///< the word that others hang it by: "officials" of "Israeli officials"
    std::string id;
    std::string kind;  ///< as ActorMet::kind, or "place" for one that is no actor
    std::string text;  ///< the words as they stand
    bool pronoun = false;
    bool adjective = false;  ///< only an adjective or a possessor: "Israeli proposal", "Israel's"
    bool place = false;      ///< might only say where: a place, or a seat or state behind "in"
};

/// Who was named so far in a document, so that "the president", "Abbas", "he", "they" and "the
/// group" find whom they mean.
///
/// A short name means the latest longer one that ends or begins with it; an abbreviation in
/// brackets stands for the name before it; "he", "she" mean the latest person, in the subject
/// first, "they" the latest plural, "it" the latest body or state, and none crosses an empty line
/// of the document but from a heading; "the group", "the government", "the minister" mean the
/// latest actor of that kind. What is not known stays without an id and is left out. A role that
/// belongs to nobody known ("protesters") is an actor of kind group with the role's id; with a word
/// of its own ("port authority", "nurses' union", "pilots") it has an id of these words.
class Memory {
public:
    /// The mentions of the next sentence, in order, none inside another unless it is an adjective
    /// or possessor in it ("Israel" in "Israel's prime minister" is left out: both are one actor;
    /// "Syrian" in "Syrian refugees" too; both stay in "Israel's rejection"). "They" that means
    /// two, and words such as "Israeli-Palestinian", give two mentions of the same words; nations
    /// that share a role ("Chilean and Peruvian officials") share its head.
    ///
    /// A name of a person with a nation or body about it (title, apposition, "of", possessor)
    /// belongs to that actor and has its id; of a person otherwise unknown the id is made from the
    /// last name. Ids are lower case letters, digits and "_".
    [[nodiscard]] std::vector<Mention> mentions(const Parse& parse, const Lexicon& lexicon,
                                                bool new_paragraph);

    /// Everybody met, in the order of first mention.
    [[nodiscard]] std::vector<ActorMet> actors() const;

private:
    [[nodiscard]] std::vector<Mention> mentions_of(const Parse& parse, const Lexicon& lexicon);

    KnownActors known_;
};

/// An id made from words: lower case, letters of any script as plain Latin ones, anything else
/// as "_", at most 64: "Al-Shabaab" is al_shabaab.
[[nodiscard]] std::string id_from(std::string_view words);

}  // namespace irenic::record
