#include <algorithm>

#include <fmt/format.h>

#include "cli/phases/sections.hpp"
#include "cli/text/numbers.hpp"

namespace irenic::cli {
namespace {

using phases::Failure;
using phases::Phases;

bool any_standing(const Phases& answer) {
    return std::any_of(answer.standing.begin(), answer.standing.end(),
                       [](const phases::Standing& standing) { return standing.amount > 0; });
}

std::string beyond_standing(const Phases& answer) {
    return any_standing(answer) ? " beyond those that stand" : "";
}

std::string of_start(const PhasesView& view) {
    std::vector<std::string> parts;
    const auto& shortfall = view.answer().start_shortfall;
    for (std::size_t party = 0; party < shortfall.size(); ++party) {
        if (shortfall[party] > Decimal()) {
            parts.push_back(view.name(party) + " lacks " + points(shortfall[party], Rounding::up));
        }
    }
    return "Already at the start " + join(parts) +
           ": no guarantee makes a party sign what it likes less than going back to war.";
}

std::string of_guarantees(const PhasesView& view, bool start_lacks) {
    const Phases& answer = view.answer();
    const std::string amounts = view.amounts(answer.plan.guarantees);
    if (amounts.empty()) {
        return start_lacks ? "Once it has begun, there is an order that takes no guarantees" +
                                 beyond_standing(answer) + "."
                           : "There is an order in which nobody gains by stopping, without "
                             "guarantees" +
                                 beyond_standing(answer) + ".";
    }
    if (!answer.exact) {
        return "No order that holds without guarantees" + beyond_standing(answer) +
               " was found; whether there is one that takes less than the one below is not "
               "settled. That one takes guarantees of " +
               amounts + ".";
    }
    return std::string(start_lacks ? "Once it has begun, no" : "No") +
           " order keeps everyone from gaining by stopping without guarantees" +
           beyond_standing(answer) + ". It takes guarantees of " + amounts +
           (answer.pareto_guarantees.size() > 1 ? ", or one of the other choices below *." : ".");
}

std::string of_bound(const PhasesView& view) {
    const phases::Bound& bound = *view.answer().bound;
    std::string text = "Not exact: a limit came before the proof. ";
    text += bound.largest > Decimal()
                ? fmt::format("In every order someone needs at least {} *",
                              points(bound.largest, Rounding::down))
                : std::string("That every order needs a guarantee is not proven");
    text += fmt::format("; nobody needs more than {} above that in the order below *.",
                        points(bound.gap, Rounding::up));
    const std::string least = view.amounts(bound.by_party);
    return text + (least.empty() ? "" : " No order needs less than " + least + ".");
}

std::string given_and_received(const PhasesView& view, const Failure& failure,
                               const std::vector<phases::Tranche>& kept) {
    const PartyId party = view.answer().parties[failure.party];
    std::vector<phases::Tranche> given;
    std::vector<phases::Tranche> received;
    for (const phases::Tranche& tranche : failure.delivered) {
        const Deliverable& delivered = view.deliverable(tranche.deliverable);
        if (delivered.giver == party) {
            if (std::find(kept.begin(), kept.end(), tranche) == kept.end()) {
                given.push_back(tranche);
            }
        } else if (value_for(delivered, party) > Decimal()) {
            received.push_back(tranche);
        }
    }
    return fmt::format("it has given {}, has received {} and still waits for {}",
                       given.empty() ? "nothing" : view.gathered(given),
                       received.empty() ? "nothing" : view.gathered(received),
                       failure.awaits.empty() ? "nothing more" : view.gathered(failure.awaits));
}

std::string in_words(const PhasesView& view, const phases::ShownPlan& plan,
                     const Failure& failure) {
    const std::string& name = view.name(failure.party);
    const std::string amount = points(failure.shortfall, Rounding::up);
    if (failure.step == 0) {
        return fmt::format(
            "Already at the start {} would be {} better off going back to war than going on.", name,
            amount);
    }
    const auto& tranches = plan.steps.at(failure.step - 1).tranches;
    const std::string where = fmt::format("step {} ({})", failure.step, view.in_sentence(tranches));
    return failure.withholding
               ? fmt::format(
                     "In {} {} would be {} better off keeping its part back and going back to "
                     "war: {}.",
                     where, name, amount, given_and_received(view, failure, tranches))
               : fmt::format("After {} {} would be {} better off going back to war: {}.", where,
                             name, amount, given_and_received(view, failure, {}));
}

}  // namespace

std::vector<std::string> verdict_words(const PhasesView& view) {
    const Phases& answer = view.answer();
    if (!answer.possible) {
        return {"No order keeps the conditions of the case" +
                (answer.why_impossible.empty() ? "" : ": " + answer.why_impossible) + "."};
    }
    const bool start_lacks = any_above_zero(answer.start_shortfall);
    std::vector<std::string> sentences;
    if (start_lacks) {
        sentences.push_back(of_start(view));
    }
    sentences.push_back(answer.pareto_guarantees.empty()
                            ? "Not settled: a limit came before any order was found."
                            : of_guarantees(view, start_lacks));
    return sentences;
}

void add_verdict(const PhasesView& view, Page& page) {
    for (const std::string& sentence : verdict_words(view)) {
        page.strong(sentence);
    }
    const Phases& answer = view.answer();
    if (!answer.possible || answer.pareto_guarantees.empty()) {
        return;
    }
    if (answer.plan.steps.empty()) {
        page.paragraph("That is what it takes; a limit came before the order itself was found.");
    }
    if (answer.one_sided) {
        page.paragraph(
            "That counts no payment. What a payment changes stands under \"One side delivers, the "
            "other pays\".");
    }
    if (view.question().stops == phases::Stops::mover) {
        page.paragraph(
            "Asked only of those who are to deliver next, and of everyone at the start and at the "
            "end: less than that anyone may stop at any time.");
    }
    if (!answer.exact && answer.bound) {
        page.paragraph(of_bound(view));
    }
}

void add_failure(const PhasesView& view, Page& page) {
    const Phases& answer = view.answer();
    const bool proposed = answer.order.has_value();
    const phases::ShownPlan& plan = proposed ? answer.order->plan : answer.plan;
    if (plan.steps.empty()) {
        return;
    }
    const auto failure = proposed ? answer.order->failure : view.failure(plan);
    const std::string which = proposed ? "the order proposed" : "the plan below";
    page.gap();
    page.paragraph(failure ? "Why: without guarantees" + beyond_standing(answer) + ", " + which +
                                 " first fails here. " + in_words(view, plan, *failure)
                           : "Why: no state of " + which + " fails without guarantees" +
                                 beyond_standing(answer) + ".");
}

}  // namespace irenic::cli
