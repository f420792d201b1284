#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "irenic/base/value.hpp"

namespace irenic::cli {

/// The largest page that is written, in bytes.
inline constexpr std::size_t largest_page = std::size_t{2} << 20;

/// The page with an answer in it, as text that cannot end the element it stands in.
///
/// page     holds the place of the answer once; see web/index.html.
/// Returns  nothing where the page does not hold the place exactly once.
[[nodiscard]] std::optional<std::string> fill_page(std::string_view page, const Value& answer);

/// The answer with as much left out as it takes for the page to stay within `most` bytes; what was
/// is told in "left_out". Parts go in a fixed order, those that least of the page rests on first:
/// numbers that make a package best, frontiers for sliders, all but some points of the frontier,
/// the list of states. Unchanged where it fits.
[[nodiscard]] Value made_to_fit(Value answer, std::string_view page,
                                std::size_t most = largest_page);

}  // namespace irenic::cli
