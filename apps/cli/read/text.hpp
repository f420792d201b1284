#pragma once

#include <string>
#include <vector>

#include "cli/read/names.hpp"
#include "irenic/record/reading.hpp"

namespace irenic::cli {

/// All that was read of the documents asked for.
struct DocumentsRead {
    std::vector<record::Reading> readings;
    std::vector<std::string> unread;  ///< paths of documents that a limit left no time for
    [[nodiscard]] bool limit_reached() const;
};

/// What became of the readings.
struct Kept {
    std::vector<std::string> record;  ///< what was added to the record, a sentence a document
    std::vector<std::string> draft;   ///< what to know of the draft; empty where none was asked for
};

/// What `irenic read DOCUMENT...` prints: each document's sentences with the acts under them, acts
/// by party, how much was understood, and what such a reading cannot tell.
[[nodiscard]] std::string read_text(const DocumentsRead& read, const ReadNames& names,
                                    const Kept& kept, bool colour);

}  // namespace irenic::cli
