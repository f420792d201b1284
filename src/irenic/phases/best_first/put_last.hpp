#pragma once

#include "irenic/phases/problem.hpp"

namespace irenic::phases {

/// The same problem with lines that can come last without loss put behind all others, in their
/// order, by `after`. Such a line only lowers slacks (what an outside donor gives, say), nothing
/// waits for it, it has no deadline, and nobody gains by withholding: every plan needs at least
/// what it needs with that line moved to its end. Guarantees found are those of the problem given.
///
/// The problem itself where only the mover may stop, with a discount, and with merged steps.
[[nodiscard]] Problem with_gifts_last(const Problem& problem);

}  // namespace irenic::phases
