#include "irenic/talks/next/refusals.hpp"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

#include <gtest/gtest.h>

#include "../../../../tests/support/chosen_texts.hpp"
#include "../../../../tests/support/slow_deals.hpp"

namespace irenic::talks {
namespace {

using test_support::Chosen;
using test_support::Random;
using Options = std::vector<OptionId>;

constexpr double rounding = 1e-12;

std::size_t changes_between(const Options& one, const Options& other) {
    std::size_t changes = 0;
    for (std::size_t issue = 0; issue < one.size(); ++issue) {
        changes += one[issue] != other[issue] ? 1U : 0U;
    }
    return changes;
}

/// The weighted share of versions in which all would agree if this seat did, and do not.
double slow_alone(const Chosen& chosen, const test_support::SlowDeals& deals,
                  const Options& options, std::size_t seat) {
    const Willingness& willingness = chosen.willingness();
    const auto& players = willingness.table().terms().players;
    std::vector<forecast::RowSet> accepting;
    for (std::size_t index = 0; index < players.size(); ++index) {
        accepting.push_back(willingness.accepting(index, options));
    }
    std::uint64_t alone = 0;
    std::uint64_t all = 0;
    for (std::size_t row = 0; row < willingness.rows(); ++row) {
        const auto agreed = [&](std::size_t granted) {
            return deals.agreed(options, [&](std::size_t player) {
                const auto found = std::find(players.begin(), players.end(), player);
                const auto index = static_cast<std::size_t>(found - players.begin());
                return found != players.end() && (index == granted || accepting[index].has(row));
            });
        };
        const std::uint64_t weight = willingness.weights()[row];
        alone += agreed(seat) && !agreed(players.size()) ? weight : 0;
        all += weight;
    }
    return static_cast<double>(alone) / static_cast<double>(all);
}

/// Whether this seat makes an agreement of a text for some who agree besides.
bool has_a_say(const Chosen& chosen, const test_support::SlowDeals& deals, const Options& options,
               std::size_t seat) {
    const auto& players = chosen.willingness().table().terms().players;
    for (std::size_t besides = 0; besides < std::size_t{1} << players.size(); ++besides) {
        const auto agreed = [&](std::size_t agreeing) {
            return deals.agreed(options, [&](std::size_t player) {
                const auto found = std::find(players.begin(), players.end(), player);
                return found != players.end() &&
                       (agreeing >> static_cast<std::size_t>(found - players.begin()) & 1U) != 0;
            });
        };
        if (agreed(besides | std::size_t{1} << seat) && !agreed(besides)) {
            return true;
        }
    }
    return false;
}

/// How few changes turn a seat, and how often all accept then at best; by every package.
struct SlowTurn {
    std::size_t changes = 3;
    std::uint64_t accepted = 0, accepts = 0;
};

SlowTurn slow_turn(const Chosen& chosen, const Options& text, std::size_t seat) {
    const Willingness& willingness = chosen.willingness();
    const std::uint64_t total = willingness.weight_of(willingness.counting());
    SlowTurn best;
    for (const Options& options : chosen.case_of.packages()) {
        const std::size_t changes = changes_between(text, options);
        const auto accepts = willingness.weight_of(willingness.accepting(seat, options));
        if (changes == 0 || changes > best.changes || changes > 2 || 2 * accepts <= total ||
            !chosen.may_be_proposed(options)) {
            continue;
        }
        const auto accepted = willingness.weight_of(willingness.acceptable(options));
        if (changes < best.changes ||
            std::tie(accepted, accepts) > std::tie(best.accepted, best.accepts)) {
            best = {changes, accepted, accepts};
        }
    }
    return best;
}

TEST(Refusals, NameWhoAloneStandsInTheWay) {
    Random random(21);
    std::size_t alone = 0;
    for (int round = 0; round < 60; ++round) {
        const Chosen chosen = test_support::random_choice(random, false, 4);
        const test_support::SlowDeals deals(*chosen.case_of.negotiation);
        for (const NextText& text : chosen.texts) {
            const Options& options = chosen.candidate(text).options;
            for (const Refusal& refusal : text.refusals) {
                EXPECT_NEAR(refusal.alone.share, slow_alone(chosen, deals, options, refusal.seat),
                            rounding);
                alone += refusal.alone.share > 0 ? 1U : 0U;
            }
        }
    }
    EXPECT_GT(alone, 50U);
}

TEST(Refusals, AreOfAllSeatsWithASayThatDoNotAlwaysAcceptMostOftenFirst) {
    Random random(22);
    std::size_t several = 0;
    std::size_t without_a_say = 0;
    for (int round = 0; round < 60; ++round) {
        const Chosen chosen = test_support::random_choice(random, false, 4);
        const auto& willingness = chosen.willingness();
        const test_support::SlowDeals deals(*chosen.case_of.negotiation);
        for (const NextText& text : chosen.texts) {
            std::vector<std::pair<double, std::size_t>> expected;
            for (std::size_t seat = 0; seat < willingness.seats().size(); ++seat) {
                const auto rows = willingness.accepting(seat, chosen.candidate(text).options);
                EXPECT_EQ(text.by_seat[seat].share, willingness.share(rows).share);
                const bool say = has_a_say(chosen, deals, chosen.candidate(text).options, seat);
                without_a_say += say ? 0U : 1U;
                if (say && rows.count() < willingness.counting().count()) {
                    expected.emplace_back(willingness.share(rows).share, seat);
                }
            }
            std::sort(expected.begin(), expected.end());
            std::vector<std::pair<double, std::size_t>> told;
            for (const Refusal& refusal : text.refusals) {
                told.emplace_back(refusal.accepts.share, refusal.seat);
            }
            EXPECT_EQ(told, expected);
            several += told.size() > 1 ? 1U : 0U;
        }
    }
    EXPECT_GT(several, 20U);
    EXPECT_GT(without_a_say, 5U);
}

TEST(Refusals, AreTurnedByTheFewestChangesAndOfThoseByTheMostAccepted) {
    Random random(23);
    std::array<std::size_t, 3> turned_by{};
    for (int round = 0; round < 120; ++round) {
        const Chosen chosen = test_support::random_choice(random, false, 1'000);
        const Willingness& willingness = chosen.willingness();
        const std::uint64_t total = willingness.weight_of(willingness.counting());
        for (std::size_t index = 0; index < chosen.texts.size(); index += 5) {
            const NextText& text = chosen.texts[index];
            const Options& options = chosen.candidate(text).options;
            for (const Refusal& refusal : text.refusals) {
                const auto accepts =
                    willingness.weight_of(willingness.accepting(refusal.seat, options));
                if (2 * accepts > total) {
                    EXPECT_FALSE(refusal.turned_by);
                    continue;
                }
                const SlowTurn expected = slow_turn(chosen, options, refusal.seat);
                ASSERT_EQ(refusal.turned_by.has_value(), expected.changes < 3);
                if (!refusal.turned_by) {
                    ++turned_by[0];
                    continue;
                }
                const Refusal::Turn& turn = *refusal.turned_by;
                EXPECT_TRUE(chosen.may_be_proposed(turn.options));
                EXPECT_EQ(turn.changed.size(), expected.changes);
                EXPECT_EQ(changes_between(turn.options, options), expected.changes);
                EXPECT_EQ(willingness.weight_of(willingness.acceptable(turn.options)),
                          expected.accepted);
                EXPECT_EQ(
                    turn.accepts.share,
                    willingness.share(willingness.accepting(refusal.seat, turn.options)).share);
                EXPECT_EQ(willingness.weight_of(willingness.accepting(refusal.seat, turn.options)),
                          expected.accepts);
                ++turned_by[turn.changed.size()];
            }
        }
    }
    EXPECT_GT(turned_by[0], 0U);
    EXPECT_GT(turned_by[1], 30U);
    EXPECT_GT(turned_by[2], 5U);
}

/// p1 minds one issue, p0 wants something on it; both know what they want.
TEST(Refusals, NameTheSorestIssueAndTheSurplus) {
    test_support::PlainCase plain;
    plain.points = {{{"0", "0"}, {"6", "-1"}}, {{"0", "0"}, {"[1, 3]", "[-10, -2]"}}};
    plain.disagreement = {"0", "-5"};
    const auto talks = *test_support::open_talks(test_support::read_case(plain), 64);
    const CandidateSearch search{talks.now(), 2, {}};
    const auto candidates = find_candidates(*talks.centre, *talks.willingness, search, Limits{});
    const auto texts =
        choose_texts(*talks.centre, *talks.willingness, candidates, search, nullptr, 10, Limits{})
            .value();
    const auto both = std::find_if(texts.begin(), texts.end(), [&](const NextText& text) {
        return candidates.texts[text.candidate].changed.size() == 2;
    });
    ASSERT_NE(both, texts.end());
    ASSERT_EQ(both->refusals.size(), 1U);
    const Refusal& refusal = both->refusals.front();
    EXPECT_EQ(refusal.seat, 1U);
    EXPECT_FALSE(refusal.crosses);
    EXPECT_EQ(refusal.sorest, IssueId(1));
    EXPECT_EQ(refusal.surplus, Decimal(-2));
    EXPECT_NEAR(refusal.accepts.share, 0.25, 0.05);
    EXPECT_EQ(refusal.alone.share, 1 - refusal.accepts.share);
    ASSERT_TRUE(refusal.turned_by);
    EXPECT_EQ(refusal.turned_by->changed, std::vector<IssueId>{IssueId(1)});
    EXPECT_EQ(refusal.turned_by->accepted.share, 1);
}

}  // namespace
}  // namespace irenic::talks
