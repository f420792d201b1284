#include "irenic/talks/mediators_words.hpp"

#include <string>

#include <gtest/gtest.h>

#include "../../../tests/support/plain_case.hpp"

namespace irenic::talks {
namespace {

using test_support::read_case;

/// Two parties and mediators; what they know stands in `mediators`.
Negotiation with(const std::string& mediators) {
    return read_case("irenic: 1\nparties: {g: {}, h: {}, " + mediators + "}\n");
}

std::string informs(const std::string& weight, const std::string& tough = "0.7",
                    const std::string& about = "about: h, to: g") {
    return "{role: mediator, informs: {" + about + ", tough: " + tough +
           ", soft: 0.5, war: 0.3, cost: 1, resolute_if_weak: 0.1, resolute_if_resolute: 0.4" +
           weight + "}}";
}

bool believed(const std::string& weight) {
    const auto words = words_of_mediators(with("q: " + informs(weight)));
    return words.size() == 1 && words.front().believed;
}

TEST(MediatorsWords, AreThoseOfMediatorsWhoKnowSomething) {
    const auto words =
        words_of_mediators(with("q: {role: mediator}, r: " + informs(", weight: 0.7") +
                                ", s: " + informs("", "0.7", "about: g, to: h")));
    ASSERT_EQ(words.size(), 2U);
    EXPECT_EQ(words[0].mediator, PartyId(3));
    EXPECT_EQ(words[0].about, PartyId(1));
    EXPECT_EQ(words[0].to, PartyId(0));
    EXPECT_EQ(words[0].weight, 0.7);
    EXPECT_NEAR(words[0].credibility.least.value(), 0.1 / 0.16, 1e-9);
    EXPECT_NEAR(words[0].credibility.most.value(), 0.4 / 0.04, 1e-9);
    EXPECT_NEAR(words[0].credibility.turning, 0.5, 1e-9);
    EXPECT_EQ(words[1].mediator, PartyId(4));
    EXPECT_EQ(words[1].about, PartyId(0));
    EXPECT_EQ(words[1].weight, 0);
}

TEST(MediatorsWords, AreBelievedBetweenTheLimitsOfTheirWeight) {
    EXPECT_FALSE(believed(""));
    EXPECT_FALSE(believed(", weight: 0.62"));
    EXPECT_TRUE(believed(", weight: 0.63"));
    EXPECT_TRUE(believed(", weight: 9.9"));
    EXPECT_FALSE(believed(", weight: 10.1"));
}

TEST(MediatorsWords, TakeTheMiddleOfAnUncertainWeight) {
    EXPECT_TRUE(believed(", weight: [0.5, 0.9]"));
    EXPECT_FALSE(believed(", weight: [0, 0.9]"));
}

TEST(MediatorsWords, AreLeftOutWhereTheMiddleLeavesNothingToAskFor) {
    Negotiation negotiation = with("q: " + informs(", weight: 1"));
    ASSERT_EQ(words_of_mediators(negotiation).size(), 1U);
    negotiation.parties.back().informs->tough = negotiation.parties.back().informs->soft;
    EXPECT_TRUE(words_of_mediators(negotiation).empty());
}

}  // namespace
}  // namespace irenic::talks
