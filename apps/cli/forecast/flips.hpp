#pragma once

#include <string>

#include "irenic/base/decimal.hpp"
#include "irenic/base/value.hpp"

namespace irenic::cli {

/// "0.73 or less", "0.74 or more", "2.2 % a period or less": rounded to the side spoken of.
///
/// path  of the input that `value` is one of.
[[nodiscard]] std::string on_one_side(const std::string& path, const Decimal& value, bool below);

/// The same with all its digits: "0.7125 or less".
[[nodiscard]] std::string exactly_on_one_side(const std::string& path, const Decimal& value,
                                              bool below);

/// Where there is a deal if an input moves alone: "0.73 or less", rounded to the side on which that
/// holds; empty where no value of it flips the verdict.
[[nodiscard]] std::string deal_at(const Value& flip);

}  // namespace irenic::cli
