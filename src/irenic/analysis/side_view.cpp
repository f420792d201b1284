#include "irenic/analysis/side_view.hpp"

#include <algorithm>

#include "irenic/war/side_value.hpp"

namespace irenic::analysis {
namespace {

double center_or_zero(const std::optional<UncertainNumber>& number) {
    return number ? number->center().to_double() : 0.0;
}

bool says_nothing_of_ends(const War& war) {
    const auto nothing = [](const auto& by_side) { return !by_side[0] && !by_side[1]; };
    return nothing(war.beliefs) && nothing(war.payoffs);
}

bool rests_on_war(const Negotiation& negotiation, PartyId party) {
    const auto& preference = negotiation.preferences[party.at()];
    return preference && std::holds_alternative<DisagreementByWar>(preference->disagreement);
}

double own_chance(std::size_t side, double first_prevails, double stalemate) {
    return side == 0 ? first_prevails : std::max(0.0, 1 - first_prevails - stalemate);
}

/// What a side would win, in its own points, and what fighting costs it in shares of that.
struct Stake {
    double size = 0;
    double cost = 0;
};

std::optional<Stake> stake_of(const WarPayoff& payoff) {
    const double size = payoff.prevail.center().to_double() - payoff.fail.center().to_double();
    return size > 0 ? std::optional(Stake{size, center_or_zero(payoff.cost) / size}) : std::nullopt;
}

std::optional<war::Demand> demand_of(const War& war, const SideView& view, std::size_t side) {
    const WarPayoff& other = *war.payoffs.at(1 - side);
    const auto own = stake_of(*war.payoffs.at(side));
    const auto others = stake_of(other);
    const bool one_lottery = !war.attrition && view.belief.stalemate <= 0;
    if (!one_lottery || !own || !others || !other.cost) {
        return std::nullopt;
    }
    const auto shape = other.cost->shape;
    if (shape != UncertainNumber::Shape::interval && shape != UncertainNumber::Shape::triangular) {
        return std::nullopt;
    }
    return war::best_demand(view.prevails, own->cost, other.cost->low.to_double() / others->size,
                            other.cost->high.to_double() / others->size);
}

/// Chance of prevailing and how long it takes, if battles go on until somebody has.
Result<void> follow_battles(const War& war, std::size_t side, SideView& view) {
    auto battles = war::battles_of(war, side, view.belief);
    if (!battles) {
        return tl::unexpected(battles.error());
    }
    const bool unlimited = !battles->periods;
    battles->periods.reset();
    const auto course = war::course_of(*battles);
    view.prevails = course ? own_chance(side, course->top, 0) : 0;
    view.stalemate = course ? 0 : 1;
    if (unlimited) {
        view.course = course;
    }
    return {};
}

Result<SideView> view_side(const Negotiation& negotiation, std::size_t side) {
    const War& war = *negotiation.war;
    const auto value = war::war_value(negotiation, war.sides.at(side));
    if (!value) {
        return tl::unexpected(value.error());
    }
    SideView view;
    view.party = war.sides.at(side);
    view.belief = war::center_of(*war.beliefs.at(side));
    view.value = *value;
    view.counts = rests_on_war(negotiation, view.party);
    view.prevails = own_chance(side, view.belief.prevail, view.belief.stalemate);
    view.stalemate = view.belief.stalemate;
    if (war.attrition) {
        if (auto done = follow_battles(war, side, view); !done) {
            return tl::unexpected(done.error());
        }
    }
    return view;
}

}  // namespace

Result<std::vector<SideView>> view_sides(const Negotiation& negotiation) {
    std::vector<SideView> sides;
    if (says_nothing_of_ends(*negotiation.war)) {
        return sides;
    }
    for (std::size_t side = 0; side < 2; ++side) {
        const auto view = view_side(negotiation, side);
        if (!view) {
            return tl::unexpected(view.error());
        }
        sides.push_back(*view);
    }
    for (std::size_t side = 0; side < 2; ++side) {
        const bool values_it_otherwise =
            !sides[side].counts && negotiation.preferences[sides[side].party.at()];
        if (!values_it_otherwise) {
            sides[side].demand = demand_of(*negotiation.war, sides[side], side);
        }
    }
    return sides;
}

std::optional<double> excess_of(const War& war, const std::vector<SideView>& sides) {
    std::array<war::StakeView, 2> stakes;
    for (std::size_t side = 0; side < 2; ++side) {
        const WarPayoff& payoff = *war.payoffs.at(side);
        stakes.at(side) = {sides[side].value, payoff.prevail.center(), payoff.fail.center()};
    }
    return war::excess_optimism(stakes);
}

}  // namespace irenic::analysis
