#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "irenic/record/acts/act.hpp"
#include "irenic/record/syntax/parse.hpp"

namespace irenic::record {

/// The first date that words of a sentence tell, as YYYY-MM-DD: "6 February 2024", "Feb. 6th",
/// "the 6th of February", "2024-02-06"; "today", "yesterday", "tomorrow" and days of the week
/// counted from the document's date: the next such day for what is expected, else the last one,
/// that day included. A day of the week with a date beside it ("Tuesday, 6 February") is that date.
///
/// A date without a year is the next one for what is expected, else the last one, but up to a month
/// of the document's date on the other side of it counts too: "agreed to vote on 10 March" may be
/// told in February. None where nothing is told or it cannot be counted.
[[nodiscard]] std::optional<std::string> date_told(const std::vector<Word>& words,
                                                   std::size_t first, std::size_t last,
                                                   const std::string& document_date,
                                                   ActTense tense);

}  // namespace irenic::record
