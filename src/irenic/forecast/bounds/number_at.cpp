#include "irenic/forecast/bounds/number_at.hpp"

namespace irenic::forecast {
namespace {

/// Walks through the numbers of the blocks that a surplus rests on until one path is met.
class Finder {
public:
    Finder(Negotiation& negotiation, const std::string& path)
        : negotiation_(negotiation), path_(path) {}

    UncertainNumber* run() {
        for (std::size_t party = 0; party < negotiation_.preferences.size(); ++party) {
            if (auto& preference = negotiation_.preferences[party]) {
                look_at("preferences." + negotiation_.parties[party].id, *preference);
            }
        }
        if (negotiation_.war) {
            look_at(*negotiation_.war);
        }
        for (Risk& risk : negotiation_.risks) {
            look_at("risks." + risk.id, risk);
        }
        return found_;
    }

private:
    void look_at(const std::string& path, UncertainNumber& number) {
        if (path == path_) {
            found_ = &number;
        }
    }
    void look_at(const std::string& path, std::optional<UncertainNumber>& number) {
        if (number) {
            look_at(path, *number);
        }
    }

    void look_at_weights(const std::string& path, std::vector<std::optional<UncertainNumber>>& by) {
        for (std::size_t issue = 0; issue < by.size(); ++issue) {
            look_at(path + negotiation_.issues[issue].id, by[issue]);
        }
    }

    void look_at(const std::string& path, Preference& preference) {
        if (!path_.starts_with(path + ".")) {
            return;
        }
        for (std::size_t issue = 0; issue < preference.issues.size(); ++issue) {
            if (auto* points = std::get_if<OptionPoints>(&preference.issues[issue])) {
                const Issue& of = negotiation_.issues[issue];
                for (std::size_t option = 0; option < points->points.size(); ++option) {
                    look_at(path + ".points." + of.id + "." + of.options[option].id,
                            points->points[option]);
                }
            }
        }
        if (auto* weights = std::get_if<WeightMultipliers>(&preference.weights)) {
            look_at_weights(path + ".weights.", weights->factors);
        }
        if (auto* weights = std::get_if<WeightShares>(&preference.weights)) {
            look_at_weights(path + ".weights.", weights->shares);
        }
        for (std::size_t index = 0; index < preference.interactions.size(); ++index) {
            look_at(path + ".interactions[" + std::to_string(index) + "].points",
                    preference.interactions[index].points);
        }
        if (auto* number = std::get_if<UncertainNumber>(&preference.disagreement)) {
            look_at(path + ".disagreement", *number);
        }
    }

    void look_at(War& war) {
        for (std::size_t side = 0; side < war.sides.size(); ++side) {
            const std::string& id = negotiation_.party(war.sides.at(side)).id;
            if (auto& belief = war.beliefs.at(side)) {
                look_at("war.beliefs." + id, belief->prevail);
                look_at("war.beliefs." + id + ".stalemate", belief->stalemate);
            }
            if (auto& payoff = war.payoffs.at(side)) {
                look_at("war.payoffs." + id + ".prevail", payoff->prevail);
                look_at("war.payoffs." + id + ".fail", payoff->fail);
                look_at("war.payoffs." + id + ".stalemate", payoff->stalemate);
                look_at("war.payoffs." + id + ".cost", payoff->cost);
            }
            if (war.attrition) {
                look_at("war.attrition.cost." + id, war.attrition->cost.at(side));
            }
        }
        if (war.attrition) {
            look_at("war.attrition.discount", war.attrition->discount);
        }
    }

    void look_at(const std::string& path, Risk& risk) {
        look_at(path + ".loss", risk.loss);
        look_at(path + ".discount", risk.discount);
        look_at(path + ".hazard", risk.hazard);
        for (auto& entry : risk.by_issue) {
            const Issue& issue = negotiation_.issue(entry.issue);
            look_at(path + ".by_issue." + issue.id + "." + issue.options[entry.option.at()].id,
                    entry.hazard);
        }
    }

    Negotiation& negotiation_;
    const std::string& path_;
    UncertainNumber* found_ = nullptr;
};

}  // namespace

UncertainNumber* number_at(Negotiation& negotiation, const std::string& path) {
    return Finder(negotiation, path).run();
}

}  // namespace irenic::forecast
