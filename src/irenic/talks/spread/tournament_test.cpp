#include "irenic/talks/spread/tournament.hpp"

#include <atomic>
#include <cmath>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "../../../../tests/support/talks_spread.hpp"
#include "irenic/format/json.hpp"
#include "irenic/format/read_json.hpp"
#include "irenic/talks/spread/mean_value.hpp"
#include "irenic/talks/spread/tournament_part.hpp"

namespace irenic::talks {
namespace {

using test_support::read_case;

Value through_file(const Value& part) {
    return format::read_json(format::to_json(part, 2), "part").value();
}

std::string three_parties() {
    test_support::PlainCase plain;
    plain.points = {{{"5", "2", "0"}, {"0", "4", "5"}, {"3", "3", "3"}},
                    {{"2", "0", "4"}, {"1", "3", "0"}}};
    plain.disagreement = {"[1, 4]", "2", "2"};
    return test_support::to_text(plain);
}

/// Three cases, the second of which nobody can play.
const std::vector<Entrant>& entrants() {
    static const Negotiation two = read_case(test_support::uncertain_talks());
    static const Negotiation none = read_case("irenic: 1\nparties: {p: {}, q: {}}\n");
    static const Negotiation three = read_case(three_parties());
    static const std::vector<Entrant> all{
        {"two.yaml", "aa", &two}, {"none.yaml", "bb", &none}, {"three.yaml", "cc", &three}};
    return all;
}

TournamentQuestion small() {
    TournamentQuestion question;
    question.strategies = {StrategyKind::conceder, StrategyKind::hard_liner, StrategyKind::random};
    question.rounds = 10;
    question.breakdown = 0.25;
    question.sessions = 96;
    return question;
}

Value part_of(const TournamentQuestion& question, std::size_t shard = 1, std::size_t shards = 1,
              unsigned threads = 1) {
    TournamentQuestion own = question;
    own.shard = shard;
    own.shards = shards;
    Limits limits;
    limits.threads = threads;
    const auto part = play_tournament(entrants(), own, {}, limits);
    EXPECT_TRUE(part) << (part ? "" : to_string(part.error()));
    return part ? *part : Value();
}

std::vector<Value> parts(std::size_t shards) {
    std::vector<Value> all;
    for (std::size_t shard = shards; shard > 0; --shard) {
        all.push_back(through_file(part_of(small(), shard, shards)));
    }
    return all;
}

Value joined(const std::vector<Value>& partials) {
    const auto answer = join_tournament(partials);
    EXPECT_TRUE(answer) << (answer ? "" : to_string(answer.error()));
    return answer ? *answer : Value();
}

const Value::List& list(const Value& value) { return *value.get_if<Value::List>(); }

double number(const Value& value) {
    if (const auto* whole = value.get_if<std::int64_t>()) {
        return static_cast<double>(*whole);
    }
    const auto* decimal = value.get_if<Decimal>();
    return decimal == nullptr ? std::nan("") : decimal->to_double();
}

TEST(Tournament, PartsGiveTheBytesOfOneRun) {
    const std::string whole = format::to_json(joined({part_of(small())}));
    for (const std::size_t shards : {1U, 3U, 50U}) {
        EXPECT_EQ(format::to_json(joined(parts(shards))), whole) << shards;
    }
}

TEST(Tournament, ThreadsDoNotChangeAPart) {
    EXPECT_EQ(format::to_json(part_of(small(), 1, 2, 5)), format::to_json(part_of(small(), 1, 2)));
}

TEST(Tournament, InterruptedAndResumedIsAsUninterrupted) {
    std::atomic<bool> asked = false;
    Limits limits;
    limits.stop = Stop(1000, &asked);
    Value kept;
    std::size_t done = 0;
    const auto cut = play_tournament(
        entrants(), small(), {}, limits,
        [&](std::size_t cells, std::size_t of, std::string_view what) {
            EXPECT_EQ(of, 36U);
            EXPECT_EQ(what, "cells");
            done = cells;
            asked = cells == 7;
        },
        [&](const Value& partial) { kept = partial; });
    ASSERT_TRUE(cut);
    EXPECT_EQ(done, 7U);
    EXPECT_EQ((*cut)["limit_reached"], Value(true));
    EXPECT_EQ(list((*cut)["cells"]).size(), 7U);
    ASSERT_FALSE(kept.is_null());
    EXPECT_EQ(kept["limit_reached"], Value(true));
    EXPECT_EQ(joined({*cut})["limit_reached"], Value(true));

    const std::string whole = format::to_json(part_of(small()));
    for (const Value& before : {through_file(*cut), through_file(kept)}) {
        std::size_t played = 0;
        const auto resumed = play_tournament(entrants(), small(), before, Limits{},
                                             [&](std::size_t /*cells*/, std::size_t /*of*/,
                                                 std::string_view /*what*/) { ++played; });
        ASSERT_TRUE(resumed);
        EXPECT_EQ(played, 36 - list(before["cells"]).size());
        EXPECT_EQ(format::to_json(*resumed), whole);
    }
}

TEST(Tournament, NothingPlayedIsAnError) {
    const std::atomic<bool> asked = true;
    Limits limits;
    limits.stop = Stop(1000, &asked);
    const auto nothing = play_tournament(entrants(), small(), {}, limits);
    ASSERT_FALSE(nothing);
    EXPECT_EQ(nothing.error().code, ErrorCode::limit);
}

TEST(Tournament, ACellIsASpread) {
    const Value part = part_of(small());
    const test_support::Grounded grounded(test_support::uncertain_talks());
    SpreadQuestion question;
    question.rules.rounds = 10;
    question.rules.breakdown = 0.25;
    question.strategies = {{StrategyKind::conceder, 1, 1}, {StrategyKind::random, 1, 1}};
    question.sessions = 96;
    const Value counts =
        to_value(grounded.negotiation, test_support::spread_of(grounded, question).tally);
    const Value& cell = list(part["cells"])[2];
    EXPECT_EQ(format::to_json(cell["strategies"]), R"(["conceder","random"])");
    for (const char* const name : {"played", "agreed", "efficient", "least_share", "distance"}) {
        EXPECT_EQ(cell["counts"][name], counts[name]) << name;
    }
}

TEST(Tournament, LeavesOutUnfitCasesWithTheReason) {
    const Value answer = joined({part_of(small())});
    const auto& cases = list(answer["cases"]);
    ASSERT_EQ(cases.size(), 3U);
    EXPECT_TRUE(cases[0]["left_out"].is_null());
    EXPECT_NE(cases[1]["left_out"].get_if<std::string>()->find("issues"), std::string::npos);
    EXPECT_EQ(cases[1]["played"], Value(0));
    EXPECT_EQ(cases[2]["played"], Value(27));
    EXPECT_EQ(cases[0]["assignments"], Value("every"));
    EXPECT_TRUE(cases[1]["assignments"].is_null());

    TournamentQuestion question = small();
    question.protocol = Protocol::zeuthen;
    const Value zeuthen = joined({part_of(question)});
    EXPECT_EQ(list(zeuthen["cases"])[0]["played"], Value(9));
    EXPECT_NE(list(zeuthen["cases"])[2]["left_out"].get_if<std::string>()->find("two parties"),
              std::string::npos);
    question = small();
    question.strategies = {StrategyKind::recorded};
    const Value recorded = joined({part_of(question)});
    for (const Value& each : list(recorded["cases"])) {
        EXPECT_FALSE(each["left_out"].is_null());
    }
}

TEST(Tournament, AStrategysMeansAreThoseOfItsCellsCasesAlike) {
    const Value answer = joined({part_of(small())});
    for (const Value& told : list(answer["strategies"])) {
        double sum = 0;
        double cases = 0;
        for (const char* const name : {"two.yaml", "three.yaml"}) {
            double of_case = 0;
            double cells = 0;
            for (const Value& cell : list(answer["cells"])) {
                bool present = false;
                for (const auto& [party, strategy] : *cell["strategies"].get_if<Value::Map>()) {
                    present = present || strategy == told["strategy"];
                }
                if (cell["case"] == Value(name) && present) {
                    of_case += number(cell["product"]["mean"]);
                    ++cells;
                }
            }
            sum += of_case / cells;
            ++cases;
        }
        EXPECT_NEAR(number(told["product"]["mean"]), sum / cases, 1e-8);
        EXPECT_GT(number(told["product"]["se"]), 0);
        EXPECT_EQ(told["cells"], Value(5 + 19));
    }
}

TEST(Tournament, TellsNoSeatsOwnGain) {
    const Value answer = joined({part_of(small())});
    for (const Value& cell : list(answer["cells"])) {
        std::string names;
        for (const auto& [name, value] : *cell.get_if<Value::Map>()) {
            names += name + " ";
        }
        EXPECT_EQ(names,
                  "case strategies sessions agreement efficient_agreement least_share product "
                  "distance ");
    }
    std::vector<Value> order;
    for (const Value& strategy : list(answer["strategies"])) {
        order.push_back(strategy["strategy"]);
    }
    EXPECT_EQ(order, (std::vector<Value>{"conceder", "hard_liner", "random"}));
}

TEST(Tournament, RefusesToResumeSomethingElse) {
    const Value before = part_of(small());
    const auto expect_refused = [&](const TournamentQuestion& question, const Value& kept) {
        const auto refused = play_tournament(entrants(), question, kept, Limits{});
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().code, ErrorCode::bad_input);
        EXPECT_EQ(refused.error().where, "resume");
    };
    auto other = small();
    other.seed = 2;
    expect_refused(other, before);
    other = small();
    other.breakdown = 0.5;
    expect_refused(other, before);
    other = small();
    other.shards = 2;
    expect_refused(other, before);
    expect_refused(small(), Value(3));
    expect_refused(small(), Value(Value::Map{{"tournament", 1}}));
    auto fewer = entrants();
    fewer.pop_back();
    const auto refused = play_tournament(fewer, small(), before, Limits{});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().where, "resume");
}

Value with(const Value& map, const std::string& key, const Value& changed) {
    Value::Map members;
    for (const auto& [name, value] : *map.get_if<Value::Map>()) {
        members.emplace_back(name, name == key ? changed : value);
    }
    return members;
}

void expect_refused(const std::vector<Value>& parts, const std::string& where,
                    const std::string& word) {
    const auto answer = join_tournament(parts);
    ASSERT_FALSE(answer) << word;
    EXPECT_EQ(answer.error().code, ErrorCode::bad_input);
    EXPECT_EQ(answer.error().where, where);
    EXPECT_NE(answer.error().what.find(word), std::string::npos) << answer.error().what;
    EXPECT_FALSE(answer.error().hint.empty());
}

const std::vector<Value>& three_parts() {
    static const std::vector<Value> made = parts(3);
    return made;
}

TEST(JoinTournament, RefusesPartsThatStandTwiceOrAreMissing) {
    auto all = three_parts();
    all.push_back(all[0]);
    expect_refused(all, "shards[3]", "second time");
    for (std::size_t missing = 0; missing < 3; ++missing) {
        all = three_parts();
        all.erase(all.begin() + static_cast<std::ptrdiff_t>(missing));
        expect_refused(all, "shards", "part " + std::to_string(3 - missing) + " of 3 is missing");
    }
    expect_refused({}, "shards", "nothing");
}

TEST(JoinTournament, RefusesPartsOfSomethingElse) {
    auto other = small();
    other.seed = 5;
    auto all = three_parts();
    all[1] = part_of(other, 2, 3);
    expect_refused(all, "shards[1]", "question");
    all[1] = part_of(small(), 2, 4);
    expect_refused(all, "shards[1]", "number of parts");
    auto cases = list(three_parts()[1]["cases"]);
    cases[0] = with(cases[0], "sha256", "dd");
    all[1] = with(three_parts()[1], "cases", cases);
    expect_refused(all, "shards[1]", "cases");
}

TEST(JoinTournament, RefusesWhatIsNoPart) {
    const Value& second = three_parts()[1];
    auto cells = list(second["cells"]);
    auto twice = cells;
    twice.push_back(twice.front());
    auto fewer = cells;
    fewer.pop_back();
    auto strange = cells;
    strange[0] = with(strange[0], "cell", 1000);
    auto renamed = cells;
    renamed[0] = with(renamed[0], "strategies", Value::List{"micro", "micro"});
    auto uncounted = cells;
    uncounted[0] = with(uncounted[0], "counts", Value::Map{});
    for (const Value& other :
         {Value(), Value(7), Value(Value::Map{}), with(second, "tournament", 2),
          with(second, "shard", Value::List{0, 3}), with(second, "shard", Value::List{3}),
          with(second, "shard", Value::List{1, 3}), with(second, "cells", nullptr),
          with(second, "cells", twice), with(second, "cells", fewer),
          with(second, "cells", strange), with(second, "cells", renamed),
          with(second, "cells", uncounted), with(second, "cases", 4),
          with(second, "question", nullptr), with(second, "limit_reached", 0)}) {
        auto all = three_parts();
        all[1] = other;
        expect_refused(all, "shards[1]", "no part");
    }
}

TEST(JoinTournament, ACaseWithAFailedCellIsLeftOut) {
    auto all = three_parts();
    auto cells = list(all[1]["cells"]);
    cells[0] = with(with(cells[0], "failed", "it broke"), "counts", nullptr);
    ASSERT_EQ(cells[0]["case"], Value(0));
    all[1] = with(all[1], "cells", cells);
    const Value answer = joined(all);
    EXPECT_EQ(list(answer["cases"])[0]["left_out"], Value("it broke"));
    EXPECT_TRUE(list(answer["cases"])[0]["assignments"].is_null());
    EXPECT_EQ(list(answer["cells"]).size(), 27U);
}

TEST(Assignments, AreAllWaysOrAllButOneAlike) {
    EXPECT_EQ(assignments_of(3, 2).size(), 9U);
    EXPECT_EQ(assignments_of(2, 2), (std::vector<Assignment>{{0, 0}, {0, 1}, {1, 0}, {1, 1}}));
    EXPECT_EQ(assignments_of(10, 4).size(), 10'000U);
    EXPECT_EQ(assignments_of(11, 4).size(), 11U + 11 * 10 * 4);
    EXPECT_EQ(assignments_of(2, 5).size(), 2U + 2 * 5);
    EXPECT_EQ(assignments_of(1, 6).size(), 1U);
}

TEST(Assignments, SayWhetherTheyAreEveryOne) {
    EXPECT_TRUE(has_every_assignment(10, 4));
    EXPECT_FALSE(has_every_assignment(11, 4));
    EXPECT_FALSE(has_every_assignment(2, 5));
    EXPECT_TRUE(has_every_assignment(1, 6));
}

TEST(MeanOf, TakesInThatRatiosMoveTogether) {
    forecast::Tally hits{};
    forecast::Tally rest{};
    forecast::Tally of{};
    for (std::size_t scramble = 0; scramble < forecast::scrambles; ++scramble) {
        hits[scramble] = scramble * 7 % 11;
        of[scramble] = 12 + scramble % 2;
        rest[scramble] = of[scramble] - hits[scramble];
    }
    const auto alone = forecast::share_of(hits, of);
    const auto same = mean_of({{&hits, &of, 1}, {&hits, &of, 3}});
    EXPECT_NEAR(same->share, alone->share, 1e-15);
    EXPECT_NEAR(*same->se, *alone->se, 1e-15);
    const auto against = mean_of({{&hits, &of, 1}, {&rest, &of, 1}});
    EXPECT_NEAR(against->share, 0.5, 1e-15);
    EXPECT_NEAR(*against->se, 0, 1e-15);
    EXPECT_FALSE(mean_of({}));
}

}  // namespace
}  // namespace irenic::talks
