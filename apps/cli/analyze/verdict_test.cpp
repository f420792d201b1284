#include "cli/analyze/verdict.hpp"

#include <string>

#include <gtest/gtest.h>

#include "irenic/format/case_file.hpp"

namespace irenic::cli {
namespace {

const std::string issues = R"(
irenic: 1
parties: {g: {name: Government}, h: {name: Movement}, q: {name: Host, role: mediator}}
issues: {truce: {name: Truce, options: {none: None, short: Short, long: Long}}}
)";

/// Both want `short`; h wants `long` more, which g likes less than no agreement.
std::string preferences(const std::string& no_agreement_of_g) {
    return "preferences:\n"
           "  g: {points: {truce: {short: 4, long: -6}}, disagreement: " +
           no_agreement_of_g +
           "}\n"
           "  h: {points: {truce: {short: 3, long: 8}}, disagreement: 1}\n";
}

Verdicts verdicts_on(const std::string& text) {
    const auto file = format::parse_case(text, "case.yaml");
    EXPECT_TRUE(file) << to_string(file.error().front());
    const auto analysis =
        analysis::analyze(file->negotiation, {.samples = 512, .seed = 1, .points = 100}, {});
    EXPECT_TRUE(analysis) << to_string(analysis.error().front());
    return verdicts_of(file->negotiation, *analysis);
}

TEST(Verdicts, OfACaseWithoutRangesSpeakOfTheCaseAsItStands) {
    const Verdicts found = verdicts_on(issues + preferences("1"));
    EXPECT_EQ(found.exists.finding, Finding::yes);
    EXPECT_FALSE(found.exists.share);
    EXPECT_TRUE(found.exists.word.empty());
    EXPECT_EQ(found.exists.text, "As the case stands there is a deal among these options.");
    EXPECT_EQ(found.reachable.finding, Finding::yes);
    EXPECT_FALSE(found.reachable.share);
    EXPECT_EQ(found.holds.finding, Finding::not_asked);
}

TEST(Verdicts, SayWhoDecidesOnWhatWouldHaveToStay) {
    const Verdicts found = verdicts_on(issues + preferences("1"));
    EXPECT_EQ(found.exists.change,
              "It stays as long as no agreement is worth 4 or less to Government (now 1) and no "
              "agreement is worth 3 or less to Movement (now 1), each on its own.");
    EXPECT_EQ(found.exists.decided_by, (std::vector{PartyId(0), PartyId(1)}));
}

TEST(Verdicts, WhereThereIsNoDealNameTheCheapestLeverAndItsOwner) {
    const Verdicts found = verdicts_on(
        issues + preferences("5") +
        "levers:\n"
        "  fund: {name: A fund, owner: q, cost: 3, effects: [{party: g, points: 2}]}\n"
        "  large: {name: A large fund, owner: h, cost: 9, effects: [{party: g, points: 9}]}\n");
    EXPECT_EQ(found.exists.finding, Finding::no);
    EXPECT_EQ(found.exists.text, "As the case stands there is no deal among these options.");
    EXPECT_EQ(found.exists.change, "There would be a deal with \"A fund\" (cost 3).");
    EXPECT_EQ(found.exists.decided_by, std::vector{PartyId(2)});
    EXPECT_EQ(found.reachable.finding, Finding::no);
}

TEST(Verdicts, FollowTheShareWhereNumbersVary) {
    const Verdicts most = verdicts_on(issues + preferences("[3, 4.1]"));
    ASSERT_TRUE(most.exists.share);
    EXPECT_NEAR(most.exists.share->share, 1 / 1.1, 0.02);
    EXPECT_EQ(most.exists.word, "most");
    EXPECT_EQ(most.exists.finding, Finding::yes);
    const Verdicts half = verdicts_on(issues + preferences("[3, 5]"));
    EXPECT_EQ(half.exists.word, "about half");
    EXPECT_EQ(half.exists.finding, Finding::open);
    const Verdicts few = verdicts_on(issues + preferences("[3.9, 5]"));
    EXPECT_EQ(few.exists.word, "few");
    EXPECT_EQ(few.exists.finding, Finding::no);
    EXPECT_EQ(few.reachable.finding, Finding::no);
}

TEST(Verdicts, AnOfferThatAllHaveAcceptedIsReached) {
    const Verdicts found = verdicts_on(
        issues + preferences("1") +
        "offers: [{id: text, by: q, package: {truce: short}, answers: {g: {is: accepted}, h: {is: "
        "accepted}}}]\n");
    EXPECT_EQ(found.reachable.finding, Finding::yes);
    EXPECT_EQ(found.reachable.text,
              "All who must agree have made, backed or accepted the same offer (text).");
}

TEST(Verdicts, OfAPlanSayWhatItLacksAndWhichLeverIsEnough) {
    const std::string plan =
        "phases:\n"
        "  deliverables: {people: {giver: h, cost: {h: 4}, value: {g: 9}}}\n"
        "  peace: {g: 5, h: 8}\n"
        "  war: {g: 2, h: 3}\n";
    const Verdicts held = verdicts_on(issues + plan);
    EXPECT_EQ(held.holds.finding, Finding::yes);
    EXPECT_EQ(held.exists.finding, Finding::not_asked);
    const std::string dear =
        "phases:\n"
        "  deliverables: {people: {giver: h, cost: {h: 1}, value: {g: 9}, shift: {h: 5}}}\n"
        "  peace: {g: 5, h: 6}\n"
        "  war: {g: 2, h: 3}\n"
        "levers: {deposit: {name: A deposit, owner: q, effects: [{party: h, guarantee: 9}]}}\n";
    const Verdicts lacking = verdicts_on(issues + dear);
    EXPECT_EQ(lacking.holds.finding, Finding::no);
    EXPECT_EQ(lacking.holds.change, "It would hold with \"A deposit\".");
    EXPECT_EQ(lacking.holds.decided_by, std::vector{PartyId(2)});
}

TEST(Verdicts, SayWhoseAgreementMakesADealAndNameNobodyWhoIsNotNeeded) {
    const Verdicts found = verdicts_on("agreement: {any: [g, h]}\n" + issues + preferences("9"));
    EXPECT_EQ(found.exists.finding, Finding::yes);
    EXPECT_NE(found.exists.reason.find("acceptable to Government or Movement"), std::string::npos)
        << found.exists.reason;
    EXPECT_EQ(found.reachable.finding, Finding::yes);
    EXPECT_TRUE(found.reachable.decided_by.empty());
}

TEST(Verdicts, WhereEveryVersionContradictsTheRecordAreOpen) {
    const Verdicts found =
        verdicts_on(issues + preferences("record") +
                    "offers:\n"
                    "  - {id: a, by: g, package: {truce: long}, answers: {h: {is: rejected}}}\n"
                    "  - {id: b, by: h, package: {truce: short}, answers: {g: {is: rejected}}}\n");
    EXPECT_EQ(found.exists.finding, Finding::open);
    EXPECT_FALSE(found.exists.share);
    EXPECT_EQ(found.reachable.finding, Finding::not_asked);
}

TEST(Verdicts, SayWhereWhatWouldOpenADealLeavesADutyUnmetOrCanBeWithdrawn) {
    const std::string duty =
        "irenic: 1\n"
        "parties: {g: {name: Government}, h: {name: Movement}, q: {name: Host, role: mediator}}\n"
        "issues: {aid: {name: Aid, options: {low: Low, more: More}, obligation: true}}\n"
        "preferences:\n"
        "  g: {points: {aid: {low: 0, more: -9}}, disagreement: 1}\n"
        "  h: {points: {aid: {low: 0, more: 1}}, disagreement: 0}\n"
        "levers: {fund: {name: A fund, owner: q, withdrawable: true, effects: [{party: g, points: "
        "1}]}}\n";
    EXPECT_EQ(verdicts_on(duty).exists.change,
              "There would be a deal with \"A fund\"; the package found leaves a duty unmet. Once "
              "what can be withdrawn is gone there is none.");
}

}  // namespace
}  // namespace irenic::cli
