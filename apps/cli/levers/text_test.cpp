#include "cli/levers/text.hpp"

#include <gtest/gtest.h>

#include "../../../tests/support/says.hpp"
#include "cli/text/layout.hpp"

namespace irenic::cli {
namespace {

using test_support::says;

constexpr PartyId government{std::size_t{0}};
constexpr PartyId movement{std::size_t{1}};
constexpr PartyId fund{std::size_t{2}};

format::CaseFile small_case() {
    return format::parse_case(R"(
irenic: 1
title: A case
parties: {g: {name: Government}, h: {name: Movement}, f: {name: Fund, role: donor}}
issues:
  release: {name: Release, options: {none: Nobody, all: Everybody}, obligation: true}
  truce: {name: Truce, options: {none: No truce, long: A long truce}}
constraints:
  - never: {release: none, truce: long}
  - {never: {release: none}, norm: The law of armed conflict}
preferences:
  g: {points: {}, red_lines: [{truce: long}], disagreement: 31}
  h: {points: {}, disagreement: 42}
levers:
  money: {name: Money for rebuilding, owner: f, cost: 5, effects: [{party: g, points: 5}], withdrawable: true}
  promise: {name: A promise, owner: h, effects: [{party: g, points: 2}, {party: h, points: -3}]}
  tent: {owner: f, cost: 1, effects: [{issue: truce, option: tents, points: {g: 1}}]}
)",
                              "case.yaml")
        .value();
}

Package package(std::size_t release, std::size_t truce) {
    return {
        {{IssueId(std::size_t{0}), OptionId(release)}, {IssueId(std::size_t{1}), OptionId(truce)}}};
}

deals::Point point(const Package& of) { return {{Decimal(31), Decimal(44)}, of}; }

levers::BreakEven no_agreement(PartyId party, int now, int opens_at) {
    levers::BreakEven found;
    found.kind = levers::InputKind::disagreement;
    found.party = party;
    found.now = Decimal(now);
    found.opens = true;
    found.opens_at = Decimal(opens_at);
    return found;
}

/// No deal: five points short, which money makes up for.
levers::Answer closed() {
    levers::Answer answer;
    answer.parties = {government, movement};
    answer.width = Decimal(-5);
    answer.levers = small_case().negotiation.levers;
    answer.break_even = {no_agreement(government, 31, 26), no_agreement(movement, 42, 37)};
    levers::MinimalSet money;
    money.levers = {0};
    money.cost = Decimal(5);
    money.width = Decimal(0);
    money.width_when_lapsed = Decimal(-5);
    money.package = point(package(1, 1));
    money.decided_by = {fund};
    money.pays = {{fund, Decimal(5)}};
    answer.minimal_sets = {money};
    answer.clash.requirements = {{levers::Requirement::Kind::veto, government, 0},
                                 {levers::Requirement::Kind::veto, movement, 0},
                                 {levers::Requirement::Kind::constraint, std::nullopt, 0}};
    answer.clash.smallest = true;
    return answer;
}

std::string text_of(const levers::Answer& answer, NumberCount numbers = {3, 0}) {
    return levers_text(small_case(), answer, numbers, false);
}

TEST(LeversText, SaysHowFarOffADealIs) {
    EXPECT_TRUE(says(text_of(closed()),
                     "There is no deal among these options: whatever the package, someone who must "
                     "agree stays at least 5 points short *."));
    levers::Answer open;
    open.zone_empty = false;
    open.width = Decimal(18);
    EXPECT_TRUE(says(text_of(open),
                     "one package leaves all who agree to it at least 18 points above "
                     "no agreement *."));
}

TEST(LeversText, NamesWhoDecidesBeforeTheCost) {
    EXPECT_TRUE(
        says(text_of(closed()),
             "1. Fund decides: Money for rebuilding; cost 5. It leaves 0 points to spare *; "
             "once withdrawn, 5 points short. Package A."));
}

TEST(LeversText, NamesWhoGivesSomethingUpAndWhatClosesItAgain) {
    levers::Answer answer = closed();
    levers::MinimalSet& set = answer.minimal_sets.front();
    set.levers = {0, 1};
    set.cost.reset();
    set.loses = {{movement, Decimal(3)}};
    set.closed_by = {2};
    EXPECT_TRUE(
        says(text_of(answer),
             "Fund decides: Money for rebuilding. Movement decides: A promise; cost Fund 5, "
             "the rest not stated."));
    EXPECT_TRUE(
        says(text_of(answer), "Movement gives up 3 points. Adding \"tent\" closes it again."));
}

TEST(LeversText, KeepsDutiesApart) {
    EXPECT_TRUE(says(text_of(closed()), "owed in any case: Release: Everybody"));
    levers::Answer answer = closed();
    answer.minimal_sets.front().package = point(package(0, 1));
    EXPECT_TRUE(says(text_of(answer), "leaves a duty unmet: Release: Nobody"));
}

TEST(LeversText, NamesOptionsThatALeverAdds) {
    levers::Answer answer = closed();
    answer.minimal_sets.front().levers = {2};
    answer.minimal_sets.front().package = point(package(1, 2));
    EXPECT_TRUE(says(text_of(answer), "Truce: tents"));
}

TEST(LeversText, LeadsWithConditionsWhereNumbersAreAssumed) {
    const std::string sourced = text_of(closed());
    EXPECT_LT(sourced.find("There is no deal"), sourced.find("What would have to be true"));
    const std::string assumed = text_of(closed(), {1, 2});
    EXPECT_TRUE(says(assumed, "placeholder numbers: this says nothing about these parties"));
    EXPECT_GT(assumed.find("There is no deal"), assumed.find("What would have to be true"));
}

TEST(LeversText, NeverSuggestsWhatIsForAnalysisOnly) {
    levers::Answer answer = closed();
    levers::BreakEven cost = no_agreement(government, 8, 13);
    cost.kind = levers::InputKind::war_cost;
    cost.suggested = false;
    cost.package = point(package(0, 0));
    answer.break_even.push_back(cost);
    EXPECT_EQ(text_of(answer), text_of(closed()));
}

TEST(LeversText, WordsAClashAsDemandsThatCannotAllBeMet) {
    EXPECT_TRUE(says(text_of(closed()),
                     "These cannot all be met: - Government gets at least 31, its value of no "
                     "agreement - Movement gets at least 42, its value of no agreement - never "
                     "Release: Nobody with Truce: A long truce With any one of them left out, "
                     "the others could be met together; no shorter list clashes."));
}

TEST(LeversText, SaysHowMuchOfALeverItTakes) {
    levers::Answer answer = closed();
    levers::BreakEven money;
    money.kind = levers::InputKind::lever;
    money.lever = "money";
    money.opens = true;
    money.opens_at = Decimal(4);
    money.offered = Decimal(5);
    money.rises = true;
    money.opens_in_full = true;
    answer.break_even.push_back(money);
    EXPECT_TRUE(says(text_of(answer), "cost 5. It takes 4 of the 5 points offered. It leaves 0"));
    answer.minimal_sets.clear();
    EXPECT_TRUE(says(text_of(answer),
                     "Each lever alone: - Money for rebuilding: it takes 4 of the 5 points"));
}

TEST(LeversText, SaysWhatIsNotEnoughAndWhy) {
    levers::Answer answer = closed();
    answer.break_even[0].opens = false;
    answer.break_even[0].why = "no value of it is enough";
    levers::BreakEven promise;
    promise.kind = levers::InputKind::lever;
    promise.lever = "promise";
    answer.break_even.push_back(promise);
    EXPECT_TRUE(says(text_of(closed()),
                     "These cannot all be met: - Government gets at least 31, its value of no "
                     "agreement - Movement gets at least 42, its value of no agreement - never "
                     "Release: Nobody with Truce: A long truce With any one of them left out, "
                     "the others could be met together; no shorter list clashes."));
}

TEST(LeversText, LooksAtThePackageAskedAbout) {
    levers::Answer answer = closed();
    answer.package =
        levers::PackageView{package(0, 1),
                            {IssueId(std::size_t{0})},
                            false,
                            {{government, Decimal(-5), true}, {movement, Decimal(2), true}},
                            {{levers::Requirement::Kind::red_line, government, 0}},
                            {1}};
    const std::string text = text_of(answer);
    EXPECT_TRUE(says(text,
                     "This package is not acceptable to all who must agree: it leaves Government 5 "
                     "points short, crosses a red line of Government and breaks a norm, which no "
                     "lever changes."));
    EXPECT_TRUE(says(text, "leaves a duty unmet: Release: Nobody"));
    EXPECT_TRUE(says(text, "Not named, so taken as now: Release."));
    EXPECT_TRUE(says(text, "Surplus over no agreement: Government -5 and Movement +2."));
    EXPECT_TRUE(says(text, "Norm: never Release: Nobody. The law of armed conflict"));
    EXPECT_TRUE(says(text, "This package would be acceptable if any of these held"));
    EXPECT_TRUE(says(text, "These cannot all be met by this package:"));
    EXPECT_FALSE(says(text, "Packages"));
}

TEST(LeversText, SpeaksOfNumbersWhereTheCaseNamesNoLevers) {
    levers::Answer answer = closed();
    answer.built_in = true;
    answer.levers = {Lever{"a", "", {}, {}, {DropRedLine{government, 0}}, false, {}},
                     Lever{"b", "", {}, {}, {DropConstraint{0}}, false, {}}};
    levers::MinimalSet both = answer.minimal_sets.front();
    both.levers = {0, 1};
    answer.minimal_sets = {answer.minimal_sets.front(), both};
    const std::string text = text_of(answer);
    EXPECT_TRUE(says(text,
                     "What would open it, only together 1. Government drops its red line "
                     "(Truce: A long truce); the constraint \"never Release: Nobody with Truce: "
                     "A long truce\" is relaxed."));
    EXPECT_FALSE(says(text, "2. "));
}

TEST(LeversText, ShortensLongLists) {
    levers::Answer answer = closed();
    answer.minimal_sets.assign(9, answer.minimal_sets.front());
    EXPECT_TRUE(says(text_of(answer), "... and 4 more; all in --json"));
}

TEST(LeversText, FitsThePage) {
    const std::string text = text_of(closed());
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = text.find('\n', at);
        EXPECT_LE(width_of(std::string_view(text).substr(at, end - at)), page_width);
        at = end + 1;
    }
}

}  // namespace
}  // namespace irenic::cli
