#pragma once

#include <optional>
#include <string>
#include <vector>

#include "irenic/base/result.hpp"
#include "irenic/model/negotiation.hpp"

namespace irenic::cli {

/// How many rounds of `days` days begin after the last date on record (offers, answers and rounds
/// that are not expected) and before the deadline, itself a date as in 2024-03-01.
///
/// Adds an error where the deadline is no date, lies on or before the last date on record or leaves
/// more than 100,000 rounds, or where nothing on record has a date.
[[nodiscard]] std::optional<std::size_t> rounds_before(const std::string& deadline,
                                                       std::size_t days,
                                                       const Negotiation& negotiation,
                                                       std::vector<Error>& errors);

}  // namespace irenic::cli
