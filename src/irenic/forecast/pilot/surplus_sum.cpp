#include "irenic/forecast/pilot/surplus_sum.hpp"

#include <algorithm>

namespace irenic::forecast {
namespace {

void add_column(std::span<const Units> column, std::span<Units> sums) {
    const Units* const from = column.data();
    Units* const to = sums.data();
    const std::size_t size = sums.size();
    for (std::size_t row = 0; row < size; ++row) {
        to[row] += from[row];
    }
}

void add_extra(const ExtraColumn& extra, std::size_t first, std::span<Units> sums) {
    const auto begin = std::lower_bound(extra.rows.begin(), extra.rows.end(), first);
    for (auto at = static_cast<std::size_t>(begin - extra.rows.begin());
         at < extra.rows.size() && extra.rows[at] < first + sums.size(); ++at) {
        sums[extra.rows[at] - first] += extra.units[at];
    }
}

}  // namespace

SurplusSum::SurplusSum(const VersionColumns& columns, std::size_t seat,
                       const std::vector<OptionId>& options)
    : no_agreement_(columns.no_agreement[seat]) {
    for (std::size_t issue = 0; issue < options.size(); ++issue) {
        points_.emplace_back(columns.points[seat][columns.column(issue, options[issue])]);
    }
    for (const ExtraColumn& extra : columns.extras) {
        if (extra.seat == seat && columns.conditions[extra.condition].holds(options)) {
            extras_.push_back(&extra);
        }
    }
}

void SurplusSum::fill(std::size_t first, std::span<Units> sums) const {
    const auto without = no_agreement_.subspan(first, sums.size());
    std::transform(without.begin(), without.end(), sums.begin(),
                   [](Units units) { return -units; });
    for (const auto& column : points_) {
        add_column(column.subspan(first, sums.size()), sums);
    }
    for (const ExtraColumn* extra : extras_) {
        add_extra(*extra, first, sums);
    }
}

void mark_at_least_zero(std::span<const Units> sums, std::span<std::uint64_t> words) {
    constexpr std::size_t bits = 64;
    for (std::size_t from = 0; from < sums.size(); from += bits) {
        const std::size_t to = std::min(from + bits, sums.size());
        std::uint64_t set = 0;
        for (std::size_t row = from; row < to; ++row) {
            set |= static_cast<std::uint64_t>(sums[row] >= 0) << (row - from);
        }
        words[from / bits] = set;
    }
}

}  // namespace irenic::forecast
