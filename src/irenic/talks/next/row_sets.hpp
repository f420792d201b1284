#pragma once

#include <cstddef>

#include "irenic/base/result.hpp"
#include "irenic/forecast/sensitivity/rows.hpp"

namespace irenic::talks {

// All rows of one operation are of the same versions.

/// Keeps of `rows` those that `others` has too.
inline void keep_common(forecast::RowSet& rows, const forecast::RowSet& others) {
    IRENIC_CHECK(rows.rows() == others.rows());
    for (std::size_t at = 0; at < rows.words().size(); ++at) {
        rows.words()[at] &= others.words()[at];
    }
}

/// Adds those of `others` to `rows`.
inline void add_rows(forecast::RowSet& rows, const forecast::RowSet& others) {
    IRENIC_CHECK(rows.rows() == others.rows());
    for (std::size_t at = 0; at < rows.words().size(); ++at) {
        rows.words()[at] |= others.words()[at];
    }
}

/// Takes those of `others` out of `rows`.
inline void take_out(forecast::RowSet& rows, const forecast::RowSet& others) {
    IRENIC_CHECK(rows.rows() == others.rows());
    for (std::size_t at = 0; at < rows.words().size(); ++at) {
        rows.words()[at] &= ~others.words()[at];
    }
}

}  // namespace irenic::talks
