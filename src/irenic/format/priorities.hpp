#pragma once

#include "irenic/format/draft.hpp"
#include "irenic/format/names.hpp"
#include "irenic/format/node.hpp"

namespace irenic::format {

/// Reports what is wrong with a preference statement of a graph, such as "insist iff not modify":
/// a word that is no option of `options`, a parenthesis without its partner, an operator or an
/// option missing or too many.
///
/// statement  a scalar.
void check_priority(Draft& draft, const Node& statement, const NameTable& options);

}  // namespace irenic::format
