#include "irenic/model/numbers.hpp"

#include <array>
#include <optional>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace irenic {
namespace {

std::string item(const std::string& path, std::size_t index) {
    return path + "[" + std::to_string(index) + "]";
}

/// Walks through the numbers of one case, which may be const or not; so are then its numbers.
template <class Case>
class NumberWalk {
    template <class Part>
    using Of = std::conditional_t<std::is_const_v<Case>, const Part, Part>;

public:
    using Visit = std::function<void(const std::string&, Of<UncertainNumber>&)>;

    NumberWalk(Case& negotiation, const Visit& visit) : negotiation_(negotiation), visit_(visit) {}

    void all() {
        for (Of<Party>& party : negotiation_.parties) {
            if (party.informs) {
                informs("parties." + party.id + ".informs", *party.informs);
            }
        }
        for (std::size_t party = 0; party < negotiation_.preferences.size(); ++party) {
            if (auto& preference = negotiation_.preferences[party]) {
                preferences("preferences." + negotiation_.parties[party].id, *preference);
            }
        }
        if (negotiation_.war) {
            war(*negotiation_.war);
        }
        for (Of<Risk>& entry : negotiation_.risks) {
            risk("risks." + entry.id, entry);
        }
        if (negotiation_.phases) {
            phases(*negotiation_.phases);
        }
        for (Of<Lever>& entry : negotiation_.levers) {
            lever("levers." + entry.id, entry);
        }
    }

private:
    using BySide = std::array<std::optional<UncertainNumber>, 2>;
    using ByIssue = std::vector<std::optional<UncertainNumber>>;

    void number(const std::string& path, Of<UncertainNumber>& value) { visit_(path, value); }
    void number(const std::string& path, Of<std::optional<UncertainNumber>>& value) {
        if (value) {
            visit_(path, *value);
        }
    }
    void by_party(const std::string& path, Of<PartyNumbers>& numbers) {
        for (auto& [party, value] : numbers) {
            number(path + "." + negotiation_.party(party).id, value);
        }
    }
    void by_issue(const std::string& path, Of<ByIssue>& numbers) {
        for (std::size_t issue = 0; issue < numbers.size(); ++issue) {
            number(path + "." + negotiation_.issues[issue].id, numbers[issue]);
        }
    }

    void informs(const std::string& path, Of<Informs>& said) {
        number(path + ".tough", said.tough);
        number(path + ".soft", said.soft);
        number(path + ".war", said.war);
        number(path + ".cost", said.cost);
        number(path + ".resolute_if_weak", said.resolute_if_weak);
        number(path + ".resolute_if_resolute", said.resolute_if_resolute);
        number(path + ".weight", said.weight);
    }

    void points(const std::string& path, Of<Preference>& preference) {
        for (std::size_t issue = 0; issue < preference.issues.size(); ++issue) {
            auto* by_option = std::get_if<OptionPoints>(&preference.issues[issue]);
            if (by_option == nullptr) {
                continue;
            }
            const Issue& of = negotiation_.issues[issue];
            for (std::size_t option = 0; option < by_option->points.size(); ++option) {
                number(path + "." + of.id + "." + of.options[option].id, by_option->points[option]);
            }
        }
    }

    void preferences(const std::string& path, Of<Preference>& preference) {
        points(path + ".points", preference);
        if (auto* weights = std::get_if<WeightMultipliers>(&preference.weights)) {
            by_issue(path + ".weights", weights->factors);
        }
        if (auto* weights = std::get_if<WeightShares>(&preference.weights)) {
            by_issue(path + ".weights", weights->shares);
        }
        for (std::size_t index = 0; index < preference.interactions.size(); ++index) {
            number(item(path + ".interactions", index) + ".points",
                   preference.interactions[index].points);
        }
        if (auto* value = std::get_if<UncertainNumber>(&preference.disagreement)) {
            number(path + ".disagreement", *value);
        }
    }

    void by_side(const std::string& path, const War& war, Of<BySide>& numbers) {
        for (std::size_t side = 0; side < 2; ++side) {
            number(path + "." + negotiation_.party(war.sides.at(side)).id, numbers.at(side));
        }
    }

    void side_of_war(const std::string& id, Of<std::optional<WarBelief>>& belief,
                     Of<std::optional<WarPayoff>>& payoff) {
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

    void war(Of<War>& war) {
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

    void risk(const std::string& path, Of<Risk>& risk) {
        number(path + ".loss", risk.loss);
        number(path + ".discount", risk.discount);
        number(path + ".hazard", risk.hazard);
        for (auto& entry : risk.by_issue) {
            const Issue& issue = negotiation_.issue(entry.issue);
            number(path + ".by_issue." + issue.id + "." + issue.options[entry.option.at()].id,
                   entry.hazard);
        }
    }

    void phases(Of<PhasePlan>& plan) {
        for (Of<Deliverable>& entry : plan.deliverables) {
            const std::string path = "phases.deliverables." + entry.id;
            by_party(path + ".cost", entry.cost);
            by_party(path + ".value", entry.value);
            by_party(path + ".shift", entry.shift);
            number(path + ".detect", entry.detect);
            number(path + ".false_alarm", entry.false_alarm);
        }
        by_party("phases.peace", plan.peace);
        by_party("phases.war", plan.war);
        for (auto& [party, guarantee] : plan.guarantees) {
            number("phases.guarantees." + negotiation_.party(party).id + ".amount",
                   guarantee.amount);
        }
        number("phases.discount", plan.discount);
    }

    void lever(const std::string& path, Of<Lever>& lever) {
        number(path + ".cost", lever.cost);
        for (std::size_t index = 0; index < lever.effects.size(); ++index) {
            const std::string at = item(path + ".effects", index);
            std::visit([&](auto& change) { effect(at, change); }, lever.effects[index]);
        }
    }

    void effect(const std::string& path, Of<AddPoints>& change) {
        number(path + ".points", change.points);
    }
    void effect(const std::string& path, Of<SetDisagreement>& change) {
        number(path + ".disagreement", change.value);
    }
    void effect(const std::string& path, Of<SetBelief>& change) {
        number(path + ".belief", change.value);
    }
    void effect(const std::string& path, Of<SetRisk>& change) {
        number(path + ".hazard", change.hazard);
        number(path + ".loss", change.loss);
    }
    void effect(const std::string& path, Of<AddPhaseHelp>& change) {
        number(path + ".guarantee", change.guarantee);
        number(path + ".peace", change.peace);
    }
    void effect(const std::string& path, Of<SetDeliverable>& change) {
        by_party(path + ".shift", change.shift);
        number(path + ".detect", change.detect);
    }
    void effect(const std::string& path, Of<AddOption>& change) {
        by_party(path + ".points", change.points);
    }
    void effect(const std::string& /*path*/, Of<DropRedLine>& /*change*/) {}
    void effect(const std::string& /*path*/, Of<DropConstraint>& /*change*/) {}

    Case& negotiation_;
    const Visit& visit_;
};

}  // namespace

void for_each_number(
    const Negotiation& negotiation,
    const std::function<void(const std::string& path, const UncertainNumber&)>& visit) {
    NumberWalk<const Negotiation>(negotiation, visit).all();
}

void for_each_number(Negotiation& negotiation,
                     const std::function<void(const std::string& path, UncertainNumber&)>& visit) {
    NumberWalk<Negotiation>(negotiation, visit).all();
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

UncertainNumber* number_at(Negotiation& negotiation, const std::string& path) {
    UncertainNumber* found = nullptr;
    for_each_number(negotiation, [&](const std::string& at, UncertainNumber& number) {
        found = at == path ? &number : found;
    });
    return found;
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
