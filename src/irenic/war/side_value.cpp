#include "irenic/war/side_value.hpp"

#include <algorithm>
#include <string>

#include "irenic/war/attrition.hpp"
#include "irenic/war/lottery.hpp"

namespace irenic::war {
namespace {

tl::unexpected<Error> missing(std::string where, std::string what, std::string hint) {
    return tl::unexpected(
        Error{ErrorCode::missing, std::move(where), std::move(what), std::move(hint)});
}

}  // namespace

Result<Decimal> side_value(const War& war, std::size_t side) {
    const auto& belief = war.beliefs.at(side);
    if (!belief) {
        return missing("war.beliefs", "a side has no belief", "add one for each side");
    }
    return side_value(war, side, center_of(*belief));
}

Result<Decimal> side_value(const War& war, std::size_t side, const Belief& belief) {
    return war.attrition ? attrition_value(war, side, belief) : lottery_value(war, side, belief);
}

std::optional<std::size_t> side_of(const War& war, PartyId party) {
    const auto* const side = std::find(war.sides.begin(), war.sides.end(), party);
    if (side == war.sides.end()) {
        return std::nullopt;
    }
    return static_cast<std::size_t>(side - war.sides.begin());
}

Result<Decimal> war_value(const Negotiation& negotiation, PartyId party) {
    const std::string& id = negotiation.party(party).id;
    if (!negotiation.war) {
        return missing("preferences." + id + ".disagreement",
                       "there is no `war` block to take it from", "add one, or give a number");
    }
    const auto side = side_of(*negotiation.war, party);
    if (!side) {
        return missing("war.sides", "'" + id + "' is not a side of the war",
                       "give its disagreement as a number");
    }
    auto value = side_value(*negotiation.war, *side);
    if (!value && (value.error().where == "war.payoffs" || value.error().where == "war.beliefs")) {
        value.error().where += "." + id;
    }
    return value;
}

}  // namespace irenic::war
