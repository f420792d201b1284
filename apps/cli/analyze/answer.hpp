#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/analyze/findings.hpp"
#include "cli/analyze/verdict.hpp"
#include "irenic/analysis/analyze.hpp"
#include "irenic/analysis/sheet.hpp"
#include "irenic/base/value.hpp"
#include "irenic/format/case_file.hpp"

namespace irenic::cli {

/// All that `irenic analyze` says, ready to be printed, put into JSON or into a report.
struct Analyzed {
    Analyzed(const format::CaseFile& about, analysis::Analysis found,
             const analysis::AnalysisQuestion& asked);

    const format::CaseFile& file;
    analysis::Analysis analysis;
    analysis::AnalysisQuestion question;
    Verdicts verdicts;
    std::vector<std::string> must_be_true;
    std::vector<Deciding> matters;   ///< the five assumptions that matter most
    std::vector<std::string> notes;  ///< of the case; those of a verb stand in its own answer
};

/// What a page says besides the answers of the verbs.
struct PageKind {
    std::string verb = "analyze";
    std::string shared_with;  ///< id of the one party that it is for; empty: no such party
    bool brief = false;
};

/// The JSON of `analyze`, which a report embeds.
[[nodiscard]] Value to_value(const Analyzed& answer, const PageKind& kind = {});

/// The same keys for a copy that is shared with one party: its sheet, and null for all that is
/// worked out from what others may hold back.
///
/// shared  what analysis::shared_with gave.
[[nodiscard]] Value shared_value(const Negotiation& shared,
                                 const std::optional<analysis::Values>& values,
                                 const analysis::Sheet& sheet, const PageKind& kind);

}  // namespace irenic::cli
