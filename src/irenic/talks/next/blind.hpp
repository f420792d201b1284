#pragma once

#include <cstddef>
#include <vector>

#include "irenic/base/result.hpp"
#include "irenic/base/stop.hpp"
#include "irenic/base/value.hpp"
#include "irenic/talks/next/candidates.hpp"

namespace irenic::talks {

/// Texts shown to all at once; each party marks in secret which it would accept, and only marks
/// that overlap are revealed.
struct BlindSheet {
    std::vector<std::size_t> texts;  ///< positions in Candidates::texts, by options, so that the
                                     ///< order tells nothing
    forecast::Share some_accepted;   ///< versions in which at least one is acceptable to all
    bool exact = false;              ///< no sheet of as many texts does better
};

/// The sheet of at most `count` texts (1 to 20) with which some overlap is found most often.
/// Exact by branch and bound up to 2 million steps; else greedy, which reaches 63 of 100 of the
/// best at least (Nemhauser, Wolsey & Fisher 1978). Fewer texts where more add nothing.
[[nodiscard]] BlindSheet blind_sheet(const Willingness& willingness, const Candidates& candidates,
                                     std::size_t count, const Limits& limits);

/// A short name for a sheet, the same wherever the same texts stand on it in this order.
[[nodiscard]] std::string sheet_name(const Negotiation& negotiation,
                                     const std::vector<std::vector<OptionId>>& sheet);

/// One party's secret marks.
struct Marks {
    std::string party;                 ///< id
    std::vector<std::size_t> accepts;  ///< numbers of texts on the sheet, from 1
    // NOLINTNEXTLINE(readability-redundant-member-init): lets marks go without
    std::string sheet = {};  ///< which sheet was marked (sheet_name); empty: not told
};

/// What a party's file {"party": "g", "sheet": "<name>", "accepts": [1, 3]} says.
/// Errors  bad_input where it is none: unknown keys, numbers that repeat or are out of range.
[[nodiscard]] Result<Marks> marks_from(const Value& file, const std::string& where);

/// The texts that all who must agree have marked, and nothing of other marks: numbers from 1,
/// ascending.
///
/// options  by text of the sheet.
/// Errors   all of them, where "marks": a party whose marks are missing or given twice, one without
///          a say, another sheet, a number beyond the sheet. A party's marks are never part of an
///          error.
[[nodiscard]] Checked<std::vector<std::size_t>> overlap_of(
    const deals::Setting& setting, const std::vector<std::vector<OptionId>>& sheet,
    const std::vector<Marks>& marks);

}  // namespace irenic::talks
