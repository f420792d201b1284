#include "irenic/model/numbers.hpp"

#include <array>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

namespace irenic {
namespace {

using Visit = std::function<void(const std::string&, const UncertainNumber&)>;

std::string item(const std::string& path, std::size_t index) {
    return path + "[" + std::to_string(index) + "]";
}

/// Walks through the numbers of one case.
class NumberWalk {
public:
    NumberWalk(const Negotiation& negotiation, const Visit& visit)
        : negotiation_(negotiation), visit_(visit) {}

    void all() {
        for (std::size_t party = 0; party < negotiation_.preferences.size(); ++party) {
            if (const auto& preference = negotiation_.preferences[party]) {
                preferences("preferences." + negotiation_.parties[party].id, *preference);
            }
        }
        if (negotiation_.war) {
            war(*negotiation_.war);
        }
        for (const Risk& entry : negotiation_.risks) {
            risk("risks." + entry.id, entry);
        }
        if (negotiation_.phases) {
            phases(*negotiation_.phases);
        }
        for (const Lever& entry : negotiation_.levers) {
            lever("levers." + entry.id, entry);
        }
    }

private:
    using BySide = std::array<std::optional<UncertainNumber>, 2>;

    void number(const std::string& path, const UncertainNumber& value) { visit_(path, value); }
    void number(const std::string& path, const std::optional<UncertainNumber>& value) {
        if (value) {
            visit_(path, *value);
        }
    }
    void by_party(const std::string& path, const PartyNumbers& numbers) {
        for (const auto& [party, value] : numbers) {
            number(path + "." + negotiation_.party(party).id, value);
        }
    }

    void points(const std::string& path, const Preference& preference) {
        for (std::size_t issue = 0; issue < preference.issues.size(); ++issue) {
            const auto* by_option = std::get_if<OptionPoints>(&preference.issues[issue]);
            if (by_option == nullptr) {
                continue;
            }
            const Issue& of = negotiation_.issues[issue];
            for (std::size_t option = 0; option < by_option->points.size(); ++option) {
                number(path + "." + of.id + "." + of.options[option].id, by_option->points[option]);
            }
        }
    }

    void preferences(const std::string& path, const Preference& preference) {
        points(path + ".points", preference);
        if (const auto* weights = std::get_if<WeightMultipliers>(&preference.weights)) {
            for (std::size_t issue = 0; issue < weights->factors.size(); ++issue) {
                number(path + ".weights." + negotiation_.issues[issue].id, weights->factors[issue]);
            }
        }
        for (std::size_t index = 0; index < preference.interactions.size(); ++index) {
            number(item(path + ".interactions", index) + ".points",
                   preference.interactions[index].points);
        }
        if (const auto* value = std::get_if<UncertainNumber>(&preference.disagreement)) {
            number(path + ".disagreement", *value);
        }
    }

    void by_side(const std::string& path, const War& war, const BySide& numbers) {
        for (std::size_t side = 0; side < 2; ++side) {
            number(path + "." + negotiation_.party(war.sides.at(side)).id, numbers.at(side));
        }
    }

    void side_of_war(const std::string& id, const std::optional<WarBelief>& belief,
                     const std::optional<WarPayoff>& payoff) {
        if (belief) {
            number("war.beliefs." + id, belief->prevail);
            number("war.beliefs." + id + ".stalemate", belief->stalemate);
        }
        if (payoff) {
            const std::string path = "war.payoffs." + id;
            number(path + ".prevail", payoff->prevail);
            number(path + ".fail", payoff->fail);
            number(path + ".stalemate", payoff->stalemate);
            number(path + ".cost", payoff->cost);
        }
    }

    void war(const War& war) {
        for (std::size_t side = 0; side < 2; ++side) {
            side_of_war(negotiation_.party(war.sides.at(side)).id, war.beliefs.at(side),
                        war.payoffs.at(side));
        }
        if (war.attrition) {
            number("war.attrition.discount", war.attrition->discount);
            by_side("war.attrition.cost", war, war.attrition->cost);
        }
        if (war.shift) {
            number("war.shift.now", war.shift->now);
            number("war.shift.later", war.shift->later);
            number("war.shift.discount", war.shift->discount);
            by_side("war.shift.cost", war, war.shift->cost);
        }
        if (war.first_strike) {
            number("war.first_strike.first", war.first_strike->first);
            number("war.first_strike.second", war.first_strike->second);
            by_side("war.first_strike.cost", war, war.first_strike->cost);
        }
        number("war.prior_strength", war.prior_strength);
    }

    void risk(const std::string& path, const Risk& risk) {
        number(path + ".loss", risk.loss);
        number(path + ".discount", risk.discount);
        number(path + ".hazard", risk.hazard);
        for (const auto& entry : risk.by_issue) {
            const Issue& issue = negotiation_.issue(entry.issue);
            number(path + ".by_issue." + issue.id + "." + issue.options[entry.option.at()].id,
                   entry.hazard);
        }
    }

    void phases(const PhasePlan& plan) {
        for (const Deliverable& entry : plan.deliverables) {
            const std::string path = "phases.deliverables." + entry.id;
            by_party(path + ".cost", entry.cost);
            by_party(path + ".value", entry.value);
            by_party(path + ".shift", entry.shift);
            number(path + ".detect", entry.detect);
            number(path + ".false_alarm", entry.false_alarm);
        }
        by_party("phases.peace", plan.peace);
        by_party("phases.war", plan.war);
        for (const auto& [party, guarantee] : plan.guarantees) {
            number("phases.guarantees." + negotiation_.party(party).id + ".amount",
                   guarantee.amount);
        }
        number("phases.discount", plan.discount);
    }

    void lever(const std::string& path, const Lever& lever) {
        number(path + ".cost", lever.cost);
        for (std::size_t index = 0; index < lever.effects.size(); ++index) {
            const std::string at = item(path + ".effects", index);
            std::visit([&](const auto& change) { effect(at, change); }, lever.effects[index]);
        }
    }

    void effect(const std::string& path, const AddPoints& change) {
        number(path + ".points", change.points);
    }
    void effect(const std::string& path, const SetDisagreement& change) {
        number(path + ".disagreement", change.value);
    }
    void effect(const std::string& path, const SetBelief& change) {
        number(path + ".belief", change.value);
    }
    void effect(const std::string& path, const SetRisk& change) {
        number(path + ".hazard", change.hazard);
        number(path + ".loss", change.loss);
    }
    void effect(const std::string& path, const AddPhaseHelp& change) {
        number(path + ".guarantee", change.guarantee);
        number(path + ".peace", change.peace);
    }
    void effect(const std::string& path, const SetDeliverable& change) {
        by_party(path + ".shift", change.shift);
        number(path + ".detect", change.detect);
    }
    void effect(const std::string& path, const AddOption& change) {
        by_party(path + ".points", change.points);
    }
    void effect(const std::string& /*path*/, const DropRedLine& /*change*/) {}
    void effect(const std::string& /*path*/, const DropConstraint& /*change*/) {}

    const Negotiation& negotiation_;
    const Visit& visit_;
};

}  // namespace

void for_each_number(const Negotiation& negotiation, const Visit& visit) {
    NumberWalk(negotiation, visit).all();
}

void for_each_ranking(
    const Negotiation& negotiation,
    const std::function<void(const std::string& path, const Provenance&)>& visit) {
    for (std::size_t party = 0; party < negotiation.preferences.size(); ++party) {
        const auto& preference = negotiation.preferences[party];
        if (!preference) {
            continue;
        }
        const std::string path = "preferences." + negotiation.parties[party].id;
        for (std::size_t issue = 0; issue < preference->issues.size(); ++issue) {
            if (const auto* order = std::get_if<Ranking<OptionId>>(&preference->issues[issue])) {
                visit(path + ".points." + negotiation.issues[issue].id, order->provenance);
            }
        }
        if (const auto* order = std::get_if<Ranking<IssueId>>(&preference->weights)) {
            visit(path + ".weights", order->provenance);
        }
    }
    if (negotiation.graph) {
        for (const GraphPreference& preference : negotiation.graph->preferences) {
            const std::string key = preference.ranking.empty() ? "priorities." : "ranking.";
            visit("graph." + key + negotiation.party(preference.party).id, preference.provenance);
        }
    }
}

NumberCount count_numbers(const Negotiation& negotiation) {
    NumberCount count;
    const auto add = [&](const Provenance& provenance) {
        ++(provenance.assumed() ? count.assumed : count.sourced);
    };
    for_each_number(negotiation, [&](const std::string& /*path*/, const UncertainNumber& number) {
        add(number.provenance);
    });
    for_each_ranking(negotiation, [&](const std::string& /*path*/, const Provenance& provenance) {
        add(provenance);
    });
    return count;
}

}  // namespace irenic
