#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "irenic/format/node.hpp"

namespace irenic::format {

/// One field of a table.
struct CsvField {
    std::string text;  ///< without quotes, and without spaces around what is not quoted
    Place place;       ///< of its first character
};

using CsvRow = std::vector<CsvField>;

/// The rows of a table, or what is wrong with its quotes.
struct CsvTable {
    std::vector<CsvRow> rows;
    std::vector<Complaint> complaints;
};

/// Reads fields separated by commas in rows that end with LF or CRLF (RFC 4180). Rows in which
/// every field is empty are left out.
///
/// text  UTF-8.
/// Cost  linear in the text: up to 20 bytes of memory for each of its own.
[[nodiscard]] CsvTable read_csv(std::string_view text);

/// Adds a complaint about a table; none beyond 1,000, of which only the first are shown anyway.
void complain(std::vector<Complaint>& complaints, Place place, std::string what,
              std::string hint = {});

}  // namespace irenic::format
