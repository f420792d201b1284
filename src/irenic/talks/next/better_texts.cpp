#include "irenic/talks/next/better_texts.hpp"

#include <algorithm>

#include "irenic/talks/next/reach.hpp"

namespace irenic::talks {
namespace {

constexpr std::size_t most_counted = 1'000;
constexpr std::size_t most_packages = 1'000'000;

bool few_packages(const Negotiation& negotiation) {
    std::size_t packages = 1;
    for (const Issue& issue : negotiation.issues) {
        packages = std::min(packages * issue.options.size(), most_packages + 1);
    }
    return packages <= most_packages;
}

bool leaves_behind(const deals::Utilities& one, const deals::Utilities& other) {
    return one != other && std::equal(one.begin(), one.end(), other.begin(),
                                      [](const Decimal& a, const Decimal& b) { return a >= b; });
}

/// Those that no other leaves behind.
std::vector<deals::Point> efficient(const std::vector<deals::Point>& points) {
    std::vector<deals::Point> kept;
    for (const deals::Point& point : points) {
        const bool behind = std::any_of(points.begin(), points.end(), [&](const auto& other) {
            return leaves_behind(other.utility, point.utility);
        });
        if (!behind) {
            kept.push_back(point);
        }
    }
    return kept;
}

std::optional<deals::Point> most_accepted(const Willingness& willingness,
                                          const std::vector<deals::Point>& points) {
    std::optional<deals::Point> best;
    std::uint64_t most = 0;
    for (const deals::Point& point : points) {
        const auto weight =
            willingness.weight_of(willingness.acceptable(deals::options_of(point.package)));
        if (!best || weight > most) {
            best = point;
            most = weight;
        }
    }
    return best;
}

std::optional<std::size_t> count_of(const deals::Improvements& improvements) {
    if (improvements.complete) {
        return improvements.points.size();
    }
    if (!improvements.count) {
        return std::nullopt;
    }
    constexpr std::size_t digits_below_most = 3;
    return improvements.count->size() > digits_below_most ? most_counted
                                                          : std::stoul(*improvements.count);
}

}  // namespace

Result<BetterTexts> find_better(const deals::Setting& centre, const Willingness& willingness,
                                const std::vector<std::size_t>& mediators,
                                const std::vector<OptionId>& text, const Limits& limits) {
    if (!few_packages(centre.negotiation)) {
        return BetterTexts{};
    }
    auto improvements =
        deals::find_improvements(centre, deals::package_of(text), most_counted, limits);
    if (!improvements) {
        return tl::unexpected(improvements.error());
    }
    std::erase_if(improvements->points, [&](const deals::Point& point) {
        return !may_be_proposed(centre, mediators, deals::options_of(point.package));
    });
    return BetterTexts{count_of(*improvements),
                       most_accepted(willingness, efficient(improvements->points))};
}

}  // namespace irenic::talks
