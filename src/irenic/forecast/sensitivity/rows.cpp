#include "irenic/forecast/sensitivity/rows.hpp"

#include <bit>

#include "irenic/base/result.hpp"

namespace irenic::forecast {

std::size_t RowSet::count() const { return overlap(*this, *this); }

std::size_t overlap(const RowSet& one, const RowSet& other) {
    IRENIC_CHECK(one.rows() == other.rows());
    std::size_t count = 0;
    for (std::size_t at = 0; at < one.words().size(); ++at) {
        count += static_cast<std::size_t>(std::popcount(one.words()[at] & other.words()[at]));
    }
    return count;
}

}  // namespace irenic::forecast
