#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "irenic/forecast/pilot/versions_table.hpp"
#include "irenic/forecast/sensitivity/rows.hpp"
#include "irenic/model/negotiation.hpp"

namespace irenic::talks {

/// What the record of offers says of one seat's threshold, version by version.
class SeatRecord {
public:
    /// table  of versions of this case, `party` in `seat`.
    SeatRecord(const Negotiation& negotiation, const forecast::VersionsTable& table,
               std::size_t seat, PartyId party);

    /// Versions in which it offered, backed and accepted nothing below its threshold.
    [[nodiscard]] const forecast::RowSet& agrees() const { return agrees_; }
    /// Versions in which it refused something at or above its threshold; what crosses a red line of
    /// its own is not looked at.
    [[nodiscard]] const forecast::RowSet& refused() const { return refused_; }

    /// Forgets what the seat agreed to where that alone leaves no version, then, if refusals rule
    /// versions out (`refusals_bind`), what it refused where the rest leaves none. A sentence for
    /// the reader that says what was left out and why; nothing where all is kept.
    [[nodiscard]] std::optional<std::string> leave_out_impossible(const forecast::RowSet& counting,
                                                                  bool refusals_bind,
                                                                  const std::string& party);

private:
    forecast::RowSet agrees_;
    forecast::RowSet refused_;
};

}  // namespace irenic::talks
