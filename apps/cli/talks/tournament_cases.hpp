#pragma once

#include <string>
#include <vector>

#include "irenic/base/result.hpp"
#include "irenic/format/case_file.hpp"
#include "irenic/talks/spread/tournament.hpp"

namespace irenic::cli {

/// A case of a tournament as it was read.
struct NamedCase {
    std::string name;  ///< of its file or folder, without the folders before it
    format::CaseFile file;
};

/// What takes part in a tournament.
struct TournamentCases {
    std::vector<NamedCase> cases;       ///< by name
    std::vector<std::string> left_out;  ///< why others of the folder do not, a line each
};

/// Reads the case at `path`, or all cases of a folder that is none itself: its sub-folders that
/// hold case.yaml, and its files that end in .yaml, .yml or .json.
///
/// Errors  what is wrong with any file where not one case can be read; a folder without cases;
///         limit: more than 1,000 of them.
[[nodiscard]] Checked<TournamentCases> read_tournament_cases(const std::string& path);

/// The cases as the tournament takes them; they must outlive that.
[[nodiscard]] std::vector<talks::Entrant> entrants_of(const TournamentCases& cases);

}  // namespace irenic::cli
