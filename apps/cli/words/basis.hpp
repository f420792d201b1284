#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/text/page.hpp"
#include "irenic/format/case_file.hpp"
#include "irenic/model/numbers.hpp"

namespace irenic::cli {

/// What an answer rests on.
struct Basis {
    NumberCount numbers;
    bool rounded = false;
    std::string_view caution;  ///< what to keep in mind when reading it
    const std::vector<std::string>& notes;
    bool limit_reached = false;
};

/// How a text answer opens: the case's title and the question; where numbers are placeholders, that
/// they are, and `add_conditions()`, which tells what would have to be true.
void open_answer(const format::CaseFile& file, std::string_view question, bool placeholders,
                 const std::function<void()>& add_conditions, Page& page);

/// Numbers, indicators, notes and limits: the end of a text answer.
void add_basis(const format::CaseFile& file, const Basis& basis, Page& page);

/// Whether the numbers say so little about the parties that a text has to lead with what would
/// have to be true.
[[nodiscard]] bool are_placeholders(const NumberCount& numbers);
inline constexpr std::string_view placeholder_words =
    "placeholder numbers: this says nothing about these parties";

}  // namespace irenic::cli
