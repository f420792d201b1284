#include "irenic/forecast/pilot/balance.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace irenic::forecast {
namespace {

constexpr double points_a_unit = 1e-9;

double mean_of(const std::vector<Units>& column, const RowSet& counting) {
    double sum = 0;
    for (std::size_t row = 0; row < column.size(); ++row) {
        sum += counting.has(row) ? static_cast<double>(column[row]) : 0;
    }
    return sum * points_a_unit / static_cast<double>(std::max<std::size_t>(counting.count(), 1));
}

/// Calls `visit(issue, first column, last column + 1)` for every issue.
template <class Visit>
void for_each_issue(const Terms& terms, Visit visit) {
    std::size_t first = 0;
    for (std::size_t issue = 0; issue < terms.options.size(); ++issue) {
        visit(issue, first, first + terms.options[issue]);
        first += terms.options[issue];
    }
}

double spread(const std::vector<double>& points, std::size_t first, std::size_t last) {
    const auto [least, most] =
        std::minmax_element(points.begin() + static_cast<std::ptrdiff_t>(first),
                            points.begin() + static_cast<std::ptrdiff_t>(last));
    return *most - *least;
}

double total_spread(const MeanVersion& mean, const Terms& terms, std::size_t seat) {
    double total = 0;
    for_each_issue(terms, [&](std::size_t, std::size_t first, std::size_t last) {
        total += spread(mean.points[seat], first, last);
    });
    return total;
}

std::vector<double> normalised(std::vector<double> values) {
    const double sum = std::accumulate(values.begin(), values.end(), 0.0);
    for (double& value : values) {
        value /= sum;
    }
    return values;
}

/// The surplus of each seat at the package of the largest weighted surplus.
std::vector<double> surplus_at_best(const MeanVersion& mean, const Terms& terms,
                                    const std::vector<std::size_t>& seats,
                                    const std::vector<double>& weights) {
    std::vector<double> surplus;
    for (const std::size_t seat : seats) {
        surplus.push_back(-mean.no_agreement[seat]);
    }
    for_each_issue(terms, [&](std::size_t, std::size_t first, std::size_t last) {
        std::size_t best = first;
        double most = -HUGE_VAL;
        for (std::size_t column = first; column < last; ++column) {
            double sum = 0;
            for (std::size_t index = 0; index < seats.size(); ++index) {
                sum += weights[index] * mean.points[seats[index]][column];
            }
            if (sum > most) {
                most = sum;
                best = column;
            }
        }
        for (std::size_t index = 0; index < seats.size(); ++index) {
            surplus[index] += mean.points[seats[index]][best];
        }
    });
    return surplus;
}

}  // namespace

MeanVersion mean_version(const VersionsTable& table) {
    MeanVersion mean;
    for (const auto& columns : table.columns().points) {
        auto& points = mean.points.emplace_back();
        for (const auto& column : columns) {
            points.push_back(mean_of(column, table.counting()));
        }
    }
    for (const auto& column : table.columns().no_agreement) {
        mean.no_agreement.push_back(mean_of(column, table.counting()));
    }
    return mean;
}

std::vector<double> balancing_weights(const MeanVersion& mean, const Terms& terms,
                                      const Terms::Branch& branch) {
    constexpr int rounds = 200;
    constexpr double pace = 0.3;
    const std::size_t seats = branch.agree.size();
    double scale = 0;
    for (const std::size_t seat : branch.agree) {
        scale = std::max(scale, total_spread(mean, terms, seat));
    }
    std::vector<double> weights(seats, 1.0 / static_cast<double>(seats));
    std::vector<double> sum(seats, 0);
    for (int round = 0; round < rounds && scale > 0; ++round) {
        const auto surplus = surplus_at_best(mean, terms, branch.agree, weights);
        for (std::size_t index = 0; index < seats; ++index) {
            sum[index] += weights[index];
            weights[index] *= std::exp(-pace * std::clamp(surplus[index] / scale, -1.0, 1.0));
        }
        weights = normalised(std::move(weights));
    }
    return scale > 0 ? normalised(std::move(sum)) : weights;
}

std::vector<std::size_t> issues_by_spread(const MeanVersion& mean, const Terms& terms) {
    std::vector<double> matters(terms.options.size(), 0);
    for (std::size_t seat = 0; seat < mean.points.size(); ++seat) {
        const double total = std::max(total_spread(mean, terms, seat), points_a_unit);
        for_each_issue(terms, [&](std::size_t issue, std::size_t first, std::size_t last) {
            matters[issue] += spread(mean.points[seat], first, last) / total;
        });
    }
    std::vector<std::size_t> order(matters.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return matters[a] > matters[b]; });
    return order;
}

}  // namespace irenic::forecast
