#include <algorithm>
#include <cmath>
#include <random>

#include <benchmark/benchmark.h>

#include "irenic/deals/nondominated.hpp"

namespace irenic::deals {
namespace {

using Row = std::vector<Units>;

/// Vectors at most `spacings` times their mutual distance below a sphere, so that the share of
/// them that is dominated hardly depends on their number.
std::vector<Row> rows_near_a_sphere(std::size_t count, std::size_t dims, double spacings,
                                    std::uint32_t seed) {
    const double depth =
        spacings * std::pow(static_cast<double>(count), -1 / (static_cast<double>(dims) - 1));
    std::mt19937 bits(seed);
    std::normal_distribution<double> normal;
    std::uniform_real_distribution<double> below(0, depth);
    std::vector<Row> rows(count, Row(dims));
    std::vector<double> direction(dims);
    for (Row& row : rows) {
        double square = 0;
        for (double& part : direction) {
            part = std::abs(normal(bits));
            square += part * part;
        }
        const double length = 1e6 * (1 - below(bits)) / std::sqrt(square);
        std::transform(direction.begin(), direction.end(), row.begin(),
                       [&](double part) { return std::llround(part * length); });
    }
    return rows;
}

std::vector<Units> points_of(const std::vector<Row>& rows) {
    std::vector<Units> points;
    for (const Row& row : rows) {
        points.insert(points.end(), row.begin(), row.end());
    }
    return points;
}

/// One list in descending order, once for each of six options with that option's value added.
std::vector<Units> sums_with_options(std::size_t count, std::size_t dims) {
    constexpr std::size_t options = 6;
    std::vector<Row> before = rows_near_a_sphere(count / options, dims, 1.5, 1);
    std::sort(before.rbegin(), before.rend());
    std::vector<Row> rows;
    for (const Row& option : rows_near_a_sphere(options, dims, 0, 2)) {
        for (Row row : before) {
            for (std::size_t dim = 0; dim < dims; ++dim) {
                row[dim] += option[dim] / 10;
            }
            rows.push_back(std::move(row));
        }
    }
    return points_of(rows);
}

void measure(benchmark::State& state, const std::vector<Units>& points, std::size_t dims) {
    std::size_t kept = 0;
    for (auto _ : state) {
        kept = nondominated(points, dims).size();
        benchmark::DoNotOptimize(kept);
    }
    const std::size_t vectors = points.size() / dims;
    const auto count = static_cast<double>(vectors);
    state.counters["per_vector"] = benchmark::Counter(
        count, benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
    state.counters["kept_percent"] = 100 * static_cast<double>(kept) / count;
}

void nondominated_in_random_order(benchmark::State& state) {
    const auto dims = static_cast<std::size_t>(state.range(0));
    const auto count = static_cast<std::size_t>(state.range(1));
    measure(state, points_of(rows_near_a_sphere(count, dims, 5, 1)), dims);
}

void nondominated_of_sums_with_options(benchmark::State& state) {
    const auto dims = static_cast<std::size_t>(state.range(0));
    const auto count = static_cast<std::size_t>(state.range(1));
    measure(state, sums_with_options(count, dims), dims);
}

const std::vector<std::vector<std::int64_t>> dims_and_sizes = {{2, 3, 4, 5},
                                                               {1'000, 10'000, 100'000, 1'000'000}};

BENCHMARK(nondominated_in_random_order)
    ->ArgsProduct(dims_and_sizes)
    ->ArgNames({"dims", "vectors"})
    ->Unit(benchmark::kMillisecond);
BENCHMARK(nondominated_of_sums_with_options)
    ->ArgsProduct(dims_and_sizes)
    ->ArgNames({"dims", "vectors"})
    ->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace irenic::deals
