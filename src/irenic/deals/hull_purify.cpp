#include "irenic/deals/hull_purify.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

namespace irenic::deals {
namespace {

/// Shares below this are rounding.
constexpr double negligible = 1e-12;

using Shares = std::vector<HullShare>;

/// One group's part of a list of shares.
struct Part {
    std::size_t begin = 0;
    std::size_t end = 0;

    [[nodiscard]] bool mixed() const { return end - begin > 1; }
};

std::vector<Part> parts(const Shares& shares) {
    std::vector<Part> result;
    for (std::size_t begin = 0; begin < shares.size();) {
        std::size_t end = begin;
        while (end < shares.size() && shares[end].group == shares[begin].group) {
            ++end;
        }
        result.push_back({begin, end});
        begin = end;
    }
    return result;
}

/// Without negligible shares, and summing to 1 in each group.
Shares tidy(const Shares& shares) {
    Shares result;
    for (const auto& part : parts(shares)) {
        double total = 0;
        const std::size_t first = result.size();
        for (std::size_t at = part.begin; at < part.end; ++at) {
            if (shares[at].share > negligible) {
                result.push_back(shares[at]);
                total += shares[at].share;
            }
        }
        for (std::size_t at = first; at < result.size(); ++at) {
            result[at].share /= total;
        }
    }
    return result;
}

/// What the packages' shares mean for each choice.
Shares by_choice(const Problem& problem, const PackagePool& pool, std::span<const double> shares) {
    std::vector<std::size_t> used;
    for (std::size_t package = 0; package < shares.size(); ++package) {
        if (shares[package] > negligible) {
            used.push_back(package);
        }
    }
    Shares result;
    std::vector<std::pair<std::uint32_t, double>> choices;
    for (std::size_t group = 0; group < problem.groups.size(); ++group) {
        choices.clear();
        for (const std::size_t package : used) {
            choices.emplace_back(pool.choices(package)[group], shares[package]);
        }
        std::sort(choices.begin(), choices.end());
        for (std::size_t at = 0; at < choices.size(); ++at) {
            if (at > 0 && choices[at].first == choices[at - 1].first) {
                result.back().share += choices[at].second;
            } else {
                result.push_back({group, choices[at].first, choices[at].second});
            }
        }
    }
    return tidy(result);
}

/// Rows of equations, reduced by elimination with the largest entry left as each pivot.
struct Equations {
    std::vector<std::vector<double>> rows;
    std::vector<std::size_t> order;  ///< of the columns
    std::size_t rank = 0;

    double& at(std::size_t row, std::size_t place) { return rows[row][order[place]]; }

    bool find_pivot() {
        constexpr double zero = 1e-13;
        std::size_t row = rank;
        std::size_t place = rank;
        for (std::size_t i = rank; i < rows.size(); ++i) {
            for (std::size_t k = rank; k < order.size(); ++k) {
                if (std::abs(at(i, k)) > std::abs(at(row, place))) {
                    row = i;
                    place = k;
                }
            }
        }
        if (row == rows.size() || std::abs(at(row, place)) <= zero) {
            return false;
        }
        std::swap(rows[rank], rows[row]);
        std::swap(order[rank], order[place]);
        return true;
    }

    void reduce() {
        for (; find_pivot(); ++rank) {
            for (std::size_t i = rank + 1; i < rows.size(); ++i) {
                const double factor = at(i, rank) / at(rank, rank);
                for (std::size_t k = rank; k < order.size(); ++k) {
                    at(i, k) -= factor * at(rank, k);
                }
            }
        }
    }
};

/// A vector with largest entry 1 or -1 that is orthogonal to every row; fewer rows than columns.
std::vector<double> null_vector(std::vector<std::vector<double>> rows, std::size_t columns) {
    Equations equations{std::move(rows), std::vector<std::size_t>(columns), 0};
    std::iota(equations.order.begin(), equations.order.end(), std::size_t{0});
    equations.reduce();

    const auto& order = equations.order;
    std::vector<double> result(columns, 0.0);
    result[order[equations.rank]] = 1;
    double largest = 1;
    for (std::size_t i = equations.rank; i-- > 0;) {
        double sum = 0;
        for (std::size_t k = i + 1; k <= equations.rank; ++k) {
            sum += equations.at(i, k) * result[order[k]];
        }
        result[order[i]] = -sum / equations.at(i, i);
        largest = std::max(largest, std::abs(result[order[i]]));
    }
    for (double& value : result) {
        value /= largest;
    }
    return result;
}

/// Shifts shares between the choices of mixed groups.
class Shifting {
public:
    Shifting(const Problem& problem, const Frame& frame, Shares shares, std::size_t best)
        : problem_(problem), frame_(frame), shares_(std::move(shares)), best_(best) {}

    [[nodiscard]] Shares run() {
        const std::size_t most = std::max<std::size_t>(problem_.dims, 1);
        for (find_extras(); extras_.size() >= most; find_extras()) {
            extras_.resize(most);
            follow(direction());
            std::erase_if(shares_, [](const HullShare& share) { return share.share <= 0; });
        }
        return tidy(shares_);
    }

private:
    /// A choice in use, with the first one in use of the same group. Positions in `shares_`.
    struct Extra {
        std::size_t choice = 0;
        std::size_t first = 0;
    };

    void find_extras() {
        extras_.clear();
        for (const auto& part : parts(shares_)) {
            for (std::size_t at = part.begin + 1; at < part.end; ++at) {
                extras_.push_back({at, part.begin});
            }
        }
    }

    /// Of the extra choice over the first, in ranges.
    [[nodiscard]] double gain(const Extra& extra, std::size_t dim) const {
        const auto value = [&](const HullShare& share) {
            return problem_.groups[share.group].value(share.choice, problem_.dims)[dim];
        };
        const Units difference = value(shares_[extra.choice]) - value(shares_[extra.first]);
        return static_cast<double>(difference) * problem_.unit / frame_.range[dim];
    }

    /// Amounts by extra choice that together gain nothing in any dimension but `best_`, and there
    /// do not lose.
    [[nodiscard]] std::vector<double> direction() const {
        std::vector<std::vector<double>> rows;
        for (std::size_t dim = 0; dim < problem_.dims; ++dim) {
            if (dim != best_) {
                rows.emplace_back();
                for (const auto& extra : extras_) {
                    rows.back().push_back(gain(extra, dim));
                }
            }
        }
        auto amounts = null_vector(std::move(rows), extras_.size());
        double rise = 0;
        for (std::size_t at = 0; at < amounts.size(); ++at) {
            rise += amounts[at] * gain(extras_[at], best_);
        }
        for (double& amount : amounts) {
            amount = rise < 0 ? -amount : amount;
        }
        return amounts;
    }

    /// As far as no share falls below 0; the one that ends it becomes exactly 0.
    void follow(const std::vector<double>& amounts) {
        std::vector<double> step(shares_.size(), 0.0);
        for (std::size_t at = 0; at < amounts.size(); ++at) {
            step[extras_[at].choice] += amounts[at];
            step[extras_[at].first] -= amounts[at];
        }
        std::size_t ends = 0;
        double length = std::numeric_limits<double>::infinity();
        for (std::size_t at = 0; at < step.size(); ++at) {
            if (step[at] < 0 && shares_[at].share < -step[at] * length) {
                length = shares_[at].share / -step[at];
                ends = at;
            }
        }
        for (std::size_t at = 0; at < step.size(); ++at) {
            shares_[at].share += step[at] * length;
        }
        shares_[ends].share = 0;
    }

    const Problem& problem_;
    const Frame& frame_;
    Shares shares_;
    std::size_t best_;
    std::vector<Extra> extras_;
};

}  // namespace

std::vector<HullShare> purify(const Problem& problem, const Frame& frame, const PackagePool& pool,
                              std::span<const double> shares, std::size_t best) {
    return Shifting(problem, frame, by_choice(problem, pool, shares), best).run();
}

}  // namespace irenic::deals
