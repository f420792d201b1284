#include "irenic/talks/exact/alternating.hpp"

#include <memory>

#include <gtest/gtest.h>

#include "../../../../tests/support/plain_case.hpp"
#include "irenic/deals/open_setting.hpp"
#include "irenic/talks/exact/division.hpp"

namespace irenic::talks {
namespace {

using test_support::PlainCase;

/// A case, which stays where it is, with its setting.
class Scene {
public:
    explicit Scene(const PlainCase& plain)
        : negotiation_(std::make_unique<Negotiation>(test_support::read_case(plain))),
          setting_(deals::open_setting(*negotiation_, {}).value().setting) {}

    [[nodiscard]] Result<ExactPlay> ask(const TurnQuestion& question,
                                        const Limits& limits = {}) const {
        return play_exactly(setting_, question, limits);
    }
    [[nodiscard]] ExactPlay play(const TurnQuestion& question) const {
        return ask(question).value();
    }
    /// Of the first round, by seat.
    [[nodiscard]] std::vector<double> shares(const TurnQuestion& question, double stake) const {
        std::vector<double> shares;
        const ExactPlay played = play(question);
        for (const Decimal& value : played.rounds.front().value) {
            shares.push_back(value.to_double() / stake);
        }
        return shares;
    }

private:
    std::unique_ptr<Negotiation> negotiation_;
    deals::Setting setting_;
};

std::vector<Decimal> whole(const std::vector<std::int64_t>& numbers) {
    return {numbers.begin(), numbers.end()};
}

Decimal tenths(std::int64_t number) { return Decimal::from_mantissa(number, 1); }

/// One issue: so many coins between two.
PlainCase coins(std::size_t count) {
    PlainCase plain{{{}}, {"0", "0"}, {}, ""};
    for (std::size_t first = 0; first <= count; ++first) {
        plain.points[0].push_back({std::to_string(first), std::to_string(count - first)});
    }
    return plain;
}

/// One issue: so many coins among three.
PlainCase coins_for_three(std::size_t count) {
    PlainCase plain{{{}}, {"0", "0", "0"}, {}, ""};
    for (std::size_t first = 0; first <= count; ++first) {
        for (std::size_t second = 0; second <= count - first; ++second) {
            plain.points[0].push_back({std::to_string(first), std::to_string(second),
                                       std::to_string(count - first - second)});
        }
    }
    return plain;
}

TEST(PlayingExactly, GivesTheOnlyProposerItsBestAcceptablePackage) {
    PlainCase plain = coins(10);
    plain.disagreement = {"1", "3.5"};
    const ExactPlay play = Scene(plain).play({{0, 1}, 1, {tenths(9), tenths(9)}});
    EXPECT_EQ(play.agreed_in, 1);
    EXPECT_EQ(play.agreement->utility, whole({6, 4}));
    EXPECT_EQ(play.agreement->package.choices.front().second, OptionId(6));
}

TEST(PlayingExactly, LeavesAllPowerToTheLastProposerWhereNobodyMindsWaiting) {
    const Scene scene(coins(10));
    for (std::size_t rounds = 1; rounds < 8; ++rounds) {
        const ExactPlay play = scene.play({{0, 1}, rounds, whole({1, 1})});
        EXPECT_EQ(play.agreed_in, 1);
        EXPECT_EQ(play.agreement->utility, rounds % 2 == 1 ? whole({10, 0}) : whole({0, 10}));
    }
}

TEST(PlayingExactly, CountsOnlyTheSurplusAsLostByWaiting) {
    PlainCase plain = coins(10);
    plain.disagreement = {"2", "4"};
    const ExactPlay play = Scene(plain).play({{0, 1}, 2, {Decimal(1), tenths(5)}});
    EXPECT_EQ(play.rounds[1].value, whole({2, 8}));
    EXPECT_EQ(play.rounds[0].value, whole({4, 6}));
}

TEST(PlayingExactly, OffersNoLessThanWaitingIsWorth) {
    const Scene scene(coins(10));
    const auto offered = [&](std::int64_t hundredths) {
        const Decimal discount = Decimal::from_mantissa(hundredths, 2);
        return scene.play({{0, 1}, 2, {discount, discount}}).agreement->utility[1];
    };
    EXPECT_EQ(offered(50), Decimal(5));
    EXPECT_EQ(offered(51), Decimal(6));
    EXPECT_EQ(offered(59), Decimal(6));
}

TEST(PlayingExactly, TakesWhatIsBestForTheNextInTurnOfEquallyGoodPackages) {
    const Scene scene(
        PlainCase{{{{"5", "1", "3"}, {"5", "3", "1"}, {"4", "9", "9"}}}, {"0", "0", "0"}, {}, ""});
    const auto taken = [&](const std::vector<std::size_t>& turns) {
        return scene.play({turns, 1, whole({0, 0, 0})}).agreement->utility;
    };
    EXPECT_EQ(taken({0, 1, 2}), whole({5, 3, 1}));
    EXPECT_EQ(taken({0, 2, 1}), whole({5, 1, 3}));
    EXPECT_EQ(taken({0, 0, 2}), whole({5, 1, 3}));
    EXPECT_EQ(taken({0}), whole({5, 3, 1}));
}

TEST(PlayingExactly, PassesEveryRoundWhereNoPackageSuitsAll) {
    PlainCase plain = coins(10);
    plain.disagreement = {"6", "5"};
    const ExactPlay play = Scene(plain).play({{0, 1}, 3, {tenths(5), tenths(5)}});
    EXPECT_FALSE(play.agreement);
    EXPECT_EQ(play.agreed_in, 0);
    for (const Round& round : play.rounds) {
        EXPECT_FALSE(round.proposal);
        EXPECT_EQ(round.value, whole({6, 5}));
    }
}

TEST(PlayingExactly, TakesTurns) {
    const ExactPlay play = Scene(coins(3)).play({{1, 0, 0}, 5, {tenths(5), tenths(5)}});
    std::vector<std::size_t> by;
    for (const Round& round : play.rounds) {
        by.push_back(round.by);
    }
    EXPECT_EQ(by, (std::vector<std::size_t>{1, 0, 0, 1, 0}));
}

TEST(PlayingExactly, SaysWhereItRounded) {
    PlainCase plain = coins(10);
    plain.disagreement = {"0.5", "0.5"};
    const Scene scene(plain);
    const auto rounded = [&](std::size_t rounds, const Decimal& discount) {
        return scene.play({{0, 1}, rounds, {discount, discount}}).rounded;
    };
    EXPECT_FALSE(rounded(1, Decimal::from_mantissa(1, 9)));
    EXPECT_TRUE(rounded(2, Decimal::from_mantissa(1, 9)));
    EXPECT_FALSE(rounded(2, Decimal::from_mantissa(2, 9)));
    EXPECT_FALSE(rounded(20, tenths(9)));
}

TEST(PlayingExactly, TendsToTheStationaryDivisionOfTwo) {
    const std::size_t stake = 2000;
    const auto shares =
        Scene(coins(stake)).shares({{0, 1}, 101, {tenths(9), tenths(8)}}, double{stake});
    EXPECT_NEAR(shares[0], first_share(0.9, 0.8).value(), 5.0 / stake);
    EXPECT_NEAR(shares[1], 1 - first_share(0.9, 0.8).value(), 5.0 / stake);
}

TEST(PlayingExactly, TendsToTheStationaryDivisionOfThree) {
    const std::size_t stake = 60;
    const Scene scene(coins_for_three(stake));
    const auto shares =
        scene.shares({{0, 1, 2}, 40, {tenths(7), tenths(5), tenths(6)}}, double{stake});
    const auto expected = stationary_shares(std::vector<double>{0.7, 0.5, 0.6});
    for (std::size_t seat = 0; seat < 3; ++seat) {
        EXPECT_NEAR(shares[seat], expected[seat], 2.0 / stake);
    }
}

TEST(PlayingExactly, RefusesQuestionsThatMakeNoSense) {
    const Scene scene(coins(3));
    const auto why = [&](const TurnQuestion& question) {
        const auto play = scene.ask(question);
        return play ? "answered" : play.error().what;
    };
    const auto half = tenths(5);
    EXPECT_EQ(why({{0, 1}, 0, {half, half}}), "there is no round in which somebody proposes");
    EXPECT_EQ(why({{}, 1, {half, half}}), "there is no round in which somebody proposes");
    EXPECT_EQ(why({{0, 2}, 1, {half, half}}), "seat 2 cannot propose: 2 decide, counted from 0");
    EXPECT_EQ(why({{0, 1}, 1, {half}}), "1 discounts for 2 who decide");
    EXPECT_EQ(why({{0, 1}, 1, {half, tenths(11)}}), "a discount of 1.1");
    EXPECT_EQ(why({{0, 1}, 1, {-half, half}}), "a discount of -0.5");
}

TEST(PlayingExactly, NeedsAnAgreementOfAllWhoDecide) {
    for (const char* agreement :
         {"{any: [p0, p1]}", "{any: [p0, {all: [p0, p1]}]}", "{at_least: 1, of: [p0, p1]}"}) {
        PlainCase plain = coins(3);
        plain.blocks = "agreement: " + std::string(agreement) + "\n";
        const auto play = Scene(plain).ask({{0, 1}, 1, whole({1, 1})});
        ASSERT_FALSE(play) << agreement;
        EXPECT_EQ(play.error().where, "agreement");
        EXPECT_EQ(play.error().code, ErrorCode::bad_input);
    }
    PlainCase plain = coins(3);
    plain.blocks = "agreement: {all: [p0, p1]}\n";
    EXPECT_TRUE(Scene(plain).ask({{0, 1}, 1, whole({1, 1})}));
}

TEST(PlayingExactly, StopsAtItsLimits) {
    PlainCase plain = coins(60);
    plain.points.resize(2, plain.points.front());
    const Scene scene(plain);
    const auto why = [&](std::size_t rounds, const Limits& limits) {
        const auto error = scene.ask({{0, 1}, rounds, whole({1, 1})}, limits).error();
        EXPECT_EQ(error.code, ErrorCode::limit);
        return error.what;
    };
    Limits little;
    little.memory_bytes = 4000;
    EXPECT_EQ(why(1000, little), "there are too many rounds to list");
    EXPECT_EQ(why(1, little), "there are too many efficient packages to look ahead over");
    Limits late;
    late.stop = Stop(0);
    EXPECT_EQ(why(1, late), "the limit was reached before every round was looked at");
}

}  // namespace
}  // namespace irenic::talks
