#include "irenic/forecast/bounds/weight_set.hpp"

#include <algorithm>

namespace irenic::forecast {
namespace {

std::vector<Range> factor_ranges(const std::vector<std::optional<UncertainNumber>>& factors,
                                 std::size_t issues) {
    std::vector<Range> ranges(issues, {1, 1});
    for (std::size_t issue = 0; issue < factors.size(); ++issue) {
        if (factors[issue]) {
            ranges[issue] = range_of(*factors[issue]);
        }
    }
    return ranges;
}

/// From 0 to 1 where the issue has points, else 0.
std::vector<Range> open_ranges(const Preference& preference) {
    std::vector<Range> ranges;
    for (const auto& issue : preference.issues) {
        ranges.push_back({0, std::holds_alternative<std::monostate>(issue) ? 0.0 : 1.0});
    }
    return ranges;
}

}  // namespace

WeightSet::WeightSet(const Preference& preference) {
    if (const auto* multipliers = std::get_if<WeightMultipliers>(&preference.weights)) {
        ranges_ = factor_ranges(multipliers->factors, preference.issues.size());
        return;
    }
    if (const auto* ranking = std::get_if<Ranking<IssueId>>(&preference.weights)) {
        kind_ = Kind::ordered;
        ranges_.assign(preference.issues.size(), {});
        tiers_ = ranking->tiers;
        for (const auto& tier : tiers_) {
            for (const IssueId issue : tier) {
                ranges_[issue.at()].high = 1;
            }
        }
        return;
    }
    kind_ = Kind::bounded;
    ranges_ = open_ranges(preference);
    if (const auto* shares = std::get_if<WeightShares>(&preference.weights)) {
        for (std::size_t issue = 0; issue < shares->shares.size(); ++issue) {
            if (shares->shares[issue]) {
                ranges_[issue] = range_of(*shares->shares[issue]);
            }
        }
    }
}

Range WeightSet::weighted(std::span<const Range> values) const {
    if (kind_ == Kind::ordered) {
        return over_tiers(values);
    }
    Range total;
    if (kind_ == Kind::free) {
        for (std::size_t issue = 0; issue < values.size(); ++issue) {
            total = sum(total, product_range(ranges_[issue], values[issue]));
        }
        return total;
    }
    std::vector<double> low, high, lightest, heaviest;
    for (std::size_t issue = 0; issue < values.size(); ++issue) {
        if (ranges_[issue].high > 0) {
            low.push_back(values[issue].low);
            high.push_back(values[issue].high);
            lightest.push_back(ranges_[issue].low);
            heaviest.push_back(ranges_[issue].high);
        }
    }
    return {over_bounded_weights(low, lightest, heaviest).least,
            over_bounded_weights(high, lightest, heaviest).most};
}

/// Within a tier any order may hold, so that of the lowest (highest) values first decides.
Range WeightSet::over_tiers(std::span<const Range> values) const {
    std::vector<double> low, high;
    for (const auto& tier : tiers_) {
        const auto start = static_cast<std::ptrdiff_t>(low.size());
        for (const IssueId issue : tier) {
            low.push_back(values[issue.at()].low);
            high.push_back(values[issue.at()].high);
        }
        std::sort(low.begin() + start, low.end());
        std::sort(high.begin() + start, high.end(), std::greater<>());
    }
    return {over_ordered_weights(low).least, over_ordered_weights(high).most};
}

}  // namespace irenic::forecast
