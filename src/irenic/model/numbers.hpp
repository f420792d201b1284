#pragma once

#include <cstddef>
#include <functional>
#include <string>

#include "irenic/model/negotiation.hpp"

namespace irenic {

/// How many numbers a case rests on, by whether they name a source.
struct NumberCount {
    std::size_t sourced = 0;
    std::size_t assumed = 0;
    bool operator==(const NumberCount&) const = default;
};

/// Calls `visit` for every number that may carry uncertainty and provenance, in the order of the
/// case file, with its path: the keys that lead to it, as in "war.beliefs.g",
/// "preferences.g.points.truce.permanent", "preferences.g.weights.truce",
/// "preferences.g.interactions[0].points", "parties.q.informs.tough",
/// "risks.renewed_attack.hazard", "phases.deliverables.captives.cost.h",
/// "levers.monitors.effects[0].hazard".
///
/// A belief {prevail, stalemate} is "war.beliefs.g" and "war.beliefs.g.stalemate".
/// Structural integers, indicators and numbers left out are not visited.
void for_each_number(
    const Negotiation& negotiation,
    const std::function<void(const std::string& path, const UncertainNumber&)>& visit);

/// The same walk through a case whose numbers may be changed; `visit` must not add or remove any.
void for_each_number(Negotiation& negotiation,
                     const std::function<void(const std::string& path, UncertainNumber&)>& visit);

/// The number that stands at a path; null where none does. Cost: one such walk.
[[nodiscard]] UncertainNumber* number_at(Negotiation& negotiation, const std::string& path);

/// Calls `visit` for every ranking: of options, of issues, and of graph states (or the statements
/// in its place), with its path, as in "preferences.g.points.truce" and "graph.ranking.moe".
void for_each_ranking(const Negotiation& negotiation,
                      const std::function<void(const std::string& path, const Provenance&)>& visit);

/// Counts all numbers and rankings; a ranking counts as one.
[[nodiscard]] NumberCount count_numbers(const Negotiation& negotiation);

}  // namespace irenic
