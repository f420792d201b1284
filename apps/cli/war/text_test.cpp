#include "cli/war/text.hpp"

#include <gtest/gtest.h>

#include "../../../tests/support/says.hpp"
#include "cli/text/layout.hpp"

namespace irenic::cli {
namespace {

using test_support::flat;
using test_support::says;

constexpr PartyId government{std::size_t{0}};
constexpr PartyId movement{std::size_t{1}};

Decimal number(const char* text) { return parse_decimal(text)->value; }

format::CaseFile small_case() {
    return format::parse_case(R"(
irenic: 1
title: A case
parties: {g: {name: Government}, h: {name: Movement}}
issues: {truce: {name: Truce, options: {none: No truce, long: A long truce}}}
preferences:
  g: {points: {}, disagreement: war}
  h: {points: {}, disagreement: war}
war:
  sides: [g, h]
  beliefs: {g: 0.8, h: 0.1}
  payoffs: {g: {prevail: 55, fail: -25, cost: 8}, h: {prevail: 60, fail: -40, cost: 8}}
  shift: {rising: h, now: 0.4, later: 0.7, discount: 0.9, cost: {g: 1, h: 1}}
risks: {attack: {name: Renewed attack, borne_by: g, from: h, loss: 20, discount: 0.95, hazard: 0.1}}
)",
                              "case.yaml")
        .value();
}

analysis::SideView side(PartyId party, double belief, double prevails, int value) {
    analysis::SideView view;
    view.party = party;
    view.belief.prevail = belief;
    view.value = Decimal(value);
    view.prevails = prevails;
    view.counts = true;
    return view;
}

/// No deal, from optimism.
analysis::FightingOn optimists() {
    analysis::FightingOn answer;
    answer.parties = {government, movement};
    answer.sides = {side(government, 0.8, 0.8, 31), side(movement, 0.1, 0.9, 42)};
    analysis::Optimism optimism;
    optimism.excess = 0.52;
    optimism.blocks = true;
    optimism.common_beliefs = {{Decimal(0), number("0.9125")}};
    const auto learning = [](int strength, std::int64_t battles) {
        analysis::Learning each;
        each.prior_strength = Decimal(strength);
        each.even = battles;
        return each;
    };
    optimism.learning = {learning(5, 1), learning(10, 2), learning(20, 4)};
    answer.optimism = optimism;
    answer.credible = analysis::ZoneView{true, "0", Decimal(-5)};
    answer.indivisible = false;
    levers::BreakEven belief;
    belief.kind = levers::InputKind::belief;
    belief.party = government;
    belief.now = number("0.8");
    belief.opens = true;
    belief.opens_at = number("0.7375");
    answer.break_even = {belief};
    return answer;
}

analysis::RiskView attack() {
    analysis::RiskView risk;
    risk.risk = RiskId(std::size_t{0});
    risk.hazard = number("0.1");
    risk.loss = Decimal(20);
    risk.expected_loss = 13.103448;
    risk.least_expected_loss = 7.261146;
    risk.break_even_hazard = number("0.022556391");
    return risk;
}

std::string text_of(const analysis::FightingOn& answer, NumberCount numbers = {3, 0}) {
    return war_text(small_case(), answer, numbers, false);
}

TEST(WarText, LeadsWithTheVerdictAndWhatBites) {
    EXPECT_TRUE(
        says(text_of(optimists()), "There is no deal among these options. What bites: optimism."));
    analysis::FightingOn open = optimists();
    open.optimism->blocks = false;
    open.credible->empty = false;
    EXPECT_TRUE(says(text_of(open),
                     "There is a deal among these options, and none of the obstacles "
                     "asked about bites."));
}

TEST(WarText, DecidesNothingWhereTheLimitCutItShort) {
    analysis::FightingOn answer = optimists();
    answer.optimism->blocks.reset();
    answer.credible->empty.reset();
    answer.indivisible.reset();
    answer.limit_reached = true;
    EXPECT_TRUE(says(text_of(answer), "Not decided: a limit was reached"));
    EXPECT_TRUE(says(text_of(answer), "A limit was reached: this answer is partial"));
}

TEST(WarText, TellsWhatEachSideExpectsAndWhy) {
    const std::string text = flat(text_of(optimists()));
    EXPECT_TRUE(says(text, "belief prevails fails cost fighting on"));
    EXPECT_TRUE(says(text, "g Government 0.8 55 -25 8 31"));
    EXPECT_TRUE(says(text, "h Movement 0.9 60 -40 8 42"));
}

TEST(WarText, SaysWhenAValueDoesNotCount) {
    analysis::FightingOn answer = optimists();
    EXPECT_FALSE(says(text_of(answer), "takes that from elsewhere"));
    answer.sides[1].counts = false;
    EXPECT_TRUE(says(text_of(answer), "For Movement this is not what no agreement is worth"));
    answer.sides[0].counts = false;
    answer.optimism->blocks.reset();
    EXPECT_TRUE(says(text_of(answer),
                     "Optimism: plays no part: no side's value of no agreement "
                     "comes from the war."));
}

TEST(WarText, GivesEachObstacleItsNumber) {
    const std::string text = text_of(optimists());
    EXPECT_TRUE(says(text,
                     "Optimism: bites. If the stake were one thing that could be divided, "
                     "together they would expect 0.52 of it more than there is. Both cannot "
                     "be right: there would be a deal if evidence that both trust led them to "
                     "one belief that put the prevailing of Government at 0 to 0.91."));
    EXPECT_TRUE(says(text,
                     "after about 2 battles split evenly both would have learned enough "
                     "(prior strength 10; 1 to 4 for strengths from 5 to 20)"));
    EXPECT_TRUE(says(text, "- shifting power: not asked: the case has no `shift`."));
    EXPECT_TRUE(says(text, "- breach: not asked: the case has no `risks`."));
    EXPECT_TRUE(says(text, "Stakes that cannot be divided: does not bite."));
    EXPECT_TRUE(says(text, "that is no proof that a bargain exists"));
}

TEST(WarText, SaysWhatShiftingPowerDoes) {
    analysis::FightingOn answer = optimists();
    war::Commitment found;
    found.fight_now = 5;
    found.most_in_peace = 4.6;
    found.blocks = true;
    found.break_even = 0.6555555556;
    answer.commitment = found;
    EXPECT_TRUE(
        says(text_of(answer),
             "shifting power: bites. With 1 at stake in each period, fighting at once is "
             "worth 5 to Government; no division can give it more than 4.6. It would hold "
             "back if Movement's later prevailing were put at 0.65 or less instead of 0.7."));
    found.blocks = false;
    found.blocks_one_sided = true;
    found.most_in_peace = 5.5;
    found.most_one_sided = 3.7;
    answer.commitment = found;
    EXPECT_TRUE(says(text_of(answer),
                     "a division can give it up to 5.5. But if Movement alone "
                     "could settle all later shares, it could count on 3.7 only"));
}

TEST(WarText, PutsTheZoneAtFaceValueBesideTheOneWithRisks) {
    analysis::FightingOn answer = optimists();
    answer.risks = {attack()};
    answer.face_value = analysis::ZoneView{false, "12", Decimal(4)};
    const std::string text = text_of(answer);
    EXPECT_TRUE(says(text, "What bites: optimism and breach."));
    EXPECT_TRUE(says(text, "as if every promise were kept 12 4"));
    EXPECT_TRUE(says(text, "with the risks counted 0 -5"));
    EXPECT_TRUE(says(text, "Renewed attack g 10 % 20 13.1 7.26 up to 2.2 %"));
}

TEST(WarText, NamesWhatAMixtureWouldSplit) {
    analysis::FightingOn answer = optimists();
    answer.indivisible = true;
    answer.split = {"truce"};
    EXPECT_TRUE(says(text_of(answer), "one would with Truce split, taken in turn or drawn by lot"));
}

TEST(WarText, LeadsWithConditionsWhereNumbersAreAssumed) {
    const std::string assumed = text_of(optimists(), {1, 2});
    EXPECT_TRUE(says(assumed, "placeholder numbers: this says nothing about these parties"));
    EXPECT_LT(assumed.find("its prevailing at 0.73 or less"), assumed.find("There is no deal"));
    const std::string sourced = text_of(optimists());
    EXPECT_GT(sourced.find("its prevailing at 0.73 or less"), sourced.find("There is no deal"));
}

TEST(WarText, FitsThePage) {
    analysis::FightingOn answer = optimists();
    answer.risks = {attack()};
    const std::string text = text_of(answer);
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = text.find('\n', at);
        EXPECT_LE(width_of(std::string_view(text).substr(at, end - at)), page_width);
        at = end + 1;
    }
}

}  // namespace
}  // namespace irenic::cli
