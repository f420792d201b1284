#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "irenic/base/result.hpp"
#include "irenic/base/value.hpp"

namespace irenic::cli {

/// The largest part that is read, in bytes, and how many are.
inline constexpr std::size_t largest_part = std::size_t{64} << 20;
inline constexpr std::size_t most_parts = 10'000;

/// What the parts to be joined are parts of.
struct PartKind {
    std::string_view verb;     ///< that wrote them
    std::string_view called;   ///< "a forecast"
    std::string_view written;  ///< the command that writes one
};

/// The partial answers in `files`, in their order.
///
/// Errors  of every file: it cannot be read, is too large, is not JSON or no part of that kind;
///         more than 10,000 files.
[[nodiscard]] Checked<std::vector<Value>> read_parts(const std::vector<std::string>& files,
                                                     const PartKind& kind);

/// An error about "shards[2]" with the name of the file in its place; one about "shards" is about
/// --merge itself.
[[nodiscard]] Error in_its_file(Error error, const std::vector<std::string>& files);

}  // namespace irenic::cli
