#include "irenic/talks/credibility.hpp"

#include <string_view>
#include <utility>

#include <gtest/gtest.h>

#include "irenic/base/random.hpp"
#include "irenic/base/result.hpp"

namespace irenic::talks {
namespace {

constexpr Informant plain{.tough = 0.7,
                          .soft = 0.5,
                          .war = 0.3,
                          .cost = 1,
                          .resolute_if_weak = 0.1,
                          .resolute_if_resolute = 0.8};

struct Said {
    bool weak = false, resolute = false;  ///< whether saying so is best, or as good
};

/// What a mediator with this weight says after a signal, from its two payoffs.
Said says(const Informant& informant, double weight, double resolute) {
    const double if_weak = weight * ((1 - resolute) * informant.tough + resolute * informant.war) -
                           resolute * informant.cost;
    const double if_resolute = weight * informant.soft;
    return {.weak = if_weak >= if_resolute, .resolute = if_resolute >= if_weak};
}

bool truthful(const Informant& informant, double weight) {
    return says(informant, weight, informant.resolute_if_weak).weak &&
           says(informant, weight, informant.resolute_if_resolute).resolute;
}

bool within(const Credibility& credibility, double weight) {
    return credibility.least && weight >= *credibility.least &&
           (!credibility.most || weight <= *credibility.most);
}

TEST(Credibility, WeightsWithinTheLimitsAreThoseThatTellTheTruth) {
    RandomStream random(7, 0);
    int possible = 0;
    for (int round = 0; round < 2000; ++round) {
        const double war = random.next_unit();
        const double tough = war + 0.05 + random.next_unit();
        const Informant informant{.tough = tough,
                                  .soft = tough - 0.05 - random.next_unit(),
                                  .war = war,
                                  .cost = 0.1 + random.next_unit(),
                                  .resolute_if_weak = random.next_unit(),
                                  .resolute_if_resolute = random.next_unit()};
        const Credibility credibility = truthful_weights(informant);
        bool any = false;
        for (int step = 0; step < 40; ++step) {
            const double weight = 20 * random.next_unit();
            EXPECT_EQ(within(credibility, weight), truthful(informant, weight));
            any = any || truthful(informant, weight);
        }
        EXPECT_TRUE(credibility.possible || !any);
        possible += credibility.possible ? 1 : 0;
    }
    EXPECT_GT(possible, 100);
    EXPECT_LT(possible, 1900);
}

TEST(Credibility, PeaceAloneIsNotBelieved) { EXPECT_FALSE(within(truthful_weights(plain), 0)); }

TEST(Credibility, ASignalThatIsSureNeedsNoCareAtAll) {
    Informant sure = plain;
    sure.resolute_if_weak = 0;
    EXPECT_EQ(truthful_weights(sure).least, 0);
}

TEST(Credibility, NobodyIsBelievedWhereAskingForMoreNeverPays) {
    Informant informant = plain;
    informant.resolute_if_weak = 0.5;  // at the turning point, where rounding could go either way
    const Credibility at_turning = truthful_weights(informant);
    EXPECT_FALSE(at_turning.least);
    EXPECT_FALSE(at_turning.possible);
}

TEST(Credibility, AnUpperLimitOnlyWhereEvenTheSignalResoluteStaysBelowTheTurningPoint) {
    Informant informant = plain;
    informant.resolute_if_resolute = 0.4;
    const Credibility credibility = truthful_weights(informant);
    ASSERT_TRUE(credibility.most);
    EXPECT_NEAR(*credibility.most, 0.4 / (0.6 * 0.7 + 0.4 * 0.3 - 0.5), 1e-9);
    EXPECT_TRUE(credibility.possible);
}

TEST(Credibility, SignalsTheWrongWayRoundAreNeverPossible) {
    Informant informant = plain;
    std::swap(informant.resolute_if_weak, informant.resolute_if_resolute);
    EXPECT_FALSE(truthful_weights(informant).possible);
    informant.resolute_if_weak = 0.4;
    EXPECT_TRUE(truthful_weights(informant).least);
    EXPECT_FALSE(truthful_weights(informant).possible);
}

TEST(Credibility, ToughMustBeAboveSoftAndWar) {
    Informant informant = plain;
    informant.soft = informant.tough;
    EXPECT_THROW((void)truthful_weights(informant), ContractViolation);
}

UncertainNumber number(std::string_view text) {
    return UncertainNumber::exact(parse_decimal(text)->value);
}

TEST(InformantOf, TakesTheCentreOfWhatTheCaseSays) {
    Informs informs;
    informs.soft = number("0.5");
    informs.war = number("0.3");
    informs.cost = number("1");
    informs.resolute_if_weak = number("0.1");
    informs.resolute_if_resolute = number("0.8");
    informs.tough.shape = UncertainNumber::Shape::interval;
    informs.tough.low = number("0.6").mid;
    informs.tough.high = number("0.8").mid;
    const auto informant = informant_of(informs);
    ASSERT_TRUE(informant);
    EXPECT_EQ(informant->tough, 0.7);
    EXPECT_EQ(informant->cost, 1);
    EXPECT_NEAR(truthful_weights(*informant).least.value(), 0.625, 1e-12);
    EXPECT_FALSE(truthful_weights(*informant).most);
    informs.soft = number("0.7");
    EXPECT_FALSE(informant_of(informs));
    informs.soft = number("0.5");
    informs.war = number("0.9");
    EXPECT_FALSE(informant_of(informs));
}

}  // namespace
}  // namespace irenic::talks
