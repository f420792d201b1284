#pragma once

#include <cstddef>
#include <vector>

#include "irenic/base/stop.hpp"

namespace irenic::deals {

/// Shares of columns that make a product of sums large, with lower limits on other sums:
///
///     maximise sum_j weight_j log(y_j) - cap sum_j v_j
///     where y_j = sum_k x_k a_kj + v_j - limit_j >= 0,  x >= 0,  sum_k x_k = 1,  v >= 0
///
/// over rows j and columns k. Rows with weight are factors and have no v. The others are limits;
/// their shortfall v keeps prices finite where the columns can only just reach the limits, and
/// ends at 0 unless a limit's price would have to be above `cap`.
struct ProductProgram {
    struct Row {
        double weight = 0;
        double limit = 0;
    };

    std::vector<Row> rows;
    std::vector<double> worth;  ///< a, column by column
    /// Shares to start from, 0 for columns beyond its end; best with every factor above its limit.
    std::vector<double> start;
    double cap = 1e4;

    [[nodiscard]] std::size_t columns() const { return worth.size() / rows.size(); }
    [[nodiscard]] const double* column(std::size_t k) const { return &worth[k * rows.size()]; }
};

struct ProductOptimum {
    enum class Status { solved, stopped, failed };

    Status status = Status::failed;
    std::vector<double> shares;  ///< x, by column
    std::vector<double> prices;  ///< by row, above 0: what raising the row's sum by 1 would bring
    double shortfall = 0;        ///< largest v
};

/// Primal-dual interior point with Newton steps; exact to about 12 digits where worths are near 1.
///
/// Some mixture of the columns must reach every limit and exceed those of the factors.
/// Cost    some 15 to 30 steps of columns x rows^2 operations each.
[[nodiscard]] ProductOptimum maximise_product(const ProductProgram& program, const Stop& stop);

}  // namespace irenic::deals
