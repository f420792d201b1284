#include "irenic/forecast/inputs/weights.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>

#include "irenic/forecast/inputs/distributions.hpp"

namespace irenic::forecast {
namespace {

Nano nano(const Decimal& number) { return number.scaled(Decimal::max_places).value(); }

bool has_points(const Preference& preference, std::size_t issue) {
    return !std::holds_alternative<std::monostate>(preference.issues[issue]);
}

std::optional<WeightPlan> plan(const Preference& /*preference*/,
                               const WeightMultipliers& /*weights*/) {
    return std::nullopt;
}

std::optional<WeightPlan> plan(const Preference& /*preference*/, const Ranking<IssueId>& ranking) {
    std::vector<std::pair<IssueId, std::size_t>> named;
    for (std::size_t tier = 0; tier < ranking.tiers.size(); ++tier) {
        for (const IssueId issue : ranking.tiers[tier]) {
            named.emplace_back(issue, tier);
        }
    }
    std::sort(named.begin(), named.end());
    WeightPlan result;
    result.kind = Input::Kind::weight_ranking;
    for (const auto& [issue, tier] : named) {
        result.issues.push_back(issue);
        result.tiers.push_back(tier);
    }
    return result;
}

std::optional<WeightPlan> plan(const Preference& preference, const UnknownWeights& /*weights*/) {
    WeightPlan result;
    result.kind = Input::Kind::unknown_weights;
    for (std::size_t issue = 0; issue < preference.issues.size(); ++issue) {
        if (has_points(preference, issue)) {
            result.issues.emplace_back(issue);
        }
    }
    return result;
}

std::optional<WeightPlan> plan(const Preference& preference, const WeightShares& shares) {
    const ShareBounds bounds = share_bounds(preference, shares);
    WeightPlan result;
    result.kind = Input::Kind::weight_shares;
    for (std::size_t issue = 0; issue < bounds.low.size(); ++issue) {
        if (bounds.low[issue] < bounds.high[issue]) {
            result.issues.emplace_back(issue);
            result.low.push_back(bounds.low[issue]);
            result.high.push_back(bounds.high[issue]);
        } else {
            result.total -= bounds.low[issue];
        }
    }
    return result;
}

/// Two weights within bounds: the first settles the second.
std::vector<double> two_shares(const WeightPlan& plan, double unit) {
    const auto low = static_cast<double>(plan.low[0]);
    const double first = low + unit * (static_cast<double>(plan.high[0]) - low);
    return {first, static_cast<double>(plan.total) - first};
}

std::vector<double> several_shares(const WeightPlan& plan, double unit) {
    const auto total = static_cast<double>(plan.total);
    const auto of_total = [&](const std::vector<Nano>& bounds) {
        std::vector<double> shares;
        for (const Nano bound : bounds) {
            shares.push_back(static_cast<double>(bound) / total);
        }
        return shares;
    };
    auto weights = bounded_simplex_point(of_total(plan.low), of_total(plan.high),
                                         std::bit_cast<std::uint64_t>(unit));
    for (double& weight : weights) {
        weight *= total;
    }
    return weights;
}

/// In units of 1e-9, before rounding.
std::vector<double> unrounded(const WeightPlan& plan, std::span<const double> unit) {
    if (plan.kind == Input::Kind::weight_shares) {
        return plan.issues.size() == 2 ? two_shares(plan, unit[0]) : several_shares(plan, unit[0]);
    }
    auto weights = plan.kind == Input::Kind::weight_ranking
                       ? ordered_simplex_point(unit, plan.tiers)
                       : simplex_point(unit);
    for (double& weight : weights) {
        weight *= static_cast<double>(nano_one);
    }
    return weights;
}

/// Adds what is missing from `total` to the weights, the largest first, as far as bounds allow.
void fill_up(const WeightPlan& plan, std::vector<Nano>& weights) {
    std::vector<std::size_t> order(weights.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return weights[a] > weights[b]; });
    Nano missing = plan.total - std::accumulate(weights.begin(), weights.end(), Nano{0});
    for (const std::size_t position : order) {
        const Nano low = plan.low.empty() ? 0 : plan.low[position];
        const Nano high = plan.high.empty() ? nano_one : plan.high[position];
        const Nano filled = std::clamp(weights[position] + missing, low, high);
        missing -= filled - weights[position];
        weights[position] = filled;
    }
}

}  // namespace

ShareBounds share_bounds(const Preference& preference, const WeightShares& shares) {
    ShareBounds given;
    for (std::size_t issue = 0; issue < preference.issues.size(); ++issue) {
        const bool weighs = has_points(preference, issue);
        const auto& share = shares.shares[issue];
        given.low.push_back(weighs && share ? nano(share->lowest()) : 0);
        given.high.push_back(weighs ? (share ? nano(share->highest()) : nano_one) : 0);
    }
    const Nano least = std::accumulate(given.low.begin(), given.low.end(), Nano{0});
    const Nano most = std::accumulate(given.high.begin(), given.high.end(), Nano{0});
    ShareBounds narrowed = given;
    for (std::size_t issue = 0; issue < given.low.size(); ++issue) {
        const Nano others_most = most - given.high[issue];
        const Nano others_least = least - given.low[issue];
        narrowed.low[issue] = std::max(given.low[issue], nano_one - others_most);
        narrowed.high[issue] = std::min(given.high[issue], nano_one - others_least);
    }
    return narrowed;
}

std::optional<WeightPlan> plan_weights(const Preference& preference) {
    auto result = std::visit([&](const auto& weights) { return plan(preference, weights); },
                             preference.weights);
    return result && result->issues.size() >= 2 ? std::move(result) : std::nullopt;
}

std::size_t coordinates_of(const WeightPlan& plan) {
    return plan.kind == Input::Kind::weight_shares ? 1 : plan.issues.size();
}

std::vector<Nano> draw_weights(const WeightPlan& plan, std::span<const double> unit) {
    std::vector<Nano> weights;
    for (const double weight : unrounded(plan, unit)) {
        weights.push_back(std::llround(weight));
    }
    fill_up(plan, weights);
    return weights;
}

}  // namespace irenic::forecast
