#pragma once

#include <cstddef>
#include <limits>
#include <memory>
#include <span>
#include <vector>

#include "irenic/base/stop.hpp"

namespace irenic::lp {

/// "No limit" for a row or a column; its negative on the low side.
inline constexpr double infinity = std::numeric_limits<double>::infinity();

/// A coefficient: of the column `at` in a row being added, of the row `at` in a column.
struct Entry {
    std::size_t at = 0;
    double value = 0;
};

enum class Status {
    optimal,
    infeasible,
    unbounded,
    stopped,
    failed,  ///< the solver gave up; nothing is known
};

struct Solution {
    Status status = Status::failed;
    double objective = 0;        ///< recomputed from `primal`
    std::vector<double> primal;  ///< by column; empty unless optimal
    /// By row: how fast the optimum rises as the row's binding limit rises. At least 0 where the
    /// high limit binds, at most 0 where the low limit binds, 0 where neither does.
    std::vector<double> dual;
    double primal_residual = 0;  ///< largest violation of a row's or a column's limits
    /// Largest min(multiplier, distance to the limit that it belongs to) over rows and columns,
    /// multipliers recomputed from `dual`: 0 exactly where `primal` and `dual` are optimal.
    double dual_residual = 0;
};

/// Maximise c.x subject to limits on rows (sums of columns) and on columns.
///
/// Rows and columns are numbered from 0 in the order in which they are added, and can be added
/// between solves: a solve goes on from where the last one ended.
///
/// Coefficients and limits near 1 in size serve best: nothing is scaled. Tolerances are 1e-9.
/// The same calls in the same order give the same bytes. Nothing is printed.
/// A program may be used by one thread at a time; different programs by different threads.
class LinearProgram {
public:
    LinearProgram();
    ~LinearProgram();
    LinearProgram(LinearProgram&&) noexcept;
    LinearProgram& operator=(LinearProgram&&) noexcept;
    LinearProgram(const LinearProgram&) = delete;
    LinearProgram& operator=(const LinearProgram&) = delete;

    /// Adds low <= sum of entries <= high. Each column at most once. Returns the row's number.
    std::size_t add_row(double low, double high, std::span<const Entry> entries = {});
    /// Adds a variable in [low, high]. Each row at most once. Returns the column's number.
    std::size_t add_column(double objective, double low, double high,
                           std::span<const Entry> entries = {});

    void set_objective(std::size_t column, double objective);
    void set_row_limits(std::size_t row, double low, double high);
    void set_column_limits(std::size_t column, double low, double high);

    [[nodiscard]] std::size_t rows() const;
    [[nodiscard]] std::size_t columns() const;

    /// The optimum at a vertex: no more columns strictly between their limits than there are rows.
    ///
    /// Residuals are recomputed here from the program as it was given. An answer that fails that
    /// check, and a claim that there is none, are tried again from scratch before they are said.
    ///
    /// stop    looked at every few dozen pivots.
    /// Cost    about 10 microseconds for 5 rows after one more column, 25 for 16 rows.
    [[nodiscard]] Solution solve(const Stop& stop = {});

private:
    class Solver;
    std::unique_ptr<Solver> solver_;
};

}  // namespace irenic::lp
