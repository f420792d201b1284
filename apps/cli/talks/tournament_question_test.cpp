#include "cli/talks/tournament_question.hpp"

#include <gtest/gtest.h>

namespace irenic::cli {
namespace {

using talks::StrategyKind;

Checked<talks::TournamentQuestion> with_strategies(const std::string& text) {
    Arguments arguments;
    arguments.strategies = text;
    return read_tournament_question(arguments);
}

Checked<talks::TournamentQuestion> with_protocol(const std::string& text) {
    Arguments arguments;
    arguments.protocol = text;
    return read_tournament_question(arguments);
}

TEST(TournamentQuestion, HasTheStatedDefaults) {
    const auto question = read_tournament_question({});
    ASSERT_TRUE(question);
    EXPECT_EQ(question->protocol, talks::Protocol::alternating_offers);
    EXPECT_EQ(question->strategies,
              (std::vector{StrategyKind::boulware, StrategyKind::linear, StrategyKind::conceder,
                           StrategyKind::tit_for_tat, StrategyKind::micro, StrategyKind::hybrid}));
    EXPECT_EQ(question->rounds, 100U);
    EXPECT_EQ(question->breakdown, 0.0);
    EXPECT_EQ(question->sessions, 1000U);
    EXPECT_EQ(question->seed, 1U);
    EXPECT_EQ(question->shard, 1U);
    EXPECT_EQ(question->shards, 1U);
}

TEST(TournamentQuestion, TakesItsNumbersFromTheArguments) {
    Arguments arguments;
    arguments.protocol = "mediator_pool";
    arguments.rounds = 7;
    arguments.breakdown = "0.25";
    arguments.sessions = 50;
    arguments.seed = 9;
    arguments.shard = "2/3";
    const auto question = read_tournament_question(arguments);
    ASSERT_TRUE(question);
    EXPECT_EQ(question->protocol, talks::Protocol::mediator_pool);
    EXPECT_EQ(question->rounds, 7U);
    EXPECT_EQ(question->breakdown, 0.25);
    EXPECT_EQ(question->sessions, 50U);
    EXPECT_EQ(question->seed, 9U);
    EXPECT_EQ(question->shard, 2U);
    EXPECT_EQ(question->shards, 3U);
}

TEST(TournamentQuestion, TakesStrategiesInTheirOrderAndOnce) {
    const auto question = with_strategies("micro, linear,micro");
    ASSERT_TRUE(question);
    EXPECT_EQ(question->strategies, (std::vector{StrategyKind::micro, StrategyKind::linear}));
}

TEST(TournamentQuestion, NamesEveryUnknownStrategyWithTheNearest) {
    const auto question = with_strategies("boulwar,linear,,concede");
    ASSERT_FALSE(question);
    ASSERT_EQ(question.error().size(), 3U);
    EXPECT_EQ(to_string(question.error()[0]),
              "--strategies: error: unknown strategy 'boulwar'; did you mean 'boulware'?");
    EXPECT_EQ(question.error()[2].hint, "did you mean 'conceder'?");
    EXPECT_FALSE(with_strategies(""));
}

TEST(TournamentQuestion, RefusesProtocolsInWhichStrategiesPlayNoPart) {
    for (const char* protocol : {"zeuthen", "single_text"}) {
        const auto question = with_protocol(protocol);
        ASSERT_FALSE(question) << protocol;
        EXPECT_EQ(question.error().front().where, "--protocol");
        EXPECT_EQ(question.error().front().hint,
                  "protocols with strategies: alternating_offers, mediator_pool, "
                  "simultaneous_offers");
    }
    EXPECT_TRUE(with_protocol("simultaneous_offers"));
    EXPECT_EQ(with_protocol("zeuten").error().front().hint, "did you mean 'zeuthen'?");
}

TEST(TournamentQuestion, RefusesWhatAsksAboutOneCaseAllAtOnce) {
    Arguments arguments;
    arguments.from = "o1";
    arguments.marks = {"a.json"};
    arguments.strategy = {"g=micro"};
    arguments.deadline = "2024-03-01";
    arguments.battles = true;
    arguments.play = true;
    arguments.cap = 3;
    arguments.changes = 4;
    const auto question = read_tournament_question(arguments);
    ASSERT_FALSE(question);
    std::vector<std::string> options;
    for (const Error& error : question.error()) {
        options.push_back(error.where);
        EXPECT_EQ(error.what, "asks about one case and does not go with --tournament");
    }
    EXPECT_EQ(options, (std::vector<std::string>{"--from", "--changes", "--marks", "--strategy",
                                                 "--deadline", "--battles", "--cap", "--play"}));
    EXPECT_EQ(question.error()[3].hint, "--strategies a,b says which take part");
}

TEST(TournamentQuestion, RefusesChancesAndPartsThatCannotBe) {
    Arguments arguments;
    arguments.breakdown = "1.5";
    arguments.shard = "3/2";
    const auto question = read_tournament_question(arguments);
    ASSERT_FALSE(question);
    ASSERT_EQ(question.error().size(), 2U);
    EXPECT_EQ(question.error()[0].where, "--breakdown");
    EXPECT_EQ(question.error()[1].where, "--shard");
}

TEST(TournamentQuestion, BesideMergeIsTheOneOfTheParts) {
    Arguments arguments;
    EXPECT_TRUE(refuse_beside_merge(arguments).empty());
    arguments.seed = 2;
    arguments.protocol = "mediator_pool";
    arguments.play = true;
    const auto errors = refuse_beside_merge(arguments);
    ASSERT_EQ(errors.size(), 3U);
    EXPECT_EQ(to_string(errors[0]),
              "--play: error: does not go with --merge; the parts carry their question");
}

}  // namespace
}  // namespace irenic::cli
