#pragma once

#include <string>
#include <string_view>

#include "cli/text/table.hpp"
#include "irenic/base/value.hpp"

namespace irenic::cli {

/// A table with a column for each joint outcome behind one of this name; see outcomes_in_words.
[[nodiscard]] Table outcome_table(std::string first);

/// Adds what the joint outcomes in `of` came to.
void add_outcomes(std::string first, const Value& of, Table& table);

/// What the columns tell, and in which form.
[[nodiscard]] std::string_view outcomes_in_words();

/// Whether all parties use the same strategy in a cell.
[[nodiscard]] bool all_alike(const Value& cell);

/// Whether all parties of a cell wait for another's concession: nobody makes one in tit_for_tat
/// before it has seen one.
[[nodiscard]] bool nobody_gives_first(const Value& cell);

/// "all micro"; by party in order "micro, linear".
[[nodiscard]] std::string cell_in_words(const Value& cell);

}  // namespace irenic::cli
