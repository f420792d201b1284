#include "irenic/deals/risk_scoring.hpp"

#include <algorithm>

#include "irenic/base/result.hpp"
#include "irenic/war/breach.hpp"

namespace irenic::deals {
namespace {

/// Where, on every issue the risk names, no option with a hazard up to `hazard` is chosen.
/// Nothing where that cannot be.
std::optional<Condition> none_up_to(const Negotiation& negotiation, const Risk& risk,
                                    const Decimal& hazard) {
    Condition condition;
    for (const auto& entry : risk.by_issue) {
        if (!condition.any_of.empty() && condition.any_of.back().first == entry.issue) {
            continue;
        }
        std::vector<OptionId> others;
        for (std::size_t index = 0; index < negotiation.issue(entry.issue).options.size();
             ++index) {
            const OptionId option(index);
            const bool chosen_out = std::any_of(
                risk.by_issue.begin(), risk.by_issue.end(), [&](const Risk::ByOption& by) {
                    return by.issue == entry.issue && by.option == option &&
                           by.hazard.center() <= hazard;
                });
            if (!chosen_out) {
                others.push_back(option);
            }
        }
        if (others.empty()) {
            return std::nullopt;
        }
        if (others.size() < negotiation.issue(entry.issue).options.size()) {
            condition.any_of.emplace_back(entry.issue, std::move(others));
        }
    }
    return condition;
}

}  // namespace

std::vector<std::pair<Condition, std::int64_t>> risk_losses(const Negotiation& negotiation,
                                                            const Risk& risk) {
    const double discount = risk.discount ? risk.discount->center().to_double() : 1.0;
    const double loss = risk.loss.center().to_double();
    const auto expected = [&](const Decimal& hazard) {
        const auto rounded =
            Decimal::nearest(war::expected_breach_loss(hazard.to_double(), loss, discount));
        IRENIC_CHECK(rounded.has_value());
        return rounded->scaled(Decimal::max_places).value();
    };
    std::vector<Decimal> hazards;
    for (const auto& entry : risk.by_issue) {
        hazards.push_back(entry.hazard.center());
    }
    std::sort(hazards.begin(), hazards.end());
    hazards.erase(std::unique(hazards.begin(), hazards.end()), hazards.end());

    std::vector<std::pair<Condition, std::int64_t>> losses;
    losses.emplace_back(Condition{},
                        expected(hazards.empty() ? risk.hazard.center() : hazards.front()));
    for (std::size_t step = 0; step < hazards.size(); ++step) {
        const Decimal& next = step + 1 < hazards.size() ? hazards[step + 1] : risk.hazard.center();
        if (auto when = none_up_to(negotiation, risk, hazards[step])) {
            losses.emplace_back(std::move(*when), expected(next) - expected(hazards[step]));
        }
    }
    return losses;
}

}  // namespace irenic::deals
