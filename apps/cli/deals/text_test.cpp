#include "cli/deals/text.hpp"

#include <gtest/gtest.h>

#include "cli/deals/view.hpp"
#include "cli/text/layout.hpp"

namespace irenic::cli {
namespace {

constexpr IssueId release{std::size_t{0}};
constexpr IssueId truce{std::size_t{1}};

Package package(std::size_t of_release, std::size_t of_truce) {
    return {{{release, OptionId(of_release)}, {truce, OptionId(of_truce)}}};
}

format::CaseFile small_case() {
    return format::parse_case(R"(
irenic: 1
title: A case
parties: {g: {name: Government}, a_movement_of_many: {name: Movement}, q: {role: affected}}
agreement: {all: [g, {any: [a_movement_of_many, q]}]}
issues:
  release: {name: Release, options: {none: Nobody, all: Everybody}, obligation: true}
  truce: {name: Truce, options: {none: No truce, long: A long truce}}
)",
                              "case.yaml")
        .value();
}

/// An answer with one solution at (3, 1) and values of no agreement (1, 0).
deals::Answer answer_with(const Package& chosen) {
    deals::Answer answer;
    answer.parties = {PartyId(std::size_t{0}), PartyId(std::size_t{1})};
    answer.disagreement.resize(2);
    answer.disagreement[0] = {PartyId(std::size_t{0}), {}, Decimal(1), {}, {}, ""};
    answer.disagreement[1] = {PartyId(std::size_t{1}), {}, Decimal(0), {}, {}, ""};
    answer.packages = "4";
    answer.zone = {false, "2", ""};
    answer.ideal = deals::Utilities{Decimal(3), Decimal(1)};
    deals::Solution nash;
    nash.point = deals::Point{{Decimal(3), Decimal(1)}, chosen};
    nash.value = 2;
    answer.solutions = {nash};
    answer.frontier.count = 1;
    answer.frontier.points = {*nash.point};
    return answer;
}

std::string text_of(const deals::Answer& answer, NumberCount numbers = {3, 0}) {
    return deals_text(small_case(), {answer, std::nullopt}, numbers, false, false);
}

bool says(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

TEST(DealsText, LeadsWithTheVerdictOrWithItsConditions) {
    const std::string sourced = text_of(answer_with(package(1, 1)));
    EXPECT_LT(sourced.find("There is a deal"), sourced.find("What would have to be true"));
    const std::string assumed = text_of(answer_with(package(1, 1)), {1, 2});
    EXPECT_TRUE(says(assumed, "\nplaceholder numbers: this says nothing about these parties\n"));
    EXPECT_GT(assumed.find("There is a deal"), assumed.find("What would have to be true"));
}

TEST(DealsText, KeepsDutiesApart) {
    EXPECT_TRUE(says(text_of(answer_with(package(1, 1))), "owed in any case: Release: Everybody"));
    EXPECT_TRUE(says(text_of(answer_with(package(0, 1))), "leaves a duty unmet: Release: Nobody"));
}

TEST(DealsText, NamesPartiesWithLongIdsByNumber) {
    const std::string text = text_of(answer_with(package(1, 1)));
    EXPECT_TRUE(says(text, "(2)  Movement"));
    EXPECT_TRUE(says(text, "Agreement: Government and (Movement or q)."));
}

TEST(DealsText, GivesNoBreakEvenForWhoCanBeDoneWithout) {
    const std::string text = text_of(answer_with(package(1, 1)));
    EXPECT_TRUE(says(text, "- 3 for Government (taken here: 1)"));
    EXPECT_FALSE(says(text, "- 1 for Movement"));
    EXPECT_TRUE(says(text, "can do without Movement"));
}

TEST(DealsText, DoesNotDecideWhatTheLimitLeftOpen) {
    deals::Answer answer = answer_with(package(1, 1));
    answer.zone = {false, std::nullopt, "the time limit was reached"};
    answer.ideal.reset();
    answer.solutions.clear();
    answer.frontier = {};
    answer.notes = {"a note"};
    answer.limit_reached = true;
    const std::string text = text_of(answer);
    EXPECT_TRUE(says(text, "Not decided"));
    EXPECT_FALSE(says(text, "There is a deal"));
    EXPECT_TRUE(says(text, "- a note"));
    EXPECT_TRUE(says(text, "A limit was reached"));
}

TEST(DealsText, NamesAllThatTie) {
    deals::Answer answer = answer_with(package(1, 1));
    answer.solutions[0].ties = 2;
    answer.solutions[0].tied = {*answer.solutions[0].point,
                                deals::Point{{Decimal(2), Decimal(2)}, package(1, 0)}};
    const std::string text = text_of(answer);
    EXPECT_TRUE(says(text, "1 of 2 that tie"));
    EXPECT_TRUE(says(text, "B  ties with it"));
    EXPECT_TRUE(says(text, "in both:\n     owed in any case: Release: Everybody"));
}

TEST(DealsText, SaysWhatWouldOpenAnEmptyZone) {
    deals::Answer answer = answer_with(package(1, 1));
    answer.zone = {true, "0", ""};
    answer.ideal.reset();
    answer.solutions.clear();
    answer.frontier = {};
    deals::Closest closest;
    const deals::Point near{{Decimal::from_mantissa(7375, 4), Decimal(1)}, package(1, 1)};
    closest.maximin = deals::ClosestPackage{
        near, {Decimal::from_mantissa(2625, 4), Decimal(0)}, Decimal::from_mantissa(-2625, 4), 0};
    answer.closest = closest;
    const std::string text = text_of(answer);
    EXPECT_TRUE(says(text, "no agreement were worth at most 0.73 for Government (taken here: 1)"));
    EXPECT_TRUE(says(text, "0.27 points"));
}

TEST(DealsText, FitsThePage) {
    deals::Answer answer = answer_with(package(1, 1));
    std::size_t longest = 0;
    const std::string text = text_of(answer);
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = text.find('\n', at);
        longest = std::max(longest, width_of(std::string_view(text).substr(at, end - at)));
        at = end + 1;
    }
    EXPECT_LE(longest, page_width);
}

}  // namespace
}  // namespace irenic::cli
