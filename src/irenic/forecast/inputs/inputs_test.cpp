#include "irenic/forecast/inputs/inputs.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "irenic/format/case_file.hpp"

namespace irenic::forecast {
namespace {

using Kind = Input::Kind;
using Paths = std::vector<std::string>;

std::string preference(const std::string& party, const std::string& text) {
    const bool stated = text.find("disagreement") != std::string::npos;
    return party + ": {" + text + (stated ? "}" : ", disagreement: 0}");
}

/// Parties p and q on two issues; `rest` are further blocks.
Negotiation parsed(const std::string& p, const std::string& q, const std::string& rest = "") {
    const auto file = format::parse_case(
        "irenic: 1\n"
        "parties: {p: {}, q: {}, o: {role: affected}}\n"
        "issues: {x: {options: [a, b, c, d]}, y: {options: [a, b]}}\n"
        "preferences: {" +
            preference("p", p) + ", " + preference("q", q) + "}\n" + rest,
        "case.yaml");
    EXPECT_TRUE(file) << to_string(file.error().front());
    return file.value().negotiation;
}

Inputs inputs_of(const std::string& p, const std::string& q = "disagreement: 0",
                 const std::string& rest = "") {
    return find_inputs(parsed(p, q, rest)).value();
}

Paths paths(const Inputs& found) {
    Paths all;
    for (const Input& input : found.inputs) {
        all.push_back(input.path);
    }
    return all;
}

Paths readings(const Inputs& found) {
    Paths all;
    for (const Reading& reading : found.readings) {
        all.push_back(reading.path);
    }
    return all;
}

std::vector<Kind> kinds(const Inputs& found) {
    std::vector<Kind> all;
    for (const Input& input : found.inputs) {
        all.push_back(input.kind);
    }
    return all;
}

constexpr auto wars =
    "war: {sides: [p, q], beliefs: {p: [0.2, 0.6], q: [0.1, 0.5]}, payoffs: {p: {prevail: 9, "
    "fail: [0, 1], cost: 1}}}\n";

TEST(Inputs, StandInTheOrderOfTheCase) {
    const Inputs found = inputs_of(
        "points: {x: {order: [d, [a, c], b]}, y: {b: [1, 2]}}, weights: {order: [x, y]}, "
        "interactions: [{when: {x: a, y: b}, points: [0, 1]}], disagreement: record",
        "points: {x: {a: {low: 0, mode: 1, high: 3}}, y: {b: 1}}, weights: unknown, "
        "disagreement: {mean: 3, sd: 1}",
        std::string("levers: {l: {cost: [1, 2], effects: [{party: p, points: [0, 1]}]}}\n"
                    "risks: {r: {borne_by: p, loss: [1, 2], hazard: 0.1}}\n") +
            wars);
    EXPECT_EQ(paths(found), (Paths{"preferences.p.points.x", "preferences.p.points.y.b",
                                   "preferences.p.weights", "preferences.p.interactions[0].points",
                                   "preferences.p.disagreement", "preferences.q.points.x.a",
                                   "preferences.q.weights", "preferences.q.disagreement",
                                   "war.beliefs.p", "war.payoffs.p.fail", "war.beliefs.q",
                                   "risks.r.loss", "levers.l.cost", "levers.l.effects[0].points"}));
    const auto kind = kinds(found);
    EXPECT_EQ(std::vector(kind.begin(), kind.begin() + 8),
              (std::vector{Kind::option_ranking, Kind::number, Kind::weight_ranking, Kind::number,
                           Kind::record, Kind::number, Kind::unknown_weights, Kind::number}));
}

TEST(Inputs, ADependentOneComesDownToSeveralReadings) {
    const Inputs found =
        inputs_of("points: {x: {order: [d, [a, c], b]}, y: {b: 1}}, weights: {order: [y, x]}");
    EXPECT_EQ(readings(found), (Paths{"preferences.p.points.x.a", "preferences.p.weights.x",
                                      "preferences.p.weights.y"}));
    ASSERT_EQ(found.inputs.size(), 2U);
    EXPECT_EQ(found.inputs[0].coordinates, 1U);
    EXPECT_EQ(found.inputs[1].coordinates, 2U);
    EXPECT_EQ(found.inputs[1].first_coordinate, 1U);
    EXPECT_EQ(found.inputs[1].first_reading, 1U);
    EXPECT_EQ(found.readings[2].input, 1U);
    EXPECT_EQ(found.coordinates, 3U);
}

TEST(Inputs, WhatLeavesNoChoiceIsNone) {
    EXPECT_EQ(paths(inputs_of("points: {x: {a: [1, 1], b: {low: 2, mode: 2, high: 2}, c: 3}, "
                              "y: {order: [b, a]}}, disagreement: {mean: 1, sd: 0}")),
              Paths{});
    EXPECT_EQ(paths(inputs_of("points: {x: {order: [[a, b, c, d]]}}, weights: {order: [x]}")),
              Paths{});
    EXPECT_EQ(paths(inputs_of("points: {y: {b: 1}}, weights: unknown")), Paths{});
}

TEST(Inputs, SharesAreOneWhereTheyLeaveAChoice) {
    const std::string points = "points: {x: {a: 1}, y: {b: 1}}, ";
    const Inputs free = inputs_of(points + "weights: {shares: {x: [0.2, 0.6]}}");
    EXPECT_EQ(paths(free), Paths{"preferences.p.weights"});
    EXPECT_EQ(kinds(free), std::vector{Kind::weight_shares});
    EXPECT_EQ(free.coordinates, 1U);
    EXPECT_EQ(readings(free), (Paths{"preferences.p.weights.x", "preferences.p.weights.y"}));
    EXPECT_EQ(paths(inputs_of(points + "weights: {shares: {x: 0.4, y: 0.6}}")), Paths{});
    EXPECT_EQ(paths(inputs_of(points + "weights: {shares: {x: [0.4, 0.8], y: [0.6, 1]}}")),
              Paths{});
    EXPECT_EQ(paths(inputs_of(points + "weights: {shares: {x: 0.4}}")), Paths{});
}

TEST(Inputs, AreReadOnceEachInACaseThatHasEveryKey) {
    const auto file = format::load_case(IRENIC_SOURCE_DIR "/tests/format/every_key.yaml");
    ASSERT_TRUE(file);
    const Inputs found = find_inputs(file->negotiation).value();
    Paths all = readings(found);
    EXPECT_EQ(all.front(), "parties.q.informs.tough");
    std::sort(all.begin(), all.end());
    EXPECT_EQ(std::adjacent_find(all.begin(), all.end()), all.end());
}

TEST(Inputs, TheRecordCountsOnlyForThoseWhoMustAgree) {
    const auto with = [](const std::string& party) {
        const auto file =
            format::parse_case("irenic: 1\nparties: {p: {}, o: " + party +
                                   "}\nissues: {x: {options: [a, b], now: a}}\n"
                                   "preferences: {p: {points: {x: {a: 1}}, disagreement: 0}, "
                                   "o: {points: {x: {a: 1}}, disagreement: record}}\n",
                               "case.yaml");
        EXPECT_TRUE(file) << to_string(file.error().front());
        return paths(find_inputs(file.value().negotiation).value());
    };
    EXPECT_EQ(with("{}"), Paths{"preferences.o.disagreement"});
    EXPECT_EQ(with("{role: affected, veto_on: [x]}"), Paths{"preferences.o.disagreement"});
    EXPECT_EQ(with("{role: affected}"), Paths{});
}

TEST(Inputs, TogetherAreOneGroupWithACoordinateInCommon) {
    const Inputs found =
        inputs_of("points: {x: {a: [1, 2]}}", "disagreement: 0",
                  wars + std::string("together: [{inputs: [war.beliefs.q, -war.beliefs.p], "
                                     "rho: 0.5}]\n"));
    ASSERT_EQ(found.shared.size(), 1U);
    EXPECT_EQ(found.shared[0].inputs,
              (std::vector<std::pair<std::size_t, bool>>{{3, false}, {1, true}}));
    EXPECT_EQ(found.shared[0].rho, 0.5);
    EXPECT_EQ(found.shared[0].common_coordinate, 4U);
    EXPECT_EQ(found.coordinates, 5U);
    ASSERT_EQ(found.groups.size(), 3U);
    EXPECT_EQ(found.groups[0].name, "preferences.p.points.x.a");
    EXPECT_EQ(found.groups[1].name, "war.beliefs.p + war.beliefs.q");
    EXPECT_EQ(found.groups[1].inputs, (std::vector<std::size_t>{1, 3}));
    EXPECT_EQ(found.groups[1].coordinates, (std::vector<std::size_t>{1, 3, 4}));
    EXPECT_EQ(found.groups[2].name, "war.payoffs.p.fail");
    EXPECT_TRUE(found.notes.empty());
}

TEST(Inputs, ARhoBelowZeroTurnsTheSecond) {
    const auto shared = [](const std::string& entry) {
        return inputs_of("points: {x: {a: 1}}", "disagreement: 0",
                         wars + ("together: [" + entry + "]\n"))
            .shared.at(0);
    };
    const Shared plain = shared("{inputs: [war.beliefs.p, war.beliefs.q], rho: -0.25}");
    EXPECT_EQ(plain.rho, 0.25);
    EXPECT_TRUE(plain.inputs[1].second);
    EXPECT_FALSE(plain.inputs[0].second);
    const Shared twice = shared("{inputs: [war.beliefs.p, -war.beliefs.q], rho: -0.25}");
    EXPECT_FALSE(twice.inputs[1].second);
}

TEST(Inputs, TogetherWithoutEffectIsNoted) {
    const auto found = [](const std::string& entry) {
        return inputs_of("points: {x: {a: 1}}", "disagreement: 0",
                         wars + ("together: [" + entry + "]\n"));
    };
    const Inputs exact = found("{inputs: [war.beliefs.p, war.payoffs.p.cost], rho: 0.5}");
    EXPECT_TRUE(exact.shared.empty());
    EXPECT_EQ(exact.notes, (Paths{"together[0]: war.payoffs.p.cost does not vary by itself",
                                  "together[0] changes nothing: fewer than two of its inputs are "
                                  "uncertain"}));
    EXPECT_EQ(found("{inputs: [war.beliefs.p, war.beliefs.q], rho: 0}").notes,
              Paths{"together[0] changes nothing: rho is 0"});
}

/// The same, whatever a case file may say.
Result<Inputs> inputs_together(std::vector<Together> together) {
    Negotiation negotiation = parsed(
        "points: {x: {a: 1}, y: {b: 1}}, weights: {shares: {x: [0, 1]}}", "disagreement: 0", wars);
    negotiation.together = std::move(together);
    return find_inputs(negotiation);
}

Together::Input input(const std::string& path) { return {path, false}; }

const std::string of_p = "war.beliefs.p";
const std::string of_q = "war.beliefs.q";
const std::string fail = "war.payoffs.p.fail";

TEST(Inputs, OneOfTheSharesDoesNotMoveWithOthers) {
    const std::string share = "preferences.p.weights.x";
    const Inputs found =
        inputs_together({{{input(of_p), input(share), input(of_q)}, Decimal(1)}}).value();
    EXPECT_EQ(found.notes, Paths{"together[0]: preferences.p.weights.x does not vary by itself"});
    ASSERT_EQ(found.shared.size(), 1U);
    EXPECT_EQ(found.shared[0].inputs.size(), 2U);
}

TEST(Inputs, TogetherThatCannotBeIsRefused) {
    const Error twice = inputs_together({{{input(of_p), input(of_q)}, Decimal(1)},
                                         {{input(fail), input(of_p)}, Decimal(1)}})
                            .error();
    EXPECT_EQ(twice.code, ErrorCode::bad_input);
    EXPECT_EQ(twice.where, "together[1]");
    EXPECT_NE(twice.what.find(of_p), std::string::npos);
    const Error three =
        inputs_together({{{input(of_p), input(of_q), input(fail)}, Decimal(-1)}}).error();
    EXPECT_EQ(three.code, ErrorCode::bad_input);
    EXPECT_EQ(three.where, "together[0]");
}

TEST(Inputs, OfRealCasesFallIntoGroupsThatShareNothing) {
    for (const std::string name : {"gaza-2024", "two-valleys", "panama-1977"}) {
        const auto file = format::load_case(IRENIC_SOURCE_DIR "/cases/" + name);
        ASSERT_TRUE(file);
        const Inputs found = find_inputs(file->negotiation).value();
        std::vector<int> coordinates(found.coordinates, 0);
        std::vector<int> inputs(found.inputs.size(), 0);
        for (const InputGroup& group : found.groups) {
            EXPECT_TRUE(std::is_sorted(group.coordinates.begin(), group.coordinates.end()));
            for (const std::size_t coordinate : group.coordinates) {
                ++coordinates.at(coordinate);
            }
            for (const std::size_t input : group.inputs) {
                ++inputs.at(input);
            }
        }
        EXPECT_EQ(coordinates, std::vector<int>(found.coordinates, 1)) << name;
        EXPECT_EQ(inputs, std::vector<int>(found.inputs.size(), 1)) << name;
    }
}

}  // namespace
}  // namespace irenic::forecast
