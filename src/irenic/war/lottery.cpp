#include "irenic/war/lottery.hpp"

namespace irenic::war {
namespace {

double center_or_zero(const std::optional<UncertainNumber>& number) {
    return number ? number->center().to_double() : 0.0;
}

Error missing(std::string where, std::string what, std::string hint) {
    return Error{ErrorCode::missing, std::move(where), std::move(what), std::move(hint)};
}

}  // namespace

Result<Decimal> lottery_value(const War& war, std::size_t side) {
    if (war.attrition) {
        return tl::unexpected(Error{ErrorCode::bad_input, "war.attrition",
                                    "this version values war as one lottery, not battle by battle",
                                    "leave out attrition, or give disagreement values as numbers"});
    }
    const auto& belief = war.beliefs[side];
    const auto& payoff = war.payoffs[side];
    if (!belief) {
        return tl::unexpected(
            missing("war.beliefs", "a side has no belief", "add one for each side"));
    }
    if (!payoff) {
        return tl::unexpected(
            missing("war.payoffs", "a side has no payoffs", "add them for each side"));
    }
    const double stalemate = center_or_zero(belief->stalemate);
    if (stalemate > 0 && !payoff->stalemate) {
        return tl::unexpected(missing("war.payoffs",
                                      "a side believes in a stalemate but gives no value for it",
                                      "add `stalemate` to its payoffs"));
    }
    const double first_prevails = belief->prevail.center().to_double();
    const double first_fails = 1 - first_prevails - stalemate;
    const double own_success = side == 0 ? first_prevails : first_fails;
    const double own_failure = side == 0 ? first_fails : first_prevails;
    const double value = own_success * payoff->prevail.center().to_double() +
                         own_failure * payoff->fail.center().to_double() +
                         stalemate * center_or_zero(payoff->stalemate) -
                         center_or_zero(payoff->cost);
    const auto rounded = Decimal::nearest(value);
    if (!rounded) {
        return tl::unexpected(Error{ErrorCode::bad_input, "war.payoffs",
                                    "the value of war is too large to hold exactly",
                                    "use smaller points"});
    }
    return *rounded;
}

Result<Decimal> war_value(const Negotiation& negotiation, PartyId party) {
    if (!negotiation.war) {
        return tl::unexpected(
            missing("preferences." + negotiation.party(party).id + ".disagreement",
                    "there is no `war` block to take it from", "add one, or give a number"));
    }
    const War& war = *negotiation.war;
    for (std::size_t side = 0; side < war.sides.size(); ++side) {
        if (war.sides[side] == party) {
            return lottery_value(war, side);
        }
    }
    return tl::unexpected(missing("war.sides",
                                  "'" + negotiation.party(party).id + "' is not a side of the war",
                                  "give its disagreement as a number"));
}

}  // namespace irenic::war
