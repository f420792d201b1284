#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "irenic/record/lexicon/lexicon.hpp"
#include "irenic/record/reading.hpp"

namespace irenic::record {

enum class Pronoun : std::uint8_t { none, he, they, it };

/// Who a phrase means.
struct Identity {
    std::string id;
    std::string kind;     ///< as Mention::kind
    bool person = false;  ///< "he" or "she" may mean it
    bool body = false;    ///< "it" may mean it
    bool plural = false;  ///< "they" may
    bool side = false;    ///< "both sides" may: a state, a body, people with leaders
};

/// How fit some words are to show for an actor.
enum class NameQuality : std::uint8_t { passing, own, listed };

/// Somebody spoken of, where pronouns look for whom they mean.
struct Referent {
    Identity who;
    bool subject = false;
    std::size_t together = 0;  ///< as ActorPhrase::together
    std::size_t sentence = 0;
};

/// Names, roles and pronouns of a document, and whom they mean so far.
class KnownActors {
public:
    void begin_sentence(bool new_paragraph);

    /// By a full or short name, in lower case.
    [[nodiscard]] const Identity* by_name(const std::string& name) const;
    /// With every shorter name that it begins or ends with; of bodies only those they end with.
    void learn_name(const std::string& name, const Identity& who, const Lexicon& lexicon);
    void learn_abbreviation(const std::string& name, const Identity& who) { names_[name] = who; }

    /// The id of a person by the last name, or by the whole name where that is somebody else's.
    [[nodiscard]] std::string id_of_person(const std::string& last, const std::string& full) const;

    /// By what somebody is, a word or the id of a role.
    [[nodiscard]] const Identity* by_role(const std::string& role) const;
    void learn_role(const std::string& role, const Identity& who) { roles_[role] = who; }

    /// Whose "the government" is: of the only state that acted so far, else of the latest one of
    /// this and the two sentences before; nobody's if there is none.
    [[nodiscard]] const Identity* state_meant() const;
    /// A state that is a subject, or has a role or title.
    void note_acting_state(const Identity& who);
    /// A state whose people are spoken of: "the government" may be its.
    void note_state(const Identity& who);
    /// The two latest states and bodies of the paragraph, the earlier first, rather those of one
    /// sentence; fewer where there are not two.
    [[nodiscard]] std::vector<Identity> latest_two() const;

    /// Whom a pronoun means that stands behind all referents so far; "they" may mean several.
    [[nodiscard]] std::vector<Identity> by_pronoun(Pronoun pronoun) const;

    void add_referent(Referent referent);
    /// Counts a mention. Of names that are as good the longest is kept.
    void meet(const Identity& who, const std::string& name, NameQuality quality);

    [[nodiscard]] const std::vector<ActorMet>& actors() const { return met_; }
    [[nodiscard]] std::size_t sentence() const { return sentence_; }

private:
    /// Of the latest sentence with one, the first subject, else the last.
    [[nodiscard]] const Referent* latest_that(
        const std::function<bool(const Referent&)>& suits) const;
    /// Those it is joined to by "and", itself included.
    [[nodiscard]] std::vector<Identity> companions_of(const Referent& one) const;

    std::unordered_map<std::string, Identity> names_;
    std::unordered_map<std::string, Identity> roles_;
    std::unordered_map<std::string, std::string> full_names_;  ///< of persons by id
    std::vector<Referent> recent_;                             ///< of the paragraph
    std::optional<Identity> state_;
    bool state_is_subject_ = false;
    std::size_t state_sentence_ = 0;
    std::vector<Identity> acting_states_;
    std::size_t sentence_ = 0;
    std::vector<ActorMet> met_;
    std::vector<NameQuality> name_qualities_;  ///< of those met
    std::unordered_map<std::string, std::size_t> met_by_id_;
};

}  // namespace irenic::record
