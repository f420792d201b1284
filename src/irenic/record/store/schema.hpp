#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "irenic/base/result.hpp"
#include "irenic/record/store/transaction.hpp"

namespace irenic::record {

/// How much of a file's beginning `look_at` needs.
inline constexpr std::size_t head_size = 100;

/// Whether a file is a record, by its first bytes; false for an empty one.
/// Errors  no record; a record of a newer version.
[[nodiscard]] Result<bool> look_at(const std::string& path, std::string_view head);

/// The same by the database's own word: its journal may go further than the file.
[[nodiscard]] Result<bool> look_at(Transaction& transaction);

/// Lays out the tables in an empty database.
void lay_out(Transaction& transaction);

}  // namespace irenic::record
