#include <gtest/gtest.h>

#include "../../../tests/support/says.hpp"
#include "cli/deals/text.hpp"

namespace irenic::cli {
namespace {

using analysis::CarriedPackage;
using test_support::says;

constexpr PartyId g{std::size_t{0}};
constexpr PartyId h{std::size_t{1}};

format::CaseFile small_case() {
    return format::parse_case(R"(
irenic: 1
parties: {g: {name: Government}, h: {name: Movement}}
issues: {release: {options: [none, all]}}
phases:
  deliverables: {captives: {name: Captives, giver: h, obligation: true}, aid: {giver: g}}
  peace: {g: 1, h: 1}
  follows: {release: {all: [captives]}}
)",
                              "case.yaml")
        .value();
}

deals::Point point(std::size_t option) {
    return {{Decimal(3), Decimal(1)}, {{{IssueId(std::size_t{0}), OptionId(option)}}}};
}

CarriedPackage package(std::size_t option, std::optional<bool> holds) {
    CarriedPackage package;
    package.index = option;
    package.point = point(option);
    package.deliverables = {DeliverableId(std::size_t{1})};
    package.holds = holds;
    package.guarantees.resize(2);
    package.start_shortfall.resize(2);
    package.end_shortfall.resize(2);
    return package;
}

std::string text_of(const std::optional<analysis::CarriedOut>& carried) {
    analysis::DealsAnswer answer;
    answer.parties = {g, h};
    answer.disagreement.resize(2);
    answer.disagreement[0].party = g;
    answer.disagreement[1].party = h;
    answer.packages = "2";
    answer.zone = {false, "2", ""};
    answer.ideal = deals::Utilities{Decimal(3), Decimal(1)};
    answer.frontier.count = 2;
    answer.frontier.points = {point(0), point(1)};
    answer.carried_out = carried;
    return deals_text(small_case(), answer, {3, 0}, false, false);
}

analysis::CarriedOut answer_with(std::vector<CarriedPackage> packages) {
    analysis::CarriedOut carried;
    carried.parties = {h, g};
    carried.listed = 2;
    carried.packages = std::move(packages);
    return carried;
}

TEST(CarriedOutText, SaysNothingUnlessAsked) {
    EXPECT_FALSE(says(text_of(std::nullopt), "would hold"));
    analysis::CarriedOut empty;
    EXPECT_TRUE(says(text_of(empty), "There is no package on the frontier"));
}

TEST(CarriedOutText, CountsAndShowsTheBest) {
    auto carried = answer_with({package(0, false), package(1, true)});
    carried.packages[1].deliverables = {DeliverableId(std::size_t{0}),
                                        DeliverableId(std::size_t{1})};
    carried.best = 1;
    carried.notes = {"A note."};
    const std::string text = text_of(carried);
    EXPECT_TRUE(says(text,
                     "1 of the 2 packages on the frontier can be carried out so that nobody "
                     "gains by stopping. Of those the largest product of surpluses has A. It "
                     "calls for Captives (owed in any case) and aid. A note."));
    EXPECT_TRUE(says(text, "A release: all"));
    EXPECT_FALSE(says(text, "duty unmet"));
}

TEST(CarriedOutText, MarksADutyLeftUnmet) {
    auto carried = answer_with({package(0, true), package(1, true)});
    carried.packages[0].unmet_duties = {DeliverableId(std::size_t{0})};
    carried.packages[0].deliverables.clear();
    carried.best = 0;
    EXPECT_TRUE(says(text_of(carried), "All 2 packages on the frontier can be"));
    EXPECT_TRUE(
        says(text_of(carried), "It calls for no delivery. A leaves a duty unmet: Captives"));
}

TEST(CarriedOutText, SaysWhatTheNearestTakes) {
    auto carried = answer_with({package(0, false), package(1, false)});
    carried.nearest = 0;
    carried.packages[0].guarantees = {Decimal(2), Decimal(1)};
    EXPECT_TRUE(says(text_of(carried),
                     "None of the 2 packages on the frontier can be carried out so that nobody "
                     "gains by stopping. The nearest is A. It takes guarantees of 2 points for "
                     "Movement and 1 point for Government. It calls for aid."));
    carried.packages[0].end_shortfall = {Decimal(1), Decimal(0)};
    EXPECT_TRUE(says(text_of(carried),
                     "Government; of that 1 point for Movement would be missing "
                     "even at the end, whatever the order."));
    carried.packages[0].end_shortfall = carried.packages[0].guarantees;
    EXPECT_TRUE(says(text_of(carried), "so much is missing even at the end, whatever the order."));
    carried.packages[0].start_shortfall = {Decimal(0), Decimal(4)};
    EXPECT_TRUE(says(text_of(carried),
                     "Fighting on is worth more than starting, by 4 points for "
                     "Government: no guarantee supplies that."));
    carried.packages[0].exact = false;
    EXPECT_TRUE(says(text_of(carried), "guarantees of at most 2 points"));
}

TEST(CarriedOutText, CountsWhatTheLimitLeftOpen) {
    auto carried = answer_with({package(1, std::nullopt)});
    EXPECT_TRUE(says(text_of(carried),
                     "Of the 1 package looked at, of 2 on the frontier, none was found that can be "
                     "carried out so that nobody gains by stopping; 1 not decided."));
    carried.packages.push_back(package(0, true));
    EXPECT_TRUE(says(text_of(carried),
                     "1 of the 2 packages on the frontier can be carried out so "
                     "that nobody gains by stopping; 1 not decided."));
    carried.packages = {package(0, false)};
    carried.listed = 1;
    EXPECT_TRUE(says(text_of(carried), "The 1 package on the frontier cannot be carried out"));
}

}  // namespace
}  // namespace irenic::cli
