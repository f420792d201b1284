#include <algorithm>

#include "irenic/levers/dials.hpp"
#include "irenic/levers/numbers.hpp"
#include "irenic/war/side_value.hpp"

namespace irenic::levers {
namespace {

/// How many numbers an effect moves that the zone can depend on; nothing where it also drops or
/// adds something.
struct NumbersIn {
    std::optional<int> operator()(const AddPoints&) const { return 1; }
    std::optional<int> operator()(const SetDisagreement&) const { return 1; }
    std::optional<int> operator()(const SetBelief&) const { return 1; }
    std::optional<int> operator()(const SetRisk& effect) const {
        return (effect.hazard ? 1 : 0) + (effect.loss ? 1 : 0);
    }
    std::optional<int> operator()(const AddPhaseHelp&) const { return 0; }
    std::optional<int> operator()(const SetDeliverable&) const { return 0; }
    std::optional<int> operator()(const DropRedLine&) const { return std::nullopt; }
    std::optional<int> operator()(const DropConstraint&) const { return std::nullopt; }
    std::optional<int> operator()(const AddOption&) const { return std::nullopt; }
};

std::optional<int> numbers_in(const Lever& lever) {
    int count = 0;
    for (const Effect& effect : lever.effects) {
        const auto numbers = std::visit(NumbersIn{}, effect);
        if (!numbers) {
            return std::nullopt;
        }
        count += *numbers;
    }
    return count;
}

/// The one number of a lever: where it stands, what the lever makes of it, and the value beyond
/// which more of the same changes nothing.
struct Span {
    PartyId party;
    Decimal now;
    Decimal offered;
    Decimal end;
};

class Spans {
public:
    Spans(const Negotiation& negotiation, const deals::Setting& setting)
        : negotiation_(negotiation), setting_(setting) {}

    std::optional<Span> operator()(const AddPoints& effect) const {
        const Decimal offered = effect.points.center();
        Decimal end = offered;
        if (const auto reach = reach_of(setting_, effect.party); reach && offered > Decimal(0)) {
            const auto player = setting_.scoring.player_of(effect.party).value();
            const Decimal needed =
                difference(setting_.points(setting_.disagreement[player]), reach->least);
            end = std::max(offered, needed);
        }
        return Span{effect.party, Decimal(0), offered, end};
    }
    std::optional<Span> operator()(const SetDisagreement& effect) const {
        const auto now = disagreement_now(negotiation_, effect.party);
        const auto reach = reach_of(setting_, effect.party);
        if (!now || !reach) {
            return std::nullopt;
        }
        const Decimal offered = effect.value.center();
        return Span{effect.party, *now, offered,
                    offered < *now ? std::min(offered, reach->least) : offered};
    }
    std::optional<Span> operator()(const SetBelief& effect) const {
        const auto side = war::side_of(*negotiation_.war, effect.party).value();
        const auto& belief = negotiation_.war->beliefs.at(side);
        if (!belief) {
            return std::nullopt;
        }
        const Decimal now = belief->prevail.center();
        const Decimal offered = effect.value.center();
        const Decimal stalemate = belief->stalemate ? belief->stalemate->center() : Decimal(0);
        return Span{effect.party, now, offered,
                    offered < now ? Decimal(0) : difference(Decimal(1), stalemate)};
    }
    std::optional<Span> operator()(const SetRisk& effect) const {
        const Risk& risk = negotiation_.risks[effect.risk.at()];
        if (effect.hazard) {
            const Decimal now = risk.hazard.center();
            const Decimal offered = effect.hazard->center();
            return Span{risk.borne_by, now, offered, Decimal(offered < now ? 0 : 1)};
        }
        const Decimal now = risk.loss.center();
        const Decimal offered = effect.loss->center();
        return Span{risk.borne_by, now, offered,
                    offered < now ? std::min(offered, Decimal(0)) : offered};
    }
    template <class Other>
    std::optional<Span> operator()(const Other&) const {
        return std::nullopt;
    }

private:
    const Negotiation& negotiation_;
    const deals::Setting& setting_;
};

/// Writes another number into an effect that has one.
struct Rewrite {
    UncertainNumber number;

    void operator()(AddPoints& effect) const { effect.points = number; }
    void operator()(SetDisagreement& effect) const { effect.value = number; }
    void operator()(SetBelief& effect) const { effect.value = number; }
    void operator()(SetRisk& effect) const {
        (effect.hazard ? effect.hazard : effect.loss) = number;
    }
    template <class Other>
    void operator()(Other&) const {}
};

bool has_number(const Effect& effect) { return std::visit(NumbersIn{}, effect) == 1; }

/// From where the number stands towards what the lever makes of it and beyond; none where that only
/// hurts.
std::vector<std::vector<Decimal>> ways_of(const Negotiation& negotiation, const Effect& effect,
                                          const Span& span, const Stop& stop) {
    if (const auto* belief = std::get_if<SetBelief>(&effect)) {
        const auto side = war::side_of(*negotiation.war, belief->party).value();
        const auto ways = ways_of_belief(negotiation, side, stop);
        if (!ways) {
            return {};
        }
        return {(*ways)[span.offered < span.now ? 0 : 1]};
    }
    if (!helps(negotiation, effect)) {
        return {};
    }
    return {{span.end}};
}

/// The value of no agreement that a number of an effect comes down to, where it moves nothing else.
struct AsDisagreement {
    const Negotiation& negotiation;
    const deals::Setting& setting;
    using Function = std::function<std::optional<Decimal>(const Decimal&)>;

    Function operator()(const AddPoints& effect) const {
        const auto now = stated(effect.party);
        if (!effect.when.any_of.empty() || !now) {
            return {};
        }
        return [now](const Decimal& points) { return std::optional(difference(*now, points)); };
    }
    Function operator()(const SetDisagreement& effect) const {
        return stated(effect.party) ? [](const Decimal& value) { return std::optional(value); }
                                    : Function{};
    }
    Function operator()(const SetBelief& effect) const {
        const auto& preference = negotiation.preferences[effect.party.at()];
        const bool counts = stated(effect.party) &&
                            std::holds_alternative<DisagreementByWar>(preference->disagreement);
        return counts ? value_by_belief(negotiation, effect.party) : Function{};
    }
    template <class Other>
    Function operator()(const Other&) const {
        return {};
    }

private:
    /// Nothing for a party on whose agreement nothing depends.
    [[nodiscard]] std::optional<Decimal> stated(PartyId party) const {
        return has_a_say(setting, party)
                   ? std::optional(setting.points(
                         setting.disagreement[setting.scoring.player_of(party).value()]))
                   : std::nullopt;
    }
};

std::optional<Dial> number_dial(const Negotiation& negotiation, const Lever& lever,
                                const deals::Setting& setting, const Stop& stop) {
    const auto place = std::find_if(lever.effects.begin(), lever.effects.end(), has_number);
    const auto span = std::visit(Spans(negotiation, setting), *place);
    if (!span) {
        return std::nullopt;
    }
    const auto index = static_cast<std::size_t>(place - lever.effects.begin());
    Dial dial;
    dial.entry.party = span->party;
    dial.entry.now = span->now;
    dial.entry.offered = span->offered;
    dial.ways = ways_of(negotiation, *place, *span, stop);
    if (dial.ways.empty()) {
        dial.entry.why = "it only makes agreement harder";
    }
    dial.disagreement = std::visit(AsDisagreement{negotiation, setting}, *place);
    dial.at = [&negotiation, lever, index](const Decimal& value, const Decimal&) {
        Lever moved = lever;
        std::visit(Rewrite{UncertainNumber::exact(value)}, moved.effects[index]);
        return apply_lever(negotiation, moved, Strength{});
    };
    return dial;
}

Dial share_dial(const Negotiation& negotiation, const Lever& lever) {
    Dial dial;
    dial.entry.scale = BreakEven::Scale::share;
    dial.entry.now = Decimal(0);
    dial.entry.offered = Decimal(1);
    dial.ways = {{Decimal(1)}};
    dial.one_way = std::all_of(lever.effects.begin(), lever.effects.end(),
                               [&](const Effect& effect) { return helps(negotiation, effect); });
    dial.at = [&negotiation, lever](const Decimal& helpful, const Decimal& harmful) {
        return apply_lever(negotiation, lever, Strength{helpful, harmful});
    };
    return dial;
}

}  // namespace

std::optional<Dial> lever_dial(const Negotiation& negotiation, const Lever& lever,
                               const deals::Setting& setting, const Stop& stop) {
    const auto numbers = numbers_in(lever);
    if (!numbers || *numbers == 0) {
        return std::nullopt;
    }
    auto dial = *numbers == 1 ? number_dial(negotiation, lever, setting, stop)
                              : std::optional(share_dial(negotiation, lever));
    if (dial) {
        dial->entry.lever = lever.id;
        dial->entry.kind = InputKind::lever;
        if (lever.owner) {
            dial->entry.decided_by = {*lever.owner};
        }
    }
    return dial;
}

}  // namespace irenic::levers
