#include "irenic/analysis/fighting_on.hpp"

#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

#include "../support/plain_case.hpp"
#include "../support/random.hpp"
#include "irenic/deals/deals.hpp"
#include "irenic/deals/to_value.hpp"
#include "irenic/levers/standing.hpp"
#include "irenic/war/side_value.hpp"

namespace irenic::analysis {
namespace {

using test_support::numbered;
using test_support::PlainCase;
using test_support::Random;
using test_support::read_case;

constexpr std::int64_t grid = 1'000'000'000;

std::string fraction(std::int64_t numerator, int places) {
    return Decimal::from_mantissa(numerator, places).to_string();
}

/// Small cases about a war between p0 and p1, with all that may make the answer less simple.
class RandomWar {
public:
    explicit RandomWar(Random& random) : random_(random) {}

    Negotiation make() {
        PlainCase plain;
        const std::size_t parties = random_.size(2, 3);
        for (std::size_t issue = random_.size(1, 3); issue-- > 0;) {
            auto& options = plain.points.emplace_back();
            for (std::size_t option = random_.size(2, 4); option-- > 0;) {
                auto& row = options.emplace_back();
                for (std::size_t party = 0; party < parties; ++party) {
                    row.push_back(std::to_string(random_.between(-4, 8)));
                }
            }
        }
        plain.disagreement = {"war", random_.chance(90) ? "war" : "3"};
        if (parties == 3) {
            plain.disagreement.push_back(std::to_string(random_.between(-5, 3)));
        }
        plain.blocks = war() + agreement(parties) + risks();
        return read_case(plain);
    }

private:
    std::string war() {
        const bool stalemates = random_.chance(30);
        std::string text = "war:\n  sides: [p0, p1]\n  beliefs: {p0: " + belief(5, stalemates) +
                           ", p1: " + belief(0, stalemates) + "}\n  payoffs: {p0: " + payoffs() +
                           ", p1: " + payoffs() + "}\n  prior_strength: " +
                           random_.one_of<std::string>({"1", "2.5", "6", "[2, 5]"}) + "\n";
        return random_.chance(35) ? text + attrition() : text;
    }

    std::string belief(std::int64_t least, bool stalemate) {
        const std::string prevail = fraction(random_.between(least, 10 - (stalemate ? 3 : 0)), 1);
        const std::string even = fraction(random_.between(0, 3), 1);
        return stalemate ? "{prevail: " + prevail + ", stalemate: " + even + "}" : prevail;
    }

    std::string payoffs() {
        const bool gains = random_.chance(90);
        return "{prevail: " + std::to_string(gains ? random_.between(6, 20) : -3) +
               ", fail: " + std::to_string(random_.between(-8, 3)) +
               ", stalemate: 1, cost: " + fraction(random_.between(0, 30), 1) + "}";
    }

    std::string attrition() {
        const std::string cost = random_.one_of<std::string>({"0", "0.3", "4"});
        return "  attrition: {positions: 4, start: " + std::to_string(random_.between(1, 3)) +
               (random_.chance(50) ? ", periods: 5" : "") +
               ", discount: " + random_.one_of<std::string>({"0.8", "0.95", "1"}) +
               ", cost: {p0: " + cost + ", p1: " + cost + "}}\n";
    }

    std::string agreement(std::size_t parties) {
        if (parties == 2 || random_.chance(60)) {
            return "";
        }
        return random_.chance(50) ? "agreement: {any: [{all: [p0, p1]}, {all: [p1, p2]}]}\n"
                                  : "agreement: {at_least: 2, of: [p0, p1, p2]}\n";
    }

    std::string risks() {
        if (random_.chance(70)) {
            return "";
        }
        return "risks: {r: {borne_by: " + numbered("p", random_.below(2)) +
               ", loss: 5, discount: 0.9, hazard: 0.2, by_issue: {i0: {o1: 0.05}}}}\n";
    }

    Random& random_;
};

std::int64_t on_grid(const Decimal& value) { return value.scaled(Decimal::max_places).value(); }

Decimal stalemate_of(const Negotiation& negotiation, std::size_t side) {
    const auto& stalemate = negotiation.war->beliefs.at(side)->stalemate;
    return stalemate ? stalemate->center() : Decimal(0);
}

/// The case with both sides' beliefs replaced, on the grid of nine places.
Negotiation believing(Negotiation negotiation, const std::array<std::int64_t, 2>& prevail,
                      const std::array<Decimal, 2>& stalemate) {
    for (std::size_t side = 0; side < 2; ++side) {
        negotiation.war->beliefs.at(side) =
            WarBelief{UncertainNumber::exact(Decimal::from_mantissa(prevail.at(side), 9)),
                      UncertainNumber::exact(stalemate.at(side))};
    }
    return negotiation;
}

bool open(const Negotiation& negotiation) { return levers::is_open(negotiation, {}).value(); }

bool open_if_shared(const Negotiation& negotiation, std::int64_t prevail) {
    const Decimal stalemate = midpoint(stalemate_of(negotiation, 0), stalemate_of(negotiation, 1));
    return open(believing(negotiation, {prevail, prevail}, {stalemate, stalemate}));
}

/// (strength x prevail + won) / (strength + battles), of what is left beside the stalemate.
std::int64_t updated(const Negotiation& negotiation, std::size_t side, const Decimal& strength,
                     std::int64_t battles, long double won) {
    const auto m = static_cast<long double>(strength.to_double());
    const auto decisive = static_cast<long double>(grid - on_grid(stalemate_of(negotiation, side)));
    const auto prevail =
        static_cast<long double>(on_grid(negotiation.war->beliefs.at(side)->prevail.center()));
    return std::llround((m * prevail + won * decisive) / (m + static_cast<long double>(battles)));
}

bool open_after(const Negotiation& negotiation, const Decimal& strength, std::int64_t battles,
                long double won) {
    return open(believing(negotiation,
                          {updated(negotiation, 0, strength, battles, won),
                           updated(negotiation, 1, strength, battles, won)},
                          {stalemate_of(negotiation, 0), stalemate_of(negotiation, 1)}));
}

/// The least number of battles up to `most` that opens the zone if this share of them is won.
std::optional<std::int64_t> slow_learning(const Negotiation& negotiation, const Decimal& strength,
                                          long double share, std::int64_t most) {
    for (std::int64_t battles = 1; battles <= most; ++battles) {
        if (open_after(negotiation, strength, battles, share * static_cast<long double>(battles))) {
            return battles;
        }
    }
    return std::nullopt;
}

std::optional<std::int64_t> slow_least(const Negotiation& negotiation, const Decimal& strength,
                                       std::int64_t most) {
    for (std::int64_t battles = 1; battles <= most; ++battles) {
        for (std::int64_t won = 0; won <= battles; ++won) {
            if (open_after(negotiation, strength, battles, static_cast<long double>(won))) {
                return battles;
            }
        }
    }
    return std::nullopt;
}

std::optional<std::int64_t> up_to(const std::optional<std::int64_t>& number, std::int64_t most) {
    return number && *number <= most ? number : std::nullopt;
}

void check_common_beliefs(const Negotiation& negotiation, const Optimism& optimism) {
    ASSERT_TRUE(optimism.common_beliefs.has_value()) << optimism.why;
    const auto& parts = *optimism.common_beliefs;
    const auto covered = [&](std::int64_t chance) {
        return std::any_of(parts.begin(), parts.end(), [&](const auto& part) {
            return on_grid(part.first) <= chance && chance <= on_grid(part.second);
        });
    };
    const Decimal stalemate = midpoint(stalemate_of(negotiation, 0), stalemate_of(negotiation, 1));
    const std::int64_t largest = grid - on_grid(stalemate);
    std::vector<std::int64_t> chances;
    for (std::int64_t step = 0; step <= 32; ++step) {
        chances.push_back(largest / 32 * step);
    }
    for (const auto& [from, to] : parts) {
        for (const std::int64_t end : {on_grid(from), on_grid(to)}) {
            chances.insert(chances.end(), {end - 1, end, end + 1});
        }
    }
    for (const std::int64_t chance : chances) {
        if (chance >= 0 && chance <= largest) {
            EXPECT_EQ(open_if_shared(negotiation, chance), covered(chance)) << chance;
        }
    }
    std::array<std::int64_t, 2> own{on_grid(negotiation.war->beliefs[0]->prevail.center()),
                                    on_grid(negotiation.war->beliefs[1]->prevail.center())};
    std::sort(own.begin(), own.end());
    const bool between = std::any_of(parts.begin(), parts.end(), [&](const auto& part) {
        return on_grid(part.first) <= own[1] && on_grid(part.second) >= own[0];
    });
    EXPECT_EQ(optimism.blocks, !open(negotiation) && between);
}

void check_learning(const Negotiation& negotiation, const Optimism& optimism) {
    constexpr std::int64_t most = 25;
    constexpr std::int64_t most_for_any = 10;
    for (const Learning& learning : optimism.learning) {
        const Decimal& strength = learning.prior_strength;
        EXPECT_EQ(up_to(learning.even, most), slow_learning(negotiation, strength, 0.5L, most));
        for (std::size_t side = 0; side < 2; ++side) {
            const auto prevail = static_cast<long double>(
                on_grid(negotiation.war->beliefs.at(side)->prevail.center()));
            const auto decisive =
                static_cast<long double>(grid - on_grid(stalemate_of(negotiation, side)));
            EXPECT_EQ(up_to(learning.as_believed.at(side), most),
                      slow_learning(negotiation, strength, prevail / decisive, most));
        }
        EXPECT_EQ(up_to(learning.least, most_for_any),
                  slow_least(negotiation, strength, most_for_any));
    }
}

void check_zones(const Negotiation& negotiation, const FightingOn& answer) {
    const auto deals = deals::find_deals(negotiation, {}, {}).value();
    EXPECT_EQ(answer.credible->empty, deals::zone_is_empty(deals));
    EXPECT_EQ(answer.credible->packages, deals.zone.packages);
    EXPECT_EQ(answer.indivisible, deals.divisible.opens);
    ASSERT_EQ(answer.face_value.has_value(), !negotiation.risks.empty());
    if (answer.face_value) {
        Negotiation kept = negotiation;
        kept.risks.clear();
        EXPECT_EQ(answer.face_value->packages, deals::find_deals(kept, {}, {})->zone.packages);
    }
}

TEST(FightingOnProperty, AgreesWithTryingBeliefsOneByOne) {
    Random random(2026);
    int closed = 0;
    int parts = 0;
    for (int round = 0; round < 200; ++round) {
        SCOPED_TRACE(round);
        const Negotiation negotiation = RandomWar(random).make();
        const auto answer = analyse_war(negotiation, {}).value();
        check_common_beliefs(negotiation, *answer.optimism);
        check_zones(negotiation, answer);
        closed += *answer.credible->empty ? 1 : 0;
        parts += answer.optimism->common_beliefs->size() > 1 ? 1 : 0;
    }
    EXPECT_GT(closed, 40);
    EXPECT_GT(parts, 3);
}

TEST(FightingOnProperty, AgreesWithFightingBattlesOneByOne) {
    Random random(1995);
    int opened = 0;
    for (int round = 0; round < 80; ++round) {
        SCOPED_TRACE(round);
        const Negotiation negotiation = RandomWar(random).make();
        const auto answer = analyse_war(negotiation, {}).value();
        EXPECT_EQ(answer.optimism->learning.empty(), !*answer.credible->empty);
        check_learning(negotiation, *answer.optimism);
        for (const Learning& learning : answer.optimism->learning) {
            opened += learning.least ? 1 : 0;
        }
    }
    EXPECT_GT(opened, 10);
}

TEST(FightingOnProperty, DoesNotDependOnHowMuchAPointIsWorth) {
    Random random(7);
    for (int round = 0; round < 30; ++round) {
        SCOPED_TRACE(round);
        Negotiation negotiation = RandomWar(random).make();
        if (negotiation.war->attrition || !negotiation.risks.empty()) {
            continue;
        }
        const auto before = analyse_war(negotiation, {}).value();
        const auto scale = [](UncertainNumber& number) {
            number =
                UncertainNumber::exact(Decimal::from_mantissa(number.mid.scaled(1).value() * 4, 1));
        };
        auto& preference = *negotiation.preferences[0];
        for (auto& issue : preference.issues) {
            for (auto& points : std::get<OptionPoints>(issue).points) {
                scale(*points);
            }
        }
        auto& payoff = *negotiation.war->payoffs[0];
        scale(payoff.prevail);
        scale(payoff.fail);
        scale(*payoff.stalemate);
        scale(*payoff.cost);
        const auto after = analyse_war(negotiation, {}).value();
        EXPECT_EQ(after.optimism->common_beliefs, before.optimism->common_beliefs);
        EXPECT_EQ(after.optimism->blocks, before.optimism->blocks);
        EXPECT_EQ(after.credible->packages, before.credible->packages);
    }
}

TEST(FightingOnProperty, IsTheSameForAnyNumberOfThreads) {
    Random random(11);
    Limits many;
    many.threads = 4;
    for (int round = 0; round < 20; ++round) {
        SCOPED_TRACE(round);
        const Negotiation negotiation = RandomWar(random).make();
        EXPECT_EQ(to_value(negotiation, analyse_war(negotiation, {}).value()),
                  to_value(negotiation, analyse_war(negotiation, many).value()));
    }
}

}  // namespace
}  // namespace irenic::analysis
