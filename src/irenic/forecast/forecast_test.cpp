#include "irenic/forecast/forecast.hpp"

#include <algorithm>
#include <atomic>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "../../../tests/support/random_case.hpp"
#include "../../../tests/support/told_forecast.hpp"
#include "irenic/deals/deals.hpp"
#include "irenic/forecast/inputs/version.hpp"
#include "irenic/format/case_file.hpp"
#include "irenic/levers/standing.hpp"
#include "irenic/phases/phases.hpp"

namespace irenic::forecast {
namespace {

using test_support::forecast_of;
using test_support::found;
using test_support::is_true;
using test_support::joined;
using test_support::list;
using test_support::number;
using test_support::part_of;
using test_support::Random;
using test_support::RandomCase;
using test_support::read_case;
using test_support::share;
using test_support::versions;

/// Two issues, a plan and its package, a lever; the uncertain numbers are put in.
std::string small_case(const std::string& p_a, const std::string& p_alternative,
                       const std::string& cost) {
    return "irenic: 1\nparties: {p: {}, q: {}}\n"
           "issues: {x: {options: [a, b]}, y: {options: [c, d, e]}}\n"
           "preferences:\n  p: {points: {x: {a: " +
           p_a + "}, y: {c: 6, d: 3}}, disagreement: " + p_alternative +
           "}\n  q: {points: {x: {b: 5}, y: {d: 4, e: 7}}, disagreement: 3.5}\n"
           "phases:\n  package: {x: a, y: d}\n  deliverables:\n"
           "    cash: {giver: p, cost: {p: " +
           cost +
           "}, value: {q: 3}}\n    arms: {giver: q, cost: {q: 1}, value: {p: 5}}\n"
           "levers:\n  help: {owner: q, effects: [{party: p, points: 3}]}\n";
}

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

/// What must hold of every answer, whatever the case.
void expect_consistent(const Value& answer) {
    const double zone = share(answer["zone"]);
    const Value& single = answer["single"];
    EXPECT_LE(share(single), zone);
    double before = 1;
    for (const Value& listed : list(answer["packages"])) {
        const double acceptable = share(listed["acceptable"]);
        EXPECT_LE(acceptable, zone);
        EXPECT_LE(acceptable, before);
        EXPECT_LE(acceptable, share(single));
        EXPECT_LE(share(listed["on_frontier"]), acceptable);
        for (const auto* const kind : {"nash", "kalai_smorodinsky", "maximin"}) {
            EXPECT_LE(number(listed["best"][kind]), share(listed["on_frontier"]));
        }
        if (listed["sure"] == Value("certain")) {
            EXPECT_EQ(acceptable, 1);
        } else if (listed["sure"] == Value("never")) {
            EXPECT_EQ(acceptable, 0);
        }
        before = acceptable;
    }
    if (!answer["both"].is_null()) {
        EXPECT_LE(share(answer["both"]), share(answer["holds"]));
    }
    if (!answer["holds_if_known"].is_null()) {
        EXPECT_LE(share(answer["holds"]), share(answer["holds_if_known"]));
    }
    for (const Value& lever : list(answer["robust"])) {
        EXPECT_LE(share(lever["acceptable"]), share(single));
    }
}

TEST(Forecast, KeepsSharesInTheirOrderOnRandomCases) {
    Random random(53);
    std::size_t asked = 0;
    while (asked < 25) {
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
    EXPECT_EQ(answer["samples"], Value(512));
}

TEST(Forecast, CountsThePackagesThatAreNeverAcceptable) {
    const auto answer = forecast_of(small_case("[1, 4]", "[2, 6]", "1"), versions(32));
    const auto count = [&](const char* key) {
        return std::stoi(*answer[key]["count"].get_if<std::string>());
    };
    EXPECT_EQ(answer["allowed"], Value("6"));
    EXPECT_EQ(count("possible") + count("never"), 6);
    EXPECT_LT(count("possible"), 6);
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

TEST(Forecast, SaysOfExactPhasesWhatPhasesSay) {
    for (const auto* const cost : {"1", "4", "5", "9"}) {
        const Negotiation exact = read_case(small_case("2", "3", cost));
        const auto answer = forecast_of(exact, versions(40));
        const bool holds = phases::find_phases(exact, {}, {}).value().self_enforcing;
        EXPECT_EQ(share(answer["holds"]), holds ? 1 : 0) << cost;
        EXPECT_EQ(share(answer["holds_if_known"]), holds ? 1 : 0) << cost;
        EXPECT_EQ(answer["centre"]["holds"], Value(holds)) << cost;
    }
}

/// The small case on a regular grid of its three uncertain numbers, by the verbs themselves.
struct OnGrid {
    double zone = 0;
    double package = 0;
    double holds = 0;
    double both = 0;
};

OnGrid on_grid(int steps) {
    OnGrid shares;
    const double one = 1.0 / (steps * steps * steps);
    const auto middle = [&](double low, double high, int step) {
        return std::to_string(low + (high - low) * (step + 0.5) / steps);
    };
    for (int at = 0; at < steps * steps * steps; ++at) {
        const std::string points = middle(1, 4, at % steps);
        const std::string alternative = middle(2, 10, at / steps % steps);
        const Negotiation exact =
            read_case(small_case(points, alternative, middle(1, 5, at / steps / steps)));
        // Of the package p gets what `a` is worth and 3, q gets 4, more than without agreement.
        const bool package = std::stod(points) + 3 >= std::stod(alternative);
        const bool holds = phases::find_phases(exact, {}, {}).value().self_enforcing;
        shares.zone += levers::is_open(exact, {}).value() ? one : 0;
        shares.package += package ? one : 0;
        shares.holds += holds ? one : 0;
        shares.both += holds && package ? one : 0;
    }
    return shares;
}

TEST(Forecast, SharesAreThoseOfAFineGrid) {
    constexpr int steps = 14;
    const OnGrid truth = on_grid(steps);
    const auto answer = forecast_of(small_case("[1, 4]", "[2, 10]", "[1, 5]"), versions(4096));
    const auto expect_near = [](const Value& told, double expected) {
        EXPECT_NEAR(share(told), expected, 3 * number(told["se"]) + 0.5 / steps);
    };
    expect_near(answer["zone"], truth.zone);
    expect_near(answer["holds"], truth.holds);
    expect_near(answer["both"], truth.both);
    const Value package = found(answer["packages"], "package", Value::Map{{"x", "a"}, {"y", "d"}});
    expect_near(package["acceptable"], truth.package);
    for (const double part : {truth.zone, truth.holds, truth.both, truth.package}) {
        EXPECT_GT(part, 0.05);
        EXPECT_LT(part, 0.95);
    }
    EXPECT_NE(share(answer["both"]), share(answer["holds"]) * share(package["acceptable"]));
}

TEST(Forecast, TellsTheSameBytesWithAnyNumberOfThreads) {
    const Negotiation negotiation = with_doubts();
    const std::string alone = format::to_json(part_of(negotiation, versions(300), threads(1)));
    for (const unsigned count : {2U, 8U}) {
        EXPECT_EQ(format::to_json(part_of(negotiation, versions(300), threads(count))), alone);
    }
}

TEST(Forecast, ASeedSettlesEverything) {
    const Negotiation negotiation = read_case(small_case("[1, 4]", "[2, 10]", "[1, 5]"));
    Question other = versions(1000);
    other.seed = 2;
    EXPECT_EQ(part_of(negotiation, versions(1000)), part_of(negotiation, versions(1000)));
    EXPECT_NE(part_of(negotiation, versions(1000))["tallies"],
              part_of(negotiation, other)["tallies"]);
}

TEST(Forecast, MoreVersionsMeanSmallerErrors) {
    const std::string text = small_case("[1, 4]", "[2, 10]", "[1, 5]");
    double before = 1;
    for (const std::uint64_t samples : {256U, 1024U, 4096U, 16384U}) {
        const double se = number(forecast_of(text, versions(samples))["zone"]["se"]);
        EXPECT_LT(se, before) << samples;
        before = se;
    }
    EXPECT_LT(before, 0.002);
}

TEST(Forecast, GoesOnUntilItIsPrecise) {
    Question question;
    question.precision = Decimal::from_mantissa(5, 3);
    const auto answer = forecast_of(small_case("[1, 4]", "[2, 10]", "[1, 5]"), question);
    EXPECT_EQ(answer["precision"], Value(*question.precision));
    EXPECT_TRUE(answer["asked"].is_null());
    for (const auto* const key : {"zone", "holds", "holds_if_known", "both", "single"}) {
        EXPECT_LE(1.96 * number(answer[key]["se"]), 0.005) << key;
    }
    for (const Value& listed : list(answer["packages"])) {
        EXPECT_LE(1.96 * number(listed["acceptable"]["se"]), 0.005);
    }
    EXPECT_FALSE(is_true(answer["limit_reached"]));
}

TEST(Forecast, AFewVersionsAreEnough) {
    const std::string text = small_case("[1, 4]", "[2, 10]", "[1, 5]");
    for (const std::uint64_t samples : {1U, 2U, 31U, 33U}) {
        const auto answer = forecast_of(text, versions(samples));
        EXPECT_EQ(answer["samples"], Value(samples));
        const double hits = share(answer["zone"]) * static_cast<double>(samples);
        EXPECT_NEAR(hits, std::round(hits), 1e-6);
        EXPECT_EQ(answer["zone"]["se"].is_null(), samples == 1);
        expect_consistent(answer);
    }
}

TEST(Forecast, TellsOfLeversHowOftenTheyOpenTheZone) {
    const auto answer = forecast_of(small_case("1", "[2, 18]", "1"), versions(4096));
    const Value lever = list(answer["levers"]).at(0);
    EXPECT_EQ(lever["levers"], Value(Value::List{"help"}));
    EXPECT_NEAR(share(answer["zone"]), 4.0 / 16, 0.01);  // p gets 6 with (b, c), which suits q
    EXPECT_NEAR(share(lever["zone"]), 7.0 / 16, 0.01);
}

TEST(Forecast, NamesTheVersionsThatContradictTheRecord) {
    const auto answer = forecast_of(
        "irenic: 1\nparties: {p: {}, q: {}}\nissues: {x: {options: [a, b]}}\npreferences:\n"
        "  p: {points: {x: {a: [0, 2], b: 1}}, disagreement: record}\n"
        "  q: {points: {x: {a: 2, b: 1}}, disagreement: 0}\n"
        "offers:\n  - {id: o1, by: q, package: {x: a}, answers: {p: {is: rejected}}}\n"
        "  - {id: o2, by: p, package: {x: b}}\n",
        versions(4096));
    EXPECT_NEAR(number(answer["left_out"]), 2048, 40);  // a, refused, is worth more than b, offered
    EXPECT_EQ(share(answer["single"]), share(answer["zone"]));
    EXPECT_EQ(share(answer["zone"]), 1);
}

TEST(Forecast, OfManyGroupsThoseThatTellMostAreLookedAtAndTheRestAsOne) {
    std::string gains;
    for (int gain = 1; gain <= 32; ++gain) {
        const std::string size = std::to_string(gain);
        test_support::list_on(gains, "{when: {x: b}, points: [-" + size + ", " + size + "]}");
    }
    const auto answer = forecast_of(
        "irenic: 1\nparties: {p: {}}\nissues: {x: {options: [a, b]}}\npreferences: {p: "
        "{points: {x: {a: 0}}, interactions: [" +
            gains + "], disagreement: 60}}\n",
        versions(512));
    EXPECT_EQ(answer["groups"], Value(32));
    EXPECT_EQ(list(answer["drivers"]).size(), 24U);
    EXPECT_EQ(answer["drivers_of"]["rest"]["inputs"], Value(8));
    EXPECT_LT(number(answer["drivers_of"]["rest"]["total"]), 0.1);
    EXPECT_TRUE(
        found(answer["drivers"], "input", "preferences.p.interactions[0].points").is_null());
    double before = 1;
    for (const Value& driver : list(answer["drivers"])) {
        EXPECT_LE(number(driver["total"]), before);
        before = number(driver["total"]);
    }
}

TEST(Forecast, ALimitReachedAtOnceLeavesNothingToSay) {
    const std::atomic<bool> asked = true;
    Limits limits;
    limits.stop = Stop(100, &asked);
    const auto partial =
        run_shard(read_case(small_case("[1, 4]", "[2, 10]", "[1, 5]")), versions(500), limits);
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
        read_case(small_case("[1, 4]", "[2, 10]", "[1, 5]")), versions(samples), limits,
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
    const auto partial =
        run_shard(read_case(small_case("[1, 4]", "[2, 10]", "[1, 5]")), versions(4096), limits,
                  [&](std::size_t, std::size_t, std::string_view now) {
                      asked = asked || now == "versions to choose from";
                  });
    ASSERT_TRUE(partial) << partial.error().what;
    const auto answer = joined({test_support::with_head(*partial)});
    EXPECT_TRUE(is_true(answer["limit_reached"]));
    EXPECT_LT(number(answer["chosen_on"]), 4096);
}

}  // namespace
}  // namespace irenic::forecast
