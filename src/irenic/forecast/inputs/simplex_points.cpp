#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>
#include <optional>

#include "irenic/base/random.hpp"
#include "irenic/base/result.hpp"
#include "irenic/forecast/inputs/distributions.hpp"

namespace irenic::forecast {
namespace {

double sum_of(std::span<const double> numbers) {
    return std::accumulate(numbers.begin(), numbers.end(), 0.0);
}

/// At least the chance that a point of the simplex stays below all `most`: that it stays below one
/// of them only makes it harder to stay below another.
double chance_below(std::span<const double> most) {
    double chance = 1;
    for (const double bound : most) {
        if (bound < 1) {
            chance *= 1 - std::pow(1 - bound, static_cast<double>(most.size()) - 1);
        }
    }
    return chance;
}

std::optional<std::vector<double>> drawn_below(std::span<const double> most, RandomStream& random) {
    constexpr int tries = 300;
    constexpr double hopeless = 1e-3;
    if (chance_below(most) < hopeless) {
        return std::nullopt;
    }
    std::vector<double> unit(most.size());
    for (int left = tries; left > 0; --left) {
        std::generate(unit.begin(), unit.end(), [&] { return random.next_unit(); });
        std::vector<double> point = simplex_point(unit);
        if (std::equal(point.begin(), point.end(), most.begin(), std::less_equal<>())) {
            return point;
        }
    }
    return std::nullopt;
}

/// Moves as much from one to another as chance wants and both can bear, again and again.
std::vector<double> walked_below(std::span<const double> most, RandomStream& random) {
    constexpr std::size_t steps_each = 200;
    const double part = 1 / sum_of(most);
    std::vector<double> point(most.begin(), most.end());
    std::transform(point.begin(), point.end(), point.begin(),
                   [&](double bound) { return part * bound; });
    for (std::size_t left = steps_each * most.size(); left > 0; --left) {
        const std::size_t to = random.next_below(most.size());
        const std::size_t from = (to + 1 + random.next_below(most.size() - 1)) % most.size();
        const double least_move = std::max(-point[to], point[from] - most[from]);
        const double most_move = std::min(most[to] - point[to], point[from]);
        const double move = std::lerp(least_move, most_move, random.next_unit());
        point[to] += move;
        point[from] -= move;
    }
    return point;
}

/// What bounds leave to be decided: how the weights share out what lies above their lower bounds
/// or, where that is less, what lies below their upper ones.
struct Spread {
    std::vector<std::size_t> open;  // positions of the weights that bounds do not settle
    std::vector<double> most;       // by open weight, how large its part may be
    double total = 0;
    bool from_low = true;
};

Spread spread_between(std::span<const double> low, std::span<const double> high) {
    const double above_low = 1 - sum_of(low);
    const double below_high = sum_of(high) - 1;
    Spread spread;
    spread.from_low = above_low <= below_high;
    spread.total = std::min(above_low, below_high);
    for (std::size_t weight = 0; weight < low.size(); ++weight) {
        if (high[weight] > low[weight]) {
            spread.open.push_back(weight);
            spread.most.push_back((high[weight] - low[weight]) / spread.total);
        }
    }
    return spread;
}

}  // namespace

std::vector<double> simplex_point(std::span<const double> unit) {
    std::vector<double> weights(unit.size());
    std::transform(unit.begin(), unit.end(), weights.begin(),
                   [](double place) { return -std::log(place); });
    const double total = sum_of(weights);
    std::transform(weights.begin(), weights.end(), weights.begin(),
                   [&](double weight) { return weight / total; });
    return weights;
}

std::vector<double> ordered_simplex_point(std::span<const double> unit,
                                          std::span<const std::size_t> tier) {
    IRENIC_CHECK(unit.size() == tier.size());
    std::vector<std::size_t> order(unit.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    // Chance decides within a tier; it is independent of how large the weights are.
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return tier[a] != tier[b] ? tier[a] < tier[b] : unit[a] < unit[b];
    });
    std::vector<double> descending = simplex_point(unit);
    std::sort(descending.begin(), descending.end(), std::greater<>());
    std::vector<double> weights(unit.size());
    for (std::size_t rank = 0; rank < order.size(); ++rank) {
        weights[order[rank]] = descending[rank];
    }
    return weights;
}

std::vector<double> bounded_simplex_point(std::span<const double> low, std::span<const double> high,
                                          std::uint64_t seed) {
    constexpr double half_a_place = 0.5e-9;
    IRENIC_CHECK(low.size() == high.size());
    const Spread spread = spread_between(low, high);
    IRENIC_CHECK(spread.total > -half_a_place);
    const std::span<const double> start = spread.from_low ? low : high;
    std::vector<double> weights(start.begin(), start.end());
    if (spread.total < half_a_place) {
        return weights;
    }
    RandomStream random(seed, 0);
    const auto drawn = drawn_below(spread.most, random);
    const std::vector<double> parts = drawn ? *drawn : walked_below(spread.most, random);
    for (std::size_t position = 0; position < parts.size(); ++position) {
        const std::size_t weight = spread.open[position];
        const double part = spread.total * parts[position];
        weights[weight] = std::clamp(spread.from_low ? low[weight] + part : high[weight] - part,
                                     low[weight], high[weight]);
    }
    return weights;
}

}  // namespace irenic::forecast
