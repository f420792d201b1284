#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "cli/read/names.hpp"
#include "irenic/record/acts/act.hpp"

namespace irenic::cli {

/// "reject", or "meet (expected)".
[[nodiscard]] std::string act_in_words(const record::Act& act);

/// `Norland ("its minister") and Alder`; "nobody named" where there is none.
[[nodiscard]] std::string participants_in_words(const std::vector<record::Participant>& all,
                                                const ReadNames& names);

/// `Norland ("its minister") -> Sudland`.
[[nodiscard]] std::string who_to_whom(const record::Act& act, const ReadNames& names);

/// "Release of captives: All for all; Level of aid"; empty where it speaks of none.
[[nodiscard]] std::string issues_in_words(const record::Act& act, const ReadNames& names);

/// "REJECT yield, CAMEO 127"; "no event code" where there is none.
[[nodiscard]] std::string codes_in_words(const record::Act& act);

/// "confidence high (0.85)": of the coding, not of what was said.
[[nodiscard]] std::string confidence_in_words(double confidence);

/// `in the words of Norland: "..."`; empty where nothing is quoted.
[[nodiscard]] std::string quote_in_words(const record::Act& act, const ReadNames& names);

/// "1-3, 7" of numbers in order.
[[nodiscard]] std::string number_list(const std::vector<std::size_t>& numbers);

}  // namespace irenic::cli
