#pragma once

#include <optional>
#include <vector>

#include "irenic/record/mentions/mentions.hpp"
#include "irenic/record/mentions/run.hpp"

namespace irenic::record {

/// Tells whom the phrases of one sentence mean, and teaches the memory what they tell.
class Resolver {
public:
    Resolver(const Parse& parse, const Lexicon& lexicon, const std::vector<ActorPhrase>& phrases,
             KnownActors& known);

    [[nodiscard]] std::vector<Mention> resolve();

private:
    using Identities = std::vector<Identity>;

    const Identities& resolve(std::size_t phrase);
    [[nodiscard]] Identities identify(const ActorPhrase& phrase);
    [[nodiscard]] Identities owners_of(const ActorPhrase& phrase);
    [[nodiscard]] Identity identify_actor(const ActorPhrase& phrase) const;
    [[nodiscard]] Identity identify_name(const ActorPhrase& phrase, const Span& name);
    [[nodiscard]] Identities identify_person(const ActorPhrase& phrase, const Identities& owners);
    [[nodiscard]] Identities identify_role(const ActorPhrase& phrase) const;
    [[nodiscard]] const Identity* known_role(const ActorPhrase& phrase) const;
    [[nodiscard]] static Identity as_role(Identity who, const KnownRole& role);
    [[nodiscard]] Identities owners_by_words(const ActorPhrase& phrase, Identities owners) const;
    [[nodiscard]] const Identity* own_actor(const ActorPhrase& phrase) const;
    [[nodiscard]] Identity with_role(const Identity& owner, const ActorPhrase& phrase) const;
    void learn(const ActorPhrase& phrase, const Identity& who);
    void mention(const ActorPhrase& phrase, const Identity& who, std::vector<Mention>& mentions);
    void meet(const ActorPhrase& phrase, const Identity& who, const Mention& mention);
    [[nodiscard]] bool is_place(const ActorPhrase& phrase, const Identity& who) const;
    [[nodiscard]] bool is_subject(const ActorPhrase& phrase) const;
    [[nodiscard]] bool looks_like_person(const ActorPhrase& phrase, const Span& name) const;
    [[nodiscard]] std::string role_id(const ActorPhrase& phrase) const;
    [[nodiscard]] std::string role_word(const ActorPhrase& phrase) const;
    [[nodiscard]] std::string lower(const Span& span) const;

    const Parse& parse_;
    const Lexicon& lexicon_;
    const std::vector<ActorPhrase>& phrases_;
    KnownActors& known_;
    std::vector<std::optional<Identities>> resolved_;
    std::size_t dateline_ = 0;  ///< words before it only say where the report comes from
    bool has_subject_ = false;
};

}  // namespace irenic::record
