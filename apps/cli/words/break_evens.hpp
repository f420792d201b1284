#pragma once

#include <string>

#include "irenic/levers/answer.hpp"

namespace irenic::cli {

/// Whether it is told among what would have to be true: it is neither for analysis only, nor a
/// lever of the case, which is told as one.
[[nodiscard]] bool is_condition(const levers::BreakEven& found);

/// "0.73 or less", rounded to the side on which it holds.
[[nodiscard]] std::string at_most(const Decimal& value);
/// "0.74 or more", likewise.
[[nodiscard]] std::string at_least(const Decimal& value);

/// "0.91 or less", or "or more", rounded as far as it does not pass `now`, on whose far side
/// `value` lies.
[[nodiscard]] std::string apart_from(const Decimal& now, const Decimal& value, bool below);

/// What would have to be true, to go behind "if": "no agreement were worth 26 or less to
/// Government instead of 31".
///
/// found  opens, and is no lever of the case.
[[nodiscard]] std::string opening_in_words(const Negotiation& negotiation,
                                           const levers::BreakEven& found);
/// How far it can move, to go behind "as long as": "no agreement is worth 34 or less to Government
/// (now 31)".
[[nodiscard]] std::string closing_in_words(const Negotiation& negotiation,
                                           const levers::BreakEven& found);
/// What it is: "the hazard of "A renewed attack"".
[[nodiscard]] std::string subject_in_words(const Negotiation& negotiation,
                                           const levers::BreakEven& found);

}  // namespace irenic::cli
