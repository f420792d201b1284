#include <algorithm>
#include <cctype>
#include <cstdint>
#include <limits>
#include <string>
#include <tuple>
#include <utility>

#include "irenic/format/blocks.hpp"
#include "irenic/format/references.hpp"
#include "irenic/format/scalars.hpp"

namespace irenic::format {
namespace {

constexpr int largest_whole = std::numeric_limits<int>::max();
constexpr int most_positions = 100'000;
constexpr std::int64_t most_steps = 1'000'000'000;  ///< of a war of battles with a horizon

/// Reads the parts of `war`, all of them by side.
class WarReader {
public:
    WarReader(Draft& draft, War& war) : draft_(draft), war_(war) {}

    /// Whether there are two sides to speak of.
    bool read(const Node& node) {
        const Fields fields(
            node, "war",
            {"sides", "beliefs", "payoffs", "attrition", "shift", "first_strike", "prior_strength"},
            draft_.problems);
        if (!read_sides(fields.require("sides"))) {
            return false;
        }
        for_each_side(fields["beliefs"], "beliefs", [&](const Node& value, std::size_t side) {
            war_.beliefs.at(side) = read_belief(value);
        });
        for_each_side(fields["payoffs"], "payoffs", [&](const Node& value, std::size_t side) {
            war_.payoffs.at(side) = read_payoff(value);
        });
        if (const Node* attrition = fields["attrition"]; !is_none(attrition)) {
            war_.attrition = read_attrition(*attrition);
        }
        if (const Node* shift = fields["shift"]; !is_none(shift)) {
            war_.shift = read_shift(*shift);
        }
        if (const Node* first_strike = fields["first_strike"]; !is_none(first_strike)) {
            war_.first_strike = read_first_strike(*first_strike);
        }
        war_.prior_strength = read_number(draft_, fields["prior_strength"], not_negative);
        return true;
    }

private:
    using BySide = std::array<std::optional<UncertainNumber>, 2>;

    bool read_sides(const Node* node) {
        if (node == nullptr) {
            return false;
        }
        const std::size_t before = items_of(*node, "sides", draft_.problems).size();
        const auto sides = read_ids<PartyId>(draft_, node, "party", draft_.parties);
        if (is_list(*node) && before != 2) {
            draft_.problems.error(node->place, "a war has exactly two sides");
        }
        if (before != 2 || sides.size() != 2 || sides[0] == sides[1]) {
            return false;
        }
        war_.sides = {sides[0], sides[1]};
        return true;
    }

    std::optional<std::size_t> side_of(Place place, const std::string& id) {
        std::vector<std::string> sides;
        for (std::size_t side = 0; side < 2; ++side) {
            sides.push_back(draft_.negotiation.party(war_.sides.at(side)).id);
            if (sides.back() == id) {
                return side;
            }
        }
        draft_.problems.unknown(place, "not a side of the war:", id, sides);
        return std::nullopt;
    }

    template <class Read>
    void for_each_side(const Node* node, std::string_view what, Read read) {
        if (node == nullptr) {
            return;
        }
        for (const auto& member : members_of(*node, what, draft_.problems)) {
            if (const auto side = side_of(member.place, member.key)) {
                read(member.value, *side);
            }
        }
    }

    BySide read_costs(const Node* node) {
        BySide costs;
        for_each_side(node, "costs by side", [&](const Node& value, std::size_t side) {
            costs.at(side) = read_number(draft_, &value, not_negative);
        });
        return costs;
    }

    WarBelief read_belief(const Node& node) {
        WarBelief belief;
        const bool parts = node.find("prevail") != nullptr || node.find("stalemate") != nullptr;
        if (!parts) {
            belief.prevail = read_number(draft_, &node, probability).value_or(UncertainNumber{});
            return belief;
        }
        const Fields fields(node, "a belief", {"prevail", "stalemate"}, draft_.problems);
        belief.prevail = require_number(draft_, fields, "prevail", probability);
        belief.stalemate = read_number(draft_, fields["stalemate"], probability);
        if (belief.stalemate) {
            check_chances(belief.prevail, *belief.stalemate, node.place);
        }
        return belief;
    }

    void check_chances(const UncertainNumber& prevail, const UncertainNumber& stalemate,
                       Place place) {
        if (sum(prevail.lowest(), stalemate.lowest()) > Decimal(1)) {
            draft_.problems.error(place, "prevail and stalemate together are more than 1");
        } else if (sum(prevail.highest(), stalemate.highest()) > Decimal(1)) {
            draft_.problems.error(place,
                                  "prevail and stalemate together may be more than 1: up to " +
                                      prevail.highest().to_string() + " and up to " +
                                      stalemate.highest().to_string(),
                                  "lower their upper ends until these add up to 1");
        }
    }

    WarPayoff read_payoff(const Node& node) {
        const Fields fields(node, "a payoff", {"prevail", "fail", "stalemate", "cost"},
                            draft_.problems);
        WarPayoff payoff;
        payoff.prevail = require_number(draft_, fields, "prevail", any_number);
        payoff.fail = require_number(draft_, fields, "fail", any_number);
        payoff.stalemate = read_number(draft_, fields["stalemate"], any_number);
        payoff.cost = read_number(draft_, fields["cost"], any_number);
        return payoff;
    }

    Attrition read_attrition(const Node& node) {
        const Fields fields(node, "attrition",
                            {"positions", "start", "periods", "discount", "cost"}, draft_.problems);
        Attrition attrition;
        attrition.positions =
            read_whole(draft_, fields.require("positions"), 1, most_positions).value_or(1);
        attrition.start =
            read_whole(draft_, fields.require("start"), 0, attrition.positions).value_or(0);
        const Node* periods = fields["periods"];
        if (periods != nullptr && periods->kind == Node::Kind::scalar && !periods->text.empty() &&
            std::isalpha(static_cast<unsigned char>(periods->text.front())) != 0 &&
            periods->text != "unlimited") {
            draft_.problems.error(periods->place, "'" + periods->text + "' is no number of periods",
                                  "write a whole number or `unlimited`");
        } else if (periods != nullptr && periods->text != "unlimited") {
            attrition.periods = read_whole(draft_, periods, 1, largest_whole);
        }
        attrition.discount = read_number(draft_, fields["discount"], discount_factor);
        attrition.cost = read_costs(fields["cost"]);
        check_steps(attrition, periods);
        check_end(attrition, periods, node.place);
        return attrition;
    }

    void check_steps(const Attrition& attrition, const Node* periods) {
        if (std::int64_t{attrition.positions} * attrition.periods.value_or(0) > most_steps) {
            draft_.problems.error(periods->place,
                                  "too many steps: positions times periods is more than " +
                                      std::to_string(most_steps),
                                  "use `unlimited` or fewer");
        }
    }

    /// A war that nothing ends has no value for a side that it costs something.
    void check_end(const Attrition& attrition, const Node* periods, Place place) {
        const bool unlimited = periods == nullptr || periods->text == "unlimited";
        const bool over = attrition.start == 0 || attrition.start == attrition.positions;
        const bool discounted = attrition.discount && attrition.discount->highest() < Decimal(1);
        if (!unlimited || over || discounted) {
            return;
        }
        for (std::size_t side = 0; side < 2; ++side) {
            const auto& belief = war_.beliefs.at(side);
            const auto& cost = attrition.cost.at(side);
            const bool never_moves =
                belief && belief->stalemate && belief->stalemate->highest() == Decimal(1);
            if (never_moves && cost && cost->highest() > Decimal(0)) {
                draft_.problems.error(periods == nullptr ? place : periods->place,
                                      "a war of nothing but stalemates never ends, and its cost "
                                      "has no bound",
                                      "limit the periods, or add a discount below 1");
                return;
            }
        }
    }

    PowerShift read_shift(const Node& node) {
        const Fields fields(node, "shift", {"rising", "now", "later", "discount", "cost"},
                            draft_.problems);
        PowerShift shift;
        if (const Node* rising = fields.require("rising")) {
            shift.rising = side_of(rising->place, read_text(draft_, rising)).value_or(0);
        }
        shift.now = require_number(draft_, fields, "now", probability);
        shift.later = require_number(draft_, fields, "later", probability);
        shift.discount = read_number(draft_, fields["discount"], discount_below_one);
        shift.cost = read_costs(fields["cost"]);
        return shift;
    }

    FirstStrike read_first_strike(const Node& node) {
        const Fields fields(node, "first_strike", {"first", "second", "cost"}, draft_.problems);
        FirstStrike strike;
        strike.first = require_number(draft_, fields, "first", probability);
        strike.second = require_number(draft_, fields, "second", probability);
        strike.cost = read_costs(fields["cost"]);
        return strike;
    }

    Draft& draft_;
    War& war_;
};

std::vector<Risk::ByOption> read_by_issue(Draft& draft, const Node* node) {
    std::vector<Risk::ByOption> hazards;
    if (node == nullptr) {
        return hazards;
    }
    for (const auto& member : members_of(*node, "hazards by issue", draft.problems)) {
        const auto issue = issue_key(draft, member);
        if (!issue) {
            continue;
        }
        for (const auto& entry : members_of(member.value, "hazards by option", draft.problems)) {
            const auto option = option_key(draft, *issue, entry);
            const auto hazard = read_number(draft, &entry.value, probability);
            if (option && hazard) {
                hazards.push_back({*issue, *option, *hazard});
            }
        }
    }
    std::sort(hazards.begin(), hazards.end(), [](const auto& a, const auto& b) {
        return std::tie(a.issue, a.option) < std::tie(b.issue, b.option);
    });
    return hazards;
}

void read_risk(Draft& draft, const Node& node, Risk& risk) {
    const Fields fields(node, "a risk",
                        {"name", "borne_by", "from", "loss", "discount", "hazard", "by_issue"},
                        draft.problems);
    risk.name = read_text(draft, fields["name"]);
    risk.borne_by = read_party(draft, fields.require("borne_by")).value_or(PartyId{});
    risk.from = read_party(draft, fields["from"]);
    risk.loss = require_number(draft, fields, "loss", any_number);
    risk.discount = read_number(draft, fields["discount"], discount_factor);
    risk.hazard = require_number(draft, fields, "hazard", probability);
    risk.by_issue = read_by_issue(draft, fields["by_issue"]);
}

}  // namespace

void read_war(Draft& draft, const Node* node) {
    if (is_none(node)) {
        return;
    }
    War war;
    draft.war_readable = WarReader(draft, war).read(*node);
    if (draft.war_readable) {
        draft.negotiation.war = std::move(war);
    }
}

void declare_risks(Draft& draft, const Node* node) {
    if (node == nullptr) {
        return;
    }
    for (const auto& member : members_of(*node, "risks", draft.problems)) {
        check_id(draft, member.place, member.key, "a risk");
        draft.risks.add(member.key);
        Risk risk;
        risk.id = member.key;
        draft.negotiation.risks.push_back(std::move(risk));
    }
}

void read_risks(Draft& draft, const Node* node) {
    if (node == nullptr) {
        return;
    }
    for (std::size_t index = 0; index < node->members.size(); ++index) {
        read_risk(draft, node->members[index].value, draft.negotiation.risks[index]);
    }
}

}  // namespace irenic::format
