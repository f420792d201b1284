#include "irenic/talks/next/next.hpp"

#include <algorithm>
#include <atomic>
#include <stdexcept>
#include <string>

#include <gtest/gtest.h>

#include "../../../../tests/support/recorded_talks.hpp"
#include "../../../../tests/support/talks_spread.hpp"

namespace irenic::talks {
namespace {

using test_support::Grounded;
using test_support::recorded_talks;

NextQuestion versions(std::size_t samples) {
    NextQuestion question;
    question.samples = samples;
    return question;
}

Next next_of(const Grounded& grounded, const NextQuestion& question, const Limits& limits = {}) {
    auto next = find_next(grounded.ground, question, limits);
    if (!next) {
        throw std::invalid_argument(to_string(next.error()));
    }
    return std::move(*next);
}

std::string on_the_table(const std::string& offers, const NextQuestion& question = versions(64)) {
    const Grounded grounded(recorded_talks(offers));
    const Next next = next_of(grounded, question);
    const auto offer = next.from_offer;
    return offer ? grounded.negotiation.offers[*offer].id : "";
}

TEST(TheTextOnTheTable, IsTheLatestByDate) {
    EXPECT_EQ(on_the_table("{id: late, by: p, date: 2031-05-01, package: {x: a}}, "
                           "{id: early, by: q, date: 2031-02-01, package: {x: b}}"),
              "late");
    EXPECT_EQ(on_the_table("{id: one, by: p, date: 2031-05-01, package: {x: a}}, "
                           "{id: other, by: q, date: 2031-05-01, package: {x: b}}"),
              "other");
}

TEST(TheTextOnTheTable, TakesAnUndatedOfferAlongWithTheOneBeforeIt) {
    EXPECT_EQ(on_the_table("{id: one, by: p, package: {x: a}}, {id: two, by: q, package: {x: b}}"),
              "two");
    EXPECT_EQ(on_the_table("{id: first, by: p, package: {x: a}}, "
                           "{id: dated, by: q, date: 2031-01-01, package: {x: b}}"),
              "dated");
    EXPECT_EQ(on_the_table("{id: late, by: p, date: 2031-05-01, package: {x: a}}, "
                           "{id: early, by: q, date: 2031-02-01, package: {x: b}}, "
                           "{id: with_early, by: q, package: {x: b, y: e}}"),
              "late");
    EXPECT_EQ(on_the_table("{id: late, by: p, date: 2031-05-01, package: {x: a}}, "
                           "{id: with_late, by: p, package: {x: b}}, "
                           "{id: early, by: q, date: 2031-02-01, package: {x: b, y: e}}"),
              "with_late");
}

TEST(TheTextOnTheTable, IsOneThatIsAllowedWhereThereIsOne) {
    const std::string forbidden = "{id: forbidden, by: q, date: 2031-05-01, package: {x: c}}";
    EXPECT_EQ(on_the_table("{id: allowed, by: p, date: 2031-01-01, package: {x: a}}, " + forbidden),
              "allowed");
    EXPECT_EQ(on_the_table(forbidden), "forbidden");
    const Grounded grounded(recorded_talks(forbidden));
    const Next next = next_of(grounded, versions(640));
    EXPECT_FALSE(next.from_allowed);
    EXPECT_EQ(next.from_accept.share, 0);
    ASSERT_FALSE(next.texts.empty());
}

TEST(TheTextOnTheTable, IsWhatIsAskedForElseWhatIsSoToday) {
    NextQuestion question = versions(64);
    const Grounded grounded(recorded_talks(""));
    EXPECT_EQ(next_of(grounded, question).from, (std::vector{OptionId(0), OptionId(0)}));
    question.from = Package{{{IssueId(1), OptionId(1)}}};
    EXPECT_EQ(next_of(grounded, question).from, (std::vector{OptionId(0), OptionId(1)}));
    EXPECT_EQ(on_the_table("{id: one, by: p, package: {x: a}}", question), "");
}

TEST(AskFirst, WeighsAskingAgainstTheBestTwoProposals) {
    const Grounded grounded(recorded_talks(""));
    NextQuestion question = versions(640);
    for (const char* const discount : {"0.95", "0.5", "1"}) {
        question.discount = parse_decimal(discount)->value;
        const Next next = next_of(grounded, question);
        const double counts = question.discount.to_double();
        ASSERT_FALSE(next.ask.questions.empty());
        double best = 0;
        for (const Candidate& text : next.candidates.texts) {
            best = std::max(best, next.willingness.share(text.accepted).share);
        }
        EXPECT_NEAR(next.ask.asking, counts * (best + next.ask.questions.front().adds), 1e-12);
        EXPECT_LE(best + next.ask.questions.front().adds, 1);
        double two = 0;
        for (const Candidate& one : next.candidates.texts) {
            for (const Candidate& other : next.candidates.texts) {
                forecast::RowSet either = one.accepted;
                for (std::size_t row = 0; row < either.rows(); ++row) {
                    if (other.accepted.has(row)) {
                        either.set(row);
                    }
                }
                const double first = next.willingness.share(one.accepted).share;
                const double both = next.willingness.share(either).share;
                two = std::max(two, first + counts * (both - first));
            }
        }
        EXPECT_NEAR(next.ask.proposing, two, 1e-9);
        EXPECT_EQ(next.ask.recommended(), next.ask.asking > next.ask.proposing);
        for (std::size_t at = 1; at < next.ask.questions.size(); ++at) {
            EXPECT_LE(next.ask.questions[at].adds, next.ask.questions[at - 1].adds);
        }
    }
}

TEST(FindNext, SaysWhetherTimeCutItShort) {
    const Grounded grounded(recorded_talks(""));
    EXPECT_FALSE(next_of(grounded, versions(640)).cut_short);
    std::atomic<bool> asked = false;
    Limits limits;
    limits.stop = Stop(60, &asked);
    const auto cut = find_next(grounded.ground, versions(100'000), limits,
                               [&](std::size_t, std::size_t, std::string_view) { asked = true; });
    ASSERT_TRUE(cut);
    EXPECT_TRUE(cut->cut_short);
    EXPECT_LT(cut->willingness.rows(), 100'000U);
}

TEST(FindNext, OneMediatorAloneHasItsOwnRedLinesOnly) {
    const Grounded grounded(
        "irenic: 1\nparties: {p: {}, q: {}, m: {role: mediator}, n: {role: mediator}}\n"
        "issues: {x: {options: [a, b, c]}}\n"
        "preferences:\n  p: {points: {x: {a: 5, b: 5, c: 5}}, disagreement: 1}\n"
        "  q: {points: {x: {a: 5, b: 5, c: 5}}, disagreement: 1}\n"
        "  m: {points: {x: {a: 1}}, red_lines: [{x: b}]}\n"
        "  n: {points: {x: {a: 1}}, red_lines: [{x: c}]}\n");
    NextQuestion question = versions(64);
    const auto reached = [&] {
        std::vector<std::size_t> options;
        for (const Candidate& text : next_of(grounded, question).candidates.texts) {
            options.push_back(text.options[0].at());
        }
        std::sort(options.begin(), options.end());
        return options;
    };
    EXPECT_EQ(reached(), (std::vector<std::size_t>{0}));
    question.mediator = grounded.negotiation.find_party("m");
    EXPECT_EQ(reached(), (std::vector<std::size_t>{0, 2}));
    question.mediator = grounded.negotiation.find_party("n");
    EXPECT_EQ(reached(), (std::vector<std::size_t>{0, 1}));
}

}  // namespace
}  // namespace irenic::talks
