#include <algorithm>

#include <fmt/format.h>

#include "cli/analyze/verdict.hpp"
#include "cli/phases/sections.hpp"
#include "cli/text/layout.hpp"
#include "cli/text/numbers.hpp"
#include "cli/words/names.hpp"

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

void tell_states(const stability::Stability& answer, Verdict& verdict) {
    const std::string words = of_states(answer);
    if (verdict.finding == Finding::not_asked) {
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
    for (const std::string& sentence : verdict_words(view)) {
        verdict.reason += (verdict.reason.empty() ? "" : " ") + sentence;
    }
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
        tell_states(*analysis.stability, verdict);
    }
    return verdict;
}

}  // namespace irenic::cli
