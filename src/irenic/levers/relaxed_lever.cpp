#include "irenic/levers/relaxed_lever.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "irenic/levers/apply.hpp"

namespace irenic::levers {
namespace {

void lower(std::optional<UncertainNumber>& least, const std::optional<UncertainNumber>& number,
           const UncertainNumber& now) {
    const Decimal standing = least ? least->center() : now.center();
    if (number && number->center() <= standing) {
        least = number;
    }
}

/// Collects what helps.
class Relaxing {
public:
    explicit Relaxing(const Negotiation& negotiation) : negotiation_(negotiation) {}

    Lever finish() {
        for (const auto& [risk, effect] : risks_) {
            result_.effects.emplace_back(effect);
        }
        return std::move(result_);
    }

    void operator()(const SetRisk& effect) {
        const Risk& risk = negotiation_.risks[effect.risk.at()];
        SetRisk& best = risks_.try_emplace(effect.risk, SetRisk{effect.risk, {}, {}}).first->second;
        lower(best.hazard, effect.hazard, risk.hazard);
        lower(best.loss, effect.loss, risk.loss);
    }

    void operator()(const AddOption& effect) {
        AddOption kept = effect;
        if (negotiation_.find_option(effect.issue, effect.option)) {
            std::erase_if(kept.points, [&](const auto& entry) {
                return !helps(negotiation_,
                              AddOption{effect.issue, effect.option, PartyNumbers{entry}});
            });
        }
        result_.effects.emplace_back(std::move(kept));
    }

    template <class Other>
    void operator()(const Other& effect) {
        if (helps(negotiation_, effect)) {
            result_.effects.emplace_back(effect);
        }
    }

private:
    const Negotiation& negotiation_;
    Lever result_;
    std::map<RiskId, SetRisk> risks_;
};

bool may_be_a_gain(const Negotiation& negotiation, const SetRisk& effect) {
    const Risk& risk = negotiation.risks[effect.risk.at()];
    return risk.loss.center() < Decimal(0) || (effect.loss && effect.loss->center() < Decimal(0));
}

}  // namespace

Lever relaxed(const Negotiation& negotiation, const std::vector<const Lever*>& levers) {
    Relaxing relaxing(negotiation);
    for (const Lever* lever : levers) {
        for (const Effect& effect : lever->effects) {
            std::visit(relaxing, effect);
        }
    }
    return relaxing.finish();
}

bool can_be_relaxed(const Negotiation& negotiation, const std::vector<Lever>& levers) {
    std::set<std::pair<IssueId, std::string>> options;
    for (const Lever& lever : levers) {
        for (const Effect& effect : lever.effects) {
            const auto* option = std::get_if<AddOption>(&effect);
            if (option != nullptr && !options.emplace(option->issue, option->option).second) {
                return false;
            }
            const auto* risk = std::get_if<SetRisk>(&effect);
            if (risk != nullptr && may_be_a_gain(negotiation, *risk)) {
                return false;
            }
        }
    }
    return true;
}

}  // namespace irenic::levers
