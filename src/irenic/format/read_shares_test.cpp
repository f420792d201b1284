#include <string>

#include <gtest/gtest.h>

#include "irenic/format/case_file.hpp"
#include "irenic/format/case_writer.hpp"
#include "irenic/model/numbers.hpp"

namespace irenic::format {
namespace {

/// A case of one party that weighs truce and aid, and says nothing of `third`.
std::string case_text(const std::string& weights, const std::string& third = "exchange") {
    return "irenic: 1\nparties: {g: {}}\n"
           "issues: {truce: {options: [none, full]}, aid: {options: [low, high]}, " +
           third +
           ": {options: [no, yes]}}\n"
           "preferences: {g: {points: {truce: {full: 1}, aid: {high: 2}}, weights: " +
           weights + ", disagreement: 0}}\n";
}

Negotiation read(const std::string& text) {
    auto parsed = parse_case(text, "case.yaml");
    if (!parsed) {
        ADD_FAILURE() << to_string(parsed.error().front());
        return {};
    }
    return std::move(parsed->negotiation);
}

std::vector<std::optional<UncertainNumber>> shares(const std::string& inner) {
    const Negotiation negotiation = read(case_text("{shares: " + inner + "}"));
    if (negotiation.preferences.empty()) {
        return {};
    }
    return std::get<WeightShares>(negotiation.preferences[0]->weights).shares;
}

bool loads(const std::string& inner) {
    return parse_case(case_text("{shares: " + inner + "}"), "case.yaml").has_value();
}

TEST(ReadShares, AreNumbersAndIntervalsByIssue) {
    const auto found = shares("{aid: 0.3, truce: {is: [0.2, 0.8], because: asked}}");
    ASSERT_EQ(found.size(), 3U);
    EXPECT_EQ(found[0]->shape, UncertainNumber::Shape::interval);
    EXPECT_EQ(found[0]->low.to_string(), "0.2");
    EXPECT_EQ(found[0]->provenance.because, "asked");
    EXPECT_EQ(found[1]->mid.to_string(), "0.3");
    EXPECT_FALSE(found[2]);
}

TEST(ReadShares, MakeUtilitiesRunFromZeroToAHundred) {
    EXPECT_TRUE(read(case_text("{shares: {aid: 0.3}}")).preferences[0]->rescaled());
}

TEST(ReadShares, AddUpExactly) {
    EXPECT_TRUE(loads("{truce: 0.666666667, aid: 0.333333333}"));
    EXPECT_FALSE(loads("{truce: 0.666666667, aid: 0.333333334}"));
    EXPECT_FALSE(loads("{truce: 0.666666666, aid: 0.333333333}"));
    EXPECT_TRUE(loads("{truce: [0.3, 0.9], aid: 0.7}"));
    EXPECT_FALSE(loads("{truce: [0.300000001, 0.9], aid: 0.7}"));
    EXPECT_TRUE(loads("{truce: [0.1, 0.3], aid: [0.6, 0.7]}"));
    EXPECT_FALSE(loads("{truce: [0.1, 0.3], aid: [0.6, 0.699999999]}"));
}

TEST(ReadShares, WhatIsLeftOutMayWeighAnything) {
    EXPECT_TRUE(loads("{truce: 0.1}"));
    EXPECT_TRUE(loads("{truce: 1}"));
    EXPECT_TRUE(loads("{}"));
    EXPECT_TRUE(loads(""));
    EXPECT_EQ(shares("{}").size(), 3U);
}

TEST(ReadShares, AnIssueWithoutPointsWeighsNothing) {
    EXPECT_TRUE(loads("{truce: 0.1, exchange: 0}"));
    EXPECT_TRUE(loads("{truce: 0.1, aid: 0.9, exchange: [0, 0]}"));
    EXPECT_FALSE(loads("{truce: 0.1, exchange: [0, 0.1]}"));
}

TEST(ReadShares, AnIssueMayBeCalledShares) {
    const Negotiation negotiation = read(case_text("{shares: 2, aid: 3}", "shares"));
    const auto& factors = std::get<WeightMultipliers>(negotiation.preferences[0]->weights).factors;
    ASSERT_EQ(factors.size(), 3U);
    EXPECT_EQ(factors[2]->mid, Decimal(2));
}

TEST(ReadShares, NamesThreeOfTheLargestAndCountsTheRest) {
    std::string issues;
    std::string points;
    std::string list;
    for (char issue = 'a'; issue <= 'f'; ++issue) {
        const std::string comma = issue == 'a' ? "" : ", ";
        issues += comma + issue + ": {options: [x, y]}";
        points += comma + issue + ": {y: 1}";
        list += comma + issue + (issue == 'f' ? ": 0" : ": [0.3, 1]");
    }
    const auto parsed = parse_case("irenic: 1\nparties: {g: {}}\nissues: {" + issues +
                                       "}\npreferences: {g: {points: {" + points +
                                       "}, weights: {shares: {" + list + "}}, disagreement: 0}}\n",
                                   "case.yaml");
    ASSERT_FALSE(parsed);
    EXPECT_EQ(parsed.error().front().hint,
              "lower the largest, 'a', 'b', 'c' and 2 more (0.3), or others, by 0.5 in all");
}

TEST(ReadShares, CountAsNumbers) {
    const auto count = count_numbers(read(case_text("{shares: {aid: 0.3, truce: [0, 1]}}")));
    EXPECT_EQ(count, (NumberCount{0, 5}));
}

TEST(ReadShares, AreWrittenAsTheyWereRead) {
    for (const char* inner : {"{truce: [0.2, 0.8], aid: 0.4}", "{}"}) {
        const Negotiation negotiation = read(case_text(std::string("{shares: ") + inner + "}"));
        const std::string written = to_yaml(to_value(negotiation));
        EXPECT_NE(written.find("shares"), std::string::npos) << written;
        EXPECT_EQ(read(written), negotiation) << written;
    }
}

}  // namespace
}  // namespace irenic::format
