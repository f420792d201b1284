#pragma once

#include <span>
#include <vector>

#include "irenic/lp/linear_program.hpp"

namespace irenic::lp {

struct Limits {
    double low = 0;
    double high = 0;
};

struct Cell {
    std::size_t row = 0;
    std::size_t column = 0;
    double value = 0;
};

/// A linear program as it was given, independent of any solver.
struct ProgramData {
    std::vector<Limits> rows;
    std::vector<Limits> columns;
    std::vector<double> objective;  ///< by column, to be maximised
    std::vector<Cell> cells;        ///< in the order in which rows and columns were added
};

/// Fills objective, primal_residual and dual_residual from primal and dual.
void recompute(const ProgramData& program, Solution& solution);

}  // namespace irenic::lp
