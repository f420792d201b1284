#include "irenic/analysis/check.hpp"

#include <algorithm>
#include <utility>
#include <variant>

#include "irenic/analysis/check_words.hpp"
#include "irenic/deals/deals.hpp"
#include "irenic/model/numbers.hpp"
#include "irenic/phases/reading/set_up.hpp"
#include "irenic/stability/stability.hpp"

namespace irenic::analysis {
namespace {

bool says_something(const IssuePreference& preference) {
    if (const auto* points = std::get_if<OptionPoints>(&preference)) {
        return std::any_of(points->points.begin(), points->points.end(), [](const auto& number) {
            return number && (number->uncertain() || number->mid != Decimal());
        });
    }
    return std::holds_alternative<Ranking<OptionId>>(preference);
}

bool names(const Condition& condition, IssueId issue) {
    return std::any_of(condition.any_of.begin(), condition.any_of.end(),
                       [&](const auto& entry) { return entry.first == issue; });
}

/// Looks through one case and gathers what it finds in `answer`.
class Checker {
public:
    Checker(const Negotiation& negotiation, const Limits& limits)
        : negotiation_(negotiation), limits_(limits) {
        bare_.parties = negotiation.parties;
        bare_.preferences.resize(negotiation.parties.size());
        bare_.issues = negotiation.issues;
        bare_.constraints = negotiation.constraints;
    }

    CheckAnswer check() {
        const NumberCount numbers = count_numbers(negotiation_);
        answer_.sourced = numbers.sourced;
        answer_.assumed = numbers.assumed;
        for (std::size_t party = 0; party < negotiation_.parties.size(); ++party) {
            look_at_vote(party);
        }
        for (std::size_t issue = 0; issue < negotiation_.issues.size(); ++issue) {
            look_at_issue(IssueId(issue));
        }
        look_at_packages();
        for (std::size_t party = 0; party < negotiation_.preferences.size(); ++party) {
            look_at_red_lines(party);
        }
        look_at_phases();
        look_at_graph();
        look_at_one_sidedness();
        auto words = warn_of_loaded_words(negotiation_);
        std::move(words.begin(), words.end(), std::back_inserter(answer_.warnings));
        return std::move(answer_);
    }

private:
    void warn(std::string where, std::string what, std::string hint) {
        answer_.warnings.push_back({std::move(where), std::move(what), std::move(hint)});
    }

    /// Without issues nobody needs preferences: the case is for other questions.
    void look_at_vote(std::size_t party) {
        const Party& who = negotiation_.parties[party];
        if (!negotiation_.issues.empty() && who.has_veto() && !negotiation_.preferences[party]) {
            warn("parties." + who.id, "has a veto and no preferences, so it has no vote in 'deals'",
                 "give it preferences, or another role");
        }
    }

    void look_at_issue(IssueId id) {
        const Issue& issue = negotiation_.issue(id);
        const std::string where = "issues." + issue.id;
        if (!anybody_values(id)) {
            warn(where, "nobody values this issue",
                 "give some party points for it, or leave it out");
        }
        if (issue.obligation && issue.options.size() == 1) {
            warn(where, "is owed in any case, but can only stay as it is",
                 "add the options that would meet the duty");
        }
    }

    [[nodiscard]] bool anybody_values(IssueId issue) const {
        const bool risky = std::any_of(
            negotiation_.risks.begin(), negotiation_.risks.end(), [&](const Risk& risk) {
                return std::any_of(risk.by_issue.begin(), risk.by_issue.end(),
                                   [&](const auto& entry) { return entry.issue == issue; });
            });
        const auto& preferences = negotiation_.preferences;
        return risky || std::any_of(preferences.begin(), preferences.end(),
                                    [&](const auto& each) { return each && values(*each, issue); });
    }

    static bool values(const Preference& preference, IssueId issue) {
        const auto& interactions = preference.interactions;
        const auto& red_lines = preference.red_lines;
        return says_something(preference.issues[issue.at()]) ||
               std::any_of(interactions.begin(), interactions.end(),
                           [&](const Interaction& each) { return names(each.when, issue); }) ||
               std::any_of(red_lines.begin(), red_lines.end(),
                           [&](const Condition& each) { return names(each, issue); });
    }

    void look_at_packages() {
        if (negotiation_.issues.empty()) {
            return;
        }
        auto count = deals::count_packages(bare_, limits_);
        if (!count) {
            answer_.packages_reason = count.error().what;
            answer_.limit_reached = count.error().code == ErrorCode::limit;
            return;
        }
        answer_.packages = std::move(*count);
        if (answer_.packages == "0") {
            warn("constraints", "together they allow no package",
                 "see which of them contradict each other");
        }
    }

    void look_at_red_lines(std::size_t party) {
        const auto& preference = negotiation_.preferences[party];
        const bool some_package = answer_.packages && *answer_.packages != "0";
        if (!some_package || !preference || !leave_nothing(preference->red_lines)) {
            return;
        }
        const auto& red_lines = preference->red_lines;
        const std::string where = "preferences." + negotiation_.parties[party].id + ".red_lines";
        bool any_alone = false;
        for (std::size_t index = 0; index < red_lines.size(); ++index) {
            if (leave_nothing({red_lines[index]})) {
                any_alone = true;
                warn(where + "[" + std::to_string(index) + "]",
                     "this red line forbids every package that can occur",
                     "a red line names the packages its party never signs");
            }
        }
        if (!any_alone) {
            warn(where, "together these red lines forbid every package that can occur",
                 "a red line names the packages its party never signs");
        }
    }

    /// Whether each allowed package matches one of `red_lines`; no where that cannot be found out.
    [[nodiscard]] bool leave_nothing(const std::vector<Condition>& red_lines) {
        if (red_lines.empty()) {
            return false;
        }
        Negotiation without = bare_;
        for (const Condition& red_line : red_lines) {
            Constraint constraint;
            constraint.when = red_line;
            without.constraints.push_back(std::move(constraint));
        }
        const auto left = deals::count_packages(without, limits_);
        answer_.limit_reached = answer_.limit_reached || !left;
        return left && *left == "0";
    }

    /// What `phases` would refuse or doubt.
    void look_at_phases() {
        if (!negotiation_.phases) {
            return;
        }
        const auto found = phases::set_up(negotiation_, phases::Stops::anyone, limits_);
        if (!found && found.error().code == ErrorCode::limit) {
            answer_.limit_reached = true;
        } else if (!found) {
            const Error& error = found.error();
            warn(error.where, "'phases' cannot be answered: " + error.what, error.hint);
        } else {
            for (const std::string& warning : found->warnings) {
                warn("phases", warning, "");
            }
        }
    }

    /// How many states there are, or why `stability` would refuse.
    void look_at_graph() {
        if (!negotiation_.graph) {
            return;
        }
        const auto states = stability::states_of(*negotiation_.graph, limits_);
        if (states) {
            answer_.states = states->count;
        } else {
            answer_.limit_reached = states.error().code == ErrorCode::limit;
            warn(states.error().where, "'stability' cannot be answered: " + states.error().what,
                 states.error().hint);
        }
    }

    /// Something given for exactly one of several principals.
    void look_at_one_sidedness() {
        std::vector<bool> believes(negotiation_.parties.size(), false);
        if (negotiation_.war) {
            for (std::size_t side = 0; side < negotiation_.war->sides.size(); ++side) {
                believes[negotiation_.war->sides.at(side).at()] =
                    negotiation_.war->beliefs.at(side).has_value();
            }
        }
        std::vector<bool> bears(negotiation_.parties.size(), false);
        for (const Risk& risk : negotiation_.risks) {
            bears[risk.borne_by.at()] = true;
        }
        std::vector<bool> speaks(negotiation_.parties.size(), false);
        for (const Position& position : negotiation_.positions) {
            speaks[position.party.at()] = true;
        }
        warn_if_one_sided("war.beliefs", "beliefs", believes);
        warn_if_one_sided("risks", "risks", bears);
        warn_if_one_sided("positions", "positions", speaks);
    }

    void warn_if_one_sided(const std::string& where, const std::string& what,
                           const std::vector<bool>& has) {
        std::size_t principals = 0;
        std::vector<std::size_t> with;
        for (std::size_t party = 0; party < has.size(); ++party) {
            if (negotiation_.parties[party].role == Role::principal) {
                ++principals;
                if (has[party]) {
                    with.push_back(party);
                }
            }
        }
        if (principals > 1 && with.size() == 1) {
            warn(where,
                 what + " are given for one principal only, " +
                     negotiation_.parties[with.front()].id,
                 "treat all principals alike, or say why not");
        }
    }

    const Negotiation& negotiation_;
    const Limits& limits_;
    Negotiation bare_;  ///< the case without all that the number of packages does not depend on
    CheckAnswer answer_;
};

}  // namespace

CheckAnswer check(const Negotiation& negotiation, const Limits& limits) {
    return Checker(negotiation, limits).check();
}

Value to_value(const Negotiation& negotiation, const CheckAnswer& answer) {
    Value::List issues;
    for (const Issue& issue : negotiation.issues) {
        issues.emplace_back(issue.id);
    }
    Value::List warnings;
    for (const Warning& warning : answer.warnings) {
        Value::Map map;
        map.emplace_back("where", warning.where);
        map.emplace_back("what", warning.what);
        map.emplace_back("hint", warning.hint.empty() ? Value() : Value(warning.hint));
        warnings.emplace_back(std::move(map));
    }
    Value::Map map;
    map.emplace_back("issues", std::move(issues));
    map.emplace_back("packages", answer.packages ? Value(*answer.packages) : Value());
    map.emplace_back("packages_reason",
                     answer.packages_reason.empty() ? Value() : Value(answer.packages_reason));
    map.emplace_back("states",
                     answer.states ? Value(static_cast<std::uint64_t>(*answer.states)) : Value());
    map.emplace_back("sourced", static_cast<std::uint64_t>(answer.sourced));
    map.emplace_back("assumed", static_cast<std::uint64_t>(answer.assumed));
    map.emplace_back("warnings", std::move(warnings));
    map.emplace_back("limit_reached", answer.limit_reached);
    return map;
}

}  // namespace irenic::analysis
