#pragma once

#include "irenic/analysis/analyze.hpp"

/// Every question as its verb asks it where nothing is said beside the case.
namespace irenic::analysis {

[[nodiscard]] Checked<DealsAnswer> ask_deals(const Negotiation& negotiation,
                                             const AnalysisQuestion& question,
                                             const Limits& limits);
[[nodiscard]] Checked<FightingOn> ask_war(const Negotiation& negotiation, const Limits& limits);
[[nodiscard]] Checked<levers::Answer> ask_levers(const Negotiation& negotiation,
                                                 const Limits& limits);
/// With what each lever of the case would do to them.
[[nodiscard]] Checked<phases::Phases> ask_phases(const Negotiation& negotiation,
                                                 const Limits& limits);
/// negotiation  has a graph.
[[nodiscard]] Checked<stability::Stability> ask_stability(const Negotiation& negotiation,
                                                          const Limits& limits);
[[nodiscard]] Checked<Value> ask_forecast(const Negotiation& negotiation,
                                          const AnalysisQuestion& question, const Limits& limits,
                                          const forecast::Tell& tell);
/// With a session of offers taken in turns, where one can be played; nothing is said where not.
[[nodiscard]] Checked<talks::Answer> ask_talks(const Negotiation& negotiation,
                                               const AnalysisQuestion& question,
                                               const Limits& limits, const forecast::Tell& tell);

}  // namespace irenic::analysis
