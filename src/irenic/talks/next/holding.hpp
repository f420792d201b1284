#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "irenic/base/result.hpp"
#include "irenic/talks/next/candidates.hpp"
#include "irenic/talks/next/carrying.hpp"

namespace irenic::talks {

/// How often carrying a text out would hold: nobody gains by stopping at any step, with no
/// guarantee but those that stand.
///
/// A text calls for deliverables by `phases.follows`; one that calls for none holds where nobody
/// prefers war. For each set of deliverables one order is fixed beforehand, the best at the centre
/// of every number for the text that calls for it and is accepted most often; it is replayed in the
/// first versions. Where values of peace are derived from the package, another text with the same
/// deliverables moves every state's slack of a party by what the texts differ in worth to it, so
/// that one replay a version and set serves all texts. With a discount it does not, and each text
/// is replayed by itself, the 200 accepted most often.
struct Holding {
    std::size_t looked_at = 0;  ///< the first so many rows of the table
    /// By candidate: of the rows looked at, those that count in which it holds; nothing where no
    /// order delivers everything in time, or a limit came first.
    std::vector<std::optional<forecast::RowSet>> holds;
    std::vector<std::optional<forecast::Share>> share;  ///< by candidate, of those looked at
    std::vector<CarryingOrder> orders;                  ///< one a set of deliverables
    /// By candidate: position in `orders`; nothing where no order was found.
    std::vector<std::optional<std::size_t>> order_of;
    bool cut_short = false;
};

/// Why `holds` cannot be told at all; nothing where it can.
[[nodiscard]] std::optional<std::string> why_not_holding(const Negotiation& negotiation);

/// rows    how many versions are looked at, at most.
/// seed    with which they were drawn for `willingness`.
/// Errors  missing: see why_not_holding; as for phases::set_up.
/// Cost    one solve a set of deliverables (phases/solve.hpp), one replay a set and version.
[[nodiscard]] Result<Holding> find_holding(const forecast::Ground& ground,
                                           const Willingness& willingness, std::uint64_t seed,
                                           const Candidates& candidates, std::size_t rows,
                                           const Limits& limits);

}  // namespace irenic::talks
