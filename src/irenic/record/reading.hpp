#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "irenic/base/result.hpp"
#include "irenic/base/stop.hpp"
#include "irenic/record/acts/act.hpp"
#include "irenic/record/documents/document.hpp"
#include "irenic/record/documents/sentences.hpp"
#include "irenic/record/lexicon/lexicon.hpp"
#include "irenic/record/syntax/parser.hpp"

namespace irenic::record {

/// A sentence with how well it was understood.
struct SentenceRead {
    Sentence sentence;
    Coverage coverage = Coverage::none;
    std::string why;                ///< for coverage none
    std::vector<std::size_t> acts;  ///< indices into Reading::acts, most confident first
};

/// An actor met in the document.
struct ActorMet {
    std::string id;
    std::string name;  ///< the fullest form met
    std::string kind;  ///< "state", "organisation", "armed_group", "person", "group"
    std::size_t mentions = 0;
    bool operator==(const ActorMet&) const = default;
};

/// What was read of one document.
struct Reading {
    Document document;
    std::vector<SentenceRead> sentences;
    std::vector<Act> acts;  ///< in the order of the document; of one sentence the surest first
    std::vector<ActorMet> actors;  ///< in the order of first mention
    bool limit_reached = false;    ///< sentences from the one after the last were not read
};

/// Reads a document: sentences, their syntax, who is meant, and the acts.
///
/// Same document and lexicon, same reading, whatever was read before (a sentence that runs into
/// the time limit of its parse apart).
/// parser    made once for any number of documents.
/// progress  called after each sentence with how many are done, of how many; may be empty.
/// Errors    limit: stopped before the first sentence.
/// Cost      linear in the sentences, some 20 ms each.
[[nodiscard]] Result<Reading> read(
    const Document& document, const Lexicon& lexicon, Parser& parser, const Stop& stop,
    const std::function<void(std::size_t done, std::size_t all)>& progress);

}  // namespace irenic::record
