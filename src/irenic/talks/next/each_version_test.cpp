#include "irenic/talks/next/each_version.hpp"

#include <mutex>
#include <set>

#include <gtest/gtest.h>

#include "../../../../tests/support/talks_texts.hpp"
#include "irenic/deals/scoring.hpp"

namespace irenic::talks {
namespace {

using test_support::exchange;
using test_support::open_talks;
using test_support::read_case;
using test_support::Talks;

Talks opened() {
    return open_talks(read_case(exchange("", "offers: [{id: first, by: p1, package: {i0: o0}}]\n")),
                      400)
        .value();
}

TEST(EachVersion, DrawsThoseOfTheTableThatCount) {
    const Talks talks = opened();
    const Willingness& willingness = *talks.willingness;
    std::set<std::size_t> seen;
    std::mutex mutex;
    Limits limits;
    limits.threads = 3;
    const auto whole = each_version(
        *talks.ground, willingness, 1, {64, 300}, limits,
        [&](const Negotiation& version, std::size_t row) {
            const std::lock_guard lock(mutex);
            const auto scoring = deals::score(version).value();
            EXPECT_EQ(scoring.points(scoring.disagreement[1].value()),
                      Decimal::from_mantissa(willingness.table().columns().no_agreement[1][row],
                                             Decimal::max_places));
            seen.insert(row);
            return std::optional<Error>();
        });
    EXPECT_TRUE(whole.value());
    EXPECT_LT(willingness.counting().count(), willingness.rows());
    for (std::size_t row = 0; row < willingness.rows(); ++row) {
        EXPECT_EQ(seen.contains(row), row >= 64 && row < 300 && willingness.counting().has(row));
    }
}

TEST(EachVersion, TellsTheErrorOfTheFirstRowThatHasOne) {
    const Talks talks = opened();
    for (const unsigned threads : {1U, 2U, 4U}) {
        Limits limits;
        limits.threads = threads;
        const auto whole = each_version(
            *talks.ground, *talks.willingness, 1, {0, 400}, limits,
            [&](const Negotiation&, std::size_t row) {
                return row < 100 ? std::optional<Error>()
                                 : Error{ErrorCode::bad_input, std::to_string(row), "an error", ""};
            });
        ASSERT_FALSE(whole);
        std::size_t first = 100;
        while (!talks.willingness->counting().has(first)) {
            ++first;
        }
        EXPECT_EQ(whole.error().where, std::to_string(first));
    }
}

TEST(EachVersion, SaysWhereALimitCameFirst) {
    const Talks talks = opened();
    const std::atomic<bool> asked_to_stop = true;
    Limits limits;
    limits.stop = Stop(1000, &asked_to_stop);
    const auto whole =
        each_version(*talks.ground, *talks.willingness, 1, {0, 400}, limits,
                     [](const Negotiation&, std::size_t) { return std::optional<Error>(); });
    EXPECT_FALSE(whole.value());
}

}  // namespace
}  // namespace irenic::talks
