#pragma once

#include <string>
#include <vector>

#include "cli/arguments.hpp"
#include "irenic/base/result.hpp"
#include "irenic/base/stop.hpp"
#include "irenic/format/case_file.hpp"

namespace irenic::cli {

class Progress;

/// What a verb has to say.
struct Outcome {
    std::string text;            ///< the answer; empty where there are errors
    std::vector<Error> errors;   ///< why there is no answer: exit status 2
    bool limit_reached = false;  ///< the answer is partial: exit status 3
    /// For standard error, a line each; no errors.
    // NOLINTNEXTLINE(readability-redundant-member-init): lets most outcomes leave it out
    std::vector<std::string> remarks = {};
};

[[nodiscard]] Outcome check_verb(const Arguments& arguments, const format::CaseFile& file,
                                 const Limits& limits, bool colour);
[[nodiscard]] Outcome deals_verb(const Arguments& arguments, const format::CaseFile& file,
                                 const Limits& limits, bool colour);
[[nodiscard]] Outcome war_verb(const Arguments& arguments, const format::CaseFile& file,
                               const Limits& limits, bool colour);
[[nodiscard]] Outcome levers_verb(const Arguments& arguments, const format::CaseFile& file,
                                  const Limits& limits, bool colour);
[[nodiscard]] Outcome phases_verb(const Arguments& arguments, const format::CaseFile& file,
                                  const Limits& limits, bool colour);
[[nodiscard]] Outcome stability_verb(const Arguments& arguments, const format::CaseFile& file,
                                     const Limits& limits, bool colour);
[[nodiscard]] Outcome forecast_verb(const Arguments& arguments, const format::CaseFile& file,
                                    const Limits& limits, Progress& progress, bool colour);
[[nodiscard]] Outcome talks_verb(const Arguments& arguments, const format::CaseFile& file,
                                 const Limits& limits, Progress& progress, bool colour);
/// `talks --tournament`, whose CASE may be a folder of cases.
[[nodiscard]] Outcome tournament_verb(const Arguments& arguments, const Limits& limits,
                                      Progress& progress, bool colour);
/// `talks --merge`, which takes no case.
[[nodiscard]] Outcome merge_tournament_verb(const Arguments& arguments, bool colour);
/// `forecast --merge`, which takes no case.
[[nodiscard]] Outcome merge_verb(const Arguments& arguments, bool colour);
[[nodiscard]] Outcome analyze_verb(const Arguments& arguments, const format::CaseFile& file,
                                   const Limits& limits, Progress& progress, bool colour);
[[nodiscard]] Outcome report_verb(const Arguments& arguments, const format::CaseFile& file,
                                  const Limits& limits, Progress& progress);
[[nodiscard]] Outcome read_verb(const Arguments& arguments, const Stop& stop, bool colour);
[[nodiscard]] Outcome methods_verb(const Arguments& arguments, bool colour);

}  // namespace irenic::cli
