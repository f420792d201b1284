#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "irenic/base/result.hpp"
#include "irenic/base/stop.hpp"

namespace irenic::record {

/// What a message calls the document of this path: "-" is standard input.
[[nodiscard]] std::string shown_name(const std::string& path);

/// "16 MiB", or a number of bytes where it is no whole number of these.
[[nodiscard]] std::string in_words(std::size_t bytes);

/// That a document is larger than may be read.
[[nodiscard]] Error too_large(const std::string& name, std::size_t most);

/// The bytes of a file or pipe, or of standard input where `path` is "-".
/// Errors  missing: no such file, or unreadable. bad_input: a folder. limit: larger than `most`
///         bytes, of which no more is read; or stopped while waiting for them.
[[nodiscard]] Result<std::string> read_bytes(const std::string& path, std::size_t most,
                                             const Stop& stop);

}  // namespace irenic::record
