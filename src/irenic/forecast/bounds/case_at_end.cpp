#include "irenic/forecast/bounds/case_at_end.hpp"

#include "irenic/forecast/bounds/risk_range.hpp"

namespace irenic::forecast {
namespace {

Decimal end_of(const Ends& ends, bool high) { return high ? ends.high : ends.low; }

/// By option the ends of its points, before the issue's multiplier.
std::vector<Ends> option_ends(const IssuePreference& preference, std::size_t options) {
    std::vector<Ends> ends(options);
    if (const auto* given = std::get_if<OptionPoints>(&preference)) {
        for (std::size_t option = 0; option < given->points.size(); ++option) {
            if (given->points[option]) {
                ends[option] = ends_of(*given->points[option]);
            }
        }
    }
    if (const auto* ranking = std::get_if<Ranking<OptionId>>(&preference)) {
        for (std::size_t tier = 0; tier + 1 < ranking->tiers.size(); ++tier) {
            for (const OptionId option : ranking->tiers[tier]) {
                ends[option.at()] = {Decimal(tier == 0 ? 100 : 0), Decimal(100)};
            }
        }
    }
    return ends;
}

IssuePreference issue_at_end(const IssuePreference& preference, std::size_t options,
                             const Ends& factor, bool most) {
    OptionPoints points;
    for (const Ends& ends : option_ends(preference, options)) {
        points.points.emplace_back(
            UncertainNumber::exact(end_of(product_ends(factor, ends), most)));
    }
    return points;
}

void settle_issues(const Negotiation& negotiation, Preference& preference, bool most) {
    const auto* multipliers = std::get_if<WeightMultipliers>(&preference.weights);
    for (std::size_t issue = 0; issue < preference.issues.size(); ++issue) {
        Ends factor{Decimal(0), Decimal(0)};
        if (multipliers != nullptr) {
            const bool weighted =
                !multipliers->factors.empty() && multipliers->factors[issue].has_value();
            factor =
                weighted ? ends_of(*multipliers->factors[issue]) : Ends{Decimal(1), Decimal(1)};
        }
        preference.issues[issue] = issue_at_end(
            preference.issues[issue], negotiation.issues[issue].options.size(), factor, most);
    }
    preference.weights = WeightMultipliers{};
}

}  // namespace

Negotiation case_at_end(const Negotiation& negotiation,
                        const std::vector<std::optional<DisagreementRange>>& disagreement,
                        bool most) {
    Negotiation end = negotiation;
    for (std::size_t party = 0; party < end.preferences.size(); ++party) {
        auto& preference = end.preferences[party];
        if (!preference) {
            continue;
        }
        settle_issues(negotiation, *preference, most);
        for (auto& interaction : preference->interactions) {
            interaction.points = UncertainNumber::exact(end_of(ends_of(interaction.points), most));
        }
        preference->disagreement = std::monostate{};
        if (disagreement[party]) {
            preference->disagreement =
                UncertainNumber::exact(end_of(disagreement[party]->ends, !most));
        }
    }
    for (Risk& risk : end.risks) {
        risk = at_end(risk, most);
    }
    return end;
}

}  // namespace irenic::forecast
