#include "irenic/levers/dials.hpp"

#include <algorithm>

#include "irenic/levers/numbers.hpp"
#include "irenic/war/breach.hpp"
#include "irenic/war/side_value.hpp"
#include "irenic/war/turning_beliefs.hpp"

namespace irenic::levers {
namespace {

UncertainNumber exact(const Decimal& value) { return UncertainNumber::exact(value); }

BreakEven entry_of(std::string path, InputKind kind, PartyId party, const Decimal& now) {
    BreakEven entry;
    entry.lever = std::move(path);
    entry.kind = kind;
    entry.party = party;
    entry.now = now;
    return entry;
}

/// What moves one side's value of no agreement and nothing else.
Dial dial_of_war(const Negotiation& negotiation, const deals::Setting& setting, PartyId party,
                 BreakEven entry, const std::function<void(War&, const Decimal&)>& set) {
    Dial dial;
    const auto& preference = negotiation.preferences[party.at()];
    if (!preference || !has_a_say(setting, party)) {
        entry.why = "this party need not agree";
    } else if (!std::holds_alternative<DisagreementByWar>(preference->disagreement)) {
        entry.why = "its value of no agreement does not come from war";
    }
    dial.entry = std::move(entry);
    dial.at = [&negotiation, set](const Decimal& value, const Decimal&) {
        Negotiation moved = negotiation;
        set(*moved.war, value);
        return moved;
    };
    dial.disagreement = [&negotiation, party, set](const Decimal& value) -> std::optional<Decimal> {
        War moved = *negotiation.war;
        set(moved, value);
        const auto worth = war::side_value(moved, war::side_of(moved, party).value());
        return worth ? std::optional(*worth) : std::nullopt;
    };
    return dial;
}

Result<std::optional<Dial>> belief_dial(const Negotiation& negotiation,
                                        const deals::Setting& setting, std::size_t side,
                                        const Stop& stop) {
    const War& war = *negotiation.war;
    const auto& belief = war.beliefs.at(side);
    if (!belief) {
        return std::optional<Dial>{};
    }
    const PartyId party = war.sides.at(side);
    auto entry = entry_of("war.beliefs." + negotiation.party(party).id, InputKind::belief, party,
                          belief->prevail.center());
    entry.decided_by = {party};
    auto dial = dial_of_war(negotiation, setting, party, std::move(entry),
                            [side](War& moved, const Decimal& value) {
                                moved.beliefs.at(side)->prevail = exact(value);
                            });
    auto ways = ways_of_belief(negotiation, side, stop);
    if (!ways) {
        return tl::unexpected(ways.error());
    }
    dial.ways = std::move(*ways);
    return std::optional(std::move(dial));
}

std::optional<Dial> cost_dial(const Negotiation& negotiation, const deals::Setting& setting,
                              std::size_t side) {
    const War& war = *negotiation.war;
    if (!war.payoffs.at(side)) {
        return std::nullopt;
    }
    const PartyId party = war.sides.at(side);
    const bool battles = war.attrition.has_value();
    const auto& stated = battles ? war.attrition->cost.at(side) : war.payoffs.at(side)->cost;
    const Decimal now = stated ? stated->center() : Decimal(0);
    const std::string path = battles ? "war.attrition.cost." : "war.payoffs.";
    auto entry = entry_of(path + negotiation.party(party).id + (battles ? "" : ".cost"),
                          InputKind::war_cost, party, now);
    entry.suggested = false;
    auto dial = dial_of_war(
        negotiation, setting, party, std::move(entry), [side](War& moved, const Decimal& value) {
            auto& cost =
                moved.attrition ? moved.attrition->cost.at(side) : moved.payoffs.at(side)->cost;
            cost = exact(value);
        });
    const auto reach = reach_of(setting, party);
    const auto worth = dial.disagreement(now);
    dial.ways = {{std::min(now, Decimal(0))}};
    if (reach && worth && *worth > reach->least) {
        dial.ways.push_back({sum(now, difference(*worth, reach->least))});
    }
    return dial;
}

/// As it is taken from the utility of every package.
Decimal expected_loss(const Risk& risk, const Decimal& hazard) {
    const double discount = risk.discount ? risk.discount->center().to_double() : 1.0;
    return Decimal::nearest(war::expected_breach_loss(hazard.to_double(),
                                                      risk.loss.center().to_double(), discount))
        .value();
}

Dial hazard_dial(const Negotiation& negotiation, const deals::Setting& setting, std::size_t index) {
    const Risk& risk = negotiation.risks[index];
    Dial dial;
    dial.entry = entry_of("risks." + risk.id + ".hazard", InputKind::hazard, risk.borne_by,
                          risk.hazard.center());
    if (risk.from) {
        dial.entry.decided_by = {*risk.from};
    }
    if (!has_a_say(setting, risk.borne_by)) {
        dial.entry.why = "its bearer need not agree";
    }
    dial.ways = {{Decimal(0)}, {Decimal(1)}};
    dial.at = [&negotiation, index](const Decimal& value, const Decimal&) {
        Negotiation moved = negotiation;
        set_hazard(moved.risks[index], value);
        return moved;
    };
    if (risk.by_issue.empty() && dial.entry.why.empty()) {
        const auto player = setting.scoring.player_of(risk.borne_by).value();
        dial.disagreement = [&risk, now = setting.points(setting.disagreement[player])](
                                const Decimal& hazard) -> std::optional<Decimal> {
            const Decimal more =
                difference(expected_loss(risk, hazard), expected_loss(risk, risk.hazard.center()));
            return sum(now, more);
        };
    }
    return dial;
}

}  // namespace

std::function<std::optional<Decimal>(const Decimal&)> value_by_belief(
    const Negotiation& negotiation, PartyId party) {
    const std::size_t side = war::side_of(*negotiation.war, party).value();
    return [&war = *negotiation.war, side](const Decimal& prevail) -> std::optional<Decimal> {
        war::Belief belief = war::center_of(war.beliefs.at(side).value());
        belief.prevail = prevail.to_double();
        const auto value = war::side_value(war, side, belief);
        return value ? std::optional(*value) : std::nullopt;
    };
}

std::optional<Reach> reach_of(const deals::Setting& setting, PartyId party) {
    const auto player = setting.scoring.player_of(party);
    if (!player || setting.extent.least.empty()) {
        return std::nullopt;
    }
    return Reach{setting.points(setting.extent.least[*player]),
                 setting.points(setting.extent.most[*player])};
}

bool has_a_say(const deals::Setting& setting, PartyId party) {
    const auto player = setting.scoring.player_of(party);
    return player && std::any_of(setting.branches.begin(), setting.branches.end(),
                                 [&](const deals::BranchProblem& branch) {
                                     const auto& agree = branch.branch.agree;
                                     return std::binary_search(agree.begin(), agree.end(), *player);
                                 });
}

Result<std::vector<std::vector<Decimal>>> ways_of_belief(const Negotiation& negotiation,
                                                         std::size_t side, const Stop& stop) {
    const WarBelief& belief = negotiation.war->beliefs.at(side).value();
    const Decimal now = belief.prevail.center();
    const Decimal stalemate = belief.stalemate ? belief.stalemate->center() : Decimal(0);
    const auto turns =
        war::turning_beliefs(*negotiation.war, side, *stalemate.scaled(Decimal::max_places), stop);
    if (!turns) {
        return tl::unexpected(turns.error());
    }
    std::vector<std::vector<Decimal>> ways(2);
    for (const std::int64_t turn : *turns) {
        const Decimal value = Decimal::from_mantissa(turn, Decimal::max_places);
        if (value < now) {
            ways[0].insert(ways[0].begin(), value);
        } else if (value > now) {
            ways[1].push_back(value);
        }
    }
    return ways;
}

Result<std::vector<Dial>> war_dials(const Negotiation& negotiation, const deals::Setting& setting,
                                    const Stop& stop) {
    std::vector<Dial> dials;
    const std::size_t sides = negotiation.war ? negotiation.war->sides.size() : 0;
    for (std::size_t side = 0; side < sides; ++side) {
        auto dial = belief_dial(negotiation, setting, side, stop);
        if (!dial) {
            return tl::unexpected(dial.error());
        }
        if (*dial) {
            dials.push_back(std::move(**dial));
        }
    }
    for (std::size_t side = 0; side < sides; ++side) {
        if (auto dial = cost_dial(negotiation, setting, side)) {
            dials.push_back(std::move(*dial));
        }
    }
    for (std::size_t risk = 0; risk < negotiation.risks.size(); ++risk) {
        dials.push_back(hazard_dial(negotiation, setting, risk));
    }
    return dials;
}

std::vector<Dial> disagreement_dials(const Negotiation& negotiation,
                                     const deals::Setting& setting) {
    std::vector<Dial> dials;
    for (std::size_t player = 0; player < setting.scoring.players.size(); ++player) {
        const PartyId party = setting.scoring.players[player].party;
        const auto reach = reach_of(setting, party);
        if (!has_a_say(setting, party) || !reach) {
            continue;
        }
        const Decimal now = setting.points(setting.disagreement[player]);
        Dial dial;
        dial.entry = entry_of("preferences." + negotiation.party(party).id + ".disagreement",
                              InputKind::disagreement, party, now);
        dial.entry.decided_by = {party};
        dial.ways = {{std::min(now, reach->least)}, {std::max(now, sum(reach->most, Decimal(1)))}};
        dial.at = [&negotiation, party](const Decimal& value, const Decimal&) {
            Negotiation moved = negotiation;
            moved.preferences[party.at()]->disagreement = exact(value);
            return moved;
        };
        dial.disagreement = [](const Decimal& value) { return std::optional(value); };
        dials.push_back(std::move(dial));
    }
    return dials;
}

}  // namespace irenic::levers
