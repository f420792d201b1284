#include "irenic/talks/beliefs/threshold.hpp"

#include <cmath>

#include <gtest/gtest.h>

#include "irenic/base/random.hpp"
#include "irenic/base/result.hpp"

namespace irenic::talks {
namespace {

constexpr std::size_t cells = 50;  ///< cuts of the random tests fall between them
constexpr std::size_t leanings = 10;

struct Seen {
    bool refused = false;
    std::size_t cut = 0;       ///< in cells above the least threshold; may be above the greatest
    std::size_t tactical = 0;  ///< in tenths
};

std::vector<Seen> random_record(RandomStream& random) {
    std::vector<Seen> record(random.next_below(7));
    for (Seen& seen : record) {
        seen = {.refused = random.next_below(2) == 0,
                .cut = random.next_below(cells + 5),
                .tactical = random.next_below(leanings + 1)};
    }
    return record;
}

/// Whether a party with this threshold and these leanings, each the same all along, to refuse for
/// tactics and to offer for show does what is on record.
bool does(const std::vector<Seen>& record, std::size_t cell, std::size_t refuses,
          std::size_t shows) {
    for (const Seen& seen : record) {
        const bool sincere = seen.refused ? cell >= seen.cut : cell < seen.cut;
        if (!sincere && (seen.refused ? refuses : shows) >= seen.tactical) {
            return false;
        }
    }
    return true;
}

/// By cell of thresholds, how many such parties do so.
std::vector<double> counts(const std::vector<Seen>& record) {
    std::vector<double> result(cells);
    for (std::size_t cell = 0; cell < cells; ++cell) {
        for (std::size_t pair = 0; pair < leanings * leanings; ++pair) {
            result[cell] += does(record, cell, pair / leanings, pair % leanings) ? 1 : 0;
        }
    }
    return result;
}

double sum_below(const std::vector<double>& of, std::size_t end) {
    double sum = 0;
    for (std::size_t at = 0; at < end; ++at) {
        sum += of[at];
    }
    return sum;
}

double utility_at(double cells_up) { return -3 + 0.4 * cells_up; }

Threshold after(const std::vector<Seen>& record) {
    Threshold threshold(utility_at(0), utility_at(cells));
    for (const Seen& seen : record) {
        const double utility = utility_at(static_cast<double>(seen.cut));
        const double tactical = static_cast<double>(seen.tactical) / leanings;
        if (seen.refused) {
            threshold.refused(utility, tactical);
        } else {
            threshold.accepted(utility, tactical);
        }
    }
    return threshold;
}

TEST(Threshold, IsWhatCountingPartiesThatDoWhatIsOnRecordGives) {
    RandomStream random(1, 0);
    int contradictions = 0;
    for (int round = 0; round < 400; ++round) {
        const std::vector<Seen> record = random_record(random);
        const std::vector<double> expected = counts(record);
        const double all = sum_below(expected, cells);
        const Threshold threshold = after(record);
        EXPECT_EQ(threshold.contradicted(), all == 0);
        if (all == 0) {
            ++contradictions;
            continue;
        }
        EXPECT_NEAR(threshold.weight(), all / (cells * leanings * leanings), 1e-12);
        double mean = 0;
        for (std::size_t cell = 0; cell < cells; ++cell) {
            const auto from = static_cast<double>(cell);
            mean += expected[cell] / all * utility_at(from + 0.5);
            EXPECT_NEAR(threshold.acceptance(utility_at(from + 0.5)),
                        (sum_below(expected, cell) + expected[cell] / 2) / all, 1e-12);
        }
        EXPECT_NEAR(threshold.mean(), mean, 1e-9);
    }
    EXPECT_GT(contradictions, 5);
}

TEST(Threshold, QuantilesUndoAcceptance) {
    RandomStream random(2, 0);
    for (int round = 0; round < 300; ++round) {
        const Threshold threshold = after(random_record(random));
        const double place = random.next_unit();
        const double at = threshold.quantile(place);
        EXPECT_NEAR(threshold.acceptance(at), place, 1e-12);
        EXPECT_LT(threshold.acceptance(at - 1e-6), place);
    }
}

TEST(Threshold, TheEndsAreWhereThresholdsBeginAndEnd) {
    Threshold threshold(0, 1);
    threshold.refused(0.25, 0);
    threshold.accepted(0.75, 0);
    EXPECT_EQ(threshold.quantile(0), 0.25);
    EXPECT_EQ(threshold.quantile(1), 0.75);
    EXPECT_EQ(threshold.acceptance(0.25), 0);
    EXPECT_EQ(threshold.acceptance(0.75), 1);
    EXPECT_EQ(threshold.acceptance(-10), 0);
    EXPECT_EQ(threshold.acceptance(10), 1);
}

TEST(Threshold, TheSameRefusalAgainTeachesNothing) {
    Threshold once(0, 1);
    once.refused(0.5, 0.2);
    Threshold often = once;
    for (int time = 0; time < 50; ++time) {
        often.refused(0.5, 0.2);
        often.refused(0.3, 0.2);
    }
    EXPECT_DOUBLE_EQ(often.acceptance(0.5), once.acceptance(0.5));
    EXPECT_DOUBLE_EQ(often.weight(), once.weight());
}

TEST(Threshold, RefusalsOfAPartyThatRefusesWhateverTheOfferTeachNothing) {
    Threshold threshold(0, 1);
    threshold.refused(0.9, 1);
    EXPECT_DOUBLE_EQ(threshold.acceptance(0.5), 0.5);
    EXPECT_EQ(threshold.weight(), 1);
}

TEST(Threshold, WhatWouldLeaveNothingIsNotTakenIn) {
    Threshold threshold(0, 1);
    threshold.refused(0.6, 0);
    threshold.accepted(0.4, 0);
    EXPECT_TRUE(threshold.contradicted());
    EXPECT_DOUBLE_EQ(threshold.weight(), 0.4);
    EXPECT_EQ(threshold.quantile(0), 0.6);
    threshold.accepted(0.8, 0);
    EXPECT_NEAR(threshold.weight(), 0.2, 1e-12);
    EXPECT_TRUE(threshold.contradicted());
}

TEST(Threshold, NeedsASpanAndShares) {
    EXPECT_THROW(Threshold(1, 1), ContractViolation);
    Threshold threshold(0, 1);
    EXPECT_THROW(threshold.refused(0.5, 1.1), ContractViolation);
    EXPECT_THROW(threshold.accepted(std::nan(""), 0.1), ContractViolation);
    EXPECT_THROW((void)threshold.quantile(-0.1), ContractViolation);
}

TEST(LogitAcceptance, IsHalfAtTheThresholdAndMirrorsAroundIt) {
    EXPECT_EQ(logit_acceptance(3, 3, 0.1), 0.5);
    EXPECT_DOUBLE_EQ(logit_acceptance(3.2, 3, 0.1) + logit_acceptance(2.8, 3, 0.1), 1);
    EXPECT_EQ(logit_acceptance(-1e6, 3, 0.1), 0);
    EXPECT_EQ(logit_acceptance(1e6, 3, 0.1), 1);
    EXPECT_THROW((void)logit_acceptance(1, 1, 0), ContractViolation);
}

TEST(MostAcceptable, IsTheNashProductBelowTheGreatestThresholds) {
    RandomStream random(3, 0);
    for (int round = 0; round < 100; ++round) {
        const std::vector<Threshold> parties = {{0.1, 1}, {0.3, 1.4}, {-1, 2}};
        std::vector<double> utilities(std::size_t{3} * 40);
        for (double& utility : utilities) {
            utility = 0.3 + 0.7 * random.next_unit();
        }
        std::size_t best = 0;
        double product = 0;
        for (std::size_t at = 0; at < 40; ++at) {
            const double nash = (utilities[3 * at] - 0.1) * (utilities[3 * at + 1] - 0.3) *
                                (utilities[3 * at + 2] + 1);
            best = nash > product ? at : best;
            product = std::fmax(nash, product);
        }
        const MostAcceptable answer = most_acceptable(parties, utilities);
        EXPECT_EQ(answer.package, best);
        EXPECT_NEAR(answer.acceptance, product / (0.9 * 1.1 * 3), 1e-12);
    }
}

TEST(MostAcceptable, IsNotTheNashProductWhereAPartyIsSureToAccept) {
    const std::vector<Threshold> parties = {{0, 1}, {0, 0.2}};
    const std::vector<double> utilities = {0.6, 0.4, 0.8, 0.2};
    EXPECT_EQ(most_acceptable(parties, utilities).package, 1);
}

TEST(MostAcceptable, OfEqualOnesTheFirst) {
    const std::vector<Threshold> parties = {{0, 1}};
    EXPECT_EQ(most_acceptable(parties, std::vector<double>{0.2, 0.7, 0.7}).package, 1);
}

}  // namespace
}  // namespace irenic::talks
