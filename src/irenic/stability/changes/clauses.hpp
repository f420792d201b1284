#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "irenic/stability/graph.hpp"

namespace irenic::stability {

using StateSet = std::vector<State>;  ///< ascending, each once
using States = std::span<const State>;

/// Sets of states, in each list one, ascending: whoever holds all states of one of these
/// alternatives meets the clause. An empty alternative is always held; a clause without
/// alternatives cannot be met.
using Clause = Lists;
using Clauses = std::vector<Clause>;

/// Fewer states first, then in the order of states.
[[nodiscard]] bool smaller(States a, States b);

/// The same demands, shortest clause first, each once: without clauses that are met in any case
/// and alternatives that hold another. The alternatives of each come in the order of `smaller`.
[[nodiscard]] Clauses tidied(Clauses clauses);

[[nodiscard]] bool can_be_met(const Clauses& clauses);

/// No state of the clauses is this one or beyond.
[[nodiscard]] std::size_t states_in(const std::vector<Clauses>& cases);

}  // namespace irenic::stability
