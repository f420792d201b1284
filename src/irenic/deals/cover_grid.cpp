#include "irenic/deals/cover_grid.hpp"

#include <algorithm>
#include <cmath>

namespace irenic::deals {
namespace {

__extension__ using Wide = __int128;

constexpr std::size_t most_steps = 20'000;
constexpr std::size_t most_shift = 4;
constexpr double rounding = 1e-9;

std::size_t steps_for(std::size_t sides, std::size_t most_cells) {
    if (sides == 0) {
        return 1;
    }
    auto steps = static_cast<std::size_t>(
        std::pow(static_cast<double>(most_cells), 1.0 / static_cast<double>(sides)) + rounding);
    return std::clamp<std::size_t>(steps, 2, most_steps);
}

}  // namespace

CoverGrid::CoverGrid(const std::vector<Units>& low, const std::vector<Units>& high,
                     std::size_t most_cells)
    : low_(low), high_(high) {
    for (std::size_t dim = 0; dim < low.size(); ++dim) {
        range_.push_back(static_cast<double>(std::max<Units>(1, high[dim] - low[dim])));
        depth_ = high[dim] > low[dim] ? dim : depth_;
    }
    for (std::size_t dim = 0; dim < low.size(); ++dim) {
        if (dim != depth_ && high[dim] > low[dim]) {
            cut_.push_back(dim);
        }
    }
    steps_ = steps_for(sides(), most_cells);
    std::size_t cells = 1;
    for (std::size_t side = 0; side < sides(); ++side) {
        stride_.push_back(cells);
        cells *= steps_;
    }
    raw_.assign(cells, no_floor);
    raw_who_.assign(cells, nobody);
    best_ = raw_;
    who_ = raw_who_;
    bound_.assign(cells, 1);
}

bool CoverGrid::put(const Units* utility, std::uint32_t number) {
    for (std::size_t dim = 0; dim < low_.size(); ++dim) {
        if (utility[dim] < low_[dim]) {
            return false;
        }
    }
    std::size_t cell = 0;
    for (std::size_t side = 0; side < sides(); ++side) {
        const std::size_t dim = cut_[side];
        const Wide step = static_cast<Wide>(utility[dim] - low_[dim]) * static_cast<Wide>(steps_) /
                          (high_[dim] - low_[dim]);
        cell += stride_[side] * std::min(static_cast<std::size_t>(step), steps_ - 1);
    }
    if (utility[depth_] <= best_[cell] || utility[depth_] <= raw_[cell]) {
        return false;
    }
    raw_[cell] = utility[depth_];
    raw_who_[cell] = number;
    return true;
}

void CoverGrid::bound_by(std::span<const double> price, double support) {
    if (price[depth_] <= 0) {
        return;
    }
    std::vector<double> fall(sides());  // of the bound, a step
    for (std::size_t side = 0; side < sides(); ++side) {
        fall[side] = price[cut_[side]] / price[depth_] / static_cast<double>(steps_);
    }
    const double top = support / price[depth_] + rounding;
    const std::size_t row = sides() == 0 ? 1 : steps_;
    std::vector<std::size_t> step(sides(), 0);
    for (std::size_t start = 0; start < bound_.size(); start += row) {
        double level = top;
        for (std::size_t side = 1; side < sides(); ++side) {
            level -= fall[side] * static_cast<double>(step[side]);
        }
        if (bound_[start] >= 0) {  // else the whole row is below the floor already
            const double slope = sides() == 0 ? 0 : fall[0];
            for (std::size_t along = 0; along < row; ++along) {
                bound_[start + along] =
                    std::min(bound_[start + along], level - slope * static_cast<double>(along));
            }
        }
        for (std::size_t side = 1; side < sides() && ++step[side] == steps_; ++side) {
            step[side] = 0;
        }
    }
}

/// Carries each cell's best to all cells with a lower corner.
void CoverGrid::sweep() {
    best_ = raw_;
    who_ = raw_who_;
    for (std::size_t side = 0; side < sides(); ++side) {
        for (std::size_t cell = best_.size(); cell-- > 0;) {
            const bool last = cell / stride_[side] % steps_ == steps_ - 1;
            if (!last && best_[cell + stride_[side]] > best_[cell]) {
                best_[cell] = best_[cell + stride_[side]];
                who_[cell] = who_[cell + stride_[side]];
            }
        }
    }
}

std::size_t CoverGrid::shifted(std::size_t cell, std::size_t shift) const {
    for (std::size_t side = 0; side < sides(); ++side) {
        const std::size_t step = cell / stride_[side] % steps_;
        cell -= stride_[side] * std::min(step, shift);
    }
    return cell;
}

double CoverGrid::gap(std::size_t cell, std::size_t shift) const {
    if (bound_[cell] < 0) {
        return 0;
    }
    const std::size_t from = shifted(cell, shift);
    if (who_[from] == nobody) {
        return 1;
    }
    const double reached = static_cast<double>(best_[from] - low_[depth_]) / range_[depth_];
    return bound_[cell] - reached;
}

CoverGrid::Proof CoverGrid::prove() {
    sweep();
    Proof proof;
    for (std::size_t shift = 0; shift <= most_shift; ++shift) {
        double epsilon = sides() == 0 ? 0 : share(shift + 1);
        for (std::size_t cell = 0; cell < bound_.size() && epsilon < proof.epsilon; ++cell) {
            epsilon = std::max(epsilon, gap(cell, shift));
        }
        if (epsilon < proof.epsilon) {
            proof.epsilon = epsilon;
            shift_ = shift;
        }
    }
    for (std::size_t cell = 0; cell < bound_.size(); ++cell) {
        const std::uint32_t number = bound_[cell] < 0 ? nobody : who_[shifted(cell, shift_)];
        if (number != nobody) {
            proof.numbers.push_back(number);
        }
    }
    std::sort(proof.numbers.begin(), proof.numbers.end());
    proof.numbers.erase(std::unique(proof.numbers.begin(), proof.numbers.end()), proof.numbers.end());
    return proof;
}

std::vector<std::vector<double>> CoverGrid::widest_gaps(std::size_t most) const {
    // The widest gap of every block of cells.
    const std::size_t block = std::max<std::size_t>(1, steps_ / 25);
    std::vector<std::pair<double, std::size_t>> gaps;
    std::vector<std::size_t> best_in_block(bound_.size() + 1, bound_.size());
    for (std::size_t cell = 0; cell < bound_.size(); ++cell) {
        std::size_t corner = 0;
        for (std::size_t side = 0; side < sides(); ++side) {
            corner += cell / stride_[side] % steps_ / block * block * stride_[side];
        }
        auto& best = best_in_block[corner];
        if (best == bound_.size() || gap(cell, shift_) > gap(best, shift_)) {
            best = cell;
        }
    }
    for (const std::size_t cell : best_in_block) {
        if (cell < bound_.size() && bound_[cell] >= 0) {
            gaps.emplace_back(-gap(cell, shift_), cell);
        }
    }
    std::sort(gaps.begin(), gaps.end());
    gaps.resize(std::min(most, gaps.size()));
    std::vector<std::vector<double>> corners;
    for (const auto& [minus_gap, cell] : gaps) {
        std::vector<double> corner(low_.size(), 0);
        for (std::size_t side = 0; side < sides(); ++side) {
            corner[cut_[side]] = share(cell / stride_[side] % steps_);
        }
        corners.push_back(std::move(corner));
    }
    return corners;
}

}  // namespace irenic::deals
