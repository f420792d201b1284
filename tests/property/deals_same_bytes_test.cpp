// The same case gives the same bytes, whatever the number of threads.

#include <numeric>
#include <string>

#include <gtest/gtest.h>

#include "../support/deals_helpers.hpp"
#include "../support/random_case.hpp"
#include "irenic/deals/to_value.hpp"
#include "irenic/format/json.hpp"

namespace irenic {

using namespace test_support;

namespace {

std::string bytes(const Negotiation& negotiation, const deals::Question& question,
                  unsigned threads) {
    return format::to_json(deals::to_value(negotiation, ask(negotiation, question, threads)));
}

std::string expect_same_bytes(const std::string& text, const deals::Question& question) {
    const Negotiation negotiation = read_case(text);
    const std::string alone = bytes(negotiation, question, 1);
    EXPECT_GT(alone.size(), 100U);
    for (const unsigned threads : {1U, 2U, 8U}) {
        SCOPED_TRACE(std::to_string(threads) + " threads");
        EXPECT_EQ(bytes(negotiation, question, threads), alone);
    }
    return alone;
}

/// Whatever is now, as a package to improve on.
Package status_quo(const Negotiation& negotiation) {
    Package package;
    for (std::size_t issue = 0; issue < negotiation.issues.size(); ++issue) {
        package.choices.emplace_back(IssueId(issue), negotiation.issues[issue].now);
    }
    return package;
}

TEST(SameBytes, OnRandomCases) {
    for (std::uint64_t seed = 1; seed <= 150 && !HasFailure(); ++seed) {
        Random random(seed);
        const std::string text = random_case(random, {5, 5, 4, seed % 2 == 0});
        SCOPED_TRACE("seed " + std::to_string(seed) + "\n" + text);
        deals::Question question;
        question.points = random.one_of<std::size_t>({5000, 3});
        question.everything = random.chance(20);
        expect_same_bytes(text, question);
    }
}

/// Points for every party on every option, from `low` to `high`.
PlainCase random_points(Random& random, std::size_t parties, std::size_t issues,
                        std::size_t options, std::int64_t low, std::int64_t high) {
    PlainCase plain;
    for (std::size_t issue = 0; issue < issues; ++issue) {
        auto& rows = plain.points.emplace_back(options);
        for (auto& row : rows) {
            for (std::size_t party = 0; party < parties; ++party) {
                row.push_back(std::to_string(random.between(low, high)));
            }
        }
    }
    plain.preferences.resize(parties);
    plain.disagreement.assign(parties, "0");
    return plain;
}

std::string two_options(Random& random, std::size_t issues, std::size_t count) {
    std::vector<std::size_t> all(issues);
    std::iota(all.begin(), all.end(), std::size_t{0});
    random.shuffle(all);
    std::string text;
    for (std::size_t index = 0; index < count; ++index) {
        list_on(text, numbered("i", all[index]) + ": " + numbered("o", random.below(2)));
    }
    return "{" + text + "}";
}

// Too many open interactions to follow, so that all 2^20 combinations are shared out.
TEST(SameBytes, OnALargeTie) {
    constexpr std::size_t issues = 20;
    Random random(1);
    PlainCase plain = random_points(random, 2, issues, 2, -3, 6);
    for (std::size_t party = 0; party < 2; ++party) {
        std::string interactions;
        for (int count = 0; count < 40; ++count) {
            list_on(interactions, "{when: " + two_options(random, issues, 3) +
                                      ", points: " + std::to_string(random.between(-6, 6)) + "}");
        }
        plain.preferences[party] = "interactions: [" + interactions + "]";
        plain.disagreement[party] = "30";
    }
    std::string never;
    for (int count = 0; count < 5; ++count) {
        list_on(never, "{never: " + two_options(random, issues, 4) + "}");
    }
    plain.blocks = "constraints: [" + never +
                   "]\noffers: [{id: x, by: p0, package: " + two_options(random, issues, 3) +
                   "}]\n";
    const std::string answer = expect_same_bytes(to_text(plain), {});
    EXPECT_EQ(answer.find(R"("empty":true)"), std::string::npos);
}

// Vectors that tie by the thousand, so that which package is shown could depend on the order.
TEST(SameBytes, WhereManyPackagesTie) {
    Random random(2);
    PlainCase plain = random_points(random, 3, 9, 4, 0, 2);
    plain.blocks =
        "constraints: [{never: {i0: o3, i1: o3}}, {if: {i1: o1}, then: {i2: [o0, o1]}}]\n";
    const std::string text = to_text(plain);
    deals::Question question;
    question.from = status_quo(read_case(text));
    expect_same_bytes(text, question);
}

// No package is acceptable: closest packages and mixtures instead.
TEST(SameBytes, WhereTheZoneIsEmpty) {
    Random random(3);
    PlainCase plain = random_points(random, 4, 7, 4, 0, 9);
    plain.disagreement.assign(4, "45");
    const std::string answer = expect_same_bytes(to_text(plain), {});
    EXPECT_NE(answer.find(R"("empty":true)"), std::string::npos);
}

}  // namespace
}  // namespace irenic
