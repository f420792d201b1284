#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace irenic::record {

/// What somebody said or did, in the terms of a negotiation.
enum class ActKind : std::uint8_t {
    propose,
    counter,  ///< an offer that answers an offer
    accept,
    reject,
    demand,
    concede,
    threaten,
    appeal,  ///< asks others to act, not as a condition of its own
    mediate,
    meet,
    accuse,
    state_belief,        ///< how a war or talks will end
    commitment_concern,  ///< fear that the other side will not keep a deal, or strikes again
    position,            ///< what outcome somebody wants
    deliver,             ///< does what was promised or is owed: release, withdrawal, aid, a truce
    breach,              ///< breaks what was agreed
    support,             ///< praises, backs, recognises, cooperates
    pressure,            ///< sanctions, protests, mobilises, breaks off
    force,               ///< coerces, attacks, fights
};

/// "commitment_concern" and the like.
[[nodiscard]] std::string_view name_of(ActKind kind);
[[nodiscard]] std::optional<ActKind> find_act_kind(std::string_view name);

/// Whether it has happened, is expected (announced, planned, conditional), or is denied.
enum class ActTense : std::uint8_t { happened, expected, denied };

[[nodiscard]] std::string_view name_of(ActTense tense);
[[nodiscard]] std::optional<ActTense> find_act_tense(std::string_view name);

/// One of those who act or are acted upon.
struct Participant {
    std::string id;    ///< a party's of the case, or made from the name
    std::string text;  ///< the words as they stand
    bool operator==(const Participant&) const = default;
};

/// An issue an act speaks of.
struct IssueTouched {
    std::string issue;   ///< an id of the case, or of the vocabulary
    std::string option;  ///< of that issue, or empty where none is told
    bool operator==(const IssueTouched&) const = default;
};

/// The exact words of somebody, taken over by the document.
struct Quotation {
    std::string text;     ///< without its marks
    std::string speaker;  ///< id, or empty
    bool operator==(const Quotation&) const = default;
};

/// One coded act: a proposal of the machine's until a person confirms it.
///
/// CAMEO and PLOVER are the codes of the event data community; PLOVER's letters are kept, its
/// category REQUEST included. Where the two differ on the mode of a refusal the one that the
/// definition gives is kept.
struct Act {
    std::string id;      ///< the first twelve digits of the document's hash, "-", number from 1
    std::string source;  ///< the document's id
    std::size_t sentence = 0;
    std::size_t start = 0;  ///< code points of the document
    std::size_t end = 0;
    std::string text;  ///< the document's words from start to end, as they stand
    std::string date;  ///< YYYY-MM-DD of the act where it is told, else of the document, or empty
    std::vector<Participant> actors;
    std::vector<Participant> recipients;
    ActKind kind = ActKind::position;
    std::string event;  ///< PLOVER, or empty
    std::string mode;   ///< PLOVER, or empty
    std::string cameo;  ///< leaf code, or empty
    std::vector<IssueTouched> issues;
    ActTense tense = ActTense::happened;
    std::optional<Quotation> quote;
    std::string speaker;    ///< id of who reports it, where that is not the document, or empty
    double confidence = 0;  ///< 0 to 1: how sure the coding is, not how true the statement
    bool confirmed = false;
    std::string confirmed_by;  ///< who confirmed, changed or dropped it, or empty
    std::string confirmed_on;  ///< date and time, UTC, or empty
    bool operator==(const Act&) const = default;
};

}  // namespace irenic::record
