#include "irenic/forecast/bounds/surplus_parts.hpp"

#include <algorithm>

#include "irenic/forecast/bounds/issue_values.hpp"
#include "irenic/war/side_value.hpp"

namespace irenic::forecast {
namespace {

using Shape = OneNumber::Shape;

bool within(const std::string& path, const std::string& block) {
    return path == block || path.starts_with(block + ".");
}

bool from_war(const Negotiation& negotiation, PartyId party) {
    const auto& preference = negotiation.preferences[party.at()];
    return preference && negotiation.war &&
           std::holds_alternative<DisagreementByWar>(preference->disagreement) &&
           war::side_of(*negotiation.war, party);
}

bool known(const UncertainNumber& number) { return !ends_of(number).apart(); }
bool known(const std::optional<UncertainNumber>& number) { return !number || known(*number); }

Shape straight_or_alone(bool alone) { return alone ? Shape::alone : Shape::straight; }

class ShapeReader {
public:
    ShapeReader(const Negotiation& negotiation, PartyId party,
                const std::vector<std::string>& paths)
        : negotiation_(negotiation),
          party_(party),
          preference_(*negotiation.preferences[party.at()]),
          id_(negotiation.party(party).id),
          paths_(paths) {}

    Shape run() const {
        if (paths_.empty()) {
            return Shape::absent;
        }
        if (std::holds_alternative<DisagreementByRecord>(preference_.disagreement)) {
            return Shape::any;
        }
        Shape shape = Shape::alone;
        for (const std::string& path : paths_) {
            shape = std::min(shape, shape_at(path));
        }
        return shape;
    }

private:
    [[nodiscard]] bool has_within(const std::string& block) const {
        return std::any_of(paths_.begin(), paths_.end(),
                           [&](const std::string& path) { return within(path, block); });
    }

    [[nodiscard]] Shape shape_at(const std::string& path) const {
        const std::string own = "preferences." + id_;
        if (path == own + ".disagreement" || path.starts_with(own + ".interactions[")) {
            return Shape::alone;
        }
        if (within(path, own)) {
            return preference_.rescaled() ? Shape::any : shape_of_issue(own, path);
        }
        return path.starts_with("war.") ? shape_in_war(path) : shape_of_risk(path);
    }

    /// A number of an issue: its points or its multiplier.
    [[nodiscard]] Shape shape_of_issue(const std::string& own, const std::string& path) const {
        const auto& factors = std::get<WeightMultipliers>(preference_.weights).factors;
        for (std::size_t issue = 0; issue < negotiation_.issues.size(); ++issue) {
            const std::string& id = negotiation_.issues[issue].id;
            const std::string points = own + ".points." + id;
            const std::string factor = own + ".weights." + id;
            if (!within(path, points) && path != factor) {
                continue;
            }
            if (has_within(points) && has_within(factor)) {
                return Shape::any;
            }
            const IssueValues values(preference_.issues[issue],
                                     negotiation_.issues[issue].options.size(), false);
            return straight_or_alone(path == factor ? values.settled()
                                                    : factors.empty() || known(factors[issue]));
        }
        return Shape::any;
    }

    [[nodiscard]] Shape shape_in_war(const std::string& path) const {
        const War& war = *negotiation_.war;
        const std::size_t side = *war::side_of(war, party_);
        const auto& belief = war.beliefs.at(side);
        const auto& payoff = war.payoffs.at(side);
        if (!belief || !payoff) {
            return Shape::any;
        }
        const bool belief_known = known(belief->prevail) && known(belief->stalemate);
        if (war.attrition) {
            const bool straight = belief_known && known(war.attrition->discount);
            return straight ? Shape::alone : Shape::any;
        }
        const std::string payoffs = "war.payoffs." + id_;
        if (path == payoffs + ".cost") {
            return Shape::alone;
        }
        if (has_within("war.beliefs." + id_) && has_payoff(payoffs)) {
            return Shape::any;
        }
        const bool payoffs_known =
            known(payoff->prevail) && known(payoff->fail) && known(payoff->stalemate);
        return straight_or_alone(within(path, payoffs) ? belief_known
                                                       : payoffs_known && may_vary(*belief));
    }

    [[nodiscard]] bool has_payoff(const std::string& payoffs) const {
        return std::any_of(paths_.begin(), paths_.end(), [&](const std::string& path) {
            return within(path, payoffs) && path != payoffs + ".cost";
        });
    }

    /// Whether every two values of the chances leave a chance for the third way it may end.
    static bool may_vary(const WarBelief& belief) {
        return !belief.stalemate ||
               sum(ends_of(belief.prevail).high, ends_of(*belief.stalemate).high) <= Decimal(1);
    }

    [[nodiscard]] Shape shape_of_risk(const std::string& path) const {
        for (const Risk& risk : negotiation_.risks) {
            const std::string block = "risks." + risk.id;
            if (path != block + ".loss") {
                continue;
            }
            const bool only = std::none_of(paths_.begin(), paths_.end(), [&](const auto& other) {
                return other != path && within(other, block);
            });
            const bool share_known =
                known(risk.hazard) && known(risk.discount) &&
                std::all_of(risk.by_issue.begin(), risk.by_issue.end(),
                            [](const Risk::ByOption& by) { return known(by.hazard); });
            return only ? straight_or_alone(share_known) : Shape::any;
        }
        return Shape::any;
    }

    const Negotiation& negotiation_;
    PartyId party_;
    const Preference& preference_;
    const std::string& id_;
    const std::vector<std::string>& paths_;
};

}  // namespace

bool bears_on(const Negotiation& negotiation, const std::string& path, PartyId party) {
    const std::string& id = negotiation.party(party).id;
    if (within(path, "preferences." + id)) {
        return true;
    }
    if (path.starts_with("war.")) {
        return from_war(negotiation, party) &&
               (path == discount_path || within(path, "war.beliefs." + id) ||
                within(path, "war.payoffs." + id) || path == "war.attrition.cost." + id);
    }
    return std::any_of(negotiation.risks.begin(), negotiation.risks.end(), [&](const Risk& risk) {
        return risk.borne_by == party && within(path, "risks." + risk.id);
    });
}

OneNumber::Shape shape_of(const Negotiation& negotiation, PartyId party,
                          const std::vector<std::string>& paths) {
    return ShapeReader(negotiation, party, paths).run();
}

}  // namespace irenic::forecast
