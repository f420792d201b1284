#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "irenic/base/stop.hpp"

namespace irenic::cli {

/// A person who answers line by line.
struct Terminal {
    /// The next line without its end; nothing at the end of input, or when asked to stop.
    std::function<std::optional<std::string>()> read_line;
    std::function<void(std::string_view)> write;
};

/// Standard input and output. A line that is waited for ends as soon as somebody asks to stop.
[[nodiscard]] Terminal standard_terminal(const Stop& stop);

}  // namespace irenic::cli
