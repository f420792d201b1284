#include "irenic/levers/apply.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "irenic/levers/numbers.hpp"
#include "irenic/war/side_value.hpp"

namespace irenic::levers {
namespace {

/// Changes a case by one effect after the other.
class Applying {
public:
    explicit Applying(const Negotiation& base) : base_(base), result_(base) {}

    void add(const Lever& lever, const Strength& strength) {
        strength_ = strength;
        for (const Effect& effect : lever.effects) {
            std::visit(*this, effect);
        }
    }

    Negotiation finish() {
        for (std::size_t party = 0; party < result_.preferences.size(); ++party) {
            if (result_.preferences[party]) {
                erase(result_.preferences[party]->red_lines, [&](std::size_t index) {
                    return dropped_red_lines_.contains({party, index});
                });
            }
        }
        erase(result_.constraints,
              [&](std::size_t index) { return dropped_constraints_.contains(index); });
        return std::move(result_);
    }

    void operator()(const AddPoints& effect) {
        const Decimal all = effect.points.center();
        const Decimal points = part_of(Decimal(0), all, strength_of(all >= Decimal(0)));
        if (Preference* preference = preference_of(effect.party);
            preference && points != Decimal(0)) {
            preference->interactions.push_back({effect.when, UncertainNumber::exact(points), ""});
        }
    }

    void operator()(const SetDisagreement& effect) {
        Preference* preference = preference_of(effect.party);
        const auto now = disagreement_now(base_, effect.party);
        const Decimal all = effect.value.center();
        if (preference == nullptr) {
            return;
        }
        const Decimal share = strength_of(!now || all <= *now);
        if (share > Decimal(0)) {
            preference->disagreement =
                UncertainNumber::exact(part_of(now.value_or(all), all, share));
        }
    }

    void operator()(const SetBelief& effect) {
        const auto side = war::side_of(*base_.war, effect.party);
        auto& belief = result_.war->beliefs.at(side.value());
        const Decimal all = effect.value.center();
        const Decimal now = belief ? base_.war->beliefs.at(*side)->prevail.center() : all;
        const Decimal share = strength_of(helps(base_, effect));
        if (!belief) {
            belief = WarBelief{};
        }
        belief->prevail = UncertainNumber::exact(part_of(now, all, share));
    }

    void operator()(const SetRisk& effect) {
        const Risk& base = base_.risks[effect.risk.at()];
        Risk& risk = result_.risks[effect.risk.at()];
        if (effect.hazard) {
            const Decimal share = strength_of(hazard_helps(base, effect.hazard->center()));
            set_hazard(risk, part_of(base.hazard.center(), effect.hazard->center(), share));
        }
        if (effect.loss) {
            const Decimal share = strength_of(effect.loss->center() <= base.loss.center());
            risk.loss =
                UncertainNumber::exact(part_of(base.loss.center(), effect.loss->center(), share));
        }
    }

    void operator()(const AddPhaseHelp& effect) {
        if (!result_.phases) {
            return;
        }
        if (effect.guarantee) {
            add_guarantee(effect.party,
                          part_of(Decimal(0), effect.guarantee->center(), strength_.helpful));
        }
        if (effect.peace) {
            add_peace(effect.party, part_of(Decimal(0), effect.peace->center(), strength_.helpful));
        }
    }

    void operator()(const SetDeliverable& effect) {
        Deliverable& deliverable = result_.phases->deliverables[effect.deliverable.at()];
        if (strength_.helpful == Decimal(0)) {
            return;
        }
        for (const auto& [party, number] : effect.shift) {
            number_of(deliverable.shift, party) = number;
        }
        if (effect.detect) {
            deliverable.detect = effect.detect;
        }
    }

    void operator()(const DropRedLine& effect) {
        if (strength_.helpful > Decimal(0)) {
            dropped_red_lines_.insert({effect.party.at(), effect.index});
        }
    }

    void operator()(const DropConstraint& effect) {
        if (strength_.helpful > Decimal(0)) {
            dropped_constraints_.insert(effect.index);
        }
    }

    void operator()(const AddOption& effect) {
        if (strength_.helpful == Decimal(0)) {
            return;
        }
        auto& options = result_.issues[effect.issue.at()].options;
        auto place = std::find_if(options.begin(), options.end(),
                                  [&](const Option& option) { return option.id == effect.option; });
        if (place == options.end()) {
            place = options.insert(place, Option{effect.option, effect.option});
            make_room(effect.issue);
        }
        const OptionId option(static_cast<std::size_t>(place - options.begin()));
        for (const auto& [party, number] : effect.points) {
            if (points_given_.insert({party, effect.issue, option}).second) {
                set_points(party, effect.issue, option, number.center());
            }
        }
    }

private:
    [[nodiscard]] Decimal strength_of(bool helps) const {
        return helps ? strength_.helpful : strength_.harmful;
    }

    Preference* preference_of(PartyId party) {
        auto& preference = result_.preferences[party.at()];
        return preference ? &*preference : nullptr;
    }

    static UncertainNumber& number_of(PartyNumbers& numbers, PartyId party) {
        auto place = std::lower_bound(
            numbers.begin(), numbers.end(), party,
            [](const auto& entry, PartyId wanted) { return entry.first < wanted; });
        if (place == numbers.end() || place->first != party) {
            place = numbers.insert(place, {party, UncertainNumber::exact(Decimal(0))});
        }
        return place->second;
    }

    void add_guarantee(PartyId party, const Decimal& amount) {
        auto& guarantees = result_.phases->guarantees;
        auto place = std::lower_bound(
            guarantees.begin(), guarantees.end(), party,
            [](const auto& entry, PartyId wanted) { return entry.first < wanted; });
        if (place == guarantees.end() || place->first != party) {
            place = guarantees.insert(place, {party, {UncertainNumber::exact(Decimal(0)), {}}});
        }
        shift(place->second.amount, amount);
    }

    /// Beside the value that is given, since it may have to be derived.
    void add_peace(PartyId party, const Decimal& amount) {
        shift(number_of(result_.phases->more_peace, party), amount);
    }

    static void shift(UncertainNumber& number, const Decimal& amount) {
        for (Decimal* part : {&number.low, &number.mid, &number.high}) {
            *part = sum(*part, amount);
        }
    }

    /// A new option is worth nothing more than the worst so far, so that no issue is stretched.
    void make_room(IssueId issue) {
        for (auto& preference : result_.preferences) {
            if (!preference) {
                continue;
            }
            auto* stated = std::get_if<OptionPoints>(&preference->issues[issue.at()]);
            if (stated == nullptr) {
                continue;
            }
            std::optional<UncertainNumber> worst;
            if (preference->rescaled() && !stated->points.empty()) {
                worst = UncertainNumber::exact(least_of(*stated));
            }
            stated->points.resize(result_.issues[issue.at()].options.size(), worst);
        }
    }

    static Decimal least_of(const OptionPoints& stated) {
        std::optional<Decimal> least;
        for (const auto& points : stated.points) {
            const Decimal value = points ? points->center() : Decimal(0);
            least = std::min(least.value_or(value), value);
        }
        return least.value_or(Decimal(0));
    }

    void set_points(PartyId party, IssueId issue, OptionId option, const Decimal& points) {
        Preference* preference = preference_of(party);
        if (preference == nullptr) {
            return;
        }
        auto& stated = preference->issues[issue.at()];
        const bool ranked = std::holds_alternative<Ranking<OptionId>>(stated);
        if (preference->rescaled() || ranked) {
            preference->interactions.push_back(
                {Condition{{{issue, {option}}}}, UncertainNumber::exact(points), ""});
            return;
        }
        if (!std::holds_alternative<OptionPoints>(stated)) {
            stated = OptionPoints{};
        }
        auto& row = std::get<OptionPoints>(stated).points;
        row.resize(result_.issues[issue.at()].options.size());
        row[option.at()] = UncertainNumber::exact(points);
    }

    template <class Item, class Dropped>
    static void erase(std::vector<Item>& items, Dropped dropped) {
        std::vector<Item> kept;
        for (std::size_t index = 0; index < items.size(); ++index) {
            if (!dropped(index)) {
                kept.push_back(std::move(items[index]));
            }
        }
        items = std::move(kept);
    }

    const Negotiation& base_;
    Negotiation result_;
    Strength strength_;
    std::set<std::pair<std::size_t, std::size_t>> dropped_red_lines_;  ///< by party and index
    std::set<std::size_t> dropped_constraints_;
    std::set<std::tuple<PartyId, IssueId, OptionId>> points_given_;
};

}  // namespace

Negotiation apply_levers(const Negotiation& negotiation, const LeverSet& set) {
    Applying applying(negotiation);
    for (const std::size_t lever : set) {
        applying.add(negotiation.levers[lever], Strength{});
    }
    return applying.finish();
}

Negotiation apply_lever(const Negotiation& negotiation, const Lever& lever,
                        const Strength& strength) {
    Applying applying(negotiation);
    applying.add(lever, strength);
    return applying.finish();
}

}  // namespace irenic::levers
