#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "irenic/levers/apply.hpp"
#include "irenic/levers/numbers.hpp"
#include "random.hpp"
#include "slow_deals.hpp"

namespace irenic::test_support {

/// Adds levers l0, l1, ... of all kinds to a case; some make things worse, some contradict.
class RandomLevers {
public:
    /// slight  mostly few points, so that it takes several levers to open the zone
    RandomLevers(Random& random, Negotiation& negotiation, bool slight = false)
        : random_(random), negotiation_(negotiation), slight_(slight) {}

    void add(std::size_t count) {
        for (std::size_t index = 0; index < count; ++index) {
            negotiation_.levers.push_back(lever(index));
            if (!levers::check_levers(negotiation_).empty()) {
                negotiation_.levers.back().effects = {points()};
            }
        }
    }

private:
    Lever lever(std::size_t index) {
        Lever lever;
        lever.id = "l" + std::to_string(index);
        lever.withdrawable = random_.chance(30);
        if (random_.chance(70)) {
            lever.owner = PartyId(random_.below(negotiation_.parties.size()));
        }
        if (random_.chance(80)) {
            lever.cost = number(0, 9);
        }
        for (std::size_t left = random_.one_of<std::size_t>({1, 1, 1, 2, 3}); left > 0; --left) {
            lever.effects.push_back(effect().value_or(points()));
        }
        if (index > 0 && random_.chance(15)) {
            lever.instead_of.push_back("l" + std::to_string(random_.below(index)));
        }
        return lever;
    }

    std::optional<Effect> effect() {
        switch (slight_ && random_.chance(80) ? 7 : random_.below(8)) {
            case 0:
                return disagreement();
            case 1:
                return belief();
            case 2:
                return risk();
            case 3:
                return red_line();
            case 4:
                return constraint();
            case 5:
                return option();
            default:
                return points();
        }
    }

    Effect points() {
        return AddPoints{voter(), slight_ ? number(-1, 2) : number(-2, 6),
                         random_.chance(35) ? condition() : Condition{}};
    }

    /// Somewhere around what stands.
    std::optional<Effect> disagreement() {
        std::vector<Effect> all;
        for (std::size_t index = 0; index < negotiation_.parties.size(); ++index) {
            if (const auto now = levers::disagreement_now(negotiation_, PartyId(index))) {
                const auto near = static_cast<std::int64_t>(now->to_double());
                all.push_back(SetDisagreement{PartyId(index), number(near - 6, near + 2)});
            }
        }
        return all.empty() ? std::nullopt : std::optional(random_.one_of(all));
    }

    std::optional<Effect> belief() {
        if (!negotiation_.war) {
            return std::nullopt;
        }
        return SetBelief{
            random_.one_of<PartyId>({negotiation_.war->sides[0], negotiation_.war->sides[1]}),
            decimal(1, 7, 1)};
    }

    std::optional<Effect> risk() {
        if (negotiation_.risks.empty()) {
            return std::nullopt;
        }
        SetRisk effect{RiskId(random_.below(negotiation_.risks.size())), {}, {}};
        if (random_.chance(60)) {
            effect.hazard = decimal(0, 9, 1);
        }
        if (!effect.hazard || random_.chance(30)) {
            effect.loss = number(-1, 9);
        }
        return effect;
    }

    std::optional<Effect> red_line() {
        std::vector<Effect> all;
        for (std::size_t party = 0; party < negotiation_.parties.size(); ++party) {
            const auto& preference = negotiation_.preferences[party];
            for (std::size_t line = 0; preference && line < preference->red_lines.size(); ++line) {
                all.push_back(DropRedLine{PartyId(party), line});
            }
        }
        return all.empty() ? std::nullopt : std::optional(random_.one_of(all));
    }

    std::optional<Effect> constraint() {
        std::vector<Effect> all;
        for (std::size_t index = 0; index < negotiation_.constraints.size(); ++index) {
            if (negotiation_.constraints[index].norm.empty()) {
                all.push_back(DropConstraint{index});
            }
        }
        return all.empty() ? std::nullopt : std::optional(random_.one_of(all));
    }

    std::optional<Effect> option() {
        AddOption effect;
        effect.issue = IssueId(random_.below(negotiation_.issues.size()));
        effect.option = random_.one_of<std::string>({"o0", "new", "other"});
        for (std::size_t party = 0; party < negotiation_.parties.size(); ++party) {
            if (random_.chance(60)) {
                effect.points.emplace_back(PartyId(party), number(-3, 12));
            }
        }
        return effect;
    }

    Condition condition() {
        Condition condition;
        for (std::size_t issue = 0; issue < negotiation_.issues.size(); ++issue) {
            if (random_.chance(40)) {
                const OptionId option(random_.below(negotiation_.issues[issue].options.size()));
                condition.any_of.emplace_back(IssueId(issue), std::vector{option});
            }
        }
        return condition;
    }

    /// Mostly one with preferences.
    PartyId voter() {
        const PartyId party(random_.below(negotiation_.parties.size()));
        return negotiation_.preferences[party.at()] || random_.chance(10) ? party : voter();
    }

    UncertainNumber number(std::int64_t low, std::int64_t high) {
        const int places = random_.one_of<int>({0, 0, 0, 1, 3});
        return decimal(low, high, places, places == 0 ? 1 : places == 1 ? 10 : 1000);
    }

    UncertainNumber decimal(std::int64_t low, std::int64_t high, int places,
                            std::int64_t scale = 1) {
        return UncertainNumber::exact(
            Decimal::from_mantissa(random_.between(low * scale, high * scale), places));
    }

    Random& random_;
    Negotiation& negotiation_;
    bool slight_;
};

/// Whether some package is acceptable, by looking at each.
inline bool slow_open(const Negotiation& negotiation) {
    return !SlowDeals(negotiation).zone().empty();
}

/// Raises values of no agreement until the zone is empty; false where that takes too much.
inline bool empty_zone(Random& random, Negotiation& negotiation) {
    for (int tries = 0; tries < 12; ++tries) {
        if (!slow_open(negotiation)) {
            return true;
        }
        for (auto& preference : negotiation.preferences) {
            auto* stated =
                preference ? std::get_if<UncertainNumber>(&preference->disagreement) : nullptr;
            if (stated != nullptr) {
                *stated = UncertainNumber::exact(
                    Decimal(static_cast<std::int64_t>(stated->center().to_double()) +
                            random.between(1, 5)));
            }
        }
    }
    return false;
}

}  // namespace irenic::test_support
