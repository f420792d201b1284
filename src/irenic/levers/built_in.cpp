#include <algorithm>

#include "irenic/levers/break_even.hpp"
#include "irenic/war/side_value.hpp"

namespace irenic::levers {
namespace {

/// Where two arrays of one case hold what a path such as "constraints[3]" speaks of.
std::size_t index_in(const std::string& path) {
    const std::size_t open = path.rfind('[');
    return std::stoul(path.substr(open + 1));
}

class BuiltIn {
public:
    explicit BuiltIn(const Negotiation& negotiation) : negotiation_(negotiation) {}

    /// Nothing where it makes no lever.
    [[nodiscard]] std::optional<Lever> lever_of(const BreakEven& found) const {
        Lever lever;
        lever.id = found.lever;
        lever.name = found.lever;
        if (!found.decided_by.empty()) {
            lever.owner = found.decided_by.front();
        }
        lever.effects = effects_of(found);
        return lever.effects.empty() ? std::nullopt : std::optional(std::move(lever));
    }

private:
    [[nodiscard]] std::vector<Effect> effects_of(const BreakEven& found) const {
        switch (found.kind) {
            case InputKind::belief:
                return belief(found);
            case InputKind::hazard:
                return hazard(found);
            case InputKind::disagreement:
                return disagreement(found);
            case InputKind::side_payment:
                return payment(found);
            case InputKind::red_line:
                return {DropRedLine{*found.party, index_in(found.lever)}};
            case InputKind::constraint:
                return {DropConstraint{index_in(found.lever)}};
            default:
                return {};
        }
    }

    static UncertainNumber exact(const Decimal& value) { return UncertainNumber::exact(value); }

    [[nodiscard]] std::vector<Effect> belief(const BreakEven& found) const {
        if (found.opens_at) {
            return {SetBelief{*found.party, exact(*found.opens_at)}};
        }
        const War& war = *negotiation_.war;
        const std::size_t other = 1 - war::side_of(war, *found.party).value();
        const auto& theirs = war.beliefs.at(other);
        const auto& own = war.beliefs.at(1 - other);
        const Decimal stalemate = own->stalemate ? own->stalemate->center() : Decimal(0);
        if (!theirs) {
            return {};
        }
        const Decimal most = difference(Decimal(1), stalemate);
        return {SetBelief{*found.party, exact(std::min(theirs->prevail.center(), most))}};
    }

    [[nodiscard]] std::vector<Effect> hazard(const BreakEven& found) const {
        const auto risk = std::find_if(
            negotiation_.risks.begin(), negotiation_.risks.end(), [&](const Risk& candidate) {
                return "risks." + candidate.id + ".hazard" == found.lever;
            });
        const RiskId id(static_cast<std::size_t>(risk - negotiation_.risks.begin()));
        return {SetRisk{id, exact(found.opens_at.value_or(Decimal(0))), std::nullopt}};
    }

    [[nodiscard]] static std::vector<Effect> disagreement(const BreakEven& found) {
        return found.opens_at
                   ? std::vector<Effect>{SetDisagreement{*found.party, exact(*found.opens_at)}}
                   : std::vector<Effect>{};
    }

    [[nodiscard]] static std::vector<Effect> payment(const BreakEven& found) {
        std::vector<Effect> effects;
        for (const auto& [party, amount] : found.to) {
            effects.emplace_back(AddPoints{party, exact(amount), {}});
        }
        return effects;
    }

    const Negotiation& negotiation_;
};

}  // namespace

std::vector<Lever> built_in_levers(const Negotiation& negotiation,
                                   const std::vector<BreakEven>& found) {
    const BuiltIn built_in(negotiation);
    std::vector<Lever> levers;
    for (const BreakEven& each : found) {
        const bool usable = each.suggested && each.kind != InputKind::lever &&
                            (each.opens || each.kind != InputKind::side_payment);
        if (auto lever = usable ? built_in.lever_of(each) : std::nullopt) {
            levers.push_back(std::move(*lever));
        }
    }
    return levers;
}

}  // namespace irenic::levers
