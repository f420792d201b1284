#pragma once

#include "irenic/record/documents/document.hpp"

namespace irenic::record {

/// Fills in the title and date that the text of a document tells, where they are not known yet:
/// those of the front matter of Markdown, the first heading, a line of the first ten that holds
/// nothing but a date. False where the text has no words at all.
[[nodiscard]] bool learn_about(Document& document);

}  // namespace irenic::record
