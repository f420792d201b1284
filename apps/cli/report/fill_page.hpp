#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "irenic/base/value.hpp"

namespace irenic::cli {

/// The page with an answer in it, as text that cannot end the element it stands in.
///
/// page     holds the place of the answer once; see web/index.html.
/// Returns  nothing where the page does not hold the place exactly once.
[[nodiscard]] std::optional<std::string> fill_page(std::string_view page, const Value& answer);

/// How many bytes of a page an answer takes.
[[nodiscard]] std::size_t embedded_size(const Value& answer);

}  // namespace irenic::cli
