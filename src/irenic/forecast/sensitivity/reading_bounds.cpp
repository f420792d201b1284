#include "irenic/forecast/sensitivity/reading_bounds.hpp"

#include <algorithm>

#include "irenic/base/result.hpp"

namespace irenic::forecast {

ReadingBounds::ReadingBounds(const std::vector<double>& column, const RowSet& counts) {
    IRENIC_CHECK(column.size() == counts.rows());
    std::vector<double> sorted;
    for (std::size_t row = 0; row < counts.rows(); ++row) {
        if (counts.has(row)) {
            sorted.push_back(column[row]);
        }
    }
    IRENIC_CHECK(!sorted.empty());
    std::sort(sorted.begin(), sorted.end());
    constexpr std::size_t parts = (most_places + 1) / 2;
    for (std::size_t part = 1; part < parts; ++part) {
        values_.push_back(sorted[sorted.size() * part / parts]);
    }
    values_.erase(std::unique(values_.begin(), values_.end()), values_.end());
}

std::size_t ReadingBounds::place_of(double value) const {
    const auto next = std::lower_bound(values_.begin(), values_.end(), value);
    const bool equal = next != values_.end() && *next == value;
    return 2 * static_cast<std::size_t>(next - values_.begin()) + (equal ? 1 : 0);
}

}  // namespace irenic::forecast
