#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "irenic/base/value.hpp"
#include "irenic/format/case_file.hpp"

namespace irenic::cli {

/// What every JSON answer starts with: version, verb, case, parties, assumptions.
///
/// file     its hash is null where it has none, as in a copy made for one party.
/// assumed  how many numbers of the case have no source.
[[nodiscard]] Value::Map common_head(std::string_view verb, const format::CaseFile& file,
                                     const std::vector<PartyId>& parties, std::size_t assumed);

/// The head followed by the members of `body`, as JSON text that ends with a line break.
[[nodiscard]] std::string to_json_text(Value::Map head, const Value& body);

/// What the loader remarked on, "line:column: what".
[[nodiscard]] std::vector<std::string> loader_notes(const format::CaseFile& file);

/// Adds what a reader of any analysis has to know of its case: that uncertain numbers were taken
/// at their centre, and what the loader remarked on.
void add_notes_on(const format::CaseFile& file, std::vector<std::string>& notes);

/// An error of an analysis with the name of the case's file before its place.
[[nodiscard]] Error in_file(const format::CaseFile& file, Error error);

}  // namespace irenic::cli
