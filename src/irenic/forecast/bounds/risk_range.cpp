#include "irenic/forecast/bounds/risk_range.hpp"

#include <algorithm>

#include "irenic/war/breach.hpp"

namespace irenic::forecast {

RiskRange::RiskRange(const Risk& risk)
    : loss_(range_of(risk.loss)),
      discount_(risk.discount ? range_of(*risk.discount) : Range{1, 1}),
      hazard_(range_of(risk.hazard)) {
    for (const auto& by : risk.by_issue) {
        entries_.push_back({by.issue, by.option, range_of(by.hazard)});
    }
}

bool RiskRange::settled() const {
    return !loss_.apart() && !discount_.apart() && !hazard_.apart() &&
           std::none_of(entries_.begin(), entries_.end(),
                        [](const Entry& entry) { return entry.hazard.apart(); });
}

RiskRange::Chosen RiskRange::chosen(const std::vector<OptionId>& options) const {
    Chosen chosen;
    for (std::size_t entry = 0; entry < entries_.size(); ++entry) {
        if (options[entries_[entry].issue.at()] == entries_[entry].option) {
            chosen.push_back(entry);
        }
    }
    return chosen;
}

Range RiskRange::share(const Chosen& chosen) const {
    Range hazard = chosen.empty() ? hazard_ : entries_[chosen.front()].hazard;
    for (const std::size_t entry : chosen) {
        hazard.low = std::min(hazard.low, entries_[entry].hazard.low);
        hazard.high = std::min(hazard.high, entries_[entry].hazard.high);
    }
    return {war::expected_breach_loss(hazard.low, 1, discount_.low),
            war::expected_breach_loss(hazard.high, 1, discount_.high)};
}

Range RiskRange::cost(const Chosen& chosen) const { return product_range(loss_, share(chosen)); }

LabelledRange RiskRange::difference(const Chosen& first, const Chosen& second) const {
    if (first == second) {
        return {};
    }
    const Range share_apart = sum(share(first), negated(share(second)));
    return {product_range(loss_, share_apart), discount_known() && !overlap(first, second)};
}

bool overlap(const RiskRange::Chosen& a, const RiskRange::Chosen& b) {
    return std::any_of(a.begin(), a.end(), [&](std::size_t entry) {
        return std::find(b.begin(), b.end(), entry) != b.end();
    });
}

Risk at_end(const Risk& risk, bool best) {
    const Ends loss = ends_of(risk.loss);
    const Decimal counted = best ? loss.low : loss.high;
    const bool small_share = best == (counted >= Decimal(0));
    const auto settled = [&](const UncertainNumber& number) {
        const Ends ends = ends_of(number);
        return UncertainNumber::exact(small_share ? ends.low : ends.high);
    };
    Risk end = risk;
    end.loss = UncertainNumber::exact(counted);
    end.hazard = settled(risk.hazard);
    if (risk.discount) {
        end.discount = settled(*risk.discount);
    }
    for (auto& by : end.by_issue) {
        by.hazard = settled(by.hazard);
    }
    return end;
}

}  // namespace irenic::forecast
