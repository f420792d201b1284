#include "cli/talks/play_options.hpp"

#include <string>

#include <gtest/gtest.h>

#include "irenic/format/case_file.hpp"

namespace irenic::cli {
namespace {

using talks::Protocol;
using talks::StrategyKind;
using talks::Vote;

Negotiation two_parties() {
    return format::parse_case(
               "irenic: 1\nparties: {g: {}, h: {}}\n"
               "issues: {x: {options: [a, b]}}\n"
               "offers: [{id: o, date: 2024-02-06, by: g, package: {x: a}}]\n",
               "case.yaml")
        .value()
        .negotiation;
}

struct Read {
    explicit Read(const Arguments& arguments)
        : question(read_play_question(arguments, two_parties(), errors)) {}

    [[nodiscard]] std::string error() const {
        return errors.size() == 1 ? to_string(errors.front()) : "";
    }

    std::vector<Error> errors;
    std::optional<talks::PlayQuestion> question;
};

Arguments with_strategy(std::vector<std::string> strategy, const char* protocol = nullptr) {
    Arguments arguments;
    arguments.strategy = std::move(strategy);
    if (protocol != nullptr) {
        arguments.protocol.emplace(protocol);
    }
    return arguments;
}

/// What a command line of `irenic talks` asks.
Arguments asked(std::vector<std::string> words) {
    words.insert(words.begin(), {"talks", "case.yaml"});
    return std::get<Arguments>(parse_arguments(words));
}

TEST(PlayOptions, AskForNothingUnlessOneIsGiven) {
    EXPECT_FALSE(Read(Arguments()).question);
    Arguments arguments;
    arguments.play = true;
    EXPECT_TRUE(Read(arguments).question);
    arguments.play = false;
    arguments.sessions = 1;
    EXPECT_TRUE(Read(arguments).question);
    arguments.sessions = 0;
    arguments.protocol.emplace("single_text");
    EXPECT_TRUE(Read(arguments).question);
    arguments.protocol.reset();
    arguments.battles = true;
    EXPECT_TRUE(Read(arguments).question);
}

TEST(PlayOptions, TakeOverTheRules) {
    const Read read(asked({"--protocol", "mediator_pool", "--rounds", "7", "--breakdown", "0.25",
                           "--battles", "--cap", "3", "--seed", "9"}));
    ASSERT_TRUE(read.question);
    EXPECT_EQ(read.question->protocol, Protocol::mediator_pool);
    EXPECT_EQ(read.question->rounds, 7U);
    EXPECT_EQ(read.question->breakdown, 0.25);
    EXPECT_TRUE(read.question->battles);
    EXPECT_EQ(read.question->cap, 3U);
    EXPECT_EQ(read.question->seed, 9U);
}

TEST(PlayOptions, TakeStrategiesInSeveralWordsOrOne) {
    const std::vector<std::pair<PartyId, StrategyKind>> expected{
        {PartyId(0), StrategyKind::micro}, {PartyId(1), StrategyKind::recorded}};
    for (const auto& words : {std::vector<std::string>{"g=micro", "h = recorded"},
                              std::vector<std::string>{"g=micro,h=recorded"}}) {
        const Read read(with_strategy(words));
        ASSERT_TRUE(read.question);
        EXPECT_EQ(read.question->strategies, expected);
        EXPECT_EQ(read.question->protocol, Protocol::alternating_offers);
    }
}

TEST(PlayOptions, TakeVotesForASingleText) {
    const Read read(with_strategy({"h=annealer", "g=hill_climber"}, "single_text"));
    ASSERT_TRUE(read.question);
    EXPECT_TRUE(read.question->strategies.empty());
    EXPECT_EQ(read.question->votes,
              (std::vector<std::pair<PartyId, Vote>>{{PartyId(1), Vote::annealer},
                                                     {PartyId(0), Vote::hill_climber}}));
}

TEST(PlayOptions, CountRoundsBeforeADeadline) {
    const Read read(asked({"--deadline", "2024-02-16", "--round-days", "5"}));
    ASSERT_TRUE(read.question);
    EXPECT_EQ(read.question->rounds, 2U);
    EXPECT_EQ(Read(asked({"--deadline", "2024-02-05"})).error(),
              "--deadline: error: 2024-02-05 is past: the record goes up to 2024-02-06; give a "
              "later day, or use --rounds");
}

TEST(PlayOptions, NameTheNearestProtocolAndStrategy) {
    EXPECT_EQ(Read(asked({"--protocol", "single_txt"})).error(),
              "--protocol: error: unknown protocol 'single_txt'; did you "
              "mean 'single_text'?");
    EXPECT_EQ(Read(with_strategy({"g=boulwar"})).error(),
              "--strategy: error: unknown strategy 'boulwar'; did you mean 'boulware'?");
    EXPECT_EQ(Read(with_strategy({"g=anneler"}, "single_text")).error(),
              "--strategy: error: 'anneler' is no way to vote on a single text; did you mean "
              "'annealer'?");
}

TEST(PlayOptions, SayWhatThereIsWhereNothingIsNear) {
    EXPECT_EQ(
        Read(asked({"--protocol", "chess"})).error(),
        "--protocol: error: unknown protocol 'chess'; protocols: alternating_offers, zeuthen, "
        "single_text, mediator_pool, simultaneous_offers");
    EXPECT_EQ(Read(with_strategy({"g=annealer"})).error(),
              "--strategy: error: unknown strategy 'annealer'; 'annealer' goes with --protocol "
              "single_text");
}

TEST(PlayOptions, StrategiesAreOfKnownPartiesAndOnlyOneEach) {
    EXPECT_EQ(Read(with_strategy({"gg=micro"})).error(),
              "--strategy: error: unknown party 'gg'; one of: g, h");
    EXPECT_EQ(Read(with_strategy({"g=micro", "g=linear"})).error(),
              "--strategy: error: party 'g' has two strategies");
    EXPECT_EQ(Read(with_strategy({"micro"})).error(),
              "--strategy: error: 'micro' is no strategy of a party; write party=name, as in "
              "g=boulware; the case comes before --strategy");
}

TEST(PlayOptions, ReportEveryError) {
    Arguments arguments = with_strategy({"x=micro", "g=nothing"}, "chess");
    arguments.breakdown.emplace("often");
    arguments.deadline.emplace("soon");
    EXPECT_EQ(Read(arguments).errors.size(), 5U);
}

TEST(Shares, AreFromZeroToOne) {
    std::vector<Error> errors;
    EXPECT_EQ(read_share("--breakdown", "0", errors), Decimal());
    EXPECT_EQ(read_share("--breakdown", "1", errors), Decimal(1));
    EXPECT_EQ(read_share("--breakdown", "0.125", errors), parse_decimal("0.125")->value);
    EXPECT_TRUE(errors.empty());
    for (const char* wrong : {"", "-0.1", "1.000000001", "nan", "1/2", "10 %"}) {
        errors.clear();
        EXPECT_FALSE(read_share("--breakdown", wrong, errors)) << wrong;
        ASSERT_EQ(errors.size(), 1U);
        EXPECT_EQ(to_string(errors.front()),
                  "--breakdown: error: takes a share from 0 to 1, not '" + std::string(wrong) +
                      "'; one in ten is --breakdown 0.1");
    }
}

}  // namespace
}  // namespace irenic::cli
