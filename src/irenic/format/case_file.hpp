#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "irenic/base/result.hpp"
#include "irenic/model/negotiation.hpp"

namespace irenic::format {

/// The largest case that is read, in bytes.
inline constexpr std::size_t largest_case = std::size_t{4} << 20;

/// A case as it was read.
struct CaseFile {
    Negotiation negotiation;
    std::string path;          ///< of the file itself, also where a folder was asked for
    std::string sha256;        ///< of the bytes of the file, as hexadecimal digits
    std::vector<Error> notes;  ///< what was read otherwise than written, such as rounded numbers
    bool rounded = false;      ///< a number had more than nine places
};

/// Reads the case at `path`.
///
/// path    a file, a folder that holds `case.yaml`, or "-" for standard input; where it ends in
///         .csv, a graph model as a table.
/// Returns the case with every reference resolved.
/// Errors  missing: there is no such file. Else as parse_case or parse_graph_table.
/// Cost    as parse_case.
[[nodiscard]] Checked<CaseFile> load_case(const std::string& path);

/// Reads the text of a case, YAML or JSON.
///
/// name    stands for the file in errors: "name:line:column", columns counted in characters.
/// Returns the case with every reference resolved.
/// Errors  all of them, in the order of the text; from the 101st on only their number.
///         limit: more than 4 MiB, 1,000,000 nodes with aliases expanded, nesting deeper than 64,
///         or 2,000,000 points, counted as options (or issues) times parties.
///         bad_input: everything else.
/// Cost    linear in the text: about 1.5 s and 700 MB at the largest.
[[nodiscard]] Checked<CaseFile> parse_case(std::string_view text, std::string name);

/// Reads a graph model from a table of its states, as graph_table (graph_table.hpp) writes it.
///
/// text    fields separated by commas, quoted where need be; columns in any order.
/// name    as for parse_case; the title is what is left of it without folder and extension.
/// Returns a case of the parties that the table names, in the order of their ranks, and its graph.
/// Errors  those of the table itself; where there are none, those of the graph as parse_case
///         tells them. Places are those of the fields. limit: more than 4 MiB.
/// Cost    as parse_case.
[[nodiscard]] Checked<CaseFile> parse_graph_table(std::string_view text, std::string name);

}  // namespace irenic::format
