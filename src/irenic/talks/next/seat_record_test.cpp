#include "irenic/talks/next/seat_record.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "../../../../tests/support/sampled_willingness.hpp"

namespace irenic::talks {
namespace {

using test_support::offered;
using test_support::one_issue;
using test_support::refused;
using test_support::Sampled;
using test_support::with_tactical;

TEST(SeatRecord, LearnsNothingFromARefusalThatARedLineOfThePartyExplains) {
    const std::string offer = refused("o4");
    const auto with_red_line = [&](std::size_t party) {
        Negotiation negotiation = one_issue(offer, "[0, 100]");
        Condition crossed;
        crossed.any_of.emplace_back(IssueId(0), std::vector{OptionId(4)});
        negotiation.preferences[party]->red_lines.push_back(crossed);
        return Sampled(std::move(negotiation), with_tactical(20));
    };
    const Sampled explained = with_red_line(0);
    EXPECT_NEAR(explained.accept(0, "o5"), 0.5, 0.002);
    EXPECT_NEAR(with_red_line(1).accept(0, "o5"), (0.2 * 0.4 + 0.1) / 0.68, 0.002);
    // Who made it still stands behind it: its threshold is 60 or less.
    EXPECT_NEAR(explained.accept(1, "o7"), 0.5, 0.002);
}

TEST(SeatRecord, LeavesOutTheOffersOfAPartyThatNoVersionAgreesWith) {
    const Sampled sampled(
        one_issue("{id: n5, by: p1, package: {i0: o5}, answers: {p0: {is: accepted}}}", "80"),
        with_tactical(20));
    EXPECT_EQ(sampled.willingness.notes(),
              (std::vector<std::string>{
                  "The offers of 'p1' are left out of what the record tells: it offered, backed or "
                  "accepted less than its value of no agreement in every version. What the record "
                  "says of others stays."}));
    EXPECT_NEAR(sampled.accept(0, "o4"), 0.8, 0.002);
    EXPECT_DOUBLE_EQ(sampled.accept(0, "o5"), 1);
}

TEST(SeatRecord, LeavesOutRefusalsThatNoVersionAgreesWith) {
    const std::string of_h = "answers: {p1: {is: rejected}}";
    const std::string of_g = "{id: n6, by: p0, package: {i0: o6}, " + of_h + "}";
    EXPECT_TRUE(Sampled(one_issue(of_g, "20"), with_tactical(20)).willingness.notes().empty());

    const Sampled never(one_issue(of_g, "20"), with_tactical(0));
    EXPECT_EQ(never.willingness.notes(),
              (std::vector<std::string>{
                  "The refusals of 'p1' are left out of what the record tells: it refused at least "
                  "its value of no agreement in every version that agrees with its offers. What "
                  "the record says of others stays."}));
    EXPECT_NEAR(never.accept(0, "o3"), 0.5, 0.002);

    const std::string by_h = ", {id: n7, by: p1, package: {i0: o9}}";
    const Sampled neither(one_issue(of_g + by_h, "20"), with_tactical(0));
    ASSERT_EQ(neither.willingness.notes().size(), 1);
    EXPECT_EQ(neither.willingness.notes()[0],
              "The offers and refusals of 'p1' are left out of what the record tells: it offered, "
              "backed or accepted less than its value of no agreement in every version and refused "
              "at least its value of no agreement in every version. What the record says of others "
              "stays.");
    EXPECT_NEAR(neither.accept(0, "o3"), 0.5, 0.002);
}

TEST(SeatRecord, CountsAllAlikeWhereNoVersionAgreesWithSeveralPartiesTogether) {
    std::size_t met = 0;
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        const Sampled sampled(
            one_issue(offered("o1") + ", {id: n8, by: p1, package: {i0: o9}}", "[0, 100]"),
            {.samples = 24, .seed = seed, .tactical = {}});
        const Willingness& willingness = sampled.willingness;
        const auto of_g = willingness.table().worth_while(0, sampled.package("o1"));
        const auto of_h = willingness.table().worth_while(1, sampled.package("o9"));
        if (of_g.count() == 0 || of_h.count() == 0 || forecast::overlap(of_g, of_h) > 0) {
            continue;
        }
        ++met;
        EXPECT_EQ(willingness.notes(),
                  (std::vector<std::string>{
                      "No version agrees with the record of offers, so all count alike: who "
                      "offered and who refused what tells nothing here."}));
        EXPECT_EQ(willingness.counting().count(), willingness.rows());
    }
    EXPECT_GT(met, 3);
}

TEST(SeatRecord, SaysWhereFewVersionsAgreeWithTheRecord) {
    std::array<std::size_t, 3> met{};
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
        const Sampled sampled(one_issue(offered("o1")),
                              {.samples = 25, .seed = seed, .tactical = {}});
        const Willingness& willingness = sampled.willingness;
        const std::size_t agree = willingness.table().worth_while(0, sampled.package("o1")).count();
        std::vector<std::string> expected;
        if (agree == 1) {
            expected.emplace_back(
                "Only 1 of the 25 versions looked at agrees with the record of offers.");
        } else if (agree == 2) {
            expected.emplace_back(
                "Only 2 of the 25 versions looked at agree with the record of offers.");
        }
        if (agree > 0) {
            EXPECT_EQ(willingness.notes(), expected);
            ++met[std::min<std::size_t>(agree, 3) - 1];
        }
    }
    for (const std::size_t times : met) {
        EXPECT_GT(times, 0);
    }
}

}  // namespace
}  // namespace irenic::talks
