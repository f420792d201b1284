#include <algorithm>
#include <array>
#include <utility>

#include "irenic/talks/play/bidder.hpp"

namespace irenic::talks {
namespace {

using Named = std::pair<StrategyKind, std::string_view>;

constexpr std::array<Named, 11> names{{
    {StrategyKind::boulware, "boulware"},
    {StrategyKind::linear, "linear"},
    {StrategyKind::conceder, "conceder"},
    {StrategyKind::tit_for_tat, "tit_for_tat"},
    {StrategyKind::random_tit_for_tat, "random_tit_for_tat"},
    {StrategyKind::micro, "micro"},
    {StrategyKind::hybrid, "hybrid"},
    {StrategyKind::hard_liner, "hard_liner"},
    {StrategyKind::random, "random"},
    {StrategyKind::zeuthen, "zeuthen"},
    {StrategyKind::recorded, "recorded"},
}};

}  // namespace

std::string_view name(StrategyKind kind) {
    const auto* const found = std::find_if(names.begin(), names.end(),
                                           [&](const Named& named) { return named.first == kind; });
    IRENIC_CHECK(found != names.end());
    return found->second;
}

std::optional<StrategyKind> strategy_named(std::string_view name) {
    const auto* const found = std::find_if(
        names.begin(), names.end(), [&](const Named& named) { return named.second == name; });
    return found == names.end() ? std::nullopt : std::optional(found->first);
}

std::vector<std::string> strategy_names() {
    std::vector<std::string> list;
    for (const Named& named : names) {
        list.emplace_back(named.second);
    }
    return list;
}

}  // namespace irenic::talks
