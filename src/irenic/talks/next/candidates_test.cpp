#include "irenic/talks/next/candidates.hpp"

#include <algorithm>
#include <tuple>

#include <gtest/gtest.h>

#include "../../../../tests/support/random_talks.hpp"
#include "irenic/format/case_file.hpp"
#include "irenic/talks/next/nearby.hpp"

namespace irenic::talks {
namespace {

using test_support::Random;
using test_support::Talks;
using Options = std::vector<OptionId>;

std::vector<std::uint64_t> words(const forecast::RowSet& rows) {
    return {rows.words().begin(), rows.words().end()};
}

/// What two lists of texts are compared by.
std::vector<std::tuple<Options, std::vector<IssueId>, std::vector<std::uint64_t>, std::uint64_t>>
told(const Candidates& candidates) {
    std::vector<
        std::tuple<Options, std::vector<IssueId>, std::vector<std::uint64_t>, std::uint64_t>>
        list;
    for (const Candidate& text : candidates.texts) {
        list.emplace_back(text.options, text.changed, words(text.accepted), text.weight);
    }
    return list;
}

Candidates find(const Talks& talks, const CandidateSearch& search, unsigned threads = 1) {
    Limits limits;
    limits.threads = threads;
    return find_candidates(*talks.centre, *talks.willingness, search, limits);
}

bool crosses(const Talks& talks, const CandidateSearch& search, const Options& options) {
    return std::any_of(search.mediators.begin(), search.mediators.end(), [&](std::size_t player) {
        return talks.centre->scoring.crosses_red_line(player, options);
    });
}

/// Every package in turn.
Candidates slow_candidates(const Talks& talks, const CandidateSearch& search) {
    Candidates all;
    for (const Options& options : talks.packages()) {
        Candidate text{options, {}, talks.willingness->acceptable(options), 0};
        for (std::size_t issue = 0; issue < options.size(); ++issue) {
            if (options[issue] != search.from[issue]) {
                text.changed.emplace_back(issue);
            }
        }
        if (text.changed.size() > search.most_changes || crosses(talks, search, options) ||
            !talks.centre->scoring.allowed(options)) {
            continue;
        }
        ++all.looked_at;
        text.weight = talks.willingness->weight_of(text.accepted);
        if (text.weight > 0) {
            all.texts.push_back(std::move(text));
        }
    }
    std::stable_sort(all.texts.begin(), all.texts.end(), [](const auto& one, const auto& other) {
        return one.weight != other.weight ? one.weight > other.weight
                                          : one.changed.size() < other.changed.size();
    });
    return all;
}

TEST(Candidates, AreAllAcceptedTextsWithinReach) {
    Random random(11);
    std::size_t found = 0;
    std::size_t out_of_reach = 0;
    for (int round = 0; round < 150; ++round) {
        const Talks talks = test_support::random_talks(random, {4, 4, 3, true}, 64);
        const CandidateSearch search = test_support::random_search(random, talks);
        const Candidates expected = slow_candidates(talks, search);
        const Candidates candidates = find(talks, search);
        EXPECT_TRUE(candidates.complete);
        EXPECT_EQ(candidates.looked_at, expected.looked_at);
        ASSERT_EQ(told(candidates), told(expected)) << round;
        found += candidates.texts.size();
        out_of_reach += talks.packages().size() - candidates.looked_at;
    }
    EXPECT_GT(found, 300U);
    EXPECT_GT(out_of_reach, 300U);
}

TEST(Candidates, OfTheGazaCaseWithinThreeChanges) {
    const auto talks = test_support::open_talks(
        format::load_case(IRENIC_SOURCE_DIR "/cases/gaza-2024/case.yaml").value().negotiation, 320);
    ASSERT_TRUE(talks);
    const auto& offers = talks->negotiation->offers;
    const CandidateSearch search{
        deals::completed(*talks->negotiation, offers.back().package), 3, {}};
    const Candidates candidates = find(*talks, search);
    EXPECT_TRUE(candidates.complete);
    EXPECT_EQ(candidates.looked_at, slow_candidates(*talks, search).looked_at);
    EXPECT_EQ(told(candidates), told(slow_candidates(*talks, search)));
    EXPECT_EQ(told(find(*talks, search, 2)), told(candidates));
}

TEST(Candidates, TextsNearAnotherAreLookedAtAsIfTheyStoodAlone) {
    Random random(5);
    std::size_t differ = 0;
    for (int round = 0; round < 100; ++round) {
        const Talks talks = test_support::random_talks(random, {4, 4, 3, true}, 64);
        const auto packages = talks.packages();
        const Nearby nearby(*talks.willingness, random.one_of(packages));
        for (int look = 0; look < 5; ++look) {
            const Options& options = random.one_of(packages);
            const auto by_seat = nearby.accepting(options);
            ASSERT_EQ(by_seat.size(), talks.willingness->seats().size());
            for (std::size_t seat = 0; seat < by_seat.size(); ++seat) {
                const auto alone = talks.willingness->accepting(seat, options);
                EXPECT_EQ(words(by_seat[seat]), words(alone));
                differ += alone.count() % talks.willingness->rows() > 0 ? 1U : 0U;
            }
            EXPECT_EQ(words(agreed(*talks.willingness, options, by_seat)),
                      words(talks.willingness->acceptable(options)));
        }
    }
    EXPECT_GT(differ, 50U) << "some seats accept in some versions and not in others";
}

/// Two parties that want the opposite on `issues` issues of six options, some of which matter more
/// to one than to the other; how things stand leaves the first about 20 short, so that few single
/// changes do, and these not always.
Talks large_talks(std::size_t issues) {
    test_support::PlainCase plain;
    for (std::size_t issue = 0; issue < issues; ++issue) {
        auto& options = plain.points.emplace_back();
        for (std::size_t option = 0; option < 6; ++option) {
            const auto gain = static_cast<std::int64_t>(option * (issue % 5));
            const auto loss = static_cast<std::int64_t>(option * (issue % 3));
            options.push_back(
                {"[" + std::to_string(gain - 3) + ", " + std::to_string(gain) + "]",
                 "[" + std::to_string(-loss) + ", " + std::to_string(4 - loss) + "]"});
        }
    }
    const auto how_it_stands = -3 * static_cast<std::int64_t>(issues) / 2;
    plain.disagreement = {std::to_string(how_it_stands + 23), "0"};
    return std::move(*test_support::open_talks(test_support::read_case(plain), 64));
}

TEST(Candidates, OfALargeCaseAreTheMostPromising) {
    const Talks talks = large_talks(14);
    const CandidateSearch search{talks.now(), 4, {}};
    const Candidates candidates = find(talks, search);
    EXPECT_FALSE(candidates.complete);
    ASSERT_FALSE(candidates.texts.empty());
    EXPECT_LE(candidates.texts.size(), 20'000U);
    EXPECT_GT(candidates.texts.front().weight,
              find(talks, {talks.now(), 1, {}}).texts.front().weight);
    for (std::size_t index = 0; index < candidates.texts.size(); index += 101) {
        const Candidate& text = candidates.texts[index];
        EXPECT_LE(text.changed.size(), 4U);
        EXPECT_EQ(words(text.accepted), words(talks.willingness->acceptable(text.options)));
    }
    EXPECT_TRUE(std::is_sorted(candidates.texts.begin(), candidates.texts.end(),
                               [](const auto& a, const auto& b) { return a.weight > b.weight; }));
    for (const unsigned threads : {2U, 5U}) {
        EXPECT_EQ(told(find(talks, search, threads)), told(candidates));
    }
}

TEST(Candidates, OfALargeCaseAreNoWorseThanOneIssueAfterAnother) {
    const Talks talks = large_talks(20);
    Options options = talks.now();
    std::uint64_t weight = 0;
    for (int change = 0; change < 4; ++change) {
        const Candidates step = find(talks, {options, 1, {}});
        ASSERT_FALSE(step.texts.empty());
        options = step.texts.front().options;
        weight = step.texts.front().weight;
    }
    EXPECT_GE(find(talks, {talks.now(), 4, {}}).texts.front().weight, weight);
}

TEST(Candidates, StopAtALimitWithThoseOfFewChanges) {
    const Talks talks = large_talks(6);
    const Limits none{Stop(0), 0, 1};
    const auto candidates =
        find_candidates(*talks.centre, *talks.willingness, {talks.now(), 3, {}}, none);
    EXPECT_FALSE(candidates.complete);
    EXPECT_EQ(candidates.looked_at, 0U);
    EXPECT_TRUE(candidates.texts.empty());
}

}  // namespace
}  // namespace irenic::talks
