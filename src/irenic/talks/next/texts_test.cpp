#include "irenic/talks/next/texts.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include <gtest/gtest.h>

#include "../../../../tests/support/chosen_texts.hpp"
#include "../../../../tests/support/slow_deals.hpp"

namespace irenic::talks {
namespace {

using test_support::Chosen;
using test_support::Random;
using test_support::random_choice;
using Options = std::vector<OptionId>;

bool leaves_behind(const test_support::Nanos& one, const test_support::Nanos& other) {
    return one != other && std::equal(one.begin(), one.end(), other.begin(),
                                      [](auto mine, auto theirs) { return mine >= theirs; });
}

TEST(NextTexts, AreThoseThatNoOtherCandidateBeatsInBothShares) {
    Random random(3);
    std::size_t shown = 0;
    for (int round = 0; round < 60; ++round) {
        const Chosen chosen = random_choice(random, true);
        std::set<std::pair<std::uint64_t, std::uint64_t>> efficient;
        std::set<std::pair<std::uint64_t, std::uint64_t>> listed;
        const auto& all = chosen.candidates.texts;
        for (std::size_t one = 0; one < all.size(); ++one) {
            bool beaten = false;
            for (std::size_t other = 0; other < all.size(); ++other) {
                const bool no_less =
                    all[other].weight >= all[one].weight && chosen.held(other) >= chosen.held(one);
                const bool more =
                    all[other].weight > all[one].weight || chosen.held(other) > chosen.held(one);
                beaten = beaten || (no_less && more);
            }
            if (!beaten) {
                efficient.emplace(all[one].weight, chosen.held(one));
            }
        }
        for (const NextText& text : chosen.texts) {
            listed.emplace(chosen.candidate(text).weight, chosen.held(text.candidate));
        }
        EXPECT_EQ(listed, efficient) << round;
        EXPECT_EQ(listed.size(), chosen.texts.size()) << "each pair of shares once";
        shown += chosen.texts.size();
        EXPECT_TRUE(std::is_sorted(
            chosen.texts.begin(), chosen.texts.end(), [&](const NextText& a, const NextText& b) {
                return chosen.candidate(a).weight > chosen.candidate(b).weight;
            }));
    }
    EXPECT_GT(shown, 100U);
}

TEST(NextTexts, AreSpacedBetweenBothEndsWhereThereAreMoreThanAskedFor) {
    Random random(4);
    std::size_t thinned = 0;
    for (int round = 0; round < 200 && thinned < 10; ++round) {
        Chosen chosen = random_choice(random, true);
        if (chosen.texts.size() < 4) {
            continue;
        }
        ++thinned;
        const std::size_t first = chosen.texts.front().candidate;
        const std::size_t last = chosen.texts.back().candidate;
        chosen.choose(3);
        ASSERT_EQ(chosen.texts.size(), 3U);
        EXPECT_EQ(chosen.texts.front().candidate, first);
        EXPECT_EQ(chosen.texts.back().candidate, last);
        EXPECT_GT(chosen.candidate(chosen.texts[0]).weight,
                  chosen.candidate(chosen.texts[1]).weight);
        EXPECT_GT(chosen.candidate(chosen.texts[1]).weight,
                  chosen.candidate(chosen.texts[2]).weight);
        chosen.choose(1);
        ASSERT_EQ(chosen.texts.size(), 1U);
        EXPECT_EQ(chosen.texts.front().candidate, first);
    }
    EXPECT_EQ(thinned, 10U);
}

TEST(NextTexts, FollowOneAnotherInAcceptanceWhereHoldingIsNotKnown) {
    Random random(5);
    std::size_t behind = 0;
    for (int round = 0; round < 60; ++round) {
        const Chosen chosen = random_choice(random, false, 5);
        const auto& all = chosen.candidates.texts;
        ASSERT_EQ(chosen.texts.size(), std::min<std::size_t>(5, all.size()));
        for (std::size_t index = 0; index < chosen.texts.size(); ++index) {
            const Candidate& text = chosen.candidate(chosen.texts[index]);
            EXPECT_EQ(text.weight, all[index].weight);
            EXPECT_FALSE(chosen.texts[index].hold);
            behind += chosen.texts[index].candidate != index ? 1U : 0U;
        }
    }
    EXPECT_GT(behind, 0U) << "of those as good, what is better at the centre for some goes first";
}

TEST(NextTexts, RedlinesSayWhatEachChangeIsWorth) {
    Random random(6);
    std::size_t lines = 0;
    for (int round = 0; round < 60; ++round) {
        const Chosen chosen = random_choice(random, false, 5);
        const auto& centre = *chosen.case_of.centre;
        const auto worth = [&](std::size_t player, const Options& options) {
            const PartyId party = centre.scoring.players[player].party;
            return test_support::SlowUtility(*chosen.case_of.negotiation, party).of(options);
        };
        for (const NextText& text : chosen.texts) {
            const Candidate& candidate = chosen.candidate(text);
            ASSERT_EQ(text.redline.size(), candidate.changed.size());
            for (std::size_t dim = 0; dim < centre.table.deciding.size(); ++dim) {
                const std::size_t player = centre.table.deciding[dim];
                EXPECT_EQ(test_support::nano(text.gain[dim]),
                          worth(player, candidate.options) - worth(player, chosen.search.from));
                for (const Redline& line : text.redline) {
                    Options left = candidate.options;
                    EXPECT_EQ(left[line.issue.at()], line.to);
                    left[line.issue.at()] = line.from;
                    EXPECT_EQ(line.from, chosen.search.from[line.issue.at()]);
                    EXPECT_EQ(test_support::nano(line.gain[dim]),
                              worth(player, candidate.options) - worth(player, left));
                    ++lines;
                }
            }
        }
    }
    EXPECT_GT(lines, 100U);
}

TEST(NextTexts, SayHowManyTextsAreBetterForSomeAndWorseForNone) {
    Random random(7);
    std::size_t better_ones = 0;
    for (int round = 0; round < 60; ++round) {
        const Chosen chosen = random_choice(random, false, 4);
        const test_support::SlowDeals deals(*chosen.case_of.negotiation);
        for (const NextText& text : chosen.texts) {
            const Options& options = chosen.candidate(text).options;
            const auto is_it = [&](const auto& package) { return package.options == options; };
            const auto from = std::find_if(deals.packages.begin(), deals.packages.end(), is_it);
            ASSERT_NE(from, deals.packages.end());
            std::size_t better = 0;
            for (const auto& package : deals.packages) {
                const auto signs = [&](std::size_t player) {
                    const bool decides =
                        std::count(deals.deciding.begin(), deals.deciding.end(), player) > 0;
                    return !deals.crosses(player, package) &&
                           (decides || package.utility[player] >= deals.disagreement[player]);
                };
                better += leaves_behind(deals.decided(package), deals.decided(*from)) &&
                                  deals.agreed(package.options, signs) &&
                                  chosen.may_be_proposed(package.options)
                              ? 1U
                              : 0U;
            }
            EXPECT_EQ(text.better_for_all, better);
            EXPECT_EQ(text.best_of_those.has_value(), better > 0);
            better_ones += better;
        }
    }
    EXPECT_GT(better_ones, 50U);
}

TEST(NextTexts, AreTheSameWhateverTheNumberOfThreads) {
    Random random(8);
    for (int round = 0; round < 20; ++round) {
        Chosen chosen = random_choice(random, true, 6);
        const std::vector<NextText> alone = chosen.texts;
        chosen.choose(6, 3);
        ASSERT_EQ(chosen.texts.size(), alone.size());
        for (std::size_t index = 0; index < alone.size(); ++index) {
            const NextText& text = chosen.texts[index];
            EXPECT_EQ(text.candidate, alone[index].candidate);
            EXPECT_EQ(text.better_for_all, alone[index].better_for_all);
            ASSERT_EQ(text.refusals.size(), alone[index].refusals.size());
            for (std::size_t place = 0; place < text.refusals.size(); ++place) {
                const auto& turn = text.refusals[place].turned_by;
                const auto& turn_alone = alone[index].refusals[place].turned_by;
                EXPECT_EQ(text.refusals[place].seat, alone[index].refusals[place].seat);
                ASSERT_EQ(turn.has_value(), turn_alone.has_value());
                EXPECT_TRUE(!turn || turn->options == turn_alone->options);
            }
        }
    }
}

}  // namespace
}  // namespace irenic::talks
