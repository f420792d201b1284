#include "irenic/forecast/sensitivity/rows.hpp"

#include <algorithm>
#include <bit>
#include <functional>

#include "irenic/base/result.hpp"

namespace irenic::forecast {
namespace {

template <class Combine>
void combine(RowSet& rows, const RowSet& others, Combine combine_words) {
    IRENIC_CHECK(rows.rows() == others.rows());
    std::transform(rows.words().begin(), rows.words().end(), others.words().begin(),
                   rows.words().begin(), combine_words);
}

}  // namespace

std::size_t RowSet::count() const { return overlap(*this, *this); }

std::size_t overlap(const RowSet& one, const RowSet& other) {
    IRENIC_CHECK(one.rows() == other.rows());
    std::size_t count = 0;
    for (std::size_t at = 0; at < one.words().size(); ++at) {
        count += static_cast<std::size_t>(std::popcount(one.words()[at] & other.words()[at]));
    }
    return count;
}

void keep_common(RowSet& rows, const RowSet& others) { combine(rows, others, std::bit_and<>()); }

void add_rows(RowSet& rows, const RowSet& others) { combine(rows, others, std::bit_or<>()); }

void take_out(RowSet& rows, const RowSet& others) {
    combine(rows, others, [](std::uint64_t row, std::uint64_t other) { return row & ~other; });
}

}  // namespace irenic::forecast
