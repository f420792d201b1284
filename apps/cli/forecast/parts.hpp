#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "irenic/base/value.hpp"

namespace irenic::cli {

// Parts of an answer, each as its kind; what it is empty of where it is not that.

/// A number, whatever the kind in which it is held.
[[nodiscard]] std::optional<double> number_in(const Value& value);
[[nodiscard]] std::uint64_t count_in(const Value& value);
[[nodiscard]] bool flag_in(const Value& value);
[[nodiscard]] const std::string& text_in(const Value& value);
[[nodiscard]] const Value::List& items_in(const Value& value);
[[nodiscard]] const Value::Map& members_in(const Value& value);

}  // namespace irenic::cli
