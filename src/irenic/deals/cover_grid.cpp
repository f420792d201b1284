#include "irenic/deals/cover_grid.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <utility>

#include "irenic/base/parallel.hpp"

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

template <class Visit>
void CoverGrid::for_each_row(Visit visit) const {
    std::vector<std::size_t> step(sides(), 0);
    for (std::size_t start = 0; start < bound_.size(); start += row()) {
        visit(start, step);
        for (std::size_t side = 1; side < sides() && ++step[side] == steps_; ++side) {
            step[side] = 0;
        }
    }
}

void CoverGrid::bound_by(const std::vector<SupportPlane>& planes, unsigned threads) {
    struct Slope {
        double top;
        std::vector<double> fall;  // of the bound, a step along each side
    };
    std::vector<Slope> slopes;
    for (const SupportPlane& plane : planes) {
        const double depth_price = plane.price[depth_];
        if (depth_price <= 0) {
            continue;
        }
        Slope slope{plane.support / depth_price + rounding, {}};
        for (const std::size_t dim : cut_) {
            slope.fall.push_back(plane.price[dim] / depth_price / static_cast<double>(steps_));
        }
        slope.fall.resize(std::max<std::size_t>(1, sides()), 0);
        slopes.push_back(std::move(slope));
    }
    const std::size_t parts = std::max(1U, threads);
    in_parallel(parts, [&](std::size_t part) {
        for_each_row([&](std::size_t start, const std::vector<std::size_t>& step) {
            double* bound = bound_.data() + start;
            if (start / row() % parts != part ||
                bound[0] < 0) {  // below the floor: as low as it matters
                return;
            }
            for (const Slope& slope : slopes) {
                double level = slope.top;
                for (std::size_t side = 1; side < sides(); ++side) {
                    level -= slope.fall[side] * static_cast<double>(step[side]);
                }
                for (std::size_t along = 0; along < row(); ++along) {
                    bound[along] =
                        std::min(bound[along], level - slope.fall[0] * static_cast<double>(along));
                }
            }
        });
    });
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
    for (const std::size_t stride : stride_) {
        for (std::size_t base = 0; base < best_.size(); base += stride * steps_) {
            for (std::size_t cell = base + stride * (steps_ - 1); cell-- > base;) {
                const std::uint32_t above = best_[cell + stride];
                if (above != nobody && (best_[cell] == nobody || raw_[above] > raw_[best_[cell]])) {
                    best_[cell] = above;
                }
            }
        }
    }
}

/// The cell that many steps lower on every side, or at the edge.
std::size_t CoverGrid::shifted(std::size_t cell, const std::vector<std::size_t>& step,
                               std::size_t shift) const {
    for (std::size_t side = 0; side < sides(); ++side) {
        cell -= stride_[side] * std::min(step[side], shift);
    }
    return cell;
}

double CoverGrid::gap(std::size_t cell, std::size_t from) const {
    const std::uint32_t owner = best_[from];
    if (bound_[cell] < 0) {
        return 0;
    }
    return owner == nobody ? 1 : bound_[cell] - depth_share(raw_[owner]);
}

/// Calls `visit(cell, from, gap)` for every cell; `from` is the cell `shift` steps lower.
template <class Visit>
void CoverGrid::for_each_gap(std::size_t shift, Visit visit) const {
    for_each_row([&](std::size_t start, const std::vector<std::size_t>& step) {
        const std::size_t from = shifted(start, step, shift);  // the row starts at step 0 of side 0
        for (std::size_t along = 0; along < row(); ++along) {
            const std::size_t lower = from + along - std::min(along, shift);
            visit(start + along, lower, gap(start + along, lower));
        }
    });
}

double CoverGrid::prove() {
    sweep();
    const std::size_t most_shift = std::max(least_shifts, steps_ / 12);
    for (std::size_t shift = 0;
         shift <= most_shift && (sides() == 0 || share(shift + 1) < epsilon_); ++shift) {
        double epsilon = sides() == 0 ? 0 : share(shift + 1);
        for_each_gap(shift, [&](std::size_t, std::size_t, double here) {
            epsilon = std::max(epsilon, here);
        });
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
        for (std::size_t down = 0;
             down <= last[side - 1] && bound_[cell - down * stride_[side - 1]] <= reached; ++down) {
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
        const auto somebody = std::find_if(raw_who_.begin(), raw_who_.end(),
                                           [](std::uint32_t who) { return who != nobody; });
        return somebody == raw_who_.end() ? numbers : std::vector<std::uint32_t>{*somebody};
    }
    for_each_gap(shift_, [&](std::size_t cell, std::size_t from, double) {
        if (bound_[cell] >= 0 && covered[cell] == 0) {
            numbers.push_back(raw_who_[best_[from]]);
            mark_covered(best_[from], covered);
        }
    });
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    return numbers;
}

std::vector<std::vector<double>> CoverGrid::widest_gaps(std::size_t most) const {
    // Where the cells' width alone makes the epsilon, a finer one is what to work for.
    const bool by_width = epsilon_ <= share(shift_ + 1) + rounding;
    const std::size_t finer = std::max<std::size_t>(1, shift_ / 4);
    const std::size_t wanted = by_width && shift_ > 0 ? shift_ - finer : shift_;
    const std::size_t block = std::clamp<std::size_t>(steps_ / 25, 2, steps_);
    const std::size_t blocks = (steps_ + block - 1) / block;
    std::size_t count = 1;
    for (std::size_t side = 0; side < sides(); ++side) {
        count *= blocks;
    }
    std::vector<std::pair<double, std::size_t>> widest(count, {0, 0});
    for_each_row([&](std::size_t start, const std::vector<std::size_t>& step) {
        std::size_t first = 0;
        for (std::size_t side = sides(); side-- > 1;) {
            first = (first + step[side] / block) * blocks;
        }
        const std::size_t from = shifted(start, step, wanted);
        for (std::size_t along = 0; along < row(); ++along) {
            // Of equal gaps the lowest corner: what is settled there holds for all above it.
            auto& here = widest[first + along / block];
            const double wide = gap(start + along, from + along - std::min(along, wanted));
            if (wide > here.first) {
                here = {wide, start + along};
            }
        }
    });
    std::erase_if(widest, [&](const auto& entry) { return entry.first <= share(wanted + 1); });
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
