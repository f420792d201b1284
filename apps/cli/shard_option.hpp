#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "irenic/base/result.hpp"

namespace irenic::cli {

/// One part of a run that is done in several.
struct Shard {
    std::size_t number = 1;
    std::size_t of = 1;
};

/// The option --shard as the command line spells it, "3/8".
/// Adds an error where it is not K/N with 1 <= K <= N <= 10,000; the whole run then.
[[nodiscard]] Shard read_shard(const std::string& text, std::vector<Error>& errors);

}  // namespace irenic::cli
