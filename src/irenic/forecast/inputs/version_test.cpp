#include "irenic/forecast/inputs/version.hpp"

#include <algorithm>
#include <map>
#include <numbers>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "../../../../tests/support/drawn_version.hpp"
#include "irenic/deals/open_setting.hpp"
#include "irenic/model/numbers.hpp"

namespace irenic::forecast {
namespace {

using test_support::case_with;
using test_support::DrawnVersion;
using test_support::first_party;
using test_support::loaded;
using test_support::worth;

using Unit = std::vector<double>;

TEST(Version, OfACaseWithoutDoubtIsTheCase) {
    DrawnVersion drawn(
        case_with("points: {x: {a: {is: 1, because: so}, b: -2.5}, y: {order: [a, b]}, "
                  "z: {order: [[a, b]]}}, weights: {x: 2}, disagreement: 1",
                  "risks: {r: {borne_by: p, loss: 3, hazard: 0.1}}\n"));
    EXPECT_EQ(drawn.inputs.coordinates, 0U);
    EXPECT_TRUE(drawn.draw());
    EXPECT_EQ(drawn.version.negotiation(), drawn.negotiation);
    DrawnVersion shares(
        case_with("points: {x: {a: 1}, y: {b: 1}}, weights: {shares: {x: 0.25, y: 0.75}}, "
                  "disagreement: 1"));
    EXPECT_TRUE(shares.draw());
    EXPECT_EQ(shares.version.negotiation(), shares.negotiation);
}

TEST(Version, WritesQuantilesDownAsExactNumbers) {
    DrawnVersion drawn(
        case_with("points: {x: {a: [1, 3], b: {low: 0, mode: 4, high: 4}, c: [2, 2]}, "
                  "y: {b: {mean: 7, sd: 2}}}, weights: {x: [1, 2]}, disagreement: 1"));
    ASSERT_EQ(drawn.inputs.coordinates, 4U);
    EXPECT_TRUE(drawn.draw({0.25, 0.25, 0.5, 0.75}));
    const auto& points = std::get<OptionPoints>(first_party(drawn).issues[0]).points;
    EXPECT_EQ(points[0], UncertainNumber::exact(parse_decimal("1.5")->value));
    EXPECT_EQ(points[1], UncertainNumber::exact(Decimal(2)));
    EXPECT_EQ(points[2], UncertainNumber::exact(Decimal(2)));
    EXPECT_EQ(drawn.reading("preferences.p.points.y.b"), 7);
    EXPECT_EQ(drawn.reading("preferences.p.weights.x"), 1.75);
    EXPECT_DOUBLE_EQ(worth(drawn.version.negotiation(), 0, 1, 0), 1.75 * 1.5 + 7);
    EXPECT_DOUBLE_EQ(worth(drawn.version.negotiation(), 1, 0, 0), 1.75 * 2);
}

TEST(Version, IsAFunctionOfItsCoordinates) {
    DrawnVersion first(loaded("gaza-2024"));
    DrawnVersion second(loaded("gaza-2024"));
    for (int draw = 0; draw < 30; ++draw) {
        const bool counts = first.draw();
        EXPECT_EQ(second.draw(first.unit), counts);
        const Unit readings(first.version.readings().begin(), first.version.readings().end());
        EXPECT_TRUE(
            std::equal(readings.begin(), readings.end(), second.version.readings().begin()));
        if (counts) {
            EXPECT_EQ(first.version.negotiation(), second.version.negotiation());
        }
        second.draw();  // what was drawn between leaves no trace
    }
}

TEST(Version, ReadsWhatItWrote) {
    for (const std::string name : {"gaza-2024", "two-valleys", "panama-1977"}) {
        DrawnVersion drawn(loaded(name));
        int counted = 0;
        for (int draw = 0; draw < 20; ++draw) {
            if (!drawn.draw()) {
                continue;
            }
            ++counted;
            std::map<std::string, double> written;
            for_each_number(drawn.version.negotiation(),
                            [&](const std::string& path, const UncertainNumber& number) {
                                EXPECT_FALSE(number.uncertain()) << path;
                                written[path] = number.mid.to_double();
                            });
            for (std::size_t reading = 0; reading < drawn.inputs.readings.size(); ++reading) {
                const std::string& path = drawn.inputs.readings[reading].path;
                ASSERT_TRUE(written.contains(path)) << path;
                EXPECT_EQ(written[path], drawn.version.readings()[reading]) << path;
            }
            EXPECT_TRUE(deals::open_setting(drawn.version.negotiation(), {}));
        }
        EXPECT_GT(counted, 0) << name;
    }
}

/// p refused b, worth 4 to 6, and offered d, worth 6 to 10.
constexpr auto refused_and_offered =
    "offers: [{id: o, by: q, package: {x: b}, answers: {p: {is: rejected}}}, "
    "{id: u, by: p, package: {x: d}}]\n";

TEST(Version, TheRecordBoundsTheValueOfNoAgreement) {
    DrawnVersion drawn(
        case_with("points: {x: {b: [4, 6], d: [6, 10]}, y: {b: 1}}, disagreement: record",
                  refused_and_offered));
    EXPECT_TRUE(drawn.draw({0.25, 0.5, 0.125}));
    EXPECT_EQ(drawn.reading("preferences.p.disagreement"), 4.5 + 0.125 * (8 - 4.5));
    EXPECT_EQ(std::get<UncertainNumber>(first_party(drawn).disagreement).mid.to_double(), 4.9375);
    EXPECT_TRUE(drawn.draw({0.75, 0.5, 0.5}));
    EXPECT_EQ(drawn.reading("preferences.p.disagreement"), 6.75);
}

TEST(Version, WhereTheRecordIsSilentThePartysOwnRangeBounds) {
    DrawnVersion refused(
        case_with("points: {x: {b: [4, 6], d: 8}, y: {b: 1}}, disagreement: record",
                  "offers: [{id: o, by: q, package: {x: b}, answers: {p: {is: rejected}}}]\n"
                  "constraints: [{never: {x: d, y: b}}]\n"));
    EXPECT_TRUE(refused.draw({0.5, 0.5}));
    EXPECT_EQ(refused.reading("preferences.p.disagreement"), 6.5);  // from 5 to 8
    DrawnVersion silent(
        case_with("points: {x: {b: [4, 6], d: -2}, y: {b: 1}}, disagreement: record"));
    EXPECT_TRUE(silent.draw({0.5, 0.25}));
    EXPECT_EQ(silent.reading("preferences.p.disagreement"), 0);  // from -2 to 6
}

TEST(Version, AContradictoryRecordIsTold) {
    DrawnVersion drawn(
        case_with("points: {x: {b: [0, 10], d: 7}}, disagreement: record", refused_and_offered));
    int contradictory = 0;
    for (int step = 0; step < 100; ++step) {
        const double worth_of_b = (step + 0.5) / 100;
        const bool counts = drawn.draw({worth_of_b, 0.5});
        contradictory += counts ? 0 : 1;
        EXPECT_EQ(counts, 10 * worth_of_b <= 7) << step;
        EXPECT_EQ(drawn.reading("preferences.p.disagreement") == 0, !counts) << step;
    }
    EXPECT_EQ(contradictory, 30);
}

double correlation(const std::string& entry) {
    DrawnVersion drawn(case_with("points: {x: {a: [0, 1], b: [0, 1]}}, disagreement: 1",
                                 "together: [" + entry + "]\n"));
    constexpr int draws = 40'000;
    double sum = 0;
    for (int draw = 0; draw < draws; ++draw) {
        EXPECT_TRUE(drawn.draw());
        sum += (drawn.version.readings()[0] - 0.5) * (drawn.version.readings()[1] - 0.5);
    }
    return 12 * sum / draws;
}

TEST(Version, InputsTogetherCorrelateAsTold) {
    const std::string a = "{inputs: [preferences.p.points.x.a, ";
    const std::string b = "preferences.p.points.x.b], ";
    const auto expected = [](double rho) { return 6 / std::numbers::pi * std::asin(rho / 2); };
    EXPECT_NEAR(correlation(a + b + "rho: 0.6}"), expected(0.6), 0.02);
    EXPECT_NEAR(correlation(a + "-" + b + "rho: 0.6}"), -expected(0.6), 0.02);
    EXPECT_NEAR(correlation(a + b + "rho: -0.6}"), -expected(0.6), 0.02);
    EXPECT_NEAR(correlation(a + b + "rho: 0}"), 0, 0.02);
}

TEST(Version, InputsWhollyTogetherAreOne) {
    DrawnVersion drawn(
        case_with("points: {x: {a: [0, 1], b: [2, 4], c: [0, 1]}}, disagreement: 1",
                  "together: [{inputs: [preferences.p.points.x.a, preferences.p.points.x.b, "
                  "-preferences.p.points.x.c], rho: 1}]\n"));
    for (int draw = 0; draw < 50; ++draw) {
        EXPECT_TRUE(drawn.draw());
        const auto readings = drawn.version.readings();
        EXPECT_NEAR(readings[1], 2 + 2 * readings[0], 1.6e-9);
        EXPECT_NEAR(readings[2], 1 - readings[0], 1.1e-9);
    }
    EXPECT_TRUE(drawn.draw({0.9, 0.9, 0.9, 0.25}));
    EXPECT_EQ(drawn.version.readings()[0], 0.25);
}

TEST(Version, RefusesAPointOfTheWrongLength) {
    DrawnVersion drawn(case_with("points: {x: {a: [0, 1]}}, disagreement: 1"));
    EXPECT_THROW(drawn.draw({0.5, 0.5}), ContractViolation);
}

}  // namespace
}  // namespace irenic::forecast
