#include "irenic/lp/linear_program.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include <ClpEventHandler.hpp>
#include <ClpSimplex.hpp>

#include "irenic/base/result.hpp"
#include "irenic/lp/program_data.hpp"

namespace irenic::lp {
namespace {

constexpr double tolerance = 1e-9;
/// An answer with a larger residual (relative to the largest limit) is not believed.
constexpr double believable = 1e-6;

double for_clp(double limit) {
    return std::isfinite(limit) ? limit : std::copysign(COIN_DBL_MAX, limit);
}

/// Lets a long solve end when it should. Clp asks after every factorization.
class StopHandler final : public ClpEventHandler {
public:
    explicit StopHandler(const Stop& stop) : stop_(&stop) {}
    [[nodiscard]] ClpEventHandler* clone() const override { return new StopHandler(*this); }
    int event(Event event) override {
        constexpr int go_on = -1;
        constexpr int end = 0;
        return event == endOfFactorization && stop_->reached() ? end : go_on;
    }

private:
    const Stop* stop_;
};

}  // namespace

class LinearProgram::Solver {
public:
    Solver() {
        clp_.setLogLevel(0);
        clp_.scaling(0);
        clp_.setPerturbation(100);  // off
        clp_.setOptimizationDirection(-1);
        clp_.setPrimalTolerance(tolerance);
        clp_.setDualTolerance(tolerance);
    }

    ProgramData data;

    void added(bool row, std::size_t first_cell) { pending_.push_back({row, first_cell}); }

    void objective_changed(std::size_t column) {
        if (column < loaded_columns()) {
            clp_.setObjectiveCoefficient(static_cast<int>(column), data.objective[column]);
        }
    }
    void row_changed(std::size_t row) {
        if (row < loaded_rows()) {
            clp_.setRowBounds(static_cast<int>(row), for_clp(data.rows[row].low),
                              for_clp(data.rows[row].high));
            only_columns_ = false;
        }
    }
    void column_changed(std::size_t column) {
        if (column < loaded_columns()) {
            clp_.setColumnBounds(static_cast<int>(column), for_clp(data.columns[column].low),
                                 for_clp(data.columns[column].high));
            only_columns_ = false;
        }
    }

    Solution solve(const Stop& stop) {
        load();
        StopHandler handler(stop);
        clp_.passInEventHandler(&handler);
        // New columns keep the last vertex feasible, new rows keep its prices optimal. A second
        // opinion is worth most from the other method.
        const Method usual = only_columns_ ? &Solver::primal : &Solver::dual;
        const Method other = only_columns_ ? &Solver::dual : &Solver::primal;
        Solution solution = attempt(usual, stop);
        for (const auto method : {other, usual}) {
            if (solution.status == Status::optimal || solution.status == Status::stopped) {
                break;
            }
            clp_.allSlackBasis(true);
            Solution again = attempt(method, stop);
            const bool agreed = again.status == solution.status;
            if (again.status != Status::failed) {
                solution = std::move(again);
            }
            if (agreed && solution.status != Status::failed) {
                break;
            }
        }
        only_columns_ = solution.status == Status::optimal;
        return solution;
    }

private:
    struct Addition {
        bool row = false;
        std::size_t first_cell = 0;
    };
    using Method = int (Solver::*)();

    [[nodiscard]] std::size_t loaded_rows() const {
        return static_cast<std::size_t>(clp_.numberRows());
    }
    [[nodiscard]] std::size_t loaded_columns() const {
        return static_cast<std::size_t>(clp_.numberColumns());
    }
    int primal() { return clp_.primal(); }
    int dual() { return clp_.dual(); }

    /// Hands what was added since the last solve to Clp, runs of rows or columns at a time.
    void load() {
        for (std::size_t begin = 0; begin < pending_.size();) {
            std::size_t end = begin;
            while (end < pending_.size() && pending_[end].row == pending_[begin].row) {
                ++end;
            }
            load_run(begin, end);
            begin = end;
        }
        pending_.clear();
    }

    void load_run(std::size_t begin, std::size_t end) {
        const bool rows = pending_[begin].row;
        const auto cell_of = [&](std::size_t position) {
            return position < pending_.size() ? pending_[position].first_cell : data.cells.size();
        };
        std::vector<CoinBigIndex> starts;
        for (std::size_t position = begin; position <= end; ++position) {
            starts.push_back(static_cast<CoinBigIndex>(cell_of(position) - cell_of(begin)));
        }
        std::vector<int> across;
        std::vector<double> values;
        for (std::size_t cell = cell_of(begin); cell < cell_of(end); ++cell) {
            const auto& [row, column, value] = data.cells[cell];
            across.push_back(static_cast<int>(rows ? column : row));
            values.push_back(value);
        }
        const std::size_t first = rows ? loaded_rows() : loaded_columns();
        const auto& limits = rows ? data.rows : data.columns;
        std::vector<double> low;
        std::vector<double> high;
        for (std::size_t position = first; position < first + end - begin; ++position) {
            low.push_back(for_clp(limits[position].low));
            high.push_back(for_clp(limits[position].high));
        }
        const auto count = static_cast<int>(end - begin);
        if (rows) {
            clp_.addRows(count, low.data(), high.data(), starts.data(), across.data(),
                         values.data());
            only_columns_ = false;
        } else {
            clp_.addColumns(count, low.data(), high.data(), data.objective.data() + first,
                            starts.data(), across.data(), values.data());
        }
    }

    Solution attempt(Method method, const Stop& stop) {
        Solution solution;
        if (stop.reached()) {
            solution.status = Status::stopped;
            return solution;
        }
        (this->*method)();
        switch (clp_.status()) {
            case 0:
                return optimum();
            case 1:
                solution.status = Status::infeasible;
                break;
            case 2:
                solution.status = Status::unbounded;
                break;
            default:
                solution.status = stop.reached() ? Status::stopped : Status::failed;
        }
        return solution;
    }

    Solution optimum() {
        Solution solution;
        solution.primal.assign(clp_.primalColumnSolution(),
                               clp_.primalColumnSolution() + loaded_columns());
        solution.dual.assign(clp_.dualRowSolution(), clp_.dualRowSolution() + loaded_rows());
        recompute(data, solution);
        double size = 1;
        for (const double value : solution.primal) {
            size = std::max(size, std::abs(value));
        }
        const bool holds = solution.primal_residual <= believable * size &&
                           solution.dual_residual <= believable * size;
        solution.status = holds ? Status::optimal : Status::failed;
        return solution;
    }

    ClpSimplex clp_;
    std::vector<Addition> pending_;
    bool only_columns_ = false;  ///< since the last optimum
};

LinearProgram::LinearProgram() : solver_(std::make_unique<Solver>()) {}
LinearProgram::~LinearProgram() = default;
LinearProgram::LinearProgram(LinearProgram&&) noexcept = default;
LinearProgram& LinearProgram::operator=(LinearProgram&&) noexcept = default;

std::size_t LinearProgram::add_row(double low, double high, std::span<const Entry> entries) {
    auto& data = solver_->data;
    const std::size_t row = data.rows.size();
    solver_->added(true, data.cells.size());
    data.rows.push_back({low, high});
    for (const auto& entry : entries) {
        IRENIC_CHECK(entry.at < data.columns.size());
        data.cells.push_back({row, entry.at, entry.value});
    }
    return row;
}

std::size_t LinearProgram::add_column(double objective, double low, double high,
                                      std::span<const Entry> entries) {
    auto& data = solver_->data;
    const std::size_t column = data.columns.size();
    solver_->added(false, data.cells.size());
    data.columns.push_back({low, high});
    data.objective.push_back(objective);
    for (const auto& entry : entries) {
        IRENIC_CHECK(entry.at < data.rows.size());
        data.cells.push_back({entry.at, column, entry.value});
    }
    return column;
}

void LinearProgram::set_objective(std::size_t column, double objective) {
    IRENIC_CHECK(column < columns());
    solver_->data.objective[column] = objective;
    solver_->objective_changed(column);
}

void LinearProgram::set_row_limits(std::size_t row, double low, double high) {
    IRENIC_CHECK(row < rows());
    solver_->data.rows[row] = {low, high};
    solver_->row_changed(row);
}

void LinearProgram::set_column_limits(std::size_t column, double low, double high) {
    IRENIC_CHECK(column < columns());
    solver_->data.columns[column] = {low, high};
    solver_->column_changed(column);
}

std::size_t LinearProgram::rows() const { return solver_->data.rows.size(); }
std::size_t LinearProgram::columns() const { return solver_->data.columns.size(); }

Solution LinearProgram::solve(const Stop& stop) {
    try {
        return solver_->solve(stop);
    } catch (...) {  // CoinError has no base; whatever Clp throws, nothing is known
        return {};
    }
}

}  // namespace irenic::lp
