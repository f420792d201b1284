#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "../../../../tests/support/random_case.hpp"
#include "../../../../tests/support/told_forecast.hpp"
#include "irenic/deals/deals.hpp"
#include "irenic/forecast/forecast.hpp"
#include "irenic/forecast/inputs/version.hpp"
#include "irenic/format/case_file.hpp"
#include "irenic/levers/standing.hpp"

namespace irenic::forecast {
namespace {

using test_support::expect_consistent;
using test_support::forecast_of;
using test_support::found;
using test_support::joined;
using test_support::number;
using test_support::part_of;
using test_support::Random;
using test_support::RandomCase;
using test_support::read_case;
using test_support::share;
using test_support::versions;

Negotiation with_doubts() {
    return format::load_case(IRENIC_SOURCE_DIR "/cases/two-valleys/doubts.yaml")
        .value()
        .negotiation;
}

Limits threads(unsigned count) {
    Limits limits;
    limits.threads = count;
    return limits;
}

TEST(Forecast, KeepsSharesInTheirOrderOnRandomCases) {
    Random random(53);
    std::size_t asked = 0;
    while (asked < 10) {
        const std::string text = RandomCase(random, {3, 3, 3, true}).text();
        SCOPED_TRACE(text);
        const Negotiation negotiation = read_case(text);
        const auto partial = run_shard(negotiation, versions(96), {});
        if (!partial) {
            EXPECT_EQ(deals::find_deals(negotiation, {}, {}).has_value(), false)
                << partial.error().what;
            continue;
        }
        ++asked;
        expect_consistent(joined({test_support::with_head(*partial)}));
    }
}

TEST(Forecast, KeepsSharesInTheirOrderWithAPlanAndLevers) {
    const auto answer = forecast_of(with_doubts(), versions(512));
    expect_consistent(answer);
    EXPECT_FALSE(answer["both"].is_null());
    const Value package = answer["single"]["package"];
    EXPECT_EQ(found(answer["packages"], "package", package)["acceptable"]["share"],
              answer["single"]["share"]);
    const Value carried_out = found(answer["packages"], "package",
                                    Value::Map{{"exchange", "full"},
                                               {"truce", "permanent"},
                                               {"aid", "more"},
                                               {"withdrawal", "none"},
                                               {"afterwards", "monitoring"}});
    EXPECT_LE(share(answer["both"]), share(carried_out["acceptable"]));
    EXPECT_EQ(answer["samples"], Value(512));
}

TEST(Forecast, IsCertainWhereEveryNumberIs) {
    Random random(59);
    std::size_t asked = 0;
    while (asked < 12) {
        const Negotiation stated = read_case(RandomCase(random, {3, 3, 3, true}).text());
        const Inputs inputs = find_inputs(stated).value();
        Version version(stated, inputs);
        const auto drawn = version.draw(std::vector<double>(inputs.coordinates, 0.3), {});
        if (!drawn || !*drawn || !levers::is_open(version.negotiation(), {})) {
            continue;
        }
        ++asked;
        const Negotiation& exact = version.negotiation();
        const bool open = levers::is_open(exact, {}).value();
        const auto answer = forecast_of(exact, versions(40));
        EXPECT_EQ(share(answer["zone"]), open ? 1 : 0);
        EXPECT_EQ(number(answer["zone"]["se"]), 0);
        EXPECT_EQ(share(answer["single"]), open ? 1 : 0);
        EXPECT_EQ(answer["single"]["package"].is_null(), !open);
        EXPECT_EQ(answer["inputs"], Value(0));
        EXPECT_EQ(answer["drivers"], Value(Value::List{}));
        expect_consistent(answer);
    }
}

TEST(Forecast, TellsTheSameBytesWithAnyNumberOfThreads) {
    const Negotiation negotiation = with_doubts();
    const std::string alone = format::to_json(part_of(negotiation, versions(300), threads(1)));
    for (const unsigned count : {2U, 8U}) {
        EXPECT_EQ(format::to_json(part_of(negotiation, versions(300), threads(count))), alone);
    }
}

}  // namespace
}  // namespace irenic::forecast
