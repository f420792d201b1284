#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <optional>
#include <vector>

#include <gtest/gtest.h>

#include "../../../../tests/support/talks_spread.hpp"
#include "irenic/deals/open_setting.hpp"
#include "irenic/forecast/inputs/version.hpp"
#include "irenic/forecast/points/points.hpp"
#include "irenic/format/json.hpp"
#include "irenic/talks/spread/spread.hpp"

namespace irenic::talks {
namespace {

using test_support::Grounded;
using test_support::Random;
using Options = std::vector<OptionId>;

std::vector<Options> all_packages(const Domain& domain) {
    std::vector<Options> all{{}};
    for (const std::uint32_t count : domain.options) {
        std::vector<Options> longer;
        for (const Options& start : all) {
            for (std::size_t option = 0; option < count; ++option) {
                longer.push_back(start);
                longer.back().emplace_back(option);
            }
        }
        all = std::move(longer);
    }
    return all;
}

/// One version's packages, looked at one by one.
class Judge {
public:
    explicit Judge(const Domain& domain) : domain_(domain), all_(all_packages(domain)) {
        std::erase_if(all_, [&](const Options& package) { return !domain.allowed(package); });
    }

    [[nodiscard]] Units range(std::size_t seat) const {
        Units best = std::numeric_limits<Units>::min();
        for (const Options& package : all_) {
            if (!domain_.crosses_red_line(seat, package)) {
                best = std::max(best, domain_.utility(seat, package));
            }
        }
        return std::max<Units>(best - domain_.no_agreement[seat], 0);
    }

    [[nodiscard]] double share(std::size_t seat, const Options& package) const {
        const auto size = static_cast<double>(range(seat));
        const auto gain =
            static_cast<double>(domain_.utility(seat, package) - domain_.no_agreement[seat]);
        return size > 0 ? std::clamp(gain / size, 0.0, 1.0) : 0;
    }

    [[nodiscard]] bool could_be_agreed(const Options& package) const {
        std::vector<char> willing;
        for (std::size_t seat = 0; seat < domain_.seats(); ++seat) {
            willing.push_back(domain_.crosses_red_line(seat, package) ? 0 : 1);
        }
        return domain_.agreed(package, willing);
    }

    [[nodiscard]] bool efficient(const Options& package) const {
        return std::none_of(all_.begin(), all_.end(), [&](const Options& other) {
            bool better = false;
            bool worse = false;
            for (std::size_t seat = 0; seat < domain_.seats(); ++seat) {
                better = better || domain_.utility(seat, other) > domain_.utility(seat, package);
                worse = worse || domain_.utility(seat, other) < domain_.utility(seat, package);
            }
            return better && !worse && could_be_agreed(other);
        });
    }

    [[nodiscard]] double distance(const Options& package) const {
        double farthest = 0;
        for (const Options& other : all_) {
            std::optional<double> rise;
            for (std::size_t seat = 0; seat < domain_.seats(); ++seat) {
                if (range(seat) > 0) {
                    const auto change =
                        domain_.utility(seat, other) - domain_.utility(seat, package);
                    const double part =
                        static_cast<double>(change) / static_cast<double>(range(seat));
                    rise = std::min(rise.value_or(part), part);
                }
            }
            if (rise && could_be_agreed(other)) {
                farthest = std::max(farthest, std::min(*rise, 1.0));
            }
        }
        return farthest;
    }

private:
    const Domain& domain_;
    std::vector<Options> all_;
};

std::uint64_t in_millionths(double share) {
    return static_cast<std::uint64_t>(std::llround(share * 1'000'000));
}

void judge(const Domain& domain, const Options& package, std::size_t scramble, SpreadTally& tally) {
    const Judge judge(domain);
    const std::size_t seats = domain.seats();
    tally.ahead.resize(seats);
    tally.share.resize(seats);
    std::vector<double> shares;
    double product = 1;
    for (std::size_t seat = 0; seat < seats; ++seat) {
        shares.push_back(judge.share(seat, package));
        product *= shares.back();
        tally.share[seat][scramble] += in_millionths(shares.back());
    }
    for (std::size_t seat = 0; seat < seats; ++seat) {
        const auto rivals = std::count_if(shares.begin(), shares.end(), [&](double share) {
            return share >= shares[seat] - 1e-12;
        });
        tally.ahead[seat][scramble] += rivals == 1 ? 1U : 0U;
    }
    ++tally.measured[scramble];
    tally.least_share[scramble] += in_millionths(*std::min_element(shares.begin(), shares.end()));
    tally.product[scramble] += in_millionths(std::pow(product, 1.0 / static_cast<double>(seats)));
    tally.efficient[scramble] += judge.efficient(package) ? 1U : 0U;
    tally.distance[scramble] += in_millionths(judge.distance(package));
}

/// What play_many counts, with every version opened from scratch.
SpreadTally counted_one_by_one(const Grounded& grounded, const SpreadQuestion& question) {
    SpreadTally tally;
    std::map<Options, std::uint64_t> packages;
    const forecast::Points points(question.seed, 0, grounded.ground.inputs.coordinates);
    forecast::Version version(grounded.negotiation, grounded.ground.inputs);
    std::vector<double> unit(points.coordinates());
    for (std::size_t session = 0; session < question.sessions; ++session) {
        points.at(session, unit);
        if (!version.draw(unit, {}).value()) {
            continue;
        }
        const auto opened = deals::open_setting(version.negotiation(), {}).value();
        const Domain domain = domain_of(opened.setting);
        Space space = Space::open(domain, {}).value();
        std::vector<RandomStream> streams;
        for (std::size_t seat = 0; seat < domain.seats(); ++seat) {
            streams.emplace_back(question.seed, session * 64 + seat);
        }
        std::vector<Bidder> bidders;
        for (std::size_t seat = 0; seat < domain.seats(); ++seat) {
            bidders.emplace_back(space, seat, question.strategies[seat], streams[seat]);
        }
        RandomStream chance(question.seed, session * 64 + 63);
        Table table{space, bidders, std::nullopt, chance, false};
        const Outcome outcome = play(question.rules, table);
        const std::size_t scramble = session % forecast::scrambles;
        ++tally.played[scramble];
        tally.broken_down[scramble] += outcome.end == Outcome::End::breakdown ? 1U : 0U;
        if (outcome.agreement) {
            const Options package = space.options(*outcome.agreement);
            ++tally.agreed[scramble];
            tally.rounds.resize(std::max(tally.rounds.size(), outcome.rounds));
            ++tally.rounds[outcome.rounds - 1];
            ++packages[package];
            judge(domain, package, scramble, tally);
        }
    }
    tally.packages.assign(packages.begin(), packages.end());
    return tally;
}

/// Sums of millionths may differ by one an agreement, as they are rounded otherwise.
void expect_near(const forecast::Tally& one, const forecast::Tally& other,
                 const forecast::Tally& agreed) {
    for (std::size_t scramble = 0; scramble < forecast::scrambles; ++scramble) {
        EXPECT_NEAR(static_cast<double>(one[scramble]), static_cast<double>(other[scramble]),
                    static_cast<double>(agreed[scramble]));
    }
}

void expect_same(const SpreadTally& one, const SpreadTally& other) {
    EXPECT_EQ(one.played, other.played);
    EXPECT_EQ(one.agreed, other.agreed);
    EXPECT_EQ(one.broken_down, other.broken_down);
    EXPECT_EQ(one.measured, other.measured);
    EXPECT_EQ(one.efficient, other.efficient);
    EXPECT_EQ(one.rounds, other.rounds);
    EXPECT_EQ(one.packages, other.packages);
    expect_near(one.least_share, other.least_share, one.agreed);
    expect_near(one.product, other.product, one.agreed);
    expect_near(one.distance, other.distance, one.agreed);
    if (forecast::total(one.agreed) > 0) {
        EXPECT_EQ(one.ahead, other.ahead);
        ASSERT_EQ(one.share.size(), other.share.size());
        for (std::size_t seat = 0; seat < one.share.size(); ++seat) {
            expect_near(one.share[seat], other.share[seat], one.agreed);
        }
    }
}

struct Seen {
    std::uint64_t agreed = 0, not_agreed = 0, broken_down = 0, efficient = 0, inefficient = 0;
};

void expect_as_one_by_one(const Grounded& grounded, const SpreadQuestion& question, Seen& seen) {
    const SpreadTally tally = test_support::spread_of(grounded, question).tally;
    expect_same(tally, counted_one_by_one(grounded, question));
    const std::uint64_t agreed = forecast::total(tally.agreed);
    seen.agreed += agreed;
    seen.not_agreed += forecast::total(tally.played) - agreed;
    seen.broken_down += forecast::total(tally.broken_down);
    seen.efficient += forecast::total(tally.efficient);
    seen.inefficient += agreed - forecast::total(tally.efficient);
}

SpreadQuestion small_question(const Grounded& grounded, StrategyKind kind, Protocol protocol) {
    auto question = test_support::sessions_of(grounded, kind, 60);
    question.rules.rounds = 8;
    question.rules.breakdown = 0.05;
    question.rules.protocol = protocol;
    return question;
}

TEST(SpreadLoop, UncertainCasesAreCountedAsOneByOne) {
    Seen seen;
    for (const auto& text : {test_support::uncertain_talks(), test_support::contradicted_talks()}) {
        const Grounded grounded(text);
        for (const StrategyKind kind :
             {StrategyKind::linear, StrategyKind::random, StrategyKind::random_tit_for_tat,
              StrategyKind::micro, StrategyKind::hard_liner}) {
            for (const Protocol protocol :
                 {Protocol::alternating_offers, Protocol::mediator_pool, Protocol::zeuthen}) {
                expect_as_one_by_one(grounded, small_question(grounded, kind, protocol), seen);
            }
        }
    }
    EXPECT_GT(seen.agreed, 100U);
    EXPECT_GT(seen.not_agreed, 100U);
    EXPECT_GT(seen.broken_down, 10U);
    EXPECT_GT(seen.efficient, 100U);
    EXPECT_GT(seen.inefficient, 10U);
}

/// Points get places of their own, by version as many as the numbers need.
void make_uncertain(Random& random, Negotiation& negotiation) {
    for (auto& preference : negotiation.preferences) {
        if (!preference) {
            continue;
        }
        if (auto* number = std::get_if<UncertainNumber>(&preference->disagreement)) {
            number->shape = UncertainNumber::Shape::interval;
            number->low = difference(number->mid, Decimal(random.between(0, 9)));
            number->high = sum(number->mid, Decimal(random.between(1, 9)));
        }
    }
}

TEST(SpreadLoop, RandomCasesAreCountedAsOneByOne) {
    Random random(8);
    Seen seen;
    for (int round = 0; round < 60; ++round) {
        Negotiation negotiation = test_support::read_case(test_support::random_case(
            random, {.most_principals = 3, .most_issues = 3, .most_options = 3}));
        make_uncertain(random, negotiation);
        if (!forecast::lay_ground(negotiation, {})) {
            continue;
        }
        const Grounded grounded(negotiation);
        if (!Space::open(grounded.domain, {})) {
            continue;
        }
        const auto kind = random.one_of<StrategyKind>(
            {StrategyKind::conceder, StrategyKind::random, StrategyKind::linear});
        auto question = small_question(grounded, kind, Protocol::alternating_offers);
        question.sessions = 20;
        expect_as_one_by_one(grounded, question, seen);
    }
    EXPECT_GT(seen.agreed, 100U);
    EXPECT_GT(seen.inefficient, 10U);
}

}  // namespace
}  // namespace irenic::talks
