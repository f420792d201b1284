#pragma once

#include <cstddef>
#include <optional>

#include "irenic/talks/play/bidding/manner.hpp"

namespace irenic::talks {

/// A place in a seat's own order of packages, 0 the best.
struct Place {
    std::size_t at = 0;
    Space::Number package = 0;
    Units worth = 0;
};

/// Nothing where the order ends before.
[[nodiscard]] std::optional<Place> place(const View& view, std::size_t at);
/// The last place up to `at` that is worth no agreement at least, or the first of all.
[[nodiscard]] Place lowest_place(const View& view, std::size_t at);

}  // namespace irenic::talks
