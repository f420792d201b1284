#pragma once

#include "cli/read/text.hpp"
#include "cli/text/page.hpp"

namespace irenic::cli {

// The sections of what `irenic read` prints, each in the file of its name. A section that has
// nothing to say adds nothing.

/// A document's title and facts, and its sentences with the acts under them.
void add_sentences(const record::Reading& reading, const ReadNames& names, Page& page);
/// Who did what, and to whom how much was said, over all documents.
void add_by_party(const DocumentsRead& read, const ReadNames& names, Page& page);
/// How many sentences were understood, and the numbers of those that were not.
void add_understood(const DocumentsRead& read, Page& page);

}  // namespace irenic::cli
