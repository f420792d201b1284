#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "irenic/talks/standing.hpp"

namespace irenic::talks {

/// What a step is, by what each seat gained and by the seat of who made it, where it has one.
[[nodiscard]] Step::Kind kind_of(const std::vector<Decimal>& change,
                                 std::optional<std::size_t> maker);

}  // namespace irenic::talks
