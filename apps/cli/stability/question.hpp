#pragma once

#include "cli/arguments.hpp"
#include "irenic/base/result.hpp"
#include "irenic/model/negotiation.hpp"
#include "irenic/stability/answer.hpp"

namespace irenic::cli {

/// The options of `stability` as a question about `graph`.
///
/// Coalitions are sets of parties of the graph with a comma between them, `a+b,a+c`, or `all`, or
/// `none`.
///
/// Errors  all of them: coalitions of others than parties of the graph, or with one named twice; a
///         state left out where one has to be named. Whether a state is one of the graph is for the
///         analysis to say.
[[nodiscard]] Checked<stability::Question> read_stability_question(const Arguments& arguments,
                                                                   const Negotiation& negotiation,
                                                                   const GraphModel& graph);

}  // namespace irenic::cli
