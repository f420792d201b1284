#include "cli/stability/text.hpp"

#include <gtest/gtest.h>

#include "../../../tests/support/says.hpp"
#include "cli/text/layout.hpp"
#include "irenic/stability/stability.hpp"

namespace irenic::cli {
namespace {

using test_support::flat;
using test_support::says;

/// The ministry, the company and the town of a polluted well; worked out by hand in the literature.
constexpr auto well = R"(
irenic: 1
title: A well
parties: {moe: {name: Ministry}, ur: {name: Company}, lg: {name: Town}}
graph:
  options: {moe: {modify: Modify}, ur: {delay: Delay, accept: Accept, abandon: Abandon}, lg: {insist: Insist}}
  states: {1: NYNNN, 2: YYNNN, 3: NNYNN, 4: YNYNN, 5: NYNNY, 6: YYNNY, 7: NNYNY, 8: YNYNY, 9: ---Y-}
  moves:
    moe: {1: [2], 3: [4], 5: [6], 7: [8]}
    ur: {1: [3, 9], 2: [4, 9], 3: [9], 4: [9], 5: [7, 9], 6: [8, 9], 7: [9], 8: [9]}
    lg: {1: [5], 5: [1], 2: [6], 6: [2], 3: [7], 7: [3], 4: [8], 8: [4]}
  ranking: {moe: [7, 3, 4, 8, 5, 1, 2, 6, 9], ur: [1, 4, 8, 5, 9, 3, 7, 2, 6], lg: [7, 3, 5, 1, 8, 6, 4, 2, 9]}
  now: 1
)";

constexpr auto pennies = R"(
irenic: 1
parties: {a: {name: Ann}, b: {name: Ben}}
graph:
  options: {a: {ha: Heads}, b: {hb: Heads}}
  ranking: {a: [[1, 4], [2, 3]], b: [[2, 3], [1, 4]]}
)";

/// States that are names alone.
constexpr auto names_alone = R"(
irenic: 1
parties: {a: {name: Ann}, b: {name: Ben}}
graph:
  options: {a: {}, b: {}}
  states: {peace: "", war: ""}
  moves: {a: {war: [peace]}, b: {war: [peace]}}
  ranking: {a: [peace, war], b: [peace, war]}
  now: war
)";

std::string text_of(const char* text, const stability::Question& question = {},
                    NumberCount numbers = {3, 0}, bool colour = false) {
    const auto file = format::parse_case(text, "case.yaml").value();
    const auto answer =
        stability::find_stability(file.negotiation, *file.negotiation.graph, question, {}).value();
    return stability_text(file, answer, {question, numbers}, colour);
}

stability::Question target(const char* id) {
    stability::Question question;
    question.target = id;
    return question;
}

stability::Question explain(const char* id) {
    stability::Question question;
    question.explain = true;
    question.explain_state = id;
    return question;
}

TEST(StabilityText, LeadsWithTheEquilibriaInWords) {
    const std::string text = text_of(well);
    EXPECT_TRUE(says(text, "3 of 9 states stand: nobody has a better move there. 2 more do"));
    EXPECT_TRUE(says(text, "Nobody has a better move (nash, and so all five) 5 Delay; Insist"));
    EXPECT_TRUE(says(text, "there is no escape (smr, gmr) 1 Delay"));
    EXPECT_LT(flat(text).find("9 Abandon"), flat(text).find("as each party ranks them"));
}

TEST(StabilityText, TellsWhichEquilibriaACoalitionWouldLeave) {
    const std::string text = text_of(well);
    EXPECT_TRUE(says(text,
                     "falls if Ministry and Company act together: Modify, Accept, no longer Delay "
                     "(8)"));
    EXPECT_TRUE(says(text,
                     "Ministry and Town together could better themselves by a move of Town alone, "
                     "but are deterred by gmr and smr: Insist (5)"));
    EXPECT_TRUE(says(text,
                     "Stable against every coalition: by nash and seq: 8 and 9; by gmr and "
                     "smr: 1, 4, 8 and 9."));
}

/// Ann could choose X, which both like and Ben could answer with Y, which Ann does not like.
constexpr auto answered = R"(
irenic: 1
parties: {a: {name: Ann}, b: {name: Ben}}
graph:
  options: {a: {x: X}, b: {y: Y}}
  irreversible: {x: forward, y: forward}
  ranking: {a: [2, 1, 3, 4], b: [4, 2, 1, 3]}
)";

TEST(StabilityText, TellsWhoseMoveIsEnoughWhereAllOfACoalitionGainByIt) {
    EXPECT_TRUE(says(text_of(answered),
                     "falls if Ann and Ben act together: Ann alone moves, and both are better off: "
                     "X (2)"));
}

TEST(StabilityText, TellsWhoMovesWhereACoalitionGoesBetweenNames) {
    const std::string text = text_of(R"(
irenic: 1
parties: {a: {name: Ann}, b: {name: Ben}}
graph:
  options: {a: {}, b: {}}
  states: {war: "", truce: "", peace: ""}
  moves: {a: {war: [truce]}, b: {truce: [peace]}}
  ranking: {a: [peace, war, truce], b: [truce, peace, war]}
)");
    EXPECT_TRUE(says(text, "falls if Ann and Ben act together: Ann to truce, then Ben to peace"));
}

TEST(StabilityText, SaysWhenCoalitionsWereNotLookedAt) {
    stability::Question question;
    question.coalitions.emplace();
    const std::string text = text_of(well, question);
    EXPECT_TRUE(says(text, "Coalitions were not looked at: none was asked for."));
    EXPECT_FALSE(says(text, "falls if"));
}

TEST(StabilityText, NamesTheCoalitionsAskedFor) {
    stability::Question question;
    question.coalitions = {stability::PartySet{3}};
    EXPECT_TRUE(
        says(text_of(well, question),
             "Stable against Ministry and Company together: by nash, gmr, smr and seq: 1, 3, 4, "));
    question.coalitions = {stability::PartySet{4}};
    EXPECT_TRUE(says(text_of(well, question), "Stable against Town: by nash: "));
    question.coalitions = {stability::PartySet{3}, stability::PartySet{5}};
    EXPECT_TRUE(says(text_of(well, question), "Stable against the 2 coalitions named"));
}

TEST(StabilityText, RanksTheStatesForEachPartyWithTheirStability) {
    const std::string text = text_of(well);
    EXPECT_TRUE(says(text, "Town state stable 1 7 nash Accept; Insist 2 3 sseq Accept"));
    EXPECT_TRUE(says(text, "4 1 now smr Delay"));
    EXPECT_TRUE(says(text, "6 3 - Accept 7 7 - Accept; Insist"));
    EXPECT_FALSE(says(text, "left out"));
}

TEST(StabilityText, MarksTies) {
    const std::string text = text_of(pennies);
    EXPECT_TRUE(says(text, "1= 1 nash no option taken 1= 4 nash Ann: Heads; Ben: Heads"));
    EXPECT_TRUE(says(text, "2= 2 seq Ann: Heads"));
}

TEST(StabilityText, SaysWhatRemainsIfTiesAreNotKnown) {
    EXPECT_TRUE(says(text_of(pennies), "remain equilibria whatever a party makes of that: none."));
    EXPECT_FALSE(says(text_of(well), "If a tie means"));
}

TEST(StabilityText, SaysThatNothingStandsByItself) {
    EXPECT_TRUE(says(text_of(pennies),
                     "From every state some party has a better move. 4 of 4 states stand all the "
                     "same"));
}

TEST(StabilityText, TellsTheWaysFromTheStatusQuo) {
    const std::string text = text_of(well);
    EXPECT_TRUE(says(text, "From where things stand: 1 (Delay) It stands by gmr and smr only."));
    EXPECT_TRUE(says(text, "better for who makes them: 5 Town: Insist (5)"));
    EXPECT_TRUE(
        says(text,
             "no better for who makes them: 8 Ministry: Modify (2), then Company: Accept, no "
             "longer Delay (4), then Town: Insist (8)"));
}

TEST(StabilityText, TellsWhatEachPartyCouldDoWhereThingsStand) {
    const auto file = format::parse_case(well, "case.yaml").value();
    const auto question = explain("1");
    auto answer =
        stability::find_stability(file.negotiation, *file.negotiation.graph, question, {}).value();
    answer.at_now = std::move(answer.explained);
    answer.explained.clear();
    EXPECT_TRUE(
        says(stability_text(file, answer, {question, {3, 0}}, false),
             "It stands by gmr and smr only. No better move: Ministry and Company. Better "
             "moves of Town: - Insist (5): deterred by Ministry: Modify (6) (gmr and smr)"));
}

TEST(StabilityText, SaysNothingOfWaysWithoutAStatusQuo) {
    EXPECT_FALSE(says(text_of(pennies), "From where things stand"));
}

TEST(StabilityText, ExplainsOneStateForEveryParty) {
    const std::string text = text_of(well, explain("3"));
    EXPECT_TRUE(says(text, "What keeps each party at 3 (Accept) No better move: Ministry."));
    EXPECT_TRUE(says(text, "Better moves of Company: - Abandon (9): nothing deters it"));
    EXPECT_TRUE(
        says(text,
             "Better moves of Town: - Insist (7): deterred by Ministry: Modify (8) (gmr and "
             "smr); Company: Abandon (9) (seq and sseq)"));
    EXPECT_FALSE(says(text, "What keeps each party at 5"));
}

TEST(StabilityText, ExplainsEquilibriaAndTheStatusQuoWhereNoStateIsNamed) {
    const std::string text = text_of(well, explain(""));
    for (const char* shown : {"at 1 (", "at 4 (", "at 5 (", "at 8 (", "at 9 ("}) {
        EXPECT_TRUE(says(text, std::string("What keeps each party ") + shown)) << shown;
    }
    EXPECT_FALSE(says(text, "What keeps each party at 3"));
    EXPECT_TRUE(
        says(text, "Insist (5): deterred by Ministry: Modify (6) (gmr and smr); not by seq and"));
}

TEST(StabilityText, SaysWhatDecidesAboutATarget) {
    const std::string text = text_of(well, target("1"));
    EXPECT_TRUE(says(text, "1 stands by gmr and smr."));
    EXPECT_TRUE(says(text, "Company 9, or 3, 4, 7 and 8 (gmr and smr)"));
    EXPECT_TRUE(says(text, "1 does not stand by nash, seq and sseq."));
    EXPECT_TRUE(says(text, "came to hold it at least as good as: Town 5 (nash, seq and sseq)"));
    EXPECT_TRUE(says(text, "1 up level with 5"));
    EXPECT_FALSE(says(text_of(well), "What decides"));
}

TEST(StabilityText, SaysWhatWasNotWorkedOutAboutATargetBeforeTheLimit) {
    const auto file = format::parse_case(well, "case.yaml").value();
    const auto question = target("1");
    auto answer =
        stability::find_stability(file.negotiation, *file.negotiation.graph, question, {}).value();
    for (auto& by : answer.target->by) {
        for (auto& party : by.parties) {
            party.needs = {{}, false, false};
        }
    }
    const std::string text = stability_text(file, answer, {question, {3, 0}}, false);
    EXPECT_TRUE(says(text, "Town not worked out before the limit (nash, seq and sseq)"));
    EXPECT_TRUE(says(text, "What parties would have to hold was not worked out for all: a limit"));
    EXPECT_FALSE(says(text, "no way of seeing it"));
    EXPECT_FALSE(says(text_of(well, target("1")), "not worked out"));
}

TEST(StabilityText, WorksForStatesThatAreNamesAlone) {
    const std::string text = text_of(names_alone, explain("war"));
    EXPECT_TRUE(says(text, "1 of 2 states stands: nobody has a better move there."));
    EXPECT_TRUE(says(text, "From where things stand: war It stands by none of the five"));
    EXPECT_TRUE(says(text, "peace Ann to peace"));
    EXPECT_TRUE(says(text, "Better moves of Ann: - to peace: nothing deters it"));
    EXPECT_FALSE(says(text, "no option taken"));
}

TEST(StabilityText, LeadsWithWhatWouldHaveToBeTrueWhereNumbersAreAssumed) {
    const std::string text = text_of(well, {}, {1, 2});
    EXPECT_TRUE(says(text,
                     "placeholder numbers: this says nothing about these parties What would "
                     "have to be true"));
    const std::string asked = text_of(well, target("5"), {1, 2});
    EXPECT_LT(asked.find("What decides whether 5"), asked.find("On these numbers"));
    EXPECT_EQ(asked.find("What decides"), asked.rfind("What decides"));
}

TEST(StabilityText, TellsOnlyTheStrongestEquilibriaOfMany) {
    std::string text = R"(
irenic: 1
parties: {a: {name: Ann}, b: {name: Ben}}
graph:
  options: {a: {a0: A0, a1: A1, a2: A2}, b: {b0: B0, b1: B1}}
  priorities: {a: [b0], b: [a0]}
)";
    text = text_of(text.c_str());
    EXPECT_TRUE(says(text, "32 of 32 states stand: nobody has a better move there."));
    EXPECT_TRUE(says(text, "12 A0; A1; B0 ... and 20 more"));
    EXPECT_TRUE(says(text, "... and 20 states left out; --json lists all"));
}

/// A truce that both sign and a wall that Ann alone takes down: she would rather keep it, and Ben
/// could only withdraw, to his own loss.
std::string text_of_signed(const std::string& carried_out, const std::string& signed_only) {
    const auto file = format::parse_case(R"(
irenic: 1
parties: {a: {name: Ann}, b: {name: Ben}}
issues: {truce: {name: Truce, options: {none: None, full: Full}}}
graph:
  options: {a: {sa: Sign, wall: Open the wall}, b: {sb: Sign}}
  ranking: {a: [6, 8, [1, 2, 5], [3, 4, 7]], b: [8, [3, 4, 7], 6, [1, 2, 5]]}
)",
                                         "case.yaml")
                          .value();
    stability::Question question;
    for (const std::string& id : {carried_out, signed_only}) {
        if (!id.empty()) {
            question.also_explain.push_back(id);
        }
    }
    auto answer =
        stability::find_stability(file.negotiation, *file.negotiation.graph, question, {}).value();
    const Package package{{{IssueId(std::size_t{0}), OptionId(std::size_t{1})}}};
    answer.agreement = stability::SignedAgreement{package, carried_out, signed_only};
    return stability_text(file, answer, {question, {1, 0}}, false);
}

TEST(StabilityText, SaysFirstWhetherWhatIsSignedStands) {
    const std::string text = text_of_signed("8", "6");
    EXPECT_TRUE(says(text, "Will they sign, and do as they signed? What is signed: Truce: Full"));
    EXPECT_TRUE(says(text,
                     "Signed and carried out: state 8. It stands by gmr and smr only. Ann has a "
                     "better move that others could answer. No better move: Ben. Better moves of "
                     "Ann: - no longer Open the wall (6): deterred by"));
    EXPECT_TRUE(says(text, "(gmr and smr); not by seq and sseq"));
    EXPECT_TRUE(says(text,
                     "Signed, and nothing done: state 6. It stands: nobody has a better move "
                     "there. All states"));
    EXPECT_LT(text.find("Signed and carried out"), text.find("All states that stand"));
}

TEST(StabilityText, SaysWhereNothingDetersABetterMoveFromWhatIsSigned) {
    EXPECT_TRUE(says(text_of_signed("4", "3"),
                     "carried out: state 4. It stands by none of the five concepts. Ann has a "
                     "better move that nothing deters. Better moves of Ann: - no longer Sign or "
                     "Open the wall (1): nothing deters it"));
}

TEST(StabilityText, SaysWhereAConstraintRulesOutThatNothingIsDone) {
    EXPECT_TRUE(says(text_of_signed("8", ""),
                     "Signed, and nothing done: a constraint of the case rules that out."));
}

TEST(StabilityText, SaysOnceWhereThereIsNothingToCarryOut) {
    const std::string text = text_of_signed("6", "6");
    EXPECT_TRUE(says(text, "nothing for a party to carry out alone: state 6."));
    EXPECT_FALSE(says(text, "nothing done"));
}

TEST(StabilityText, SaysNothingOfSignaturesWhereTheGraphIsTheCasesOwn) {
    EXPECT_FALSE(says(text_of(well), "signed"));
    EXPECT_FALSE(says(text_of(well), "All states that stand"));
}

TEST(StabilityText, FitsAPageAndHasColourOnlyWhereThatIsWanted) {
    for (const char* each : {well, pennies, names_alone}) {
        const std::string text = text_of(each, explain(""));
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t end = text.find('\n', at);
            EXPECT_LE(width_of(std::string_view(text).substr(at, end - at)), page_width);
            at = end + 1;
        }
        EXPECT_EQ(text.find('\033'), std::string::npos);
    }
    EXPECT_NE(text_of(well, {}, {3, 0}, true).find('\033'), std::string::npos);
}

TEST(StabilityText, NeverSpeaksOfLikelihoods) {
    const std::string text = flat(text_of(well, explain("")));
    for (const char* word : {" likely", "probab", " will stand", "punish"}) {
        EXPECT_EQ(text.find(word), std::string::npos) << word;
    }
}

}  // namespace
}  // namespace irenic::cli
