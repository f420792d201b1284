#pragma once

#include <string>
#include <string_view>

#include "irenic/base/result.hpp"
#include "irenic/record/documents/document.hpp"

namespace irenic::record {

/// The text of a PDF by the program pdftotext: pages joined, words cut at line ends made whole,
/// page numbers and lines that stand on every page left out.
/// name    for messages.
/// Errors  missing: no pdftotext (says which package). limit: stopped, or more text than
///         `limits.bytes`. bad_input: no PDF, broken, locked, or without text.
[[nodiscard]] Result<std::string> text_of_pdf(std::string_view bytes, const std::string& name,
                                              const DocumentLimits& limits);

}  // namespace irenic::record
