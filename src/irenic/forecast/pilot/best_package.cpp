#include "irenic/forecast/pilot/best_package.hpp"

#include <algorithm>

#include "irenic/forecast/pilot/package_search.hpp"

namespace irenic::forecast {
namespace {

/// What the mean version would choose where every seat counts by its spread of points.
std::vector<OptionId> best_in_mean(const MeanVersion& mean, const Terms& terms) {
    std::vector<double> worth(mean.points.empty() ? 0 : mean.points.front().size(), 0);
    for (const Terms::Branch& branch : terms.branches) {
        const auto weights = balancing_weights(mean, terms, branch);
        for (std::size_t index = 0; index < weights.size(); ++index) {
            const auto& points = mean.points[branch.agree[index]];
            for (std::size_t column = 0; column < worth.size(); ++column) {
                worth[column] += weights[index] * points[column];
            }
        }
    }
    std::vector<OptionId> options;
    auto first = worth.begin();
    for (const std::size_t count : terms.options) {
        if (worth.empty()) {
            options.emplace_back(0);
            continue;
        }
        const auto last = first + static_cast<std::ptrdiff_t>(count);
        options.emplace_back(static_cast<std::size_t>(std::max_element(first, last) - first));
        first = last;
    }
    return options;
}

}  // namespace

std::optional<BestPackage> best_package(const VersionsTable& table, Aim aim,
                                        const std::vector<Units>& width,
                                        const std::vector<std::vector<OptionId>>& candidates,
                                        const Limits& limits) {
    if (table.counting().count() == 0) {
        return std::nullopt;
    }
    const Judge judge(table, aim, width);
    const MeanVersion mean = mean_version(table);
    auto starts = candidates;
    starts.push_back(best_in_mean(mean, table.terms()));
    PackageSearch search(table, judge, mean, judge.climb(starts, limits.stop), limits.stop);
    const auto found = search.run();
    if (!found.best) {
        return std::nullopt;
    }
    const Units sign = aim == Aim::least_regret ? -1 : 1;
    return BestPackage{found.best->options, sign * found.best->worth, sign * found.bound,
                       found.exact};
}

}  // namespace irenic::forecast
