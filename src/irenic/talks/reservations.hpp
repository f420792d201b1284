#pragma once

#include <cstddef>
#include <vector>

#include "irenic/base/result.hpp"
#include "irenic/base/stop.hpp"
#include "irenic/talks/beliefs/threshold.hpp"
#include "irenic/talks/standing.hpp"

namespace irenic::talks {

/// What the record alone says of the least a seat would agree to, in points: anywhere in the seat's
/// range over allowed packages to begin with, then by every offer and refusal on record.
struct Reservation {
    std::size_t seat = 0;                  ///< position in Standing::seats
    double low = 0, median = 0, high = 0;  ///< 5, 50 and 95 of 100 thresholds lie below
    double mean = 0;
    double stated = 0;          ///< its value of no agreement in the case
    double stated_place = 0;    ///< the share of thresholds at or below that
    std::size_t offers = 0;     ///< observations taken in: offered, backed or accepted
    std::size_t refusals = 0;   ///< refused or countered, though no red line of
                                ///< its own was crossed
    bool contradicted = false;  ///< the record contradicts itself; what did is left out
};

/// By seat, at the centre of every uncertain number; a seat all of whose packages are worth the
/// same is left out.
///
/// tactical  the share (0 to 1) of refusals that come whatever the offer.
/// Errors    as for deals::open_setting.
/// Source    Bayes; see beliefs/threshold.hpp.
[[nodiscard]] Result<std::vector<Reservation>> reservations_of(const Negotiation& negotiation,
                                                               const Standing& standing,
                                                               double tactical,
                                                               const Limits& limits);

}  // namespace irenic::talks
