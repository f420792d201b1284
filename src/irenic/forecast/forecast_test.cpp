#include "irenic/forecast/forecast.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "../../../tests/support/told_forecast.hpp"
#include "irenic/levers/standing.hpp"
#include "irenic/phases/phases.hpp"

namespace irenic::forecast {
namespace {

using test_support::forecast_of;
using test_support::found;
using test_support::is_true;
using test_support::list;
using test_support::number;
using test_support::part_of;
using test_support::read_case;
using test_support::share;
using test_support::small_case;
using test_support::small_uncertain_case;
using test_support::uncertain_zone;
using test_support::versions;

TEST(Forecast, CountsThePackagesThatAreNeverAcceptable) {
    const auto answer = forecast_of(small_case("[1, 4]", "[2, 6]", "1"), versions(32));
    const auto count = [&](const char* key) {
        return std::stoi(*answer[key]["count"].get_if<std::string>());
    };
    EXPECT_EQ(answer["allowed"], Value("6"));
    EXPECT_EQ(count("possible") + count("never"), 6);
    EXPECT_LT(count("possible"), 6);
}

TEST(Forecast, SaysOfExactPhasesWhatPhasesSay) {
    for (const auto* const cost : {"0.25", "0.5", "0.75", "3"}) {
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
    double holds_if_known = 0;
    double both = 0;
};

phases::Question cash_first() {
    phases::Question question;
    question.order = {{DeliverableId(std::size_t{0})}, {DeliverableId(std::size_t{1})}};
    question.what_ifs = phases::WhatIfs::none;
    return question;
}

bool all_zero(const std::vector<Decimal>& numbers) {
    return std::count(numbers.begin(), numbers.end(), Decimal(0)) ==
           static_cast<std::ptrdiff_t>(numbers.size());
}

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
            read_case(small_case(points, alternative, middle(0, 1, at / steps / steps)));
        // Of the package p gets what `a` is worth and 3, q gets 4, more than without agreement.
        const bool package = std::stod(points) + 3 >= std::stod(alternative);
        const auto carried = phases::find_phases(exact, cash_first(), {}).value();
        const bool holds =
            all_zero(carried.order->plan.guarantees) && all_zero(carried.start_shortfall);
        shares.zone += levers::is_open(exact, {}).value() ? one : 0;
        shares.package += package ? one : 0;
        shares.holds += holds ? one : 0;
        shares.holds_if_known += carried.self_enforcing ? one : 0;
        shares.both += holds && package ? one : 0;
    }
    return shares;
}

TEST(Forecast, SharesAreThoseOfAFineGrid) {
    constexpr int steps = 12;
    const OnGrid truth = on_grid(steps);
    const auto answer = forecast_of(small_uncertain_case(), versions(2048));
    const auto expect_near = [](const Value& told, double expected) {
        EXPECT_NEAR(share(told), expected, 3 * number(told["se"]) + 0.5 / steps);
    };
    expect_near(answer["zone"], truth.zone);
    expect_near(answer["holds"], truth.holds);
    expect_near(answer["holds_if_known"], truth.holds_if_known);
    expect_near(answer["both"], truth.both);
    EXPECT_EQ(answer["plan"], Value(Value::List{Value::List{"cash"}, Value::List{"arms"}}));
    const Value package = found(answer["packages"], "package", Value::Map{{"x", "a"}, {"y", "d"}});
    expect_near(package["acceptable"], truth.package);
    for (const double part :
         {truth.zone, truth.holds, truth.holds_if_known - truth.holds, truth.both, truth.package}) {
        EXPECT_GT(part, 0.05);
        EXPECT_LT(part, 0.95);
    }
    EXPECT_NE(share(answer["both"]), share(answer["holds"]) * share(package["acceptable"]));
}

TEST(Forecast, ASeedSettlesEverything) {
    const Negotiation negotiation = read_case(uncertain_zone());
    Question other = versions(1000);
    other.seed = 2;
    const Value part = part_of(negotiation, versions(1000));
    EXPECT_EQ(part_of(negotiation, versions(1000)), part);
    EXPECT_NE(part_of(negotiation, other)["tallies"], part["tallies"]);
}

TEST(Forecast, MoreVersionsMeanSmallerErrors) {
    const std::string text = uncertain_zone();
    double before = 1;
    for (const std::uint64_t samples : {256U, 1024U, 4096U}) {
        const double se = number(forecast_of(text, versions(samples))["zone"]["se"]);
        EXPECT_LT(se, before) << samples;
        before = se;
    }
    EXPECT_LT(before, 0.004);
}

TEST(Forecast, GoesOnUntilItIsPrecise) {
    Question question;
    question.precision = Decimal::from_mantissa(5, 3);
    const auto answer = forecast_of(uncertain_zone(), question);
    EXPECT_EQ(answer["precision"], Value(*question.precision));
    EXPECT_TRUE(answer["asked"].is_null());
    for (const auto* const key : {"zone", "single"}) {
        EXPECT_LE(2.04 * number(answer[key]["se"]), 0.005) << key;
    }
    for (const Value& listed : list(answer["packages"])) {
        EXPECT_LE(2.04 * number(listed["acceptable"]["se"]), 0.005);
    }
    EXPECT_FALSE(is_true(answer["limit_reached"]));
}

TEST(Forecast, AFewVersionsAreEnough) {
    const std::string text = uncertain_zone();
    for (const std::uint64_t samples : {1U, 31U, 33U}) {
        const auto answer = forecast_of(text, versions(samples));
        EXPECT_EQ(answer["samples"], Value(samples));
        const double hits = share(answer["zone"]) * static_cast<double>(samples);
        EXPECT_NEAR(hits, std::round(hits), 1e-6);
        EXPECT_EQ(answer["zone"]["se"].is_null(), samples == 1);
        test_support::expect_consistent(answer);
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
        versions(4096));
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

TEST(Forecast, NoListedPackageIsAcceptableMoreOftenThanTheSingleOne) {
    const Negotiation negotiation = read_case(
        "irenic: 1\nparties: {p: {}, q: {}}\nissues: {x: {options: [a, b]}}\npreferences:\n"
        "  p: {points: {x: {a: 10, b: 4}}, disagreement: [0, 12]}\n"
        "  q: {points: {x: {a: 4, b: 10}}, disagreement: [0, 12]}\n");
    Question question = versions(6000);  // more than serve to choose
    for (question.seed = 1; question.seed <= 8; ++question.seed) {
        test_support::expect_consistent(test_support::forecast_of(negotiation, question));
    }
}

}  // namespace
}  // namespace irenic::forecast
