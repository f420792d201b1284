#include <algorithm>
#include <cmath>
#include <string>
#include <variant>

#include "irenic/format/blocks.hpp"

namespace irenic::format {
namespace {

/// Whether an answer may hinge on what no agreement is worth to `party`.
std::vector<bool> parties_that_must_agree(const Negotiation& negotiation) {
    std::vector<bool> must(negotiation.parties.size(), false);
    for (const PartyId party : negotiation.deciding_parties()) {
        must[party.at()] = true;
    }
    for (std::size_t index = 0; index < must.size(); ++index) {
        must[index] = must[index] || !negotiation.parties[index].veto_on.empty();
    }
    return must;
}

/// Checks that `war` says what the disagreement value of `party` needs.
void check_war_value(Draft& draft, PartyId party, Place place) {
    if (!draft.war_readable) {
        return;
    }
    const auto& war = draft.negotiation.war;
    const std::string& id = draft.negotiation.party(party).id;
    if (!war) {
        draft.problems.error(place, "disagreement: war needs a war block");
        return;
    }
    const auto side = std::find(war->sides.begin(), war->sides.end(), party);
    if (side == war->sides.end()) {
        draft.problems.error(place, "disagreement: war, but " + id + " is not a side of the war");
        return;
    }
    const auto index = static_cast<std::size_t>(side - war->sides.begin());
    if (!war->beliefs.at(index)) {
        draft.problems.error(place, "disagreement: war needs war.beliefs." + id);
    }
    if (!war->payoffs.at(index)) {
        draft.problems.error(place, "disagreement: war needs war.payoffs." + id);
    }
}

void check_disagreement(Draft& draft, PartyId party, bool must_agree, const Node& node) {
    const Preference& preference = *draft.negotiation.preferences[party.at()];
    const Node* given = node.find("disagreement");
    if (std::holds_alternative<DisagreementByWar>(preference.disagreement)) {
        check_war_value(draft, party, given->place);
    }
    if (given == nullptr && must_agree) {
        draft.problems.error(node.place,
                             draft.negotiation.party(party).id +
                                 " must agree, but its disagreement value is missing",
                             "add disagreement: a number, war or record");
    }
}

/// The largest absolute value and the most decimal places of some numbers.
struct Extent {
    double largest = 0;
    int places = 0;

    void include(const Decimal& value) {
        largest = std::max(largest, std::abs(value.to_double()));
        places = std::max(places, value.places());
    }
    void include(const UncertainNumber& number) {
        include(number.low);
        include(number.mid);
        include(number.high);
    }
};

Extent extent_of(const std::vector<std::optional<UncertainNumber>>& numbers) {
    Extent extent;
    for (const auto& number : numbers) {
        if (number) {
            extent.include(*number);
        }
    }
    return extent;
}

/// How large the points of one party can get in its smallest unit. Uncertain inputs count with
/// their ends.
class Total {
public:
    void add(double points, int places) {
        points_ += points;
        places_ = std::max(places_, std::min(places, Decimal::max_places));
    }
    [[nodiscard]] bool fits() const {
        return std::ldexp(1.0, 62) > points_ * std::pow(10.0, places_);
    }

private:
    double points_ = 0;
    int places_ = 0;
};

void check_total(Draft& draft, PartyId party, Place place) {
    const Preference& preference = *draft.negotiation.preferences[party.at()];
    const auto* weights = std::get_if<WeightMultipliers>(&preference.weights);
    Total total;
    for (std::size_t issue = 0; issue < preference.issues.size(); ++issue) {
        const auto* points = std::get_if<OptionPoints>(&preference.issues[issue]);
        if (points == nullptr || weights == nullptr) {
            continue;
        }
        const Extent extent = extent_of(points->points);
        Extent factor{1, 0};
        if (!weights->factors.empty() && weights->factors[issue]) {
            factor = Extent{};
            factor.include(*weights->factors[issue]);
        }
        total.add(extent.largest * factor.largest, extent.places + factor.places);
    }
    for (const Interaction& interaction : preference.interactions) {
        Extent extent;
        extent.include(interaction.points);
        total.add(extent.largest, extent.places);
    }
    if (!total.fits()) {
        draft.problems.error(place,
                             "the points of " + draft.negotiation.party(party).id +
                                 " add up to more than 2^62 of their smallest unit",
                             "use a larger unit or fewer decimal places");
    }
}

}  // namespace

void check_preferences(Draft& draft, const Node* node) {
    if (node == nullptr || draft.negotiation.parties.empty()) {
        return;
    }
    const auto must_agree = parties_that_must_agree(draft.negotiation);
    for (const auto& member : node->members) {
        const auto party = draft.parties.find(member.key);
        if (party && draft.negotiation.preferences[*party]) {
            const PartyId id(*party);
            check_disagreement(draft, id, must_agree[*party], member.value);
            check_total(draft, id, member.place);
        }
    }
}

}  // namespace irenic::format
