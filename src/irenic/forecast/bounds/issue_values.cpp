#include "irenic/forecast/bounds/issue_values.hpp"

#include <algorithm>

namespace irenic::forecast {
namespace {

/// Where an option lies between the least (0) and the most (100) of all, itself worth `value` and
/// every other what `other` says.
template <class Other>
double stretched(const std::vector<Range>& stated, std::size_t option, double value, Other other) {
    double least = value;
    double most = value;
    for (std::size_t index = 0; index < stated.size(); ++index) {
        if (index != option) {
            least = std::min(least, other(stated[index]));
            most = std::max(most, other(stated[index]));
        }
    }
    return most > least ? 100 * (value - least) / (most - least) : 0;
}

}  // namespace

IssueValues::IssueValues(const IssuePreference& preference, std::size_t options, bool rescaled)
    : values_(options) {
    if (const auto* ranking = std::get_if<Ranking<OptionId>>(&preference)) {
        rank(*ranking);
        return;
    }
    if (const auto* given = std::get_if<OptionPoints>(&preference)) {
        for (std::size_t option = 0; option < given->points.size(); ++option) {
            if (given->points[option]) {
                values_[option] = range_of(*given->points[option]);
            }
        }
        if (rescaled) {
            rescale();
        }
    }
}

void IssueValues::rank(const Ranking<OptionId>& ranking) {
    tiers_ = ranking.tiers.size();
    tier_.assign(values_.size(), 0);
    for (std::size_t tier = 0; tier < tiers_; ++tier) {
        for (const OptionId option : ranking.tiers[tier]) {
            tier_[option.at()] = tier;
            if (tier + 1 < tiers_) {
                values_[option.at()] = {tier == 0 ? 100.0 : 0.0, 100};
            }
        }
    }
}

/// An option's share rises with its own points and falls as any other's rise.
void IssueValues::rescale() {
    stated_ = values_;
    differences_exact_ = std::none_of(stated_.begin(), stated_.end(),
                                      [](const Range& range) { return range.apart(); });
    for (std::size_t option = 0; option < values_.size(); ++option) {
        values_[option] = {stretched(stated_, option, stated_[option].low,
                                     [](const Range& range) { return range.high; }),
                           stretched(stated_, option, stated_[option].high,
                                     [](const Range& range) { return range.low; })};
    }
}

Range IssueValues::difference(OptionId first, OptionId second) const {
    if (first == second) {
        return {};
    }
    if (ranked()) {
        if (tier(first) == tier(second)) {
            return {};
        }
        const auto [better, worse] = std::minmax({tier(first), tier(second)});
        const bool whole = better == 0 && worse + 1 == tiers_;
        const Range apart{whole ? 100.0 : 0.0, 100};
        return tier(first) < tier(second) ? apart : negated(apart);
    }
    Range range = sum(of(first), negated(of(second)));
    if (!stated_.empty() && stated_[first.at()].low >= stated_[second.at()].high) {
        range.low = std::max(range.low, 0.0);
    }
    if (!stated_.empty() && stated_[first.at()].high <= stated_[second.at()].low) {
        range.high = std::min(range.high, 0.0);
    }
    return range;
}

bool IssueValues::settled() const {
    return std::none_of(values_.begin(), values_.end(),
                        [](const Range& range) { return range.apart(); });
}

Range IssueValues::extent() const {
    Range extent = values_.front();
    for (const Range& range : values_) {
        extent.low = std::min(extent.low, range.low);
        extent.high = std::max(extent.high, range.high);
    }
    return extent;
}

}  // namespace irenic::forecast
