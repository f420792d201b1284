#include "irenic/talks/spread/spread.hpp"

#include <atomic>
#include <string>

#include <gtest/gtest.h>

#include "../../../../tests/support/talks_spread.hpp"
#include "irenic/format/json.hpp"
#include "irenic/format/read_json.hpp"

namespace irenic::talks {
namespace {

using test_support::contradicted_talks;
using test_support::Grounded;
using test_support::sessions_of;
using test_support::spread_of;
using test_support::uncertain_talks;

std::string bytes(const Grounded& grounded, const SpreadTally& tally) {
    return format::to_json(to_value(grounded.negotiation, tally));
}

std::string bytes(const Grounded& grounded, const SpreadQuestion& question, unsigned threads = 1) {
    Limits limits;
    limits.threads = threads;
    return bytes(grounded, spread_of(grounded, question, limits).tally);
}

SpreadTally through_file(const Grounded& grounded, const SpreadTally& tally) {
    const Value read = format::read_json(bytes(grounded, tally), "part").value();
    const auto back = tally_from(grounded.negotiation, read);
    EXPECT_TRUE(back);
    return back.value_or(SpreadTally{});
}

/// A case of 10^10 packages.
std::string large_talks() {
    test_support::PlainCase plain;
    for (std::size_t issue = 0; issue < 10; ++issue) {
        auto& options = plain.points.emplace_back();
        for (std::size_t option = 0; option < 10; ++option) {
            options.push_back({std::to_string(option * (issue + 1)),
                               std::to_string((9 - option) * (11 - issue))});
        }
    }
    plain.disagreement = {"[100, 200]", "[100, 200]"};
    return test_support::to_text(plain);
}

TEST(Spread, PartsAddUpToTheWhole) {
    for (const auto& text : {uncertain_talks(), contradicted_talks()}) {
        const Grounded grounded(text);
        auto question = sessions_of(grounded, StrategyKind::random, 1000);
        question.rules.breakdown = 0.05;
        const std::string whole = bytes(grounded, question);
        SpreadTally sum;
        for (const auto& [first, count] :
             std::vector<std::pair<std::size_t, std::size_t>>{{701, 299}, {0, 300}, {300, 401}}) {
            question.first = first;
            question.count = count;
            sum.add(through_file(grounded, spread_of(grounded, question).tally));
        }
        EXPECT_EQ(bytes(grounded, sum), whole);
    }
}

TEST(Spread, ThreadsDoNotChangeTheCounts) {
    for (const auto& text : {uncertain_talks(), large_talks()}) {
        const Grounded grounded(text);
        for (const StrategyKind kind : {StrategyKind::random, StrategyKind::hybrid}) {
            auto question = sessions_of(grounded, kind, 800);
            question.rules.breakdown = 0.02;
            EXPECT_EQ(bytes(grounded, question, 4), bytes(grounded, question, 1));
        }
    }
}

TEST(Spread, AStrategyUnderAnotherNameGivesTheSameCounts) {
    const Grounded grounded(uncertain_talks());
    const auto named = sessions_of(grounded, StrategyKind::conceder, 1000);
    auto renamed = named;
    renamed.strategies = {{StrategyKind::recorded, 5, 1}, {StrategyKind::recorded, 5, 1}};
    EXPECT_EQ(bytes(grounded, renamed), bytes(grounded, named));
}

TEST(Spread, EveryStrategyMeetsTheSameVersionsAndTheSameBreakdowns) {
    const Grounded grounded(contradicted_talks());
    auto hard = sessions_of(grounded, StrategyKind::hard_liner, 1000);
    hard.rules.breakdown = 0.5;
    hard.rules.rounds = 1;
    auto random = hard;
    random.strategies[0].kind = random.strategies[1].kind = StrategyKind::random;
    const Spread one = spread_of(grounded, hard);
    const Spread other = spread_of(grounded, random);
    EXPECT_EQ(one.tally.played, other.tally.played);
    EXPECT_LT(forecast::total(one.tally.played), one.sessions);
    EXPECT_GT(forecast::total(one.tally.played), 0U);
}

TEST(Spread, SeedsMatter) {
    const Grounded grounded(uncertain_talks());
    auto question = sessions_of(grounded, StrategyKind::linear, 1000);
    const std::string one = bytes(grounded, question);
    question.seed = 2;
    EXPECT_NE(bytes(grounded, question), one);
}

TEST(Spread, LeavesOutWhatNeedsAListWherePackagesAreNotListed) {
    const Grounded grounded(large_talks());
    const Spread spread = spread_of(grounded, sessions_of(grounded, StrategyKind::conceder, 300));
    const Value value = to_value(grounded.negotiation, grounded.domain, spread, 3);
    EXPECT_EQ(forecast::total(spread.tally.agreed), 300U);
    EXPECT_TRUE(value["efficient"].is_null());
    EXPECT_TRUE(value["distance"].is_null());
    EXPECT_FALSE(value["least_share"].is_null());
    EXPECT_EQ(value["packages"].get_if<Value::List>()->size(), 3U);
}

TEST(Spread, ThoseThatDoNotVaryAreAllAlike) {
    const Grounded grounded(
        "irenic: 1\nparties: {p: {}, q: {}}\nissues: {x: {options: [a, b, c]}}\n"
        "preferences:\n  p: {points: {x: {a: 4, b: 3}}, disagreement: 1}\n"
        "  q: {points: {x: {b: 3, c: 4}}, disagreement: 1}\n");
    const Spread spread = spread_of(grounded, sessions_of(grounded, StrategyKind::linear, 64));
    const Value value = to_value(grounded.negotiation, grounded.domain, spread, 5);
    EXPECT_EQ(format::to_json(value["agreement"]), R"({"share":1,"se":0})");
    EXPECT_EQ(format::to_json(value["efficient"]), R"({"share":1,"se":0})");
    EXPECT_EQ(format::to_json(value["least_share"]), R"({"mean":0.666667,"se":0})");
    EXPECT_EQ(format::to_json(value["product"]), R"({"mean":0.666667,"se":0})");
    EXPECT_EQ(format::to_json(value["packages"]),
              R"([{"package":{"x":"b"},"utility":[3,3],"agreed":64,"share":1}])");
    EXPECT_EQ(format::to_json(value["parties"]),
              R"([{"party":"p","share":{"mean":0.666667,"se":0},"ahead":{"share":0,"se":0}},)"
              R"({"party":"q","share":{"mean":0.666667,"se":0},"ahead":{"share":0,"se":0}}])");
}

TEST(Spread, TellsQuartilesOfRounds) {
    const Grounded grounded(uncertain_talks());
    Spread spread;
    spread.sessions = 10;
    spread.tally.played[0] = 9;
    spread.tally.agreed[0] = 8;
    spread.tally.rounds = {1, 1, 0, 3, 0, 0, 2, 1};
    const Value value = to_value(grounded.negotiation, grounded.domain, spread, 5);
    EXPECT_EQ(format::to_json(value["rounds"]),
              R"({"lower_quartile":2,"median":4,"upper_quartile":7})");
    EXPECT_EQ(value["left_out"], Value(1));
    spread.tally = {};
    const Value none = to_value(grounded.negotiation, grounded.domain, spread, 5);
    EXPECT_TRUE(none["rounds"].is_null());
    EXPECT_TRUE(none["agreement"].is_null());
}

TEST(Spread, StopsAtTheLimitWithWholeBlocks) {
    const Grounded grounded(uncertain_talks());
    std::atomic<bool> asked = false;
    Limits limits;
    limits.stop = Stop(1000, &asked);
    const auto question = sessions_of(grounded, StrategyKind::linear, 100'000);
    const auto cut = play_many(grounded.ground, question, limits,
                               [&](std::size_t done, std::size_t of, std::string_view what) {
                                   EXPECT_EQ(of, 100'000U);
                                   EXPECT_EQ(what, "sessions");
                                   asked = done >= 768;
                               });
    ASSERT_TRUE(cut);
    EXPECT_TRUE(cut->cut_short);
    EXPECT_EQ(cut->sessions, 768U);
    auto first = question;
    first.count = 768;
    EXPECT_EQ(bytes(grounded, cut->tally), bytes(grounded, first));

    const auto nothing = play_many(grounded.ground, question, limits);
    ASSERT_FALSE(nothing);
    EXPECT_EQ(nothing.error().code, ErrorCode::limit);
}

TEST(Spread, RefusesZeuthenForThree) {
    test_support::PlainCase plain;
    plain.points = {{{"1", "2", "3"}, {"3", "2", "1"}}};
    plain.disagreement = {"1", "1", "1"};
    const Grounded grounded(test_support::to_text(plain));
    auto question = sessions_of(grounded, StrategyKind::linear, 10);
    question.rules.protocol = Protocol::zeuthen;
    const auto refused = play_many(grounded.ground, question, Limits{});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::bad_input);
    EXPECT_EQ(refused.error().where, "--protocol");
}

Value with(const Value& map, const std::string& key, const Value& changed) {
    Value::Map members;
    for (const auto& [name, value] : *map.get_if<Value::Map>()) {
        members.emplace_back(name, name == key ? changed : value);
    }
    return members;
}

TEST(Spread, CountsThatCannotBeAreNotReadBack) {
    const Grounded grounded(uncertain_talks());
    const auto tally =
        spread_of(grounded, sessions_of(grounded, StrategyKind::conceder, 300)).tally;
    const Value value = to_value(grounded.negotiation, tally);
    ASSERT_TRUE(tally_from(grounded.negotiation, value));
    auto more = *value["agreed"].get_if<Value::List>();
    more[3] = 10'000;
    auto fewer = more;
    fewer.pop_back();
    auto twice = *value["packages"].get_if<Value::List>();
    twice.push_back(twice.front());
    for (const auto& [key, changed] :
         std::vector<std::pair<std::string, Value>>{{"agreed", more},
                                                    {"agreed", fewer},
                                                    {"played", nullptr},
                                                    {"least_share", Value::List(32, 100'000'000)},
                                                    {"share", Value::List{}},
                                                    {"rounds", Value::List{1}},
                                                    {"packages", twice},
                                                    {"packages", 3},
                                                    {"efficient", Value::List(32, -1)}}) {
        EXPECT_FALSE(tally_from(grounded.negotiation, with(value, key, changed))) << key;
    }
    EXPECT_FALSE(tally_from(grounded.negotiation, {}));
}

}  // namespace
}  // namespace irenic::talks
