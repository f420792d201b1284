#include "irenic/talks/play/domain.hpp"

#include <cstdint>
#include <vector>

#include <gtest/gtest.h>

#include "../../../../tests/support/deals_setting.hpp"
#include "../../../../tests/support/random_case.hpp"
#include "../../../../tests/support/random_domain.hpp"

namespace irenic::talks {
namespace {

using test_support::make_setting;
using test_support::Random;
using test_support::random_case;
using test_support::read_case;

/// The player of a seat: those who decide, then those with only veto_on.
std::size_t player_of(const deals::Setting& setting, const Domain& domain, std::size_t seat) {
    return setting.scoring.player_of(domain.parties[seat]).value();
}

/// Whether some branch of the zone is met, told by players.
bool agreed_by_players(const deals::Setting& setting, const std::vector<OptionId>& package,
                       const std::vector<char>& accept) {
    for (const deals::BranchProblem& of : setting.branches) {
        bool met = true;
        for (const std::size_t player : of.branch.agree) {
            met = met && accept[player] != 0;
        }
        for (const IssueId issue : of.branch.now) {
            met = met && package[issue.at()] == setting.negotiation.issue(issue).now;
        }
        if (met) {
            return true;
        }
    }
    return false;
}

TEST(Domain, ValuesAndAllowsPackagesAsTheScoringDoes) {
    std::size_t seats = 0;
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        SCOPED_TRACE(seed);
        Random random(seed);
        const Negotiation negotiation = read_case(random_case(random, {4, 4, 3, true}));
        const deals::Setting setting = make_setting(negotiation);
        const Domain domain = domain_of(setting);
        Domain open = domain;
        open.forbidden.clear();
        for (const auto& package : test_support::all_allowed(open)) {
            ASSERT_EQ(domain.allowed(package), setting.scoring.allowed(package));
            for (std::size_t seat = 0; seat < domain.seats(); ++seat) {
                const std::size_t player = player_of(setting, domain, seat);
                ASSERT_EQ(domain.utility(seat, package), setting.scoring.utility(player, package));
                ASSERT_EQ(domain.crosses_red_line(seat, package),
                          setting.scoring.crosses_red_line(player, package));
            }
        }
        seats += domain.seats();
    }
    EXPECT_GT(seats, 100U);
}

TEST(Domain, AgreesWhereABranchOfTheZoneIsMet) {
    std::size_t yes = 0, no = 0;
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        SCOPED_TRACE(seed);
        Random random(seed);
        const Negotiation negotiation = read_case(random_case(random, {4, 3, 3, true}));
        const deals::Setting setting = make_setting(negotiation);
        const Domain domain = domain_of(setting);
        for (const auto& package : test_support::all_allowed(domain)) {
            for (std::uint32_t seats = 0; seats < 1U << domain.seats(); ++seats) {
                std::vector<char> by_seat;
                std::vector<char> by_player(setting.scoring.players.size(), 0);
                for (std::size_t seat = 0; seat < domain.seats(); ++seat) {
                    by_seat.push_back((seats >> seat & 1U) != 0 ? 1 : 0);
                    by_player[player_of(setting, domain, seat)] = by_seat.back();
                }
                const bool agreed = agreed_by_players(setting, package, by_player);
                ASSERT_EQ(domain.agreed(package, by_seat), agreed);
                (agreed ? yes : no) += 1;
            }
        }
    }
    EXPECT_GT(yes, 100U);
    EXPECT_GT(no, 100U);
}

TEST(Domain, SeatsThoseWhoDecideFirstWithTheirNamesAndValues) {
    const Negotiation negotiation = read_case(
        "irenic: 1\nparties: {s: {role: sponsor, veto_on: [i0]}, p0: {}, p1: {}}\n"
        "issues: {i0: {options: [o0, o1, o2], now: o1}, i1: {options: [o0, o1]}}\n"
        "preferences:\n"
        "  s: {points: {i0: {o0: 3}}, disagreement: 1}\n"
        "  p0: {points: {i0: {o1: 4}}, disagreement: 2}\n"
        "  p1: {points: {i1: {o1: 5}}, disagreement: 0.5}\n");
    const deals::Setting setting = make_setting(negotiation);
    const Domain domain = domain_of(setting);
    EXPECT_EQ(domain.deciding, setting.deciding());
    EXPECT_EQ(domain.names.size(), domain.seats());
    for (std::size_t seat = 0; seat < domain.seats(); ++seat) {
        EXPECT_EQ(domain.names[seat], negotiation.party(domain.parties[seat]).id);
    }
    EXPECT_EQ(domain.names, (std::vector<std::string>{"p0", "p1", "s"}));
    EXPECT_EQ(domain.places, 1);
    EXPECT_EQ(domain.no_agreement, (std::vector<Units>{20, 5, 10}));
    EXPECT_EQ(domain.to_points(domain.no_agreement[1]), Decimal::from_mantissa(5, 1));
    EXPECT_EQ(domain.now, (std::vector<OptionId>{OptionId(1), OptionId(0)}));
    EXPECT_EQ(domain.packages(), 6);
}

}  // namespace
}  // namespace irenic::talks
