#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "irenic/record/lexicon/complaints.hpp"
#include "irenic/record/lexicon/lexicon.hpp"
#include "irenic/record/lexicon/lexicon_file.hpp"

namespace irenic::record {

/// Forms of a verb that no rule makes.
struct IrregularVerb {
    std::string past;
    std::string participle;
};

/// What a CAMEO code is in PLOVER.
struct PloverEvent {
    std::string event;
    std::string mode;
};

/// A lexicon while its files are read.
struct LexiconInMaking {
    Lexicon lexicon;
    std::unordered_map<std::string, IrregularVerb> irregular_verbs;
    std::unordered_map<std::string, PloverEvent> events;            ///< by CAMEO code
    std::size_t pairs = 0;                                          ///< of verbs and their objects
    std::unordered_map<std::string, std::size_t> issue_positions;   ///< by id
    std::unordered_map<std::string, std::vector<IssueWord>> words;  ///< of the file at hand
};

using SectionReader = void (*)(const LexiconSection&, LexiconInMaking&, Complaints&);

// One reader for each kind of section. They take what is right and complain about the rest.
void read_actors(const LexiconSection& section, LexiconInMaking& making, Complaints& complaints);
void read_roles(const LexiconSection& section, LexiconInMaking& making, Complaints& complaints);
void read_titles(const LexiconSection& section, LexiconInMaking& making, Complaints& complaints);
void read_places(const LexiconSection& section, LexiconInMaking& making, Complaints& complaints);
void read_not_actors(const LexiconSection& section, LexiconInMaking& making,
                     Complaints& complaints);
void read_irregular_verbs(const LexiconSection& section, LexiconInMaking& making,
                          Complaints& complaints);
void read_verbs(const LexiconSection& section, LexiconInMaking& making, Complaints& complaints);
void read_nouns(const LexiconSection& section, LexiconInMaking& making, Complaints& complaints);
void read_verbs_with_objects(const LexiconSection& section, LexiconInMaking& making,
                             Complaints& complaints);
void read_cameo(const LexiconSection& section, LexiconInMaking& making, Complaints& complaints);
void read_codes(const LexiconSection& section, LexiconInMaking& making, Complaints& complaints);
void read_issues(const LexiconSection& section, LexiconInMaking& making, Complaints& complaints);
void read_options(const LexiconSection& section, LexiconInMaking& making, Complaints& complaints);
void read_issue_words(const LexiconSection& section, LexiconInMaking& making,
                      Complaints& complaints);
/// Once all files are read: every issue has at least two options.
void check_options(const LexiconSection& section, LexiconInMaking& making, Complaints& complaints);

/// The forms of a verb, by a rule or as [irregular verbs] has them. `verb` is a phrase_key.
[[nodiscard]] std::vector<std::string> forms_of(const std::string& verb,
                                                const LexiconInMaking& making);

}  // namespace irenic::record
