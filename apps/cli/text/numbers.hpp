#pragma once

#include <string>
#include <string_view>

#include "irenic/base/decimal.hpp"

namespace irenic::cli {

/// Which way a number is rounded where it has more places than are shown.
enum class Rounding { nearest, down, up };

/// A number for reading: at most two places; two digits that count where it is below 0.01.
[[nodiscard]] std::string shown(const Decimal& value, Rounding rounding = Rounding::nearest);
[[nodiscard]] std::string shown(double value);

/// As shown, with a plus before what is above zero.
[[nodiscard]] std::string signed_number(const Decimal& value);
[[nodiscard]] std::string signed_number(double value);

/// A share of 1 as "83.3 %".
[[nodiscard]] std::string percent(double share);
/// The same rounded to one side; as many places as it takes where it is below 0.1 %.
[[nodiscard]] std::string percent(const Decimal& share, Rounding rounding);

/// "1 point", "2.5 points".
[[nodiscard]] std::string points(const Decimal& value, Rounding rounding = Rounding::nearest);

/// A count for reading: "1,594,323"; beyond 24 digits "about 2.14 x 10^30".
[[nodiscard]] std::string shown_count(std::string_view digits);

/// "1 package", "3 packages".
[[nodiscard]] std::string counted(std::string_view digits, std::string_view one);

}  // namespace irenic::cli
