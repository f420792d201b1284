#pragma once

#include <cstddef>
#include <string_view>

#include "irenic/base/result.hpp"
#include "irenic/base/value.hpp"

namespace irenic::cli {

/// The largest page that is written, in bytes.
inline constexpr std::size_t largest_page = std::size_t{2} << 20;

/// The answer with as much left out as it takes for the page to stay within `most` bytes; what was
/// is told in "left_out".
///
/// Parts go in a fixed order, those that least of the page rests on first; then each that need not
/// have gone comes back. Unchanged where it fits.
/// Errors  limit: the page would be larger whatever is left out.
[[nodiscard]] Result<Value> made_to_fit(Value answer, std::string_view page,
                                        std::size_t most = largest_page);

}  // namespace irenic::cli
