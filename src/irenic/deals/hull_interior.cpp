#include "irenic/deals/hull_interior.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace irenic::deals {
namespace {

constexpr double negligible = 1e-13;

/// Solves M x = right for a symmetric positive definite M of which the lower half is given, row
/// by row. Both are overwritten; `right` holds x.
void solve_symmetric(std::vector<double>& matrix, std::vector<double>& right) {
    constexpr double least_pivot = 1e-18;
    const std::size_t size = right.size();
    for (std::size_t row = 0; row < size; ++row) {
        double* of_row = &matrix[row * size];
        const double diagonal = of_row[row];
        for (std::size_t column = 0; column <= row; ++column) {
            const double* of_column = &matrix[column * size];
            double rest = of_row[column];
            for (std::size_t k = 0; k < column; ++k) {
                rest -= of_row[k] * of_column[k];
            }
            of_row[column] = column < row ? rest / of_column[column]
                                          : std::sqrt(std::max(rest, least_pivot * diagonal));
        }
        for (std::size_t k = 0; k < row; ++k) {
            right[row] -= of_row[k] * right[k];
        }
        right[row] /= of_row[row];
    }
    for (std::size_t row = size; row-- > 0;) {
        for (std::size_t k = row + 1; k < size; ++k) {
            right[row] -= matrix[k * size + row] * right[k];
        }
        right[row] /= matrix[row * size + row];
    }
}

/// Two numbers above 0 whose product is to become a target, mostly 0.
struct Pair {
    double primal = 1;
    double dual = 1;
    double primal_step = 0;
    double dual_step = 0;

    [[nodiscard]] double product() const { return primal * dual; }
    [[nodiscard]] double ratio() const { return primal / dual; }
    /// How far the primal moves towards the target while the dual stays.
    [[nodiscard]] double pull(double target) const { return target / dual - primal; }
    /// Newton's step for product = target, given the dual's step.
    void step_with(double change, double target) {
        dual_step = change;
        primal_step = pull(target) - ratio() * change;
    }
};

/// How far steps can go before a number would fall to 0, and a little less than that.
class StepLength {
public:
    void look_at(double value, double step) {
        if (value + length_ * step < 0) {
            length_ = -value / step;
        }
    }
    [[nodiscard]] double get() const { return most_of_it * length_; }

private:
    static constexpr double most_of_it = 0.995;
    double length_ = 1 / most_of_it;
};

/// The optimality conditions and the way to meet them. For a row, with its price p,
///     y p = weight,  v (cap - p) = 0,
/// and for a column, with r_k = nu - sum_j p_j a_kj >= 0,
///     x r = 0.
/// Every step aims at a common level instead of 0, a tenth of where the products are now.
class Interior {
public:
    Interior(const ProductProgram& program, const Stop& stop)
        : program_(program),
          stop_(stop),
          size_(program.rows.size()),
          share_(program.columns()),
          above_(size_),
          shortfall_(size_),
          gap_(size_),
          middle_(size_),
          price_step_(size_),
          matrix_(size_ * size_) {}

    [[nodiscard]] ProductOptimum solve() {
        constexpr int most_steps = 150;
        constexpr int most_idle_steps = 15;
        ProductOptimum optimum;
        start();
        measure();
        double best = std::numeric_limits<double>::infinity();
        for (int step = 0, idle = 0; step < most_steps && idle < most_idle_steps; ++step, ++idle) {
            if (stop_.reached()) {
                optimum.status = ProductOptimum::Status::stopped;
                return optimum;
            }
            // Past the last digits that rounding leaves, steps only do harm.
            if (distance() < best) {
                best = distance();
                idle = 0;
                read(optimum);
            }
            if (best <= negligible) {
                break;
            }
            find_step();
            take_step();
            measure();
        }
        return optimum;
    }

private:
    [[nodiscard]] bool is_limit(std::size_t row) const { return program_.rows[row].weight == 0; }

    /// From the mixture given, moved inwards; every factor's condition holds, products may be off.
    void start() {
        constexpr double level = 0.1;
        move_inwards();
        for (std::size_t row = 0; row < size_; ++row) {
            auto& above = above_[row];
            const double surplus = activity(row) - program_.rows[row].limit;
            if (is_limit(row)) {
                above.primal = std::max(level, surplus);
                above.dual = level / above.primal;
                shortfall_[row].primal = level / program_.cap;
                shortfall_[row].dual = program_.cap - above.dual;
            } else {
                above.primal = surplus > 0 ? surplus : level;
                above.dual = program_.rows[row].weight / above.primal;
                shortfall_[row].primal = 0;
            }
        }
        double dearest = 0;
        for (std::size_t k = 0; k < share_.size(); ++k) {
            share_[k].dual = -paid(k);
            dearest = std::max(dearest, paid(k));
        }
        for (auto& share : share_) {
            share.dual += dearest + level;
        }
    }

    /// Towards equal shares, until a factor has lost half of what it is above its limit.
    void move_inwards() {
        const double equal = 1 / static_cast<double>(share_.size());
        for (std::size_t k = 0; k < share_.size(); ++k) {
            share_[k].primal = k < program_.start.size() ? program_.start[k] : 0;
        }
        double part = 0.5;
        for (std::size_t row = 0; row < size_; ++row) {
            double middle = 0;
            for (std::size_t k = 0; k < share_.size(); ++k) {
                middle += equal * program_.column(k)[row];
            }
            const double now = activity(row);
            const double surplus = now - program_.rows[row].limit;
            if (!is_limit(row) && surplus > 0 && surplus < now - middle) {
                part = std::min(part, 0.5 * surplus / (now - middle));
            }
        }
        for (auto& share : share_) {
            share.primal += part * (equal - share.primal);
        }
    }

    [[nodiscard]] double activity(std::size_t row) const {
        double sum = 0;
        for (std::size_t k = 0; k < share_.size(); ++k) {
            sum += share_[k].primal * program_.column(k)[row];
        }
        return sum;
    }

    [[nodiscard]] double paid(std::size_t k) const {
        double sum = 0;
        for (std::size_t row = 0; row < size_; ++row) {
            sum += above_[row].dual * program_.column(k)[row];
        }
        return sum;
    }

    /// How far from the conditions: products still to vanish, and equations still to hold.
    void measure() {
        left_ = 0;
        missing_ = 1;
        error_ = 0;
        std::size_t pairs = share_.size();
        for (const auto& share : share_) {
            left_ += share.product();
            missing_ -= share.primal;
        }
        for (std::size_t row = 0; row < size_; ++row) {
            gap_[row] = program_.rows[row].limit + above_[row].primal - shortfall_[row].primal -
                        activity(row);
            error_ = std::max(error_, std::abs(gap_[row]));
            if (is_limit(row)) {
                left_ += above_[row].product() + shortfall_[row].product();
                pairs += 2;
            } else {
                error_ =
                    std::max(error_, std::abs(above_[row].product() - program_.rows[row].weight));
            }
        }
        error_ = std::max(error_, std::abs(missing_));
        aim_ = std::max(0.1 * left_, 0.1 * negligible) / static_cast<double>(pairs);
    }

    /// Errors count for less: their effect on value and bound grows with their square.
    [[nodiscard]] double distance() const { return std::max(left_, error_ / 100); }

    [[nodiscard]] double target(std::size_t row) const {
        return is_limit(row) ? aim_ : program_.rows[row].weight;
    }

    /// Newton's step for all conditions at once. Steps of shares and sums follow from the steps of
    /// the prices, which leaves one equation a row.
    void find_step() {
        find_middle();
        std::fill(matrix_.begin(), matrix_.end(), 0.0);
        for (std::size_t row = 0; row < size_; ++row) {
            matrix_[row * size_ + row] = above_[row].ratio();
            price_step_[row] = gap_[row] + above_[row].pull(target(row));
            if (is_limit(row)) {
                matrix_[row * size_ + row] += shortfall_[row].ratio();
                price_step_[row] -= shortfall_[row].pull(aim_);
            }
        }
        for (std::size_t k = 0; k < share_.size(); ++k) {
            add_column(k);
        }
        solve_symmetric(matrix_, price_step_);
        for (std::size_t row = 0; row < size_; ++row) {
            above_[row].step_with(price_step_[row], target(row));
            if (is_limit(row)) {
                shortfall_[row].step_with(-price_step_[row], aim_);
            }
        }
        for (std::size_t k = 0; k < share_.size(); ++k) {
            double change = level_step_;
            for (std::size_t row = 0; row < size_; ++row) {
                change -= (program_.column(k)[row] - middle_[row]) * price_step_[row];
            }
            share_[k].step_with(change, aim_);
        }
    }

    /// The columns' mean by x / r, and the part of nu's step that keeps the shares' sum.
    void find_middle() {
        std::fill(middle_.begin(), middle_.end(), 0.0);
        double total = 0;
        double excess = -missing_;
        for (std::size_t k = 0; k < share_.size(); ++k) {
            const double ratio = share_[k].ratio();
            total += ratio;
            excess += share_[k].pull(aim_);
            for (std::size_t row = 0; row < size_; ++row) {
                middle_[row] += ratio * program_.column(k)[row];
            }
        }
        for (double& value : middle_) {
            value /= total;
        }
        level_step_ = excess / total;
    }

    void add_column(std::size_t k) {
        const double* worth = program_.column(k);
        const double ratio = share_[k].ratio();
        const double direct = share_[k].pull(aim_) - ratio * level_step_;
        for (std::size_t row = 0; row < size_; ++row) {
            price_step_[row] -= worth[row] * direct;
            const double scaled = ratio * (worth[row] - middle_[row]);
            for (std::size_t other = 0; other <= row; ++other) {
                matrix_[row * size_ + other] += scaled * (worth[other] - middle_[other]);
            }
        }
    }

    void take_step() {
        StepLength primal;
        StepLength dual;
        const auto look_at = [&](const std::vector<Pair>& pairs) {
            for (const auto& pair : pairs) {
                primal.look_at(pair.primal, pair.primal_step);
                dual.look_at(pair.dual, pair.dual_step);
            }
        };
        const auto move = [&](std::vector<Pair>& pairs) {
            for (auto& pair : pairs) {
                pair.primal += primal.get() * pair.primal_step;
                pair.dual += dual.get() * pair.dual_step;
            }
        };
        look_at(share_);
        look_at(above_);
        look_at(shortfall_);
        move(share_);
        move(above_);
        move(shortfall_);
    }

    void read(ProductOptimum& optimum) const {
        optimum = {ProductOptimum::Status::solved, {}, {}, 0};
        for (const auto& share : share_) {
            optimum.shares.push_back(share.primal);
        }
        for (std::size_t row = 0; row < size_; ++row) {
            optimum.prices.push_back(above_[row].dual);
            optimum.shortfall = std::max(optimum.shortfall, shortfall_[row].primal);
        }
    }

    const ProductProgram& program_;
    const Stop& stop_;
    std::size_t size_;
    std::vector<Pair> share_;      ///< x and r, by column
    std::vector<Pair> above_;      ///< y and p, by row
    std::vector<Pair> shortfall_;  ///< v and cap - p, by row; no steps for factors
    std::vector<double> gap_;      ///< by row: what its equation lacks
    std::vector<double> middle_;
    std::vector<double> price_step_;
    std::vector<double> matrix_;
    double level_step_ = 0;
    double missing_ = 0;  ///< 1 - sum x
    double left_ = 0;     ///< sum of the products that have to vanish
    double error_ = 0;    ///< largest error in the other conditions
    double aim_ = 0;
};

}  // namespace

ProductOptimum maximise_product(const ProductProgram& program, const Stop& stop) {
    return Interior(program, stop).solve();
}

}  // namespace irenic::deals
