#include "irenic/forecast/run/pilot_tallies.hpp"

namespace irenic::forecast {
namespace {

PackageTally tally_of(const Pilot& pilot, const std::vector<OptionId>& options) {
    PackageTally tally;
    const RowSet acceptable = pilot.table.acceptable(options);
    for (std::size_t row = 0; row < pilot.rows; ++row) {
        tally.acceptable[row % scrambles] += acceptable.has(row) ? 1U : 0U;
        for (std::size_t kind = 0; kind < best_kinds.size(); ++kind) {
            tally.best[kind][row % scrambles] += pilot.best[row][kind] == options ? 1U : 0U;
        }
    }
    return tally;
}

}  // namespace

Tallies tallies_of(const Ground& ground, const Pilot& pilot, const Choice& choice) {
    Tallies tallies;
    const RowSet agreed =
        ground.plan_package ? pilot.table.acceptable(*ground.plan_package) : RowSet(pilot.rows);
    for (std::size_t row = 0; row < pilot.rows; ++row) {
        const std::size_t scramble = row % scrambles;
        const bool holds = pilot.slack[row] && *pilot.slack[row] >= 0;
        ++tallies.looked_at[scramble];
        tallies.counting[scramble] += pilot.table.counting().has(row) ? 1U : 0U;
        tallies.zone[scramble] += pilot.open.has(row) ? 1U : 0U;
        tallies.holds[scramble] += holds ? 1U : 0U;
        tallies.both[scramble] += holds && agreed.has(row) ? 1U : 0U;
    }
    for (const auto& options : choice.packages) {
        tallies.packages.push_back(tally_of(pilot, options));
    }
    return tallies;
}

}  // namespace irenic::forecast
