#pragma once

#include <functional>
#include <string>
#include <vector>

#include "cli/text/page.hpp"
#include "irenic/levers/answer.hpp"

namespace irenic::cli {

/// What a list of break-evens is about and how it is introduced.
struct BreakEvenList {
    bool open = false;  ///< there is a deal, or the package asked about is acceptable
    std::string would;  ///< "There would be a deal among these options"
    std::string holds;  ///< "There is a deal among these options"
    /// " (package A)": a package that is acceptable then; may be empty.
    std::function<std::string(const levers::BreakEven&)> package;
};

/// The break-evens of everything but the case's own levers, those left out that are for analysis
/// only; then what is not enough alone, and why.
void add_break_evens(const Negotiation& negotiation, const std::vector<levers::BreakEven>& found,
                     const BreakEvenList& list, Page& page);

}  // namespace irenic::cli
