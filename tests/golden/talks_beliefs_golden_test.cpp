// What refusals teach, the package most often acceptable, and who is believed.
#include <gtest/gtest.h>

#include "../support/golden.hpp"
#include "irenic/talks/beliefs/threshold.hpp"
#include "irenic/talks/credibility.hpp"

namespace irenic::talks {
namespace {

using test_support::golden;

constexpr double sixth_place = 5e-7;

TEST(TalksBeliefsGolden, MostAcceptableDivision) {
    const auto expected = golden("B1_acceptance");
    const std::vector<Threshold> parties = {
        {expected.at("rA")[0].get<double>(), expected.at("rA")[1].get<double>()},
        {expected.at("rB")[0].get<double>(), expected.at("rB")[1].get<double>()}};
    std::vector<double> utilities;
    for (int hundredth = 0; hundredth <= 100; ++hundredth) {
        utilities.insert(utilities.end(), {hundredth / 100.0, (100 - hundredth) / 100.0});
    }
    const MostAcceptable answer = most_acceptable(parties, utilities);
    EXPECT_NEAR(utilities[2 * answer.package], expected.at("x").get<double>(), 1e-12);
    EXPECT_NEAR(answer.acceptance, expected.at("P").get<double>(), sixth_place);
    EXPECT_NEAR(parties[0].acceptance(0.5) * parties[1].acceptance(0.5), 0.5, 1e-12);
}

TEST(TalksBeliefsGolden, NoisyAcceptance) {
    EXPECT_NEAR(logit_acceptance(0.6, 0.5, 0.05), golden("logit").get<double>(), sixth_place);
}

TEST(TalksBeliefsGolden, WhatARefusalTeaches) {
    Threshold doubted(0, 1);
    doubted.refused(0.4, 0.2);
    EXPECT_NEAR(1 - doubted.acceptance(0.4), golden("rejection_update").get<double>(), sixth_place);

    Threshold sincere(0, 1);
    sincere.refused(0.4, 0);
    for (const double place : {0.0, 0.25, 0.5, 1.0}) {
        EXPECT_NEAR(sincere.quantile(place), 0.4 + 0.6 * place, 1e-12);
    }
}

TEST(TalksBeliefsGolden, WhoIsBelieved) {
    const auto expected = golden("kydd");
    const Credibility answer =
        truthful_weights({.tough = expected.at("xT").get<double>(),
                          .soft = expected.at("xS").get<double>(),
                          .war = expected.at("w1").get<double>(),
                          .cost = expected.at("k").get<double>(),
                          .resolute_if_weak = expected.at("mu_w").get<double>(),
                          .resolute_if_resolute = expected.at("mu_r").get<double>()});
    ASSERT_TRUE(answer.least);
    EXPECT_NEAR(*answer.least, expected.at("beta_min").get<double>(), sixth_place);
    EXPECT_EQ(answer.most.has_value(), !expected.at("beta_max").is_null());
    EXPECT_NEAR(answer.turning, expected.at("pi_star").get<double>(), sixth_place);
    EXPECT_TRUE(answer.possible);
}

}  // namespace
}  // namespace irenic::talks
