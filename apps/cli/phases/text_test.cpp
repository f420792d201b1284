#include "cli/phases/text.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "../../../tests/support/says.hpp"
#include "cli/text/layout.hpp"

namespace irenic::cli {
namespace {

using phases::Help;
using phases::Phases;
using phases::ShownPlan;
using phases::ShownStep;
using test_support::flat;
using test_support::says;

constexpr DeliverableId captives{std::size_t{0}};
constexpr DeliverableId prisoners{std::size_t{1}};
constexpr DeliverableId monitoring{std::size_t{2}};
constexpr DeliverableId rebuilding{std::size_t{3}};

format::CaseFile small_case() {
    return format::parse_case(R"(
irenic: 1
title: A case
parties: {g: {name: Government}, h: {name: Movement}, donors: {name: Fund, role: donor}}
phases:
  deliverables:
    captives: {giver: h, tranches: 4, cost: {h: 3}, value: {g: 10}, shift: {g: 1, h: -2}, obligation: true}
    prisoners: {giver: g, tranches: 4, cost: {g: 4}, value: {h: 8}}
    monitoring: {giver: h, cost: {h: 14}, shift: {g: 2, h: -6}, after: [captives, prisoners]}
    rebuilding: {giver: donors, value: {h: 20}, after: [monitoring]}
  peace: {g: 18, h: 20}
  war: {g: 12, h: 24}
levers: {fund: {name: A larger fund, effects: [{party: h, peace: 2}]}}
)",
                              "case.yaml")
        .value();
}

Decimal number(const char* text) { return parse_decimal(text)->value; }

std::vector<Decimal> numbers(int g, int h) { return {Decimal(g), Decimal(h)}; }

ShownStep step(DeliverableId deliverable, int tranche, int g, int h) {
    return {{{deliverable, tranche}}, numbers(g, h), {std::nullopt, std::nullopt}};
}

/// One after the other, beginning with prisoners: nobody gains by stopping.
ShownPlan in_turns() {
    ShownPlan plan;
    plan.guarantees = numbers(0, 0);
    plan.start_slack = numbers(30, 22);
    plan.steps = {step(prisoners, 1, 34, 14), step(captives, 1, 23, 19), step(prisoners, 2, 27, 11),
                  step(captives, 2, 16, 16),  step(prisoners, 3, 20, 8), step(captives, 3, 9, 13),
                  step(prisoners, 4, 13, 5),  step(captives, 4, 2, 10),  step(monitoring, 1, 0, 30),
                  step(rebuilding, 1, 0, 10)};
    plan.weakest = phases::Weakest{9, 0, Decimal(), false};
    return plan;
}

/// All prisoners first: the movement would stop after the third.
ShownPlan prisoners_first() {
    ShownPlan plan;
    plan.guarantees = numbers(0, 10);
    plan.start_slack = numbers(30, 22);
    plan.steps = {step(prisoners, 1, 34, 14), step(prisoners, 2, 38, 6),
                  step(prisoners, 3, 42, -2), step(prisoners, 4, 46, -10),
                  step(captives, 1, 35, -5),  step(captives, 2, 24, 0),
                  step(captives, 3, 13, 5),   step(captives, 4, 2, 10),
                  step(monitoring, 1, 0, 30), step(rebuilding, 1, 0, 10)};
    plan.weakest = phases::Weakest{4, 1, Decimal(), false};
    return plan;
}

Phases answer_with(const ShownPlan& plan) {
    Phases answer;
    answer.parties = {PartyId(std::size_t{0}), PartyId(std::size_t{1})};
    answer.peace = numbers(18, 20);
    answer.war = numbers(12, 24);
    answer.peace_derived = answer.war_derived = {false, false};
    answer.standing.resize(2);
    answer.start_slack = plan.start_slack;
    answer.end_slack = numbers(0, 10);
    answer.start_shortfall = answer.end_shortfall = numbers(0, 0);
    answer.plan = plan;
    answer.self_enforcing = plan.guarantees == numbers(0, 0);
    answer.pareto_guarantees = {plan.guarantees};
    answer.plans = {plan};
    answer.owed = {captives};
    return answer;
}

std::string text_of(const Phases& answer, bool why = false, NumberCount counts = {3, 0},
                    const phases::Question& question = {}) {
    return phases_text(small_case(), answer, {question, why, counts}, false);
}

std::ptrdiff_t lines_in(const std::string& text) {
    return std::count(text.begin(), text.end(), '\n');
}

void expect_fits(const std::string& text) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = text.find('\n', at);
        EXPECT_LE(width_of(std::string_view(text).substr(at, end - at)), page_width)
            << text.substr(at, end - at);
        at = end + 1;
    }
}

phases::WhatIf what_if(Help help, const char* of, int g, int h) {
    phases::WhatIf each;
    each.help = help;
    each.of = of;
    each.guarantees = numbers(g, h);
    each.pareto = {each.guarantees};
    each.start_shortfall = each.end_shortfall = numbers(0, 0);
    return each;
}

TEST(PhasesText, LeadsWithTheVerdict) {
    EXPECT_TRUE(says(text_of(answer_with(in_turns())),
                     "There is an order in which nobody gains by stopping, without guarantees."));
    EXPECT_TRUE(says(text_of(answer_with(prisoners_first())),
                     "No order keeps everyone from gaining by stopping without guarantees. It "
                     "takes guarantees of 10 points for Movement."));
}

TEST(PhasesText, ShowsEachStepWithBarsAndTheWeakest) {
    const std::string text = flat(text_of(answer_with(in_turns())));
    EXPECT_TRUE(says(text, "by g h start 30 ########### 22 #########"));
    EXPECT_TRUE(says(text, "1 prisoners 1 of 4 g 34 ############ 14 ######"));
    EXPECT_TRUE(says(text, "9 monitoring h 0 30 ############ <"));
    EXPECT_TRUE(says(text, "10 rebuilding donors 0 10 ####"));
    EXPECT_TRUE(says(text,
                     "< the weakest moment *: after step 9 Government has 0 points to spare, "
                     "guarantees counted."));
}

TEST(PhasesText, ShowsWhatIsLackingAsABarOfItsOwn) {
    EXPECT_TRUE(says(text_of(answer_with(prisoners_first())),
                     "4 prisoners 4 of 4 g 46 ############ -10 ---- <"));
}

TEST(PhasesText, FitsAScreen) {
    Phases answer = answer_with(in_turns());
    answer.what_if = {what_if(Help::donor_first, "rebuilding", 0, 10),
                      what_if(Help::escrow, "", 0, 0), what_if(Help::lever, "fund", 0, 0)};
    answer.one_side_first = {{answer.parties[1], in_turns()},
                             {answer.parties[0], prisoners_first()}};
    const std::string text = text_of(answer, true, {1, 2});
    expect_fits(text);
    EXPECT_LE(lines_in(text), 60) << text;
}

TEST(PhasesText, SaysWhatAGuaranteeStandsInFor) {
    const std::string text = text_of(answer_with(prisoners_first()));
    EXPECT_TRUE(says(text,
                     "- Movement: 10 points. It stands in where Movement would gain 10 points by "
                     "stopping after step 4 (prisoners, tranche 4 of 4); it would gain at 3 of 10 "
                     "steps."));
    EXPECT_TRUE(says(text, "What would have to be true"));
    EXPECT_TRUE(says(text,
                     "would hold without further guarantees if this held, everything else as "
                     "it stands: - going back to war were worth 14 or less to Movement at the "
                     "start (taken here: 24), or the completed peace 30 or more (taken here: "
                     "20)"));
}

TEST(PhasesText, SaysHowFarThingsMayMove) {
    const std::string text = text_of(answer_with(in_turns()));
    EXPECT_TRUE(says(text,
                     "- going back to war is worth 12 or less to Government at the start (taken "
                     "here: 12), or the completed peace 18 or more (taken here: 18)"));
    EXPECT_TRUE(says(text,
                     "- going back to war is worth 29 or less to Movement at the start (taken "
                     "here: 24), or the completed peace 15 or more (taken here: 20)"));
    Phases discounted = answer_with(in_turns());
    discounted.discounted = true;
    EXPECT_FALSE(says(text_of(discounted), "or the completed peace"));
}

TEST(PhasesText, LeadsWithConditionsWhereNumbersAreAssumed) {
    const std::string assumed = text_of(answer_with(in_turns()), false, {1, 2});
    EXPECT_TRUE(says(assumed, "placeholder numbers: this says nothing about these parties"));
    EXPECT_LT(assumed.find("What would have to be true"), assumed.find("There is an order"));
    const std::string sourced = text_of(answer_with(in_turns()));
    EXPECT_GT(sourced.find("What would have to be true"), sourced.find("There is an order"));
}

TEST(PhasesText, ExplainsTheFirstStateThatFails) {
    EXPECT_FALSE(says(text_of(answer_with(prisoners_first())), "Why:"));
    EXPECT_TRUE(says(text_of(answer_with(prisoners_first()), true),
                     "Why: without guarantees, the plan below first fails here. After step 3 "
                     "(prisoners, tranche 3 of 4) Movement would be 2 points better off going back "
                     "to war: it has given nothing, has received prisoners (3 of 4) and still "
                     "waits for prisoners (1 of 4) and rebuilding."));
    EXPECT_TRUE(says(text_of(answer_with(in_turns()), true),
                     "Why: no state of the plan below fails without guarantees."));
}

TEST(PhasesText, CountsHelpThatStandsUntilItLapses) {
    Phases answer = answer_with(prisoners_first());
    answer.places = 1;
    answer.standing[1] = {40, 3};
    const std::string text = text_of(answer, true);
    EXPECT_TRUE(says(text, "Standing already: 4 points for Movement, up to step 3."));
    EXPECT_TRUE(says(text, "without guarantees beyond those that stand"));
    EXPECT_TRUE(says(text, "After step 4 (prisoners, tranche 4 of 4) Movement would be 10 points"));
}

TEST(PhasesText, AsksOnlyTheMoverWhereThatIsTheRule) {
    phases::Question question;
    question.stops = phases::Stops::mover;
    const std::string text = text_of(answer_with(prisoners_first()), true, {3, 0}, question);
    EXPECT_TRUE(says(text, "Asked only of those who are to deliver next"));
    EXPECT_TRUE(says(text, "After step 4 (prisoners, tranche 4 of 4) Movement would be 10 points"));
}

TEST(PhasesText, ChecksTheOrderProposed) {
    Phases answer = answer_with(in_turns());
    phases::OrderCheck check;
    check.plan = prisoners_first();
    check.failure = phases::Failure{3,
                                    1,
                                    Decimal(2),
                                    false,
                                    {{prisoners, 1}, {prisoners, 2}, {prisoners, 3}},
                                    {{rebuilding, 1}}};
    answer.order = check;
    const std::string text = text_of(answer, true);
    EXPECT_TRUE(says(text,
                     "The order proposed It does not hold without guarantees of 10 points for "
                     "Movement. The plan below takes none."));
    EXPECT_TRUE(says(text, "the order proposed first fails here. After step 3"));
    EXPECT_TRUE(says(text, "has received prisoners (3 of 4) and still waits for rebuilding."));
    EXPECT_LT(text.find("The order proposed"), text.find("The plan\n"));
    answer.order = phases::OrderCheck{in_turns(), std::nullopt};
    EXPECT_TRUE(says(text_of(answer), "It holds as it stands: nobody gains by stopping"));
}

TEST(PhasesText, TellsKeepingBackFromStopping) {
    Phases answer = answer_with(in_turns());
    ShownPlan& plan = answer.plan;
    plan.steps[1].tranches = {{captives, 1}, {prisoners, 2}};
    plan.steps[1].withheld = {Decimal(-3), Decimal(4)};
    plan.guarantees = numbers(3, 0);
    plan.weakest = phases::Weakest{2, 0, Decimal(), true};
    const std::string text = text_of(answer, true);
    EXPECT_TRUE(says(text, "2 captives 1 of 4 + prisoners h+g 23"));
    EXPECT_TRUE(says(text,
                     "keeping one's own part of a step back, guarantees not counted (below 0: "
                     "gained): Government -3 "
                     "(step 2) and Movement 4 (step 2)."));
    EXPECT_TRUE(
        says(text,
             "In step 2 (captives, tranche 1 of 4 and prisoners, tranche 2 of 4) Government "
             "would be 3 points better off keeping its part back and going back to war: it "
             "has given prisoners (1 of 4), has received captives (1 of 4)"));
    EXPECT_TRUE(says(text, "keeping its part back in step 2 Government has 0 points to spare"));
}

TEST(PhasesText, TellsStartAndEndApart) {
    Phases answer = answer_with(in_turns());
    answer.start_slack = answer.plan.start_slack = numbers(-5, 22);
    answer.start_shortfall = numbers(5, 0);
    answer.end_shortfall = numbers(2, 0);
    answer.plan.guarantees = numbers(2, 0);
    answer.self_enforcing = false;
    const std::string text = text_of(answer, true);
    EXPECT_TRUE(says(text,
                     "Already at the start Government lacks 5 points: no guarantee makes a party "
                     "sign what it likes less than going back to war. Once it has begun, no order "
                     "keeps everyone from gaining"));
    EXPECT_TRUE(says(text,
                     "At the end, with everything delivered, what is lacking is 2 points for "
                     "Government. Slicing into more tranches never repairs that"));
    EXPECT_TRUE(says(text, "Already at the start Government would be 5 points better off"));
    EXPECT_TRUE(says(text, "worth 7 or less to Government at the start (taken here: 12)"));
}

TEST(PhasesText, ShowsOtherChoicesAndTheCheapest) {
    Phases answer = answer_with(prisoners_first());
    ShownPlan other = in_turns();
    other.guarantees = numbers(14, 0);
    answer.pareto_guarantees = {numbers(0, 10), numbers(14, 0)};
    answer.plans = {prisoners_first(), other};
    answer.cheapest = phases::Cheapest{{Decimal(1), Decimal(2)}, other, Decimal(14)};
    const std::string text = text_of(answer);
    EXPECT_TRUE(says(text, "2 choices of guarantees"));
    EXPECT_TRUE(says(text, "above * 0 10 prisoners*4, captives*4, monitoring, rebuilding"));
    EXPECT_TRUE(says(text, "or 14 0 prisoners, captives, prisoners, captives,"));
    EXPECT_TRUE(
        says(text, "Weighted (g 1 and h 2), the cheapest are 14 points for Government, 14"));
    expect_fits(text);
}

TEST(PhasesText, SetsKindsOfHelpSideBySide) {
    Phases answer = answer_with(prisoners_first());
    auto none = what_if(Help::guarantor, "g", 0, 0);
    none.possible = false;
    auto cut_short = what_if(Help::lever, "fund", 0, 8);
    cut_short.exact = false;
    answer.what_if = {none,
                      what_if(Help::escrow, "", 10, 10),
                      what_if(Help::donor_first, "rebuilding", 0, 12),
                      what_if(Help::one_more_tranche, "captives", 0, 4),
                      cut_short,
                      what_if(Help::monitoring, "", 0, 10)};
    const std::string text = text_of(answer);
    EXPECT_TRUE(says(text, "guarantees it takes g h as it stands 0 10"));
    EXPECT_TRUE(says(text, "a guarantee for Government alone none none"));
    EXPECT_TRUE(says(text, "escrow: the same deposit by all * 10 10"));
    EXPECT_TRUE(says(text, "rebuilding before all else 0 12"));
    EXPECT_TRUE(says(text, "captives in 5 tranches 0 4"));
    EXPECT_TRUE(says(text, "lever: A larger fund <= 0 <= 8"));
    EXPECT_TRUE(says(text, "No difference: monitoring that sees every breach"));
    expect_fits(text);
}

TEST(PhasesText, SaysWhatOneSideFirstWouldTake) {
    Phases answer = answer_with(in_turns());
    answer.one_side_first = {{answer.parties[0], prisoners_first()},
                             {answer.parties[1], in_turns()}};
    EXPECT_TRUE(says(text_of(answer),
                     "One side first - all that Government gives before the rest: guarantees of 10 "
                     "points for Movement. - all that Movement gives before the rest: no "
                     "guarantees."));
}

TEST(PhasesText, TellsTheBestSizes) {
    Phases answer = answer_with(prisoners_first());
    phases::Sizes sizes;
    sizes.shares = {0.4, 0.3, 0.2, 0.1, 0.25, 0.25, 0.25, 0.25, 1, 1};
    sizes.guarantees = {0, 7.5};
    answer.sizes = sizes;
    const std::string text = text_of(answer);
    EXPECT_TRUE(says(text, "the best sizes take guarantees of 7.5 for Movement *:"));
    EXPECT_TRUE(says(text, "- prisoners: 40 %, 30 %, 20 % then 10 %"));
    answer.sizes->guarantees = {0, 10};
    EXPECT_TRUE(says(text_of(answer), "no other sizes would lower the guarantees"));
}

TEST(PhasesText, TellsWhatFewerAndMoreTranchesTake) {
    Phases answer = answer_with(in_turns());
    answer.tranches = {
        {"captives", 4, {{1, numbers(0, 10)}, {2, numbers(0, 0)}, {3, numbers(0, 0)}, {4, {}}}},
        {"monitoring", 1, {{1, numbers(0, 0)}, {2, numbers(0, 0)}}}};
    const std::string text = text_of(answer);
    EXPECT_TRUE(says(text,
                     "Guarantees by the number of tranches, the total as it is - captives (now 4): "
                     "1: h 10; 2 to 3: none; 4: not possible."));
    EXPECT_FALSE(says(text, "monitoring (now 1)"));
}

TEST(PhasesText, TellsTheCorridorOfPayments) {
    Phases answer = answer_with(in_turns());
    phases::OneSided exchange;
    exchange.supplier = 1;
    exchange.receiver = 0;
    exchange.order = {{monitoring, 1}, {captives, 1}};
    exchange.needed = Decimal(1);
    exchange.worst = Decimal(6);
    exchange.at_once = Decimal(15);
    answer.one_sided = exchange;
    EXPECT_TRUE(says(text_of(answer), "With --payment TOTAL"));
    answer.one_sided->total = Decimal(17);
    EXPECT_TRUE(says(text_of(answer), "With 17 in all, no payments keep both sides going"));
    answer.one_sided->paid = {
        {Decimal(0), number("2.5")}, {number("9.5"), number("9.5")}, {Decimal(17), Decimal(17)}};
    const std::string text = text_of(answer);
    EXPECT_TRUE(says(text,
                     "guarantees of 1 point for both together are enough *, whoever gives them; in "
                     "the worst order 6 points, all in one step 15 points."));
    EXPECT_TRUE(says(text,
                     "paid so far before at least at most monitoring 0 2.5 captives 1 of 4 9.5 9.5 "
                     "in the end 17 17"));
    EXPECT_TRUE(says(text, "What is owed in any case is delivered whatever is paid."));
}

TEST(PhasesText, KeepsDutiesApart) {
    EXPECT_TRUE(says(text_of(answer_with(in_turns())),
                     "Owed in any case captives: owed whether or not others go on."));
}

TEST(PhasesText, SaysHowFarTheProofReaches) {
    Phases answer = answer_with(prisoners_first());
    answer.exact = false;
    answer.limit_reached = true;
    answer.bound = phases::Bound{numbers(0, 3), Decimal(4), Decimal(6)};
    const std::string text = text_of(answer);
    EXPECT_TRUE(
        says(text, "whether there is one that takes less than the one below is not settled"));
    EXPECT_TRUE(says(text,
                     "Not exact: a limit came before the proof. In every order someone needs at "
                     "least 4 points *; nobody needs more than 6 points above that in the order "
                     "below *. No order needs less than 3 points for Movement."));
    EXPECT_TRUE(says(text, "A limit was reached: this answer is partial"));
}

TEST(PhasesText, SaysWhyThereIsNoOrder) {
    Phases answer = answer_with(in_turns());
    answer.plan = {};
    answer.plan.guarantees.clear();
    answer.possible = false;
    answer.self_enforcing = false;
    answer.why_impossible = "the deadline of monitoring comes before what it waits for";
    const std::string text = text_of(answer, true);
    EXPECT_TRUE(says(text,
                     "No order keeps the conditions of the case: the deadline of monitoring comes "
                     "before what it waits for."));
    EXPECT_FALSE(says(text, "The plan"));
    EXPECT_FALSE(says(text, "What would have to be true"));
}

TEST(PhasesText, SettlesNothingWhereNoOrderWasFound) {
    Phases answer = answer_with(in_turns());
    answer.plan = {};
    answer.plans.clear();
    answer.pareto_guarantees.clear();
    answer.self_enforcing = answer.exact = false;
    answer.limit_reached = true;
    const std::string text = text_of(answer, true);
    EXPECT_TRUE(says(text, "Not settled: a limit came before any order was found."));
    EXPECT_FALSE(says(text, "There is an order"));

    answer.pareto_guarantees = {numbers(0, 3)};
    answer.plan.guarantees = numbers(0, 3);
    answer.exact = true;
    EXPECT_TRUE(says(text_of(answer, true),
                     "It takes guarantees of 3 points for Movement. That is what it takes; a limit "
                     "came before the order itself was found."));
}

TEST(PhasesText, FoldsLongPlansAroundTheWeakestStep) {
    Phases answer = answer_with(in_turns());
    ShownPlan& plan = answer.plan;
    plan.steps.clear();
    for (int index = 0; index < 100; ++index) {
        plan.steps.push_back(step(index % 2 == 0 ? captives : prisoners, index + 1, 50, index));
    }
    plan.weakest = phases::Weakest{50, 1, Decimal(), false};
    const std::string text = text_of(answer);
    EXPECT_TRUE(says(text, "... 36 steps"));
    EXPECT_TRUE(says(text, "50 prisoners 50 of 4"));
    EXPECT_TRUE(says(text, "100 prisoners 100 of 4"));
    EXPECT_FALSE(says(text, "30 prisoners"));
    EXPECT_LE(lines_in(text), 70);

    plan.steps.clear();
    for (int index = 0; index < 60; ++index) {
        plan.steps.push_back(step(index < 40 ? captives : prisoners, index % 40 + 1, 50, index));
    }
    plan.weakest = phases::Weakest{41, 1, Decimal(), false};
    EXPECT_TRUE(says(text_of(answer), "1-40 captives 1 to 40 of 4 h 50"));
    EXPECT_TRUE(says(text_of(answer), "42-60 prisoners 2 to 20 of 4 g 50"));
}

TEST(PhasesText, KeepsToThePageWithManyParties) {
    std::string parties;
    std::string peace;
    for (int index = 0; index < 12; ++index) {
        const std::string id = "long_party_" + std::to_string(index);
        parties += (index == 0 ? "" : ", ") + id + ": {name: A party with a long name}";
        peace += (index == 0 ? "" : ", ") + id + ": 1";
    }
    const auto file = format::parse_case(
        "irenic: 1\nparties: {" + parties +
            "}\nphases: {deliverables: {thing: {name: Something with a name that goes on and on, "
            "giver: long_party_0, tranches: 2}}, peace: {" +
            peace + "}, war: {" + peace + "}}\n",
        "case.yaml");
    ASSERT_TRUE(file);
    for (const std::size_t count : {3U, 5U, 12U}) {
        Phases answer;
        for (std::size_t party = 0; party < count; ++party) {
            answer.parties.emplace_back(party);
        }
        const std::vector<Decimal> slack(count, number("123.45"));
        answer.peace = answer.war = answer.plan.start_slack = slack;
        answer.standing.resize(count);
        answer.plan.guarantees = answer.start_shortfall = answer.end_shortfall =
            std::vector<Decimal>(count);
        answer.plan.steps = {{{{captives, 1}}, slack, {}}, {{{captives, 2}}, slack, {}}};
        answer.self_enforcing = true;
        const std::string text = phases_text(*file, answer, {{}, true, {1, 0}}, false);
        expect_fits(text);
        EXPECT_EQ(says(text, "least * of"), count > 3) << text;
    }
}

}  // namespace
}  // namespace irenic::cli
