#include <algorithm>

#include <fmt/format.h>

#include "cli/analyze/verdict.hpp"
#include "cli/phases/sections.hpp"
#include "cli/talks/view.hpp"
#include "cli/text/layout.hpp"
#include "cli/text/numbers.hpp"
#include "cli/words/names.hpp"
#include "irenic/deals/setting.hpp"

namespace irenic::cli {
namespace {

using analysis::Analysis;
using phases::Phases;

/// Helps that make the plan hold with no further guarantee and nothing lacking at the start.
bool is_enough(const phases::WhatIf& help) {
    return help.possible && !help.guarantees.empty() && !any_above_zero(help.guarantees) &&
           !any_above_zero(help.start_shortfall);
}

const Lever* lever_of(const Negotiation& negotiation, const phases::WhatIf& help) {
    if (help.help != phases::Help::lever) {
        return nullptr;
    }
    const auto found = std::find_if(negotiation.levers.begin(), negotiation.levers.end(),
                                    [&](const Lever& lever) { return lever.id == help.of; });
    return found == negotiation.levers.end() ? nullptr : &*found;
}

/// The first lever of the case with which the plan holds.
const Lever* lever_that_is_enough(const Negotiation& negotiation, const Phases& answer) {
    for (const phases::WhatIf& help : answer.what_if) {
        if (const Lever* lever = lever_of(negotiation, help); lever != nullptr && is_enough(help)) {
            return lever;
        }
    }
    return nullptr;
}

/// Parties whose peace or war value would have to be another.
std::vector<PartyId> lacking(const Phases& answer) {
    std::vector<PartyId> parties;
    for (std::size_t at = 0; at < answer.parties.size(); ++at) {
        const bool lacks =
            (at < answer.start_shortfall.size() && answer.start_shortfall[at] > Decimal()) ||
            (at < answer.plan.guarantees.size() && answer.plan.guarantees[at] > Decimal());
        if (lacks) {
            parties.push_back(answer.parties[at]);
        }
    }
    return parties;
}

void say_what_would_hold(const Negotiation& negotiation, const PhasesView& view, Verdict& verdict) {
    if (const Lever* lever = lever_that_is_enough(negotiation, view.answer())) {
        verdict.change = "It would hold with \"" + name_of(*lever) + "\".";
        if (lever->owner) {
            verdict.decided_by = {*lever->owner};
        }
        return;
    }
    const PlanConditions conditions = conditions_of(view);
    if (!conditions.items.empty()) {
        verdict.change = conditions.opening + ": " + listed(conditions.items) + ".";
    }
    verdict.decided_by = lacking(view.answer());
}

/// How the plan stands at the centre of every number.
void tell_as_it_stands(const Phases& answer, Verdict& verdict) {
    if (answer.possible && answer.pareto_guarantees.empty()) {
        verdict.finding = Finding::open;
        verdict.text = "Not settled: a limit came first.";
        return;
    }
    verdict.finding = answer.self_enforcing ? Finding::yes : Finding::no;
    verdict.text = answer.self_enforcing
                       ? "As the case stands there is an order in which nobody gains by stopping."
                       : "As the case stands no order is found in which nobody gains by stopping "
                         "without further guarantees.";
}

/// What guarantees it takes, as far as that is known.
std::string of_guarantees(const Phases& answer, const std::string& amounts) {
    if (!answer.exact) {
        return "guarantees of " + amounts + " would do; whether less would is not settled.";
    }
    const std::size_t others = answer.pareto_guarantees.size() - 1;
    return "it takes guarantees of " + amounts +
           (others == 0   ? "."
            : others == 1 ? ", or another choice."
                          : fmt::format(", or one of {} other choices.", others));
}

/// How the plan stands at the centre, where the verdict has not said so yet.
std::string of_centre(const Analysis& analysis, const PhasesView& view, const Verdict& verdict) {
    const Phases& answer = view.answer();
    if (answer.self_enforcing && !verdict.share) {
        return "";
    }
    const std::string amounts = view.amounts(answer.plan.guarantees);
    const bool needs_only_guarantees = answer.possible && !amounts.empty() &&
                                       !answer.pareto_guarantees.empty() &&
                                       !any_above_zero(answer.start_shortfall);
    return behind(verdict.share ? centre_anchor(analysis) : "", needs_only_guarantees
                                                                    ? of_guarantees(answer, amounts)
                                                                    : verdict_words(view).front());
}

/// Where the plan has values of going back to war that differ from those of no agreement.
std::string of_own_war_values(const Analysis& analysis, const PhasesView& view) {
    std::vector<std::string> parts;
    const Phases& answer = view.answer();
    for (std::size_t party = 0; analysis.deals && party < answer.parties.size(); ++party) {
        for (const auto& other : analysis.deals->disagreement) {
            const std::string here = shown(answer.war[party]);
            const std::string there = shown(other.value);
            if (other.party == answer.parties[party] && here != there) {
                parts.push_back(fmt::format("{}, not {}, to {}", here, there, view.name(party)));
            }
        }
    }
    return parts.empty() ? ""
                         : " The plan takes going back to war to be worth something else than no "
                           "agreement: " +
                               join(parts) + ".";
}

/// Whether the best next text would hold, where the plan is that of another package.
std::string of_next_text(const Negotiation& negotiation, const Analysis& analysis) {
    if (!analysis.talks || !varies(analysis) || !negotiation.phases->package) {
        return "";
    }
    const TalksView view(negotiation, *analysis.talks, {});
    const talks::NextText* first = view.first();
    if (first == nullptr || !first->hold ||
        view.options_of(*first) == deals::completed(negotiation, *negotiation.phases->package)) {
        return "";
    }
    return fmt::format(
        " The plan carries out another package than the best next text; carrying out that text "
        "would hold in {}.",
        view.briefly(*first->hold));
}

std::string of_states(const stability::Stability& answer) {
    const auto& nash = answer.stable.equilibria[static_cast<std::size_t>(stability::Concept::nash)];
    const auto standing = std::count(nash.begin(), nash.end(), true);
    std::string text = fmt::format(
        "Of {} in which the parties could find themselves, {}",
        counted(std::to_string(nash.size()), "state"),
        standing == 0   ? "none stands: somebody always has a better move"
        : standing == 1 ? "1 stands: nobody has a better move there"
                        : fmt::format("{} stand: nobody has a better move there", standing));
    if (answer.now && nash.size() > *answer.now) {
        text +=
            nash[*answer.now] ? "; where things are now does" : "; where things are now does not";
    }
    return text + ".";
}

void tell_states(const Negotiation& negotiation, const stability::Stability& answer,
                 Verdict& verdict) {
    const std::string words = of_states(answer);
    if (!negotiation.phases) {
        verdict.finding = Finding::open;
        verdict.text = words;
        verdict.reason =
            "That is whether situations last; no plan of carrying out a deal is given.";
        verdict.more = "stability";
        return;
    }
    verdict.reason += (verdict.reason.empty() ? "" : " ") + words;
}

void tell_plan(const Negotiation& negotiation, const Analysis& analysis, Verdict& verdict) {
    const Phases& answer = *analysis.phases;
    const phases::Question question;
    const PhasesView view(negotiation, answer, question);
    if (const auto share = forecast_share(analysis, "holds")) {
        set_share(share->share, share_word(share->versions), verdict);
        verdict.text =
            "The plan fixed beforehand holds in " + versions_in_words(share->versions) + ".";
    } else {
        tell_as_it_stands(answer, verdict);
    }
    verdict.reason = of_centre(analysis, view, verdict) + of_own_war_values(analysis, view) +
                     of_next_text(negotiation, analysis);
    if (!answer.self_enforcing) {
        say_what_would_hold(negotiation, view, verdict);
    } else if (const PlanConditions conditions = conditions_of(view); !conditions.items.empty()) {
        verdict.change = conditions.opening + ": " + listed(conditions.items) + ".";
        verdict.decided_by = answer.parties;
    }
}

}  // namespace

Verdict holding(const Negotiation& negotiation, const Analysis& analysis) {
    Verdict verdict;
    verdict.question = "Would it hold?";
    verdict.more = "phases";
    if (analysis.phases) {
        tell_plan(negotiation, analysis, verdict);
    } else {
        verdict.text = why_not_asked(analysis, "phases");
    }
    if (analysis.stability) {
        tell_states(negotiation, *analysis.stability, verdict);
    }
    return verdict;
}

}  // namespace irenic::cli
