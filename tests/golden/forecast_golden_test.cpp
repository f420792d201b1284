#include <cmath>
#include <cstdint>
#include <string>

#include <gtest/gtest.h>

#include "../support/golden.hpp"
#include "../support/told_forecast.hpp"

namespace irenic {
namespace {

using test_support::expect_share;
using test_support::forecast_of;
using test_support::found;
using test_support::golden;
using test_support::list;
using test_support::number;
using test_support::read_case;
using test_support::share;
using test_support::versions;

Value package(const std::string& x, const std::string& y, const std::string& z) {
    return Value::Map{{"x", x}, {"y", y}, {"z", z}};
}

/// One party, three issues worth 0, 50 or 100 each; allowed are all of one issue and none of the
/// others, and half of each.
std::string three_and_the_middle(const std::string& weights) {
    const std::string half = "half";
    return "irenic: 1\nparties: {p: {}}\n"
           "issues: {x: {options: [none, half, all]}, y: {options: [none, half, all]}, "
           "z: {options: [none, half, all]}}\n"
           "constraints: [{if: {x: half}, then: {y: half}}, {if: {y: half}, then: {z: half}}, "
           "{if: {z: half}, then: {x: half}}, {never: {x: none, y: none, z: none}}, "
           "{never: {x: all, y: all}}, {never: {y: all, z: all}}, {never: {x: all, z: all}}]\n"
           "preferences: {p: {points: {x: {none: 0, half: 1, all: 2}, "
           "y: {none: 0, half: 2, all: 4}, z: {none: 0, half: 30, all: 60}}, weights: " +
           weights + ", disagreement: -1}}\n";
}

/// How often each of the four is the best package, by all three ways to be it.
void expect_best(const Value& answer, const nlohmann::json& shares, std::uint64_t samples) {
    const std::vector<std::pair<std::string, Value>> four{{"e1", package("all", "none", "none")},
                                                          {"e2", package("none", "all", "none")},
                                                          {"e3", package("none", "none", "all")},
                                                          {"m", package("half", "half", "half")}};
    for (const auto& [name, options] : four) {
        const double truth = shares.at(name).get<double>();
        const double of_draws = std::sqrt(truth * (1 - truth) / static_cast<double>(samples));
        const Value listed = found(answer["packages"], "package", options);
        if (listed.is_null()) {
            EXPECT_EQ(truth, 0) << name;
            continue;
        }
        EXPECT_EQ(share(listed["acceptable"]), 1) << name;
        for (const auto* const kind : {"nash", "kalai_smorodinsky", "maximin"}) {
            EXPECT_NEAR(number(listed["best"][kind]), truth, 4 * of_draws) << name << " " << kind;
        }
        expect_share(listed["on_frontier"], truth, samples);
    }
}

TEST(GoldenForecast, EachAlternativeIsBestUnderAQuarterOfTheWeights) {
    const auto answer = forecast_of(three_and_the_middle("unknown"), versions(4096));
    expect_best(answer, golden("S1_smaa")["uniform"], 4096);
    EXPECT_EQ(list(answer["certain"]).size(), 4U);
    EXPECT_EQ(answer["possible"]["count"], Value("4"));
    EXPECT_EQ(share(answer["zone"]), 1);
}

TEST(GoldenForecast, AnOrderOfTheWeightsLeavesTheFirstAndTheMiddle) {
    const auto answer = forecast_of(three_and_the_middle("{order: [x, y, z]}"), versions(4096));
    expect_best(answer, golden("S1_smaa")["ordered"], 4096);
}

TEST(GoldenForecast, RankedWeightsLieAroundTheRankOrderCentroid) {
    const auto centroid = golden("roc")["3"];
    const auto answer = forecast_of(
        "irenic: 1\nparties: {p: {}}\nissues: {x: {options: [a, b]}, "
        "y: {options: [a, b]}, z: {options: [a, b]}}\npreferences: {p: {points: "
        "{x: {b: 1}, y: {b: 1}, z: {b: 1}}, weights: {order: [z, x, y]}, "
        "disagreement: 0}}\n",
        versions(4096));
    const Value& means = list(answer["packages"]).front()["central"]["nash"];
    constexpr double rounded = 0.00005;
    constexpr double off = 0.002;  // about four standard errors of so many even points
    std::size_t place = 0;
    for (const auto* const issue : {"z", "x", "y"}) {
        EXPECT_NEAR(number(means["preferences.p.weights." + std::string(issue)]),
                    centroid[place++].get<double>(), rounded + off);
    }
}

/// What a package is worth to a party at least and at most, as the answer tells it.
std::pair<double, double> range_of(const Value& answer, const Value& options) {
    const Value listed = found(answer["packages"], "package", options);
    const auto& ends = list(listed["surplus"]["p"]);
    return {number(ends.at(0)), number(ends.at(1))};
}

/// One party whose package (b, b, b) is worth the three points, weighed; 0 and 4 are the ends.
Value weighed(const std::vector<int>& points, const std::string& weights) {
    std::string issues;
    for (std::size_t at = 0; at < points.size(); ++at) {
        const std::string id(1, static_cast<char>('x' + at));
        test_support::list_on(issues, id + ": {a: " + (points[at] == 0 ? "4" : "0") +
                                          ", b: " + std::to_string(points[at]) + "}");
    }
    return forecast_of(
        "irenic: 1\nparties: {p: {}}\nissues: {x: {options: [a, b]}, y: {options: [a, b]}, "
        "z: {options: [a, b]}}\nconstraints: [{never: {x: a}}, {never: {y: a}}, {never: {z: a}}]\n"
        "preferences: {p: {points: {" +
            issues + "}, weights: " + weights + ", disagreement: 0}}\n",
        versions(64));
}

TEST(GoldenForecast, SurplusesReachTheEndsOfADifferenceOverTheWeights) {
    const auto exact = golden("interval");
    // Differences of -1 and 3 (or -1 and 2) become 0 and 100 an issue; weights add up to 1.
    const auto ordered = range_of(weighed({0, 4, 0}, "{order: [x, y, z]}"), package("b", "b", "b"));
    EXPECT_NEAR(ordered.first * 4 / 100 - 1, exact["order_min"].get<double>(), 1e-6);
    const auto boxed =
        range_of(weighed({4, 0, 0}, "{shares: {x: [0.2, 0.5], y: [0.2, 0.5], z: [0.2, 0.5]}}"),
                 package("b", "b", "b"));
    EXPECT_NEAR(boxed.first * 3 / 100 - 1, exact["min"].get<double>(), 1e-6);
    EXPECT_NEAR(boxed.second * 3 / 100 - 1, exact["max"].get<double>(), 1e-6);
}

TEST(GoldenForecast, TwoWithPrivateValuesTradeAsOftenAsChatterjeeAndSamuelsonSay) {
    const auto answer = forecast_of(
        "irenic: 1\nparties: {p: {}}\nissues: {sale: {options: [no, yes]}}\n"
        "preferences: {p: {points: {sale: {yes: [0, 1]}}, interactions: "
        "[{when: {sale: yes}, points: [-1, 0]}], disagreement: 0.25}}\n",
        versions(8192));
    expect_share(answer["zone"], golden("cs_ms")["p_trade"].get<double>(), 8192);
    EXPECT_EQ(answer["zone"]["share"], answer["single"]["share"]);
}

/// The bids of Chatterjee and Samuelson, uniform from 1/12 to 3/4, against asking prices from 1/4
/// to 11/12; sold at a price of `prices` + 1 evenly spaced ones that suits both.
Value bids(int prices) {
    std::string options;
    std::string buyer;
    std::string seller;
    for (int price = 0; price <= prices; ++price) {
        const std::string id = test_support::numbered("at", static_cast<std::size_t>(price));
        test_support::list_on(options, id);
        test_support::list_on(buyer, id + ": " + std::to_string(prices - price));
        test_support::list_on(seller, id + ": " + std::to_string(price));
    }
    const auto scaled = [&](int twelfths) { return std::to_string(prices * twelfths / 12); };
    return forecast_of("irenic: 1\nparties: {buyer: {}, seller: {}}\nissues: {price: {options: [" +
                           options + "]}}\npreferences:\n  buyer: {points: {price: {" + buyer +
                           "}}, disagreement: [" + scaled(3) + ", " + scaled(11) +
                           "]}\n  seller: {points: {price: {" + seller + "}}, disagreement: [" +
                           scaled(3) + ", " + scaled(11) + "]}\n",
                       versions(8192));
}

TEST(GoldenForecast, BidsMeetAsOftenAsChatterjeeAndSamuelsonSay) {
    constexpr int prices = 240;
    double meet = 0;  // the bid lies in the cell from this price on, the seller asks no more
    for (int price = prices / 4; price < prices * 3 / 4; ++price) {
        meet += 1.5 / prices * 1.5 * (static_cast<double>(price) / prices - 0.25);
    }
    EXPECT_NEAR(meet, golden("cs_ms")["p_trade"].get<double>(), 0.003);
    expect_share(bids(prices)["zone"], meet, 8192);
}

TEST(GoldenForecast, TwoPackagesAreOpenOnTheAreaTheyCover) {
    const auto answer = forecast_of(
        "irenic: 1\nparties: {p: {}, q: {}}\nissues: {x: {options: [a, b]}}\npreferences:\n"
        "  p: {points: {x: {a: 10, b: 4}}, disagreement: [0, 12]}\n"
        "  q: {points: {x: {a: 4, b: 10}}, disagreement: [0, 12]}\n",
        versions(8192));
    expect_share(answer["zone"], 64.0 / 144, 8192);
    expect_share(answer["single"], 40.0 / 144, 8192);
    for (const Value& listed : list(answer["packages"])) {
        expect_share(listed["acceptable"], 40.0 / 144, 8192);
        EXPECT_EQ(listed["sure"], Value("possible"));
    }
}

}  // namespace
}  // namespace irenic
