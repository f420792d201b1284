#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "cli/phases/view.hpp"
#include "cli/text/page.hpp"

namespace irenic::cli {

// The sections of what `irenic phases` prints, each in the file of its name. A section that has
// nothing to say adds nothing.

/// Whether there is an order that holds, and what it takes otherwise, in a sentence or two.
[[nodiscard]] std::vector<std::string> verdict_words(const PhasesView& view);
/// The same, and how sure that is.
void add_verdict(const PhasesView& view, Page& page);
/// The first state that fails, of the order proposed or of the plan, in one sentence.
void add_failure(const PhasesView& view, Page& page);
/// What peace and war would have to be worth: what the plan lacks, or how far they may move.
struct PlanConditions {
    std::string opening;             ///< "The plan would hold ... if this held"
    std::vector<std::string> items;  ///< none: nothing is known of any plan
    std::size_t more = 0;            ///< parties of which the same could be said
};
[[nodiscard]] PlanConditions conditions_of(const PhasesView& view);
/// The same as a section.
void add_conditions(const PhasesView& view, Page& page);
/// The order that somebody proposed.
void add_proposed(const PhasesView& view, Page& page);
/// The plan step by step, with what each party would lose by stopping.
void add_plan(const PhasesView& view, Page& page);
/// The steps of any plan with bars, what the numbers are where that is to be explained, and the
/// weakest step.
void add_steps(const PhasesView& view, const phases::ShownPlan& plan, bool explained, Page& page);
/// What guarantees there have to be, what they stand in for, other choices, the end.
void add_guarantees(const PhasesView& view, Page& page);
/// What it takes if one side delivers first.
void add_one_side_first(const PhasesView& view, Page& page);
/// What each kind of help does.
void add_helps(const PhasesView& view, Page& page);
/// What it takes with fewer or more tranches.
void add_tranche_counts(const PhasesView& view, Page& page);
/// The best sizes of tranches.
void add_sizes(const PhasesView& view, Page& page);
/// One side delivers, the other pays.
void add_payments(const PhasesView& view, Page& page);
/// What is owed in any case.
void add_duties(const PhasesView& view, Page& page);

}  // namespace irenic::cli
