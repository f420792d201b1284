#include "cli/words/break_evens.hpp"

#include <gtest/gtest.h>

#include "cli/words/effects.hpp"
#include "cli/words/lever_amount.hpp"
#include "irenic/format/case_file.hpp"

namespace irenic::cli {
namespace {

using levers::BreakEven;
using levers::InputKind;

constexpr PartyId government{std::size_t{0}};
constexpr PartyId movement{std::size_t{1}};

Decimal number(const char* text) { return parse_decimal(text)->value; }

Negotiation case_with(const std::string& beliefs) {
    return format::parse_case(R"(
irenic: 1
parties: {g: {name: Government}, h: {name: Movement}}
issues:
  truce: {name: Truce, options: {none: None, long: Long}}
  aid: {name: Aid, options: {low: Low, more: More}}
constraints: [{if: {truce: long}, then: {aid: [low, more]}}, {never: {truce: none, aid: more}}]
preferences:
  g: {points: {}, red_lines: [{truce: long, aid: low}], disagreement: 1}
  h: {points: {}, disagreement: 2}
war:
  sides: [g, h]
  beliefs: )" + beliefs + R"(
  payoffs: {g: {prevail: 5, fail: 0, stalemate: 1}, h: {prevail: 5, fail: 0, stalemate: 1}}
risks: {attack: {name: Renewed attack, borne_by: g, loss: 20, hazard: 0.1}}
)",
                              "case.yaml")
        .value()
        .negotiation;
}

Negotiation plain_case() { return case_with("{g: 0.8, h: 0.1}"); }

BreakEven moving(InputKind kind, PartyId party, const char* now, const char* to, bool rises) {
    BreakEven found;
    found.kind = kind;
    found.party = party;
    found.now = number(now);
    found.rises = rises;
    found.opens = true;
    found.opens_at = number(to);
    return found;
}

BreakEven leaving_open(InputKind kind, PartyId party, const char* now, const char* to, bool rises) {
    BreakEven found = moving(kind, party, now, to, rises);
    found.opens = false;
    found.closes_beyond = found.opens_at;
    found.opens_at.reset();
    return found;
}

TEST(BreakEvenWords, RoundToTheSideOnWhichTheyHold) {
    EXPECT_EQ(opening_in_words(plain_case(),
                               moving(InputKind::belief, government, "0.8", "0.7375", false)),
              "Government, on true evidence, put its prevailing at 0.73 or less instead of 0.8");
    EXPECT_EQ(opening_in_words(plain_case(),
                               moving(InputKind::disagreement, movement, "42", "43.995", false)),
              "no agreement were worth 43.99 or less to Movement instead of 42");
}

TEST(BreakEvenWords, SpeakOfTheSecondSidesOwnPrevailing) {
    EXPECT_EQ(
        opening_in_words(plain_case(), moving(InputKind::belief, movement, "0.1", "0.1825", true)),
        "Movement, on true evidence, put its prevailing at 0.81 or less instead of 0.9");
}

TEST(BreakEvenWords, SpeakOfTheFirstSideWhereAStalemateMayBe) {
    const Negotiation negotiation = case_with("{g: 0.8, h: {prevail: 0.1, stalemate: 0.2}}");
    EXPECT_EQ(
        opening_in_words(negotiation, moving(InputKind::belief, movement, "0.1", "0.1825", true)),
        "Movement, on true evidence, put the prevailing of Government at 0.19 or more instead of "
        "0.1");
}

TEST(BreakEvenWords, SayHowFarItStaysOpen) {
    EXPECT_EQ(closing_in_words(plain_case(),
                               leaving_open(InputKind::belief, government, "0.6", "0.9125", true)),
              "Government puts its prevailing at 0.91 or less (now 0.6)");
    EXPECT_EQ(closing_in_words(plain_case(),
                               leaving_open(InputKind::belief, movement, "0.4", "0.0775", false)),
              "Movement puts its prevailing at 0.92 or less (now 0.6)");
    EXPECT_EQ(closing_in_words(plain_case(), leaving_open(InputKind::disagreement, government,
                                                          "8.765432", "8.768", true)),
              "no agreement is worth 8.768 or less to Government (now 8.77)");
}

TEST(BreakEvenWords, ShowHazardsInPercentAPeriod) {
    BreakEven found = moving(InputKind::hazard, government, "0.1", "0.022556391", false);
    found.lever = "risks.attack.hazard";
    EXPECT_EQ(opening_in_words(plain_case(), found),
              "the hazard of \"Renewed attack\" were 2.2 % a period or less instead of 10 %");
}

TEST(BreakEvenWords, NameWhatIsDropped) {
    BreakEven line = moving(InputKind::red_line, government, "0", "0", false);
    line.lever = "preferences.g.red_lines[0]";
    EXPECT_EQ(opening_in_words(plain_case(), line),
              "Government dropped its red line (Truce: Long with Aid: Low)");
    BreakEven constraint;
    constraint.kind = InputKind::constraint;
    constraint.lever = "constraints[0]";
    EXPECT_EQ(opening_in_words(plain_case(), constraint),
              "the constraint \"Truce: Long only with Aid: Low or More\" were relaxed");
    constraint.lever = "constraints[1]";
    EXPECT_EQ(subject_in_words(plain_case(), constraint),
              "the constraint \"never Truce: None with Aid: More\"");
}

TEST(BreakEvenWords, SayWhoGetsOutsidePoints) {
    BreakEven payment;
    payment.kind = InputKind::side_payment;
    payment.opens_at = number("9");
    payment.to = {{government, number("5")}, {movement, number("4")}};
    EXPECT_EQ(opening_in_words(plain_case(), payment),
              "there were 9 points from outside: 5 to Government and 4 to Movement *");
}

TEST(LeverAmount, IsPartOfWhatIsOfferedOrMore) {
    Lever fund;
    fund.effects = {AddPoints{government, UncertainNumber::exact(Decimal(5)), {}}};
    BreakEven found = moving(InputKind::lever, government, "0", "4.995", true);
    found.offered = Decimal(5);
    found.opens_in_full = true;
    EXPECT_EQ(amount_in_words(plain_case(), fund, found), "it takes 5 of the 5 points offered");
    found.opens_at = number("7");
    EXPECT_EQ(amount_in_words(plain_case(), fund, found),
              "it would take 7 points instead of the 5 offered");
}

TEST(LeverAmount, SaysWhereAllOfItIsTooMuch) {
    BreakEven found = moving(InputKind::lever, government, "0", "0.25", true);
    found.scale = BreakEven::Scale::share;
    found.offered = Decimal(1);
    EXPECT_EQ(amount_in_words(plain_case(), {}, found),
              "25 % of it is enough, but all of it is too much and closes it again");
}

TEST(LeverAmount, OfABeliefIsTheSidesOwn) {
    Lever report;
    report.effects = {SetBelief{movement, UncertainNumber::exact(number("0.45"))}};
    BreakEven found = moving(InputKind::lever, movement, "0.1", "0.1825", true);
    found.offered = number("0.45");
    found.opens_in_full = true;
    EXPECT_EQ(
        amount_in_words(plain_case(), report, found),
        "it brings the belief of Movement in its prevailing to 0.55 instead of 0.9; 0.81 or less "
        "is enough");
}

TEST(LeverAmount, MayBeAShare) {
    BreakEven found = moving(InputKind::lever, government, "0", "0.83341", true);
    found.scale = BreakEven::Scale::share;
    EXPECT_EQ(amount_in_words(plain_case(), {}, found), "83.4 % of it is enough");
    found.opens_at = Decimal(1);
    EXPECT_EQ(amount_in_words(plain_case(), {}, found), "it takes all of it");
}

TEST(Effects, OfBuiltInLeversAreSentences) {
    Lever lever;
    lever.effects = {
        SetBelief{movement, UncertainNumber::exact(number("0.1825"))},
        SetRisk{RiskId(std::size_t{0}), UncertainNumber::exact(number("0.022556")), {}},
        AddPoints{government, UncertainNumber::exact(number("1")), {}}};
    EXPECT_EQ(effects_in_words(plain_case(), lever),
              "Movement, on true evidence, puts its prevailing at 0.81 or less, the hazard of "
              "\"Renewed attack\" is 2.2 % a period or less and Government receives 1 point from "
              "outside");
}

}  // namespace
}  // namespace irenic::cli
