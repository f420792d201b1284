#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "irenic/base/result.hpp"

namespace irenic::cli {

/// Writes to standard output. A reader that has gone away is no error.
[[nodiscard]] std::optional<Error> write_output(std::string_view text);

/// Writes to standard error, as far as that is possible.
void write_error(std::string_view text);

/// Why `path` could not be written to, as far as can be told beforehand.
[[nodiscard]] std::optional<Error> refuse_file(const std::string& path);

/// Writes `text` to a new file beside `path` and then puts it in its place, so that `path` holds
/// the old text or the new one and nothing between. A link is followed; a device is written to.
[[nodiscard]] std::optional<Error> write_file(const std::string& path, std::string_view text);

/// Whether standard output is a terminal that shows colours and nobody asked for none (NO_COLOR).
[[nodiscard]] bool output_has_colour();

}  // namespace irenic::cli
