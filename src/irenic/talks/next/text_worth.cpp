#include "irenic/talks/next/text_worth.hpp"

namespace irenic::talks {
namespace {

using forecast::Units;

/// Adds what a condition is worth where it holds, `sign` times.
void add_extra(const forecast::ExtraColumn& extra, Units sign, std::vector<Units>& sums) {
    for (std::size_t at = 0; at < extra.rows.size() && extra.rows[at] < sums.size(); ++at) {
        sums[extra.rows[at]] += sign * extra.units[at];
    }
}

}  // namespace

std::vector<Units> worth_beyond(const forecast::VersionsTable& table, std::size_t seat,
                                const std::vector<OptionId>& from, const std::vector<OptionId>& to,
                                std::size_t rows) {
    const forecast::VersionColumns& columns = table.columns();
    std::vector<Units> sums(rows, 0);
    for (std::size_t issue = 0; issue < to.size(); ++issue) {
        if (from[issue] == to[issue]) {
            continue;
        }
        const auto& less = columns.points[seat][columns.column(issue, from[issue])];
        const auto& more = columns.points[seat][columns.column(issue, to[issue])];
        for (std::size_t row = 0; row < rows; ++row) {
            sums[row] += more[row] - less[row];
        }
    }
    for (const forecast::ExtraColumn& extra : columns.extras) {
        const Condition& when = columns.conditions[extra.condition];
        if (extra.seat == seat && when.holds(from) != when.holds(to)) {
            add_extra(extra, when.holds(to) ? 1 : -1, sums);
        }
    }
    return sums;
}

}  // namespace irenic::talks
