#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/arguments.hpp"
#include "irenic/base/result.hpp"
#include "irenic/base/stop.hpp"
#include "irenic/format/case_file.hpp"
#include "irenic/stability/signed_agreement.hpp"

namespace irenic::cli {

/// The graph that is asked about, and how it came about.
struct AskedGraph {
    GraphModel graph;
    std::optional<stability::SignedAgreement> agreement;  ///< where it was made of the issues
    std::vector<std::string> notes;
    bool rounded = false;  ///< values were rounded to 1e-9 when it was made
};

/// The graph of the case; with --from-case one made of its issues.
///
/// What is signed there is the package of --package, else that of `phases`, else the Nash solution
/// of the deals there are; issues left out stay as they are now.
///
/// Errors  missing: the case has no graph; no package to sign. bad_input: as --package of `levers`;
///         --package without --from-case. Else as find_deals and graph_from_issues.
[[nodiscard]] Checked<AskedGraph> asked_graph(const Arguments& arguments,
                                              const format::CaseFile& file, const Limits& limits);

}  // namespace irenic::cli
