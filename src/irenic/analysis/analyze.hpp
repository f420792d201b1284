#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "irenic/analysis/deals_answer.hpp"
#include "irenic/analysis/fighting_on.hpp"
#include "irenic/analysis/sliders.hpp"
#include "irenic/analysis/values.hpp"
#include "irenic/base/result.hpp"
#include "irenic/base/stop.hpp"
#include "irenic/base/value.hpp"
#include "irenic/forecast/forecast.hpp"
#include "irenic/levers/answer.hpp"
#include "irenic/phases/answer.hpp"
#include "irenic/stability/answer.hpp"
#include "irenic/talks/talks.hpp"

namespace irenic::analysis {

struct AnalysisQuestion {
    std::uint64_t samples = 2048;
    std::uint64_t seed = 1;
    std::size_t points = 5000;  ///< of a frontier, at most
};

/// A question that was not answered, and why.
struct LeftOut {
    std::string verb;
    Error why;
    bool block_missing = false;  ///< the case has no block for it; else something is wrong with it
};

/// The answers to all questions that a case has blocks for.
struct Analysis {
    std::optional<DealsAnswer> deals;
    std::optional<FightingOn> war;
    std::optional<levers::Answer> levers;
    std::optional<phases::Phases> phases;
    std::optional<stability::Stability> stability;
    std::optional<Value> forecast;  ///< as forecast::join gives it
    /// With a session of offers taken in turns, where one can be played.
    std::optional<talks::Answer> talks;
    std::optional<Values> values;
    std::optional<Sliders> sliders;
    std::vector<LeftOut> left_out;  ///< in the order of the verbs above
    bool rounded = false;
    bool limit_reached = false;  ///< in some answer, or something was left out for it
};

/// Asks every question once, each with the defaults of its verb.
///
/// The five that look at the case as it stands are asked side by side, a thread each; then talks
/// and forecast, which share their versions out over all threads.
///
/// question  samples and seed are those of `forecast` and `talks` alike.
/// limits    the time is for all together, so that no question starves the next; memory is for
///           each; never more than `threads` are at work.
/// tell      told of talks and forecast, by name, from one thread at a time.
/// Errors    missing: the case has a block for none of the questions. What is wrong with one
///           question's blocks is no error as long as another was answered; else all of them.
/// Cost      as the questions themselves. The same answer whatever the number of threads.
[[nodiscard]] Checked<Analysis> analyze(const Negotiation& negotiation,
                                        const AnalysisQuestion& question, const Limits& limits,
                                        const forecast::Tell& tell = {});

/// The answers under the names of their verbs, each as its verb's JSON has it, with "parties"
/// first; null for what was left out. "values", "sliders", and "left_out": [{"verb", "why"}].
[[nodiscard]] Value to_value(const Negotiation& negotiation, const Analysis& analysis);

}  // namespace irenic::analysis
