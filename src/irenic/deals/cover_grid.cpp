#include "irenic/deals/cover_grid.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <utility>

namespace irenic::deals {
namespace {

__extension__ using Wide = __int128;

constexpr std::size_t most_steps = 20'000;
constexpr std::size_t least_shifts = 4;
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
    best_.assign(cells, nobody);
    bound_.assign(cells, 1);
}

std::size_t CoverGrid::cell_of(const Units* utility) const {
    std::size_t cell = 0;
    for (std::size_t side = 0; side < sides(); ++side) {
        const std::size_t dim = cut_[side];
        const Wide step = static_cast<Wide>(utility[dim] - low_[dim]) * static_cast<Wide>(steps_) /
                          (high_[dim] - low_[dim]);
        cell += stride_[side] * std::min(static_cast<std::size_t>(step), steps_ - 1);
    }
    return cell;
}

double CoverGrid::depth_share(Units depth) const {
    return static_cast<double>(depth - low_[depth_]) / range_[depth_];
}

Units CoverGrid::units_at(std::size_t dim, double share) const {
    return low_[dim] + static_cast<Units>(std::ceil(share * range_[dim] - rounding));
}

bool CoverGrid::put(const Units* utility, std::uint32_t number) {
    for (std::size_t dim = 0; dim < low_.size(); ++dim) {
        if (utility[dim] < low_[dim]) {
            return false;
        }
    }
    const std::size_t cell = cell_of(utility);
    const bool beaten = best_[cell] != nobody && raw_[best_[cell]] >= utility[depth_];
    if (beaten || utility[depth_] <= raw_[cell]) {
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

void CoverGrid::cap_above(std::span<const double> corner, Units depth) {
    const double cap = depth == no_floor ? -1 : depth_share(depth) + rounding;
    std::vector<std::size_t> first;
    std::size_t lowest = 0;
    for (std::size_t side = 0; side < sides(); ++side) {
        const double step = corner[cut_[side]] * static_cast<double>(steps_);
        first.push_back(static_cast<std::size_t>(std::ceil(step - rounding)));
        lowest += first[side] * stride_[side];
    }
    // Bounds fall in every direction, so each row ends where it is at the cap already.
    const auto lower = [&](auto& self, std::size_t side, std::size_t cell) -> void {
        if (side == 0) {
            bound_[cell] = std::min(bound_[cell], cap);
            return;
        }
        for (std::size_t step = first[side - 1]; step < steps_ && bound_[cell] > cap; ++step) {
            self(self, side - 1, cell);
            cell += stride_[side - 1];
        }
    };
    lower(lower, sides(), lowest);
}

/// Carries each cell's best to all cells with a lower corner.
void CoverGrid::sweep() {
    for (std::size_t cell = 0; cell < raw_.size(); ++cell) {
        best_[cell] = raw_who_[cell] == nobody ? nobody : static_cast<std::uint32_t>(cell);
    }
    for (std::size_t side = 0; side < sides(); ++side) {
        for (std::size_t cell = best_.size(); cell-- > 0;) {
            if (cell / stride_[side] % steps_ == steps_ - 1) {
                continue;
            }
            const std::uint32_t above = best_[cell + stride_[side]];
            if (above != nobody && (best_[cell] == nobody || raw_[above] > raw_[best_[cell]])) {
                best_[cell] = above;
            }
        }
    }
}

std::size_t CoverGrid::shifted(std::size_t cell, std::size_t shift) const {
    std::size_t back = 0;
    for (std::size_t side = 0; side < sides(); ++side) {
        const std::size_t step = cell / stride_[side] % steps_;
        back += stride_[side] * std::min(step, shift);
    }
    return cell - back;
}

double CoverGrid::gap(std::size_t cell, std::size_t shift) const {
    if (bound_[cell] < 0) {
        return 0;
    }
    const std::uint32_t owner = best_[shifted(cell, shift)];
    return owner == nobody ? 1 : bound_[cell] - depth_share(raw_[owner]);
}

double CoverGrid::prove() {
    sweep();
    const std::size_t most_shift = std::max(least_shifts, steps_ / 12);
    for (std::size_t shift = 0; shift <= most_shift; ++shift) {
        double epsilon = sides() == 0 ? 0 : share(shift + 1);
        for (std::size_t cell = 0; cell < bound_.size() && epsilon < epsilon_; ++cell) {
            epsilon = std::max(epsilon, gap(cell, shift));
        }
        if (epsilon < epsilon_) {
            epsilon_ = epsilon;
            shift_ = shift;
        }
    }
    return epsilon_;
}

/// Marks the cells that the package of cell `owner` covers: those down from there, as far as the
/// bound exceeds its depth by no more than epsilon. Bounds rise downwards, so each row ends early.
void CoverGrid::mark_covered(std::size_t owner, std::vector<char>& covered) const {
    const double reached = depth_share(raw_[owner]) + epsilon_ + rounding;
    std::vector<std::size_t> last;
    std::size_t top = 0;
    for (std::size_t side = 0; side < sides(); ++side) {
        last.push_back(std::min(owner / stride_[side] % steps_ + shift_, steps_ - 1));
        top += last[side] * stride_[side];
    }
    const auto mark = [&](auto& self, std::size_t side, std::size_t cell) -> void {
        if (side == 0) {
            covered[cell] = 1;
            return;
        }
        for (std::size_t down = 0; down <= last[side - 1] && bound_[cell - down * stride_[side - 1]] <= reached; ++down) {
            self(self, side - 1, cell - down * stride_[side - 1]);
        }
    };
    mark(mark, sides(), top);
}

std::vector<std::uint32_t> CoverGrid::cover(double epsilon) {
    std::vector<char> covered(bound_.size(), 0);
    std::vector<std::uint32_t> numbers;
    epsilon_ = std::max(epsilon_, epsilon);
    const double cells = epsilon_ * static_cast<double>(steps_) + rounding;
    shift_ = std::max(shift_, static_cast<std::size_t>(std::max(0.0, cells - 1)));
    if (epsilon_ >= 1) {  // which any one package proves
        const auto somebody = std::find_if(raw_who_.begin(), raw_who_.end(), [](std::uint32_t who) { return who != nobody; });
        return somebody == raw_who_.end() ? numbers : std::vector<std::uint32_t>{*somebody};
    }
    for (std::size_t cell = 0; cell < bound_.size(); ++cell) {
        if (bound_[cell] >= 0 && covered[cell] == 0) {
            const std::uint32_t owner = best_[shifted(cell, shift_)];
            numbers.push_back(raw_who_[owner]);
            mark_covered(owner, covered);
        }
    }
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    return numbers;
}

std::vector<std::vector<double>> CoverGrid::widest_gaps(std::size_t most) const {
    const std::size_t block = std::max<std::size_t>(1, steps_ / 25);
    std::vector<std::pair<double, std::size_t>> widest(bound_.size(), {0, 0});  // by first cell of a block
    for (std::size_t cell = 0; cell < bound_.size(); ++cell) {
        std::size_t first = 0;
        for (std::size_t side = 0; side < sides(); ++side) {
            first += cell / stride_[side] % steps_ / block * block * stride_[side];
        }
        widest[first] = std::max(widest[first], {gap(cell, shift_), cell});
    }
    std::erase_if(widest, [](const auto& entry) { return entry.first <= 0; });
    std::sort(widest.begin(), widest.end(), std::greater<>());
    widest.resize(std::min(most, widest.size()));
    std::vector<std::vector<double>> corners;
    for (const auto& [wide, cell] : widest) {
        std::vector<double> corner(low_.size(), 0);
        for (std::size_t side = 0; side < sides(); ++side) {
            corner[cut_[side]] = share(cell / stride_[side] % steps_);
        }
        corners.push_back(std::move(corner));
    }
    return corners;
}

}  // namespace irenic::deals
