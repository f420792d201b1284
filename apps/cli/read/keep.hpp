#pragma once

#include <string>
#include <vector>

#include "cli/read/text.hpp"
#include "irenic/base/result.hpp"
#include "irenic/record/store/store.hpp"

namespace irenic::cli {

/// Adds readings to a record. One that a limit cut short is left out, so that its document can be
/// read whole another time.
/// Returns what was added, a sentence a document.
[[nodiscard]] Result<std::vector<std::string>> keep_readings(const DocumentsRead& read,
                                                             record::Store& store);

/// Whether the record holds the bytes of this document already.
[[nodiscard]] bool holds(const std::vector<record::KeptDocument>& documents,
                         const record::Document& document);

}  // namespace irenic::cli
