#include "irenic/phases/reading/set_up.hpp"

#include <string>

#include <gtest/gtest.h>

#include "../../../../tests/support/golden.hpp"
#include "../../../../tests/support/plain_case.hpp"

namespace irenic::phases {
namespace {

using test_support::read_case;

SetUp set_up_of(const Negotiation& negotiation) {
    auto found = set_up(negotiation, Stops::anyone, Limits{});
    if (!found) {
        ADD_FAILURE() << to_string(found.error());
        return {};
    }
    return std::move(*found);
}

SetUp set_up_of(const std::string& text) { return set_up_of(read_case(text)); }

std::string error_of(const Negotiation& negotiation) {
    const auto found = set_up(negotiation, Stops::anyone, Limits{});
    return found ? "none" : to_string(found.error());
}

std::string error_of(const std::string& text) { return error_of(read_case(text)); }

Negotiation bundled(const std::string& name) {
    const auto loaded =
        format::load_case(std::string(IRENIC_SOURCE_DIR) + "/cases/" + name + "/case.yaml");
    return loaded.value().negotiation;
}

using Numbers = std::vector<Units>;

const std::string two = "irenic: 1\nparties: {g: {}, h: {}, q: {}}\nphases:\n";

TEST(SetUp, TestHOfTwoValleys) {
    const auto found = set_up_of(bundled("two-valleys"));
    const Problem& problem = found.problem;
    EXPECT_EQ(problem.places, 0);
    EXPECT_FALSE(problem.rounded);
    EXPECT_EQ(problem.start, (Numbers{30, 22}));
    EXPECT_EQ(problem.peace, (Numbers{18, 20}));
    EXPECT_EQ(problem.war, (Numbers{12, 24}));
    ASSERT_EQ(problem.lines.size(), 4U);
    EXPECT_EQ(problem.moves(), 10U);
    EXPECT_EQ(problem.lines[0].moves[2].change, (Numbers{-11, 5}));
    EXPECT_EQ(problem.lines[0].moves[2].tranches, (std::vector<Tranche>{{DeliverableId(0U), 3}}));
    EXPECT_EQ(problem.lines[0].moves[2].keep[1], 5);
    EXPECT_FALSE(problem.lines[0].moves[2].keep[0]);
    EXPECT_TRUE(problem.lines[0].moves[2].stops_openly);
    EXPECT_EQ(problem.lines[1].moves[0].change, (Numbers{4, -8}));
    EXPECT_EQ(problem.lines[2].moves[0].change, (Numbers{-2, 20}));
    EXPECT_EQ(problem.lines[2].after, (std::vector<std::size_t>{0, 1}));
    EXPECT_EQ(problem.lines[3].after, (std::vector<std::size_t>{2}));
    EXPECT_FALSE(problem.discount || problem.steps_at_most);
    EXPECT_EQ(found.peace_derived, (std::vector<bool>{false, false}));
    EXPECT_TRUE(found.warnings.empty());
}

TEST(SetUp, DerivesTheValuesOfGazaFromItsPackage) {
    const auto found = set_up_of(bundled("gaza-2024"));
    EXPECT_EQ(found.problem.parties, (std::vector<PartyId>{PartyId(0U), PartyId(1U)}));
    EXPECT_EQ(found.peace_derived, (std::vector<bool>{true, true}));
    EXPECT_EQ(found.war_derived, (std::vector<bool>{true, true}));
    EXPECT_TRUE(found.problem.rounded);  // weights are ranked
    EXPECT_TRUE(found.warnings.empty());
    // Three tranches each of captives and prisoners together, then aid, talks, rebuilding.
    EXPECT_EQ(found.problem.lines.size(), 4U);
    EXPECT_EQ(found.problem.lines[0].moves.size(), 3U);
    EXPECT_EQ(found.problem.lines[0].moves[0].givers.size(), 2U);
    EXPECT_FALSE(found.problem.lines[0].moves[0].stops_openly);
}

const std::string priced = R"(irenic: 1
parties: {g: {}, h: {}, q: {role: mediator}}
issues: {truce: {options: [none, some]}, aid: {options: [low, high]}}
preferences:
  g: {points: {truce: {some: 12}, aid: {low: 0.25}}, disagreement: 4}
  h: {points: {aid: {high: 9}}, disagreement: 1}
  q: {points: {truce: {some: 1}}}
phases:
  package: {truce: some}
  deliverables:
    a: {giver: g, tranches: 2, cost: {g: 1.5}, value: {h: 2}}
)";

TEST(SetUp, StartSlackOfDerivedValuesIsTheGainOfThePackage) {
    const auto found = set_up_of(priced);
    // u = (12.25, 0), d = (4, 1), peace = u - (-3, 4)
    EXPECT_EQ(found.problem.places, 2);
    EXPECT_EQ(found.problem.peace, (Numbers{1525, -400}));
    EXPECT_EQ(found.problem.war, (Numbers{400, 100}));
    EXPECT_EQ(found.problem.start, (Numbers{825, -100}));
}

TEST(SetUp, AddsWhatLeversAddToADerivedPeaceValue) {
    Negotiation negotiation = read_case(priced);
    negotiation.phases->more_peace = {{PartyId(1U), UncertainNumber::exact(Decimal(6))}};
    const auto found = set_up_of(negotiation);
    EXPECT_EQ(found.problem.peace, (Numbers{1525, 200}));
    EXPECT_TRUE(found.warnings.empty());
}

TEST(SetUp, WarnsOfValuesThatDoNotFitThePackage) {
    const auto found = set_up_of(priced + "  peace: {h: 3, g: 15.25}\n");
    EXPECT_EQ(found.problem.parties, (std::vector<PartyId>{PartyId(1U), PartyId(0U)}));
    EXPECT_EQ(found.war_derived, (std::vector<bool>{true, true}));
    ASSERT_EQ(found.warnings.size(), 1U);
    EXPECT_EQ(found.warnings[0],
              "the peace and war values of 'h' do not fit the package: with them it gains 6 by "
              "carrying the package out, by its preferences -1, 7 less");
}

TEST(SetUp, WarnsOfNumbersOfOutsiders) {
    const auto found =
        set_up_of(two +
                  "  deliverables: {a: {giver: g}}\n  peace: {g: 1}\n  war: {g: 0, q: 1}\n"
                  "  guarantees: {h: {amount: 2}, g: {amount: 0.5, until_step: 3}}\n");
    ASSERT_EQ(found.warnings.size(), 2U);
    EXPECT_EQ(found.warnings[0], "phases.war.q changes nothing: 'q' is no party to the phases");
    EXPECT_EQ(found.warnings[1],
              "phases.guarantees.h changes nothing: 'h' is no party to the phases");
    EXPECT_EQ(found.problem.standing[0].amount, 5);
    EXPECT_EQ(found.problem.standing[0].until_step, 3U);
}

TEST(SetUp, WarLeftOutIsTheDisagreementValueOfWhoeverHasOne) {
    const std::string own = R"(irenic: 1
parties: {g: {}, h: {role: sponsor}}
issues: {truce: {options: [none, some]}}
preferences: {g: {points: {}, disagreement: 4}, h: {points: {}, disagreement: 2}}
phases: {deliverables: {a: {giver: h}}, peace: {h: 1, g: 1}}
)";
    EXPECT_EQ(set_up_of(own).problem.war, (Numbers{2, 4}));
}

TEST(SetUp, KeepFollowsFromTheChanceOfDetection) {
    const auto golden = test_support::golden("verification");
    for (const auto& [chance, least] : golden["q"].items()) {
        std::string text = two + "  deliverables: {a: {giver: g, cost: {g: " + golden["c"].dump();
        text += "}, detect: " + chance;
        text += "}}\n  peace: {g: " + golden["future"].dump() + "}\n  war: {g: 0}\n";
        const auto found = set_up_of(text);
        const Move& move = found.problem.lines[0].moves[0];
        EXPECT_EQ(move.stops_openly, chance == "1");
        EXPECT_EQ(
            sum(found.problem.points(*move.keep[0]), -test_support::decimal(golden["future"])),
            test_support::decimal(least));
    }
}

TEST(SetUp, KeepIsRoundedToNinePlacesOnlyWhereItMustBe) {
    const auto found = set_up_of(two +
                                 "  deliverables: {a: {giver: g, cost: {g: 4}, shift: {g: -1}, "
                                 "detect: 0.8, false_alarm: 0.1}}\n  peace: {g: 3}\n"
                                 "  war: {g: 0}\n");
    EXPECT_EQ(found.problem.places, 9);
    EXPECT_TRUE(found.problem.rounded);
    EXPECT_EQ(found.problem.lines[0].moves[0].keep[0], 6'857'142'857);  // 4.8 / 0.7
}

TEST(SetUp, ADiscountOfOneAndStepsToSpareAreLeftOut) {
    const std::string text = two +
                             "  deliverables: {a: {giver: g, tranches: 3}, b: {giver: h}}\n"
                             "  peace: {g: 3}\n  war: {g: 0}\n  discount: 1\n  steps_at_most: ";
    EXPECT_FALSE(set_up_of(text + "4\n").problem.steps_at_most);
    EXPECT_FALSE(set_up_of(text + "4\n").problem.discount);
    const auto merged = set_up_of(text + "3\n");
    EXPECT_EQ(merged.problem.steps_at_most, 3U);
    EXPECT_EQ(merged.problem.lines[0].capacity, 3U);
}

TEST(SetUp, SaysWhatIsMissing) {
    EXPECT_EQ(error_of("irenic: 1\nparties: {g: {}}\n"),
              "phases: error: this question needs phases; add a `phases` block");
    EXPECT_EQ(error_of(two + "  deliverables: {a: {giver: g}}\n"),
              "phases.peace: error: nobody takes part in the phases; say what the completed peace "
              "is worth to each party, or which package this carries out");
    EXPECT_EQ(error_of(two + "  deliverables: {a: {giver: g}}\n  peace: {g: 1}\n"),
              "phases.war: error: there is no value of no agreement that 'g' could take its war "
              "value from; give phases.war.g");
    EXPECT_EQ(error_of(priced + "  peace: {q: 1}\n"),
              "phases.war: error: there is no value of no agreement that 'q' could take its war "
              "value from; give phases.war.q");
    Negotiation negotiation = read_case(two + "  deliverables: {a: {giver: g}}\n  peace: {g: 1}\n");
    negotiation.phases->deliverables.clear();
    EXPECT_EQ(error_of(negotiation),
              "phases.deliverables: error: there is nothing to deliver; name what is delivered, "
              "and by whom");
}

TEST(SetUp, RefusesNumbersOfWhoIsNoParty) {
    EXPECT_EQ(error_of(priced + "    b: {giver: h, shift: {q: 1}}\n"),
              "phases.deliverables.b.shift.q: error: 'q' takes no part in the phases; name it in "
              "phases.peace");
}

TEST(SetUp, RefusesDetectionBelowFalseAlarms) {
    Negotiation negotiation = read_case(
        two +
        "  deliverables: {a: {giver: g, false_alarm: 0.4}}\n  peace: {g: 1}\n  war: {g: 0}\n");
    negotiation.phases->deliverables[0].detect = UncertainNumber::exact(Decimal(0));
    EXPECT_EQ(error_of(negotiation),
              "phases.deliverables.a.detect: error: a breach must be seen more often than an alarm "
              "is false; detect must be above false_alarm");
}

TEST(SetUp, RefusesNumbersThatCannotBeHeldTogether) {
    const std::string start = two + "  deliverables: {a: {giver: g, tranches: 2, cost: {g: ";
    EXPECT_EQ(
        error_of(start + "5000000000}, value: {g: 0.000000001}}}\n  peace: {g: 1}\n"
                         "  war: {g: 0}\n"),
        "phases.deliverables.a: error: the number is too large beside the smallest ones here; "
        "use a larger unit, or fewer places behind the point");
    EXPECT_EQ(error_of(start + "900000000000000000}}}\n  peace: {g: 1}\n  war: {g: 0}\n"),
              "phases: error: the numbers of 'g' add up to more than can be held; use a larger "
              "unit, or fewer places behind the point");
}

TEST(SetUp, RefusesMoreThanItCanHold) {
    std::string parties;
    for (std::size_t party = 0; party < 17; ++party) {
        test_support::list_on(parties, test_support::numbered("p", party) + ": {}");
    }
    std::string peace = parties;
    for (std::size_t at = 0; (at = peace.find("{}", at)) != std::string::npos;) {
        peace.replace(at, 2, "1");
    }
    EXPECT_EQ(error_of("irenic: 1\nparties: {" + parties + "}\nphases: {peace: {" + peace +
                       "}, deliverables: {a: {giver: p0}}}\n"),
              "phases.peace: error: more than 16 parties take part; name those that could stop");
    EXPECT_EQ(error_of(two + "  deliverables: {a: {giver: g, tranches: 10000}, b: {giver: h}}\n"
                             "  peace: {g: 1}\n  war: {g: 1}\n"),
              "phases.deliverables: error: more than 10,000 moves, with simultaneous tranches as "
              "one; cut it into fewer tranches");
}

}  // namespace
}  // namespace irenic::phases
