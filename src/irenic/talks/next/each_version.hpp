#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>

#include "irenic/base/result.hpp"
#include "irenic/base/stop.hpp"
#include "irenic/talks/next/willingness.hpp"

namespace irenic::talks {

/// Rows of Willingness, from the first on.
struct RowRange {
    std::size_t from = 0;  ///< a multiple of 64
    std::size_t to = 0;    ///< not included
};

/// Draws the versions of some rows once more, and has those that count looked at.
///
/// look    called with a version and its row, from several threads where limits.threads are, from
///         one for rows that share a word of a RowSet; what it returns ends the search.
/// seed    with which they were drawn for `willingness`.
/// False   a limit came first, and not all were looked at.
/// Errors  as for forecast::Version::draw, and those of `look`: of the first row looked at that
///         has one.
[[nodiscard]] Result<bool> each_version(
    const forecast::Ground& ground, const Willingness& willingness, std::uint64_t seed,
    RowRange rows, const Limits& limits,
    const std::function<std::optional<Error>(const Negotiation&, std::size_t)>& look);

/// The rows among the first `rows` that count.
[[nodiscard]] forecast::RowSet counting_among_first(const Willingness& willingness,
                                                    std::size_t rows);

/// The weighted share of some rows, all of which count, that `hits` are; nothing where there are
/// none.
[[nodiscard]] std::optional<forecast::Share> share_among(const Willingness& willingness,
                                                         const forecast::RowSet& hits,
                                                         const forecast::RowSet& rows);

}  // namespace irenic::talks
