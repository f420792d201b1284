#pragma once

#include <map>
#include <optional>

#include "irenic/base/stop.hpp"
#include "irenic/levers/critical.hpp"
#include "irenic/levers/dials.hpp"

namespace irenic::levers {

/// Finds where the zone opens or closes as one dial moves, on the grid of nine places.
///
/// Every value returned is one at which the zone is open; its neighbour on the grid is not.
/// Errors of all  limit: `limits` was reached before it was certain; bad_input: numbers too large
///                for nine places.
class DialSearch {
public:
    /// setting, limits  must outlive this.
    /// open  whether the zone is open where the dials stand.
    DialSearch(const deals::Setting& setting, bool open, const Limits& limits)
        : setting_(setting), open_(open), limits_(limits) {}

    struct Change {
        Decimal open_at;
        bool rises = false;  ///< the way on which it lies leads up
    };
    /// Over all ways, the change nearest to where the dial stands; nothing where there is none.
    [[nodiscard]] Result<std::optional<Change>> nearest_change(const Dial& dial);

    /// The least value that opens, for a dial whose effects help some and hurt others: ranges that
    /// cannot open at their most favourable are left out, the others halved.
    [[nodiscard]] Result<std::optional<Change>> least_that_opens(const Dial& dial);

    /// How far beyond `from`, further away from where the dial stands, the zone stays open; nothing
    /// where it does throughout.
    [[nodiscard]] Result<std::optional<Decimal>> end_beyond(const Dial& dial, const Decimal& from);

    /// Whether the zone is open with the dial at `value`.
    [[nodiscard]] Result<bool> holds(const Dial& dial, const Decimal& value);

private:
    /// A value on the grid of nine places.
    using Grid = std::int64_t;

    [[nodiscard]] Result<std::optional<Decimal>> change_on(const Dial& dial,
                                                           const std::vector<Decimal>& way,
                                                           Decimal before, bool open);
    [[nodiscard]] Result<Decimal> edge(const Dial& dial, const Decimal& holding,
                                       const Decimal& failing);
    [[nodiscard]] Result<std::optional<Grid>> least_between(const Dial& dial, Grid from, Grid to);
    [[nodiscard]] Result<Critical> critical_of(PartyId party);

    const deals::Setting& setting_;
    bool open_;
    const Limits& limits_;
    std::map<PartyId, Result<Critical>> critical_;
    int looks_ = 0;  ///< at the zone, for the least value sought
};

}  // namespace irenic::levers
