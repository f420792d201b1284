#include "irenic/talks/next/resampled.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

namespace irenic::talks {
namespace {

using forecast::RowSet;

constexpr std::size_t halves = 2;

std::size_t half_of(std::size_t row) { return forecast::in_first_half(row) ? 0 : 1; }

/// The rows of one half, those of one weight together.
std::vector<std::size_t> by_weight(const std::vector<std::uint64_t>& weights, std::size_t half) {
    std::vector<std::size_t> rows;
    for (std::size_t row = half; row < weights.size(); row += halves) {
        rows.push_back(row);
    }
    std::stable_sort(rows.begin(), rows.end(),
                     [&](std::size_t a, std::size_t b) { return weights[a] < weights[b]; });
    return rows;
}

/// The rows of one half, each as often as its weight says.
std::vector<std::size_t> taken(const std::vector<std::uint64_t>& weights, std::size_t half,
                               std::size_t count) {
    const auto rows = by_weight(weights, half);
    double total = 0;
    for (const std::size_t row : rows) {
        total += static_cast<double>(weights[row]);
    }
    const double step = total / static_cast<double>(count);
    std::vector<std::size_t> found;
    double before = 0;
    for (const std::size_t row : rows) {
        before += static_cast<double>(weights[row]);
        while (found.size() < count && (static_cast<double>(found.size()) + 0.5) * step < before) {
            found.push_back(row);
        }
    }
    return found;
}

/// How many stand-ins each half has: their shares of the weight.
std::array<std::size_t, halves> sizes(const Willingness& willingness) {
    std::array<double, halves> weight{};
    for (std::size_t row = 0; row < willingness.rows(); ++row) {
        weight[half_of(row)] += static_cast<double>(willingness.weights()[row]);
    }
    const std::size_t all = willingness.counting().count();
    const double share = weight[0] / (weight[0] + weight[1]);
    const auto first = static_cast<std::size_t>(std::llround(static_cast<double>(all) * share));
    return {first, all - first};
}

}  // namespace

Resampled::Resampled(const Willingness& willingness) {
    const auto size = sizes(willingness);
    const std::size_t rows = halves * std::max(size[0], size[1]);
    source_.assign(rows, 0);
    counting_ = RowSet(rows);
    for (std::size_t half = 0; half < halves; ++half) {
        std::size_t row = half;
        for (const std::size_t source : taken(willingness.weights(), half, size[half])) {
            source_[row] = source;
            counting_.set(row);
            row += halves;
        }
    }
}

RowSet Resampled::rows_of(const RowSet& rows) const {
    RowSet standing(source_.size());
    for (std::size_t row = 0; row < source_.size(); ++row) {
        if (counting_.has(row) && rows.has(source_[row])) {
            standing.set(row);
        }
    }
    return standing;
}

std::vector<double> Resampled::column_of(const std::vector<double>& column) const {
    std::vector<double> standing;
    standing.reserve(source_.size());
    for (const std::size_t source : source_) {
        standing.push_back(column[source]);
    }
    return standing;
}

}  // namespace irenic::talks
