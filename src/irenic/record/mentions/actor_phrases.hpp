#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "irenic/record/mentions/known_actors.hpp"
#include "irenic/record/mentions/units.hpp"

namespace irenic::record {

/// Words in a row, the last one included.
struct Span {
    std::size_t first = 0;
    std::size_t last = 0;
};

/// A phrase that means somebody, as it stands: who that is, the memory tells.
struct ActorPhrase {
    Span words;  ///< owner and what follows "of" included
    Span core;   ///< without them
    std::size_t head = 0;
    const KnownActor* actor = nullptr;
    const KnownActor* people_of = nullptr;  ///< "Iraqi" of "Iraqi Kurds"
    const KnownRole* role = nullptr;
    std::optional<Span> role_words;
    std::string own;  ///< by which a role is an actor of its own: "port authority", "nurses"
    const KnownRole* generic = nullptr;  ///< what a body's name says it is: "Front"
    std::optional<Span> name;            ///< capitals that nobody knows, before a role or alone
    std::optional<Span> person;          ///< behind a role or title
    std::optional<Span> place;
    Pronoun pronoun = Pronoun::none;
    std::optional<std::size_t> owner;     ///< of the phrases: who it belongs to
    std::optional<std::size_t> same_as;   ///< of the phrases: apposition
    std::optional<std::size_t> alias_of;  ///< an abbreviation in brackets behind that one
    std::size_t together = 0;             ///< the same for phrases joined by "and" and commas
    bool definite = false;
    bool indefinite = false;
    bool adjective = false;  ///< qualifies or owns another noun
    bool where = false;      ///< behind "in", "at" and the like
    bool inner = false;      ///< part of another phrase, no mention of its own
};

/// The phrases of a sentence, in order.
[[nodiscard]] std::vector<ActorPhrase> find_actor_phrases(const Parse& parse,
                                                          const std::vector<Unit>& units,
                                                          const Lexicon& lexicon);

}  // namespace irenic::record
