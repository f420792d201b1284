#pragma once

#include <memory>
#include <optional>

#include "irenic/phases/problem.hpp"
#include "irenic/phases/search.hpp"

namespace irenic::phases {

/// How many states the lattice of counts has: the product of moves + 1 over the lines; nothing
/// above 2^40.
[[nodiscard]] std::optional<std::size_t> lattice_size(const Problem& problem);

/// Search over the whole lattice of counts as one array, block by block.
/// For problems without discount and without merged steps whose lattice fits into memory.
///
/// Cost    4 or 8 bytes a state; about 1 ns a state and line for a search.
[[nodiscard]] std::unique_ptr<Search> dense_search(const Problem& problem);

}  // namespace irenic::phases
