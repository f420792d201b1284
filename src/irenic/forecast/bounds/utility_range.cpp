#include "irenic/forecast/bounds/utility_range.hpp"

#include <algorithm>

namespace irenic::forecast {
namespace {

std::vector<IssueValues> issue_values(const Negotiation& negotiation,
                                      const Preference& preference) {
    std::vector<IssueValues> issues;
    for (std::size_t issue = 0; issue < negotiation.issues.size(); ++issue) {
        issues.emplace_back(preference.issues[issue], negotiation.issues[issue].options.size(),
                            preference.rescaled());
    }
    return issues;
}

/// Adds up parts and keeps track of what can be said of their sum.
class Parts {
public:
    void add(const Range& part, bool exact = true) {
        total_.range = sum(total_.range, part);
        total_.exact = total_.exact && exact;
        total_.never_below = total_.never_below && part.low >= 0;
        total_.never_above = total_.never_above && part.high <= 0;
    }
    [[nodiscard]] const UtilityRange& total() const { return total_; }

private:
    UtilityRange total_;
};

}  // namespace

UtilityModel::UtilityModel(const Negotiation& negotiation, PartyId party)
    : issues_(issue_values(negotiation, *negotiation.preferences[party.at()])),
      weights_(*negotiation.preferences[party.at()]) {
    for (const auto& interaction : negotiation.preferences[party.at()]->interactions) {
        interactions_.push_back({interaction.when, range_of(interaction.points)});
    }
    for (const Risk& risk : negotiation.risks) {
        if (risk.borne_by == party) {
            risks_.emplace_back(risk);
        }
    }
}

UtilityRange UtilityModel::of(const std::vector<OptionId>& options) const {
    std::vector<Range> values;
    for (std::size_t issue = 0; issue < issues_.size(); ++issue) {
        values.push_back(issues_[issue].of(options[issue]));
    }
    Parts parts;
    parts.add(weights_.weighted(values));
    for (const Bonus& bonus : interactions_) {
        if (bonus.when.holds(options)) {
            parts.add(bonus.points);
        }
    }
    for (const RiskRange& risk : risks_) {
        parts.add(negated(risk.cost(risk.chosen(options))));
    }
    return parts.total();
}

UtilityRange UtilityModel::difference(const std::vector<OptionId>& first,
                                      const std::vector<OptionId>& second) const {
    std::vector<Range> values;
    bool exact = true;
    for (std::size_t issue = 0; issue < issues_.size(); ++issue) {
        values.push_back(issues_[issue].difference(first[issue], second[issue]));
        exact = exact && (first[issue] == second[issue] || issues_[issue].differences_exact());
    }
    Parts parts;
    parts.add(weights_.weighted(values), exact);
    for (const Bonus& bonus : interactions_) {
        const bool in_first = bonus.when.holds(first);
        if (in_first != bonus.when.holds(second)) {
            parts.add(in_first ? bonus.points : negated(bonus.points));
        }
    }
    for (const RiskRange& risk : risks_) {
        const auto apart = risk.difference(risk.chosen(second), risk.chosen(first));
        parts.add(apart.range, apart.exact);
    }
    return parts.total();
}

bool UtilityModel::settled() const {
    const auto known = [](const Range& range) { return !range.apart(); };
    return weights_.kind() == WeightSet::Kind::free &&
           std::all_of(weights_.ranges().begin(), weights_.ranges().end(), known) &&
           std::all_of(issues_.begin(), issues_.end(),
                       [](const IssueValues& issue) { return issue.settled(); }) &&
           std::all_of(interactions_.begin(), interactions_.end(),
                       [&](const Bonus& bonus) { return known(bonus.points); }) &&
           std::all_of(risks_.begin(), risks_.end(),
                       [](const RiskRange& risk) { return risk.settled(); });
}

Range UtilityModel::widest() const {
    std::vector<Range> values;
    for (const IssueValues& issue : issues_) {
        values.push_back(issue.extent());
    }
    Range total = weights_.weighted(values);
    for (const Bonus& bonus : interactions_) {
        total = sum(total, {std::min(0.0, bonus.points.low), std::max(0.0, bonus.points.high)});
    }
    for (const RiskRange& risk : risks_) {
        total = sum(total, {std::min(0.0, -risk.loss().high), std::max(0.0, -risk.loss().low)});
    }
    return total;
}

}  // namespace irenic::forecast
