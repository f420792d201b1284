#include <cmath>

#include <gtest/gtest.h>

#include "../../../../tests/support/bidding_domain.hpp"
#include "irenic/talks/play/bidder.hpp"
#include "irenic/talks/strategies/aspiration.hpp"

namespace irenic::talks {
namespace {

using test_support::shared_pie;

constexpr std::size_t steps = 20'000;

/// A record in which the first of two seats made offers of these options, each after one of the
/// second.
Standing record_of(const std::vector<std::size_t>& offers) {
    Standing standing;
    const PartyId first(std::size_t{0});
    const PartyId second(std::size_t{1});
    standing.seats = {first, second};
    for (const std::size_t option : offers) {
        const std::size_t at = standing.offers.size();
        standing.offers.push_back({at, {OptionId(std::size_t{0})}, {}, {}, true, {}});
        standing.offers.push_back({at + 1, {OptionId(option)}, {}, {}, true, {}});
        if (at > 0) {
            standing.steps.push_back({second, at - 2, at, {}, {}, {}, Step::Kind::none});
            standing.steps.push_back({first, at - 1, at + 1, {}, {}, {}, Step::Kind::none});
        }
    }
    standing.latest = {{first, standing.offers.size() - 1}, {second, standing.offers.size() - 2}};
    return standing;
}

std::vector<std::size_t> offers_by(const Strategy& strategy, std::size_t count, double over) {
    std::vector<std::size_t> offers;
    for (std::size_t at = 0; at < count; ++at) {
        const double time = over * static_cast<double>(at) / static_cast<double>(count - 1);
        offers.push_back(static_cast<std::size_t>(
            std::llround(steps * time_dependent(strategy.start, 0, time, strategy.beta))));
    }
    return offers;
}

Strategy fitted(const std::vector<std::size_t>& offers, double over,
                const Domain& domain = shared_pie(steps)) {
    return fit_to_record(record_of(offers), 0, domain, over).value();
}

TEST(FitToRecord, FindsTheBetaThatMadeTheOffers) {
    for (const double beta : {0.1, 0.2, 0.7, 1.0, 2.5, 5.0, 20.0}) {
        for (const double start : {1.0, 0.6}) {
            for (const double over : {1.0, 0.5}) {
                if (over < 1 && beta < 0.2) {
                    continue;  // it hardly moves by then
                }
                const Strategy made{StrategyKind::recorded, beta, start};
                const Strategy found = fitted(offers_by(made, 8, over), over);
                EXPECT_EQ(found.kind, StrategyKind::recorded);
                EXPECT_NEAR(std::log(found.beta), std::log(beta), 0.02) << beta << ' ' << over;
                EXPECT_NEAR(found.start, start, 1e-3);
            }
        }
    }
}

TEST(FitToRecord, ABidderSoFittedOffersTheSameAgain) {
    const auto offers = offers_by({StrategyKind::recorded, 0.4, 0.9}, 6, 1);
    auto space = Space::open(shared_pie(steps), Limits{}).value();
    RandomStream stream(1, 1);
    Bidder bidder(space, 0, fitted(offers, 1), stream);
    for (std::size_t at = 0; at < offers.size(); ++at) {
        const Units worth = space.utility(bidder.offer(static_cast<double>(at) / 5), 0);
        EXPECT_NEAR(static_cast<double>(worth), static_cast<double>(offers[at]), steps * 1e-3);
    }
}

TEST(FitToRecord, NoOtherBetaComesCloser) {
    const std::vector<std::size_t> offers{18'000, 17'500, 11'000, 12'000, 3'000};
    const auto squares = [&](double beta) {
        double sum = 0;
        for (std::size_t at = 0; at < offers.size(); ++at) {
            const double time = 0.8 * static_cast<double>(at) / 4;
            sum += std::pow(
                static_cast<double>(offers[at]) / steps - time_dependent(0.9, 0, time, beta), 2);
        }
        return sum;
    };
    const double least = squares(fitted(offers, 0.8).beta);
    for (double beta = 0.02; beta < 50; beta *= 1.01) {
        EXPECT_GE(squares(beta), least - 1e-12);
    }
}

TEST(FitToRecord, OneOfferComesDownEvenly) {
    const Strategy found = fitted({15'000}, 1);
    EXPECT_EQ(found.beta, 1);
    EXPECT_EQ(found.start, 0.75);
}

TEST(FitToRecord, CountsFromNoAgreement) {
    Domain domain = shared_pie(steps);
    domain.no_agreement[0] = steps / 2;
    EXPECT_EQ(fitted({15'000}, 1, domain).start, 0.5);
    EXPECT_EQ(fitted({5'000}, 1, domain).start, 0);
    domain.no_agreement[0] = 2 * steps;
    EXPECT_EQ(fitted({15'000, 10'000}, 1, domain).start, 1);
}

TEST(FitToRecord, WhoHoldsIsFittedByTheFirmestBeta) {
    EXPECT_NEAR(fitted({16'000, 16'000, 16'000}, 0.5).beta, 0.02, 0.01);
}

TEST(FitToRecord, ANeverHeardPartyIsAnError) {
    Standing standing = record_of({4});
    standing.latest.erase(standing.latest.begin());
    const auto found = fit_to_record(standing, 0, shared_pie(steps), 1);
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().code, ErrorCode::bad_input);
}

}  // namespace
}  // namespace irenic::talks
