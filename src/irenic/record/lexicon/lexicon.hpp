#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "irenic/base/result.hpp"
#include "irenic/model/negotiation.hpp"
#include "irenic/record/acts/act.hpp"
#include "irenic/record/lexicon/phrases.hpp"

namespace irenic::record {

/// A name that stands for somebody. Several names may stand for one id.
struct KnownActor {
    enum class How : std::uint8_t {
        name,       ///< "Israel", "the United Nations"
        adjective,  ///< "Israeli"; with a role or a title it means the actor
        seat,  ///< "Jerusalem", "the White House": the actor where it speaks or acts, else a place
    };

    std::string id;
    std::string kind;  ///< "state", "organisation", "armed_group", "person", "group"
    How how = How::name;
};

/// What a person or body does: "official", "rebels".
struct KnownRole {
    std::string id;
    bool speaks_for_whole = false;  ///< an official of Mali is Mali; rebels of Mali are not
    bool title = false;             ///< stands before a personal name: "President"
    bool plural = false;            ///< several people: "rebels", "officials"
};

/// What an act or its content is about, by a word: a family of verbs such as `reject`, or a topic
/// such as `ceasefire`. One list of names for both, for a family may be the content of another
/// ("refuses to release").
struct KnownSense {
    std::string family;
    bool certain = true;  ///< false for words that mean it only with a content or participant
};

/// A verb that means something only with one of some objects: "hold" with "talks".
struct VerbWithObject {
    std::string family;
    std::vector<std::string> objects;  ///< families and topics (with @), or words
};

/// How a family with a content is coded. Empty: none.
struct Codes {
    std::string cameo;
    std::string event;
    std::string mode;
    std::optional<ActKind> kind;  ///< nothing: the act is left out
};

/// An issue and the words it is known by.
struct KnownIssue {
    struct KnownOption {
        std::string id;
        std::string label;
    };
    std::string id;
    std::string label;
    bool obligation = false;
    std::vector<KnownOption> options;  ///< as a draft lists them; the first is what is so today
};

/// One issue that a phrase speaks of, and the option it tells, if any.
struct IssueWord {
    std::size_t issue = 0;  ///< index into Lexicon::issues
    std::string option;
};

/// All that is known of words: the built-in files, files a user adds, and the names of a case.
///
/// Later entries go before earlier ones, so a user's file can change anything.
struct Lexicon {
    Phrases<KnownActor> actors;
    std::unordered_map<std::string, std::string> actor_names;  ///< id to the name to show
    Phrases<KnownRole> roles;
    Phrases<bool> places;       ///< that are no actors
    Phrases<bool> not_actors;   ///< capitalised words that name nobody: months, days, treaties
    Phrases<KnownSense> verbs;  ///< every form of every verb
    Phrases<KnownSense> nouns;  ///< events and contents: "rejection", "ceasefire"
    std::unordered_map<std::string, std::vector<VerbWithObject>> verbs_with_objects;  ///< by form
    std::unordered_map<std::string, std::string> base_forms;  ///< of a verb's forms, the verb
    std::unordered_map<std::string, Codes>
        codes;  ///< "reject ceasefire", or "reject" for any other
    std::vector<KnownIssue> issues;
    /// What each phrase speaks of: "prisoner swap" of two issues. Phrases stand here without the
    /// words that skipped_in_issues names; find_issues looks them up.
    Phrases<std::vector<IssueWord>> issue_words;
};

/// Whether `word`, in lower case, does not count within phrases of issues: "the", "its", "any"
/// ("release of the captives" is "release of captives").
[[nodiscard]] bool skipped_in_issues(std::string_view word);

/// The built-in lexicon with what `more` adds.
/// more    names and texts of lexicon files, in order.
///         A phrase of an issue that stands again in a later file means there only what that one
///         says.
/// Errors  all of them, with file:line:column: those of read_lexicon_file, unknown sections,
///         fields that are missing or too many, codes that are no codes, options of no issue,
///         issues with fewer than two options, phrases of more than twelve words.
/// Cost    linear in the words, some 40 ms.
[[nodiscard]] Checked<Lexicon> make_lexicon(
    const std::vector<std::pair<std::string, std::string>>& more);

/// Adds the parties and issues of a case: its ids and names go before the built-in ones.
///
/// A party whose name or id is that of a known actor takes over that actor's kind and words; any
/// other is a "group". An issue with `vocabulary`, or with the id of a known issue (its full stops
/// as "_"), takes over that issue's words; they tell the options of the same id or label. Option
/// labels of one word count with the issue's label only ("permanent truce"). Parties' roles are not
/// read.
/// Cost  linear in the words of both.
void add_case(Lexicon& lexicon, const Negotiation& negotiation);

}  // namespace irenic::record
