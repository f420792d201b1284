#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/arguments.hpp"
#include "irenic/base/result.hpp"
#include "irenic/base/stop.hpp"
#include "irenic/record/documents/document.hpp"
#include "irenic/record/lexicon/lexicon.hpp"
#include "irenic/record/store/store.hpp"
#include "irenic/record/syntax/parser.hpp"

namespace irenic::cli {

/// What a reading starts from.
struct ReadInputs {
    record::Lexicon lexicon;  ///< built in, with the user's files and the case's names
    std::vector<record::Document> documents;
    std::optional<record::Parser> parser;
    std::optional<record::Store> store;  ///< a record that is there already
    std::vector<std::string> remarks;
};

/// Loads all that the arguments name. Nothing is written, and no record is made.
///
/// Documents with the same bytes are read once, with a remark. An id that two documents share, or
/// that one of the record has, gets "-2", "-3"...
/// Errors  all of them, of lexicon files, case, documents, grammar, record, and of files that could
///         not be written later.
[[nodiscard]] Checked<ReadInputs> load_inputs(const Arguments& arguments, const Stop& stop);

/// The lexicon alone: built in, with the user's files and the case's names.
[[nodiscard]] Checked<record::Lexicon> load_lexicon(const Arguments& arguments);

}  // namespace irenic::cli
