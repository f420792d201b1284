#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "irenic/base/result.hpp"
#include "irenic/base/value.hpp"

namespace irenic::format {

/// Reads one JSON value, strictly (RFC 8259), as to_json (json.hpp) writes it: written again, in
/// the form it had, what to_json wrote is the same text.
///
/// Whole numbers of 64 bits are integers, numbers of at most nine places decimals where their
/// digits fit, all others doubles. A decimal or double without places comes back as an integer.
///
/// text    UTF-8.
/// name    stands for the file in errors: "name:line:column", columns counted in characters.
/// Errors  bad_input: not JSON, not UTF-8, text behind the value, a key twice in one map, a number
///         that no double holds. limit: nested deeper than 64.
/// Cost    linear in the text: about 10 ms a million bytes, 40 bytes of memory a value.
[[nodiscard]] Result<Value> read_json(std::string_view text, const std::string& name);

}  // namespace irenic::format
