#include <atomic>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "../../../../tests/support/told_forecast.hpp"
#include "irenic/forecast/forecast.hpp"

namespace irenic::forecast {
namespace {

using test_support::expect_consistent;
using test_support::is_true;
using test_support::joined;
using test_support::number;
using test_support::read_case;
using test_support::share;
using test_support::small_uncertain_case;
using test_support::versions;

TEST(Forecast, ALimitReachedAtOnceLeavesNothingToSay) {
    const std::atomic<bool> asked = true;
    Limits limits;
    limits.stop = Stop(100, &asked);
    const auto partial = run_shard(read_case(small_uncertain_case()), versions(500), limits);
    ASSERT_FALSE(partial);
    EXPECT_EQ(partial.error().code, ErrorCode::limit);
    EXPECT_FALSE(partial.error().what.empty());
}

/// Asked to stop at the first word of something.
Value stopped_at(std::string_view what, std::uint64_t samples) {
    std::atomic<bool> asked = false;
    Limits limits;
    limits.stop = Stop(100, &asked);
    const auto partial = run_shard(
        read_case(small_uncertain_case()), versions(samples), limits,
        [&](std::size_t, std::size_t, std::string_view now) { asked = asked || now == what; });
    EXPECT_TRUE(partial) << (partial ? "" : partial.error().what);
    return partial ? joined({test_support::with_head(*partial)}) : Value();
}

TEST(Forecast, ALimitInTheMiddleLeavesWhatWasCounted) {
    const auto counting = stopped_at("versions", 20'000);
    EXPECT_TRUE(is_true(counting["limit_reached"]));
    EXPECT_GE(number(counting["samples"]), 256);
    EXPECT_LT(number(counting["samples"]), 20'000);
    EXPECT_NEAR(share(counting["zone"]), 0.57, 0.1);
    expect_consistent(counting);

    const auto deciding = stopped_at("versions to find what decides", 1000);
    EXPECT_TRUE(is_true(deciding["limit_reached"]));
    EXPECT_EQ(deciding["samples"], Value(1000));
    EXPECT_FALSE(deciding["zone"].is_null());
}

TEST(Forecast, ALimitWhileChoosingStillTellsWhatWasMet) {
    std::atomic<bool> asked = false;
    Limits limits;
    limits.stop = Stop(100, &asked);
    const auto partial = run_shard(read_case(small_uncertain_case()), versions(4096), limits,
                                   [&](std::size_t, std::size_t, std::string_view now) {
                                       asked = asked || now == "versions to choose from";
                                   });
    ASSERT_TRUE(partial) << partial.error().what;
    const auto answer = joined({test_support::with_head(*partial)});
    EXPECT_TRUE(is_true(answer["limit_reached"]));
    EXPECT_LT(number(answer["chosen_on"]), 4096);
    EXPECT_EQ(answer["samples"], answer["chosen_on"]);
    EXPECT_FALSE(answer["zone"].is_null());
    for (const Value& package : test_support::list(answer["packages"])) {
        EXPECT_TRUE(package["on_frontier"].is_null());
    }
}

}  // namespace
}  // namespace irenic::forecast
