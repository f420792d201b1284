#include "irenic/forecast/run/flips.hpp"

#include <cstdlib>
#include <optional>
#include <string>

#include <gtest/gtest.h>

#include "../../../../tests/support/random_case.hpp"
#include "irenic/deals/open_setting.hpp"
#include "irenic/levers/standing.hpp"
#include "irenic/model/numbers.hpp"

namespace irenic::forecast {
namespace {

using test_support::Random;
using test_support::RandomCase;
using test_support::read_case;

/// The verdict with one number moved.
bool open_at(const Negotiation& negotiation, const std::string& path, const Decimal& value) {
    Negotiation moved = negotiation;
    for_each_number(moved, [&](const std::string& of, UncertainNumber& number) {
        if (of == path) {
            number = UncertainNumber::exact(value);
        }
    });
    return levers::is_open(moved, {}).value();
}

UncertainNumber number_at(const Negotiation& negotiation, const std::string& path) {
    UncertainNumber found;
    for_each_number(negotiation, [&](const std::string& of, const UncertainNumber& number) {
        found = of == path ? number : found;
    });
    return found;
}

std::int64_t nano(const Decimal& value) { return value.scaled(Decimal::max_places).value(); }
Decimal of_nano(std::int64_t value) { return Decimal::from_mantissa(value, Decimal::max_places); }

std::vector<std::optional<Flip>> flips_of(const Negotiation& negotiation) {
    const bool open = levers::is_open(negotiation, {}).value();
    return find_flips(negotiation, find_inputs(negotiation).value(), open, {}).value();
}

/// At the flip the zone is open, one step further (where it opens: nearer) it is not.
void expect_edge(const Negotiation& negotiation, const std::string& path, const Flip& flip) {
    const std::int64_t at = nano(flip.at);
    const std::int64_t outward = flip.higher ? 1 : -1;
    EXPECT_TRUE(open_at(negotiation, path, flip.at)) << path;
    EXPECT_FALSE(open_at(negotiation, path, of_nano(flip.opens ? at - outward : at + outward)))
        << path;
    const UncertainNumber number = number_at(negotiation, path);
    EXPECT_GE(flip.at, number.lowest());
    EXPECT_LE(flip.at, number.highest());
}

/// No verdict but that of the centre on a grid of its range nearer than the flip, or anywhere.
void expect_no_nearer(const Negotiation& negotiation, const std::string& path, bool open,
                      const std::optional<Flip>& flip) {
    const UncertainNumber number = number_at(negotiation, path);
    const std::int64_t centre = nano(number.center());
    constexpr int steps = 16;  // some of those that are looked at
    for (const Decimal& end : {number.lowest(), number.highest()}) {
        for (int step = 1; step <= steps; ++step) {
            const std::int64_t value = centre + (nano(end) - centre) / steps * step;
            const bool nearer =
                !flip || std::abs(value - centre) < std::abs(nano(flip->at) - centre);
            if (nearer) {
                EXPECT_EQ(open_at(negotiation, path, of_nano(value)), open) << path;
            }
        }
    }
}

/// The case with one value of no agreement as the range that the record leaves it at the centre.
Negotiation with_range(const Negotiation& negotiation, const std::string& path) {
    Negotiation ranged = negotiation;
    const auto opened = deals::open_setting(negotiation, {}).value();
    for (const deals::DisagreementValue& value : opened.disagreement) {
        if (path == "preferences." + negotiation.party(value.party).id + ".disagreement") {
            UncertainNumber number;
            number.shape = UncertainNumber::Shape::interval;
            number.low = value.low.value();
            number.high = value.high.value();
            ranged.preferences[value.party.at()]->disagreement = number;
        }
    }
    return ranged;
}

TEST(FindFlips, StandsAtTheEdgeNearestToTheCentre) {
    Random random(89);
    std::size_t opens = 0;
    std::size_t closes = 0;
    std::size_t none = 0;
    std::size_t of_record = 0;
    for (int round = 0; round < 120; ++round) {
        const std::string text = RandomCase(random, {3, 3, 3, true}).text();
        SCOPED_TRACE(text);
        const Negotiation negotiation = read_case(text);
        const auto open = levers::is_open(negotiation, {});
        if (!open) {
            continue;
        }
        const Inputs inputs = find_inputs(negotiation).value();
        const auto flips = flips_of(negotiation);
        ASSERT_EQ(flips.size(), inputs.inputs.size());
        for (std::size_t index = 0; index < flips.size(); ++index) {
            const Input& input = inputs.inputs[index];
            const bool record = input.kind == Input::Kind::record;
            if (input.kind != Input::Kind::number && !record) {
                EXPECT_FALSE(flips[index]);
                continue;
            }
            const Negotiation as_asked = record ? with_range(negotiation, input.path) : negotiation;
            expect_no_nearer(as_asked, input.path, *open, flips[index]);
            if (!flips[index]) {
                ++none;
                continue;
            }
            EXPECT_EQ(flips[index]->opens, !*open);
            expect_edge(as_asked, input.path, *flips[index]);
            of_record += record ? 1U : 0U;
            ++(*open ? closes : opens);
        }
    }
    EXPECT_GT(opens, 3U);
    EXPECT_GT(closes, 3U);
    EXPECT_GT(none, 20U);
    EXPECT_GT(of_record, 1U);
}

/// One party that gains `points` where b is chosen, and gets 1.25 without agreement.
std::optional<Flip> flip_with(const std::string& points) {
    const auto flips = flips_of(
        read_case("irenic: 1\nparties: {p: {}}\nissues: {x: {options: [a, b]}}\npreferences: "
                  "{p: {points: {x: {b: " +
                  points + "}}, disagreement: 1.25}}\n"));
    return flips.at(0);
}

TEST(FindFlips, FindsTheExactValue) {
    const auto opens = flip_with("[0, 2]");
    ASSERT_TRUE(opens);
    EXPECT_EQ(opens->at, Decimal::from_mantissa(125, 2));
    EXPECT_TRUE(opens->opens);
    EXPECT_TRUE(opens->higher);
    const auto closes = flip_with("{low: 0, mode: 2, high: 3}");
    ASSERT_TRUE(closes);
    EXPECT_EQ(closes->at, Decimal::from_mantissa(125, 2));
    EXPECT_FALSE(closes->opens);
    EXPECT_FALSE(closes->higher);
    const auto normal = flip_with("{mean: 1, sd: 0.1}");
    ASSERT_TRUE(normal);
    EXPECT_EQ(normal->at, Decimal::from_mantissa(125, 2));
    EXPECT_FALSE(flip_with("{mean: 1, sd: 0.08}"));  // cut at 1.24
    EXPECT_FALSE(flip_with("[2, 3]"));
}

}  // namespace
}  // namespace irenic::forecast
