#include <gtest/gtest.h>

#include "../../../tests/support/says.hpp"
#include "cli/talks/exchange_lines.hpp"
#include "cli/talks/text_sample.hpp"

namespace irenic::cli {
namespace {

using sample::small_case;
using sample::small_question;
using sample::Talked;
using talks::PlayedMove;
using test_support::flat;
using test_support::says;

constexpr PartyId government{std::size_t{0}};
constexpr PartyId movement{std::size_t{1}};

talks::Question played_question() {
    talks::Question question = small_question();
    question.play = talks::PlayQuestion{};
    question.play->rounds = 20;
    return question;
}

PlayedMove move(std::size_t round, PartyId by, std::size_t truce) {
    PlayedMove move;
    move.round = round;
    move.by = by;
    move.options = {OptionId(std::size_t{1}), OptionId(truce), OptionId(std::size_t{0})};
    move.utility = {Decimal(6), Decimal(1)};
    move.accepted_by = {by};
    return move;
}

std::vector<std::string> lines_of_moves(Talked& talked, const std::vector<PlayedMove>& moves) {
    talks::Answer& answer = talked.answer();
    answer.play->trace = moves;
    const TalksView view(talked.file().negotiation, answer, {});
    return exchange_lines(view, *answer.play);
}

TEST(TalksSession, TellsHowItEnded) {
    Talked talked(small_case("1", "1"), played_question());
    talks::Played& played = *talked.answer().play;
    played.end = talks::Outcome::End::agreement;
    played.rounds = 7;
    played.agreement = deals::Point{{Decimal(5), Decimal(3)},
                                    {{{IssueId(std::size_t{0}), OptionId(std::size_t{0})}}}};
    EXPECT_TRUE(says(talked.text(),
                     "alternating offers (at most 20 rounds; Government boulware "
                     "and Movement boulware) ends in an agreement in round 7, in "
                     "points over no agreement: Government +4, Movement +2."));
    EXPECT_TRUE(says(talked.text(), "leaves a duty unmet: Release"));
    played.agreement.reset();
    played.end = talks::Outcome::End::breakdown;
    EXPECT_TRUE(says(talked.text(), "breaks down after 7 rounds."));
    played.end = talks::Outcome::End::deadline;
    EXPECT_TRUE(says(talked.text(), "ends without agreement after 7 rounds."));
}

TEST(TalksSession, TellsWhatLookingAheadComesTo) {
    Talked talked(small_case("1", "1"), played_question());
    talks::LookingAhead& ahead = *talked.answer().looking_ahead;
    ahead.play.agreement.reset();
    ahead.shares = {0.6, 0.4};
    ahead.limit_weight = 0.5;
    EXPECT_TRUE(says(talked.text(),
                     "If all looked ahead over 20 rounds (a round later counts "
                     "0.95): no agreement. Of a stake that could be divided at "
                     "will, in talks without end: Government 60 % and Movement "
                     "40 %; as rounds get short, the weight of Government tends "
                     "to 0.5."));
}

TEST(TalksSession, TellsMovesOnlyWhereAskedFor) {
    const Talked talked(small_case("1", "1"), played_question());
    EXPECT_FALSE(says(talked.text(), "move by move"));
    EXPECT_TRUE(says(talked.text({true, std::nullopt}), "The session move by move"));
}

TEST(TalksExchange, TellsWhatIsNewAndWhoRefuses) {
    Talked talked(small_case("1", "1"), played_question());
    PlayedMove last = move(2, movement, 0);
    last.agreed = true;
    const auto lines =
        lines_of_moves(talked, {move(1, government, 0), move(2, government, 1), last});
    ASSERT_EQ(lines.size(), 3U);
    EXPECT_EQ(lines[0],
              "Round 1. Government proposes Release: Everybody; all else as now "
              "(Government +5, Movement 0). Movement refuses.");
    EXPECT_EQ(lines[1],
              "Round 2. Government proposes instead Truce: A long truce (Government +5, Movement "
              "0). Movement refuses.");
    EXPECT_TRUE(lines[2].ends_with(" Agreed."));
}

TEST(TalksExchange, TellsRoundsWithNothingNewTogether) {
    Talked talked(small_case("1", "1"), played_question());
    const auto lines = lines_of_moves(
        talked, {move(1, government, 0), move(2, government, 1), move(3, government, 0),
                 move(4, government, 1), move(5, movement, 1), move(6, government, 1)});
    ASSERT_EQ(lines.size(), 5U);
    EXPECT_EQ(lines[2], "Rounds 3 to 4. Nothing new: the same texts and the same answers.");
    EXPECT_EQ(lines[4], "Round 6. Nothing new: the same texts and the same answers.");
}

TEST(TalksExchange, TellsATextThatComesBackToAnotherAnswerByItsRound) {
    Talked talked(small_case("1", "1"), played_question());
    PlayedMove back = move(3, government, 0);
    back.accepted_by = {government, movement};
    const auto lines =
        lines_of_moves(talked, {move(1, government, 0), move(2, government, 1), back});
    EXPECT_EQ(lines.back(),
              "Round 3. Government proposes its text of round 1 again (Government +5, Movement "
              "0).");
}

TEST(TalksExchange, KeepsTheBeginningAndTheEndOfALongSession) {
    Talked talked(small_case("1", "1"), played_question());
    std::vector<PlayedMove> moves;
    for (std::size_t round = 1; round <= 200; ++round) {
        PlayedMove next = move(round, government, round % 2);
        next.accepted_by = round % 4 < 2 ? std::vector{government} : std::vector<PartyId>{};
        moves.push_back(next);
    }
    talked.answer().play->trace = moves;
    const std::string text = talked.text({true, std::nullopt});
    EXPECT_TRUE(says(text, "- Round 1. Government"));
    EXPECT_TRUE(says(text, "- Round 200. Government"));
    EXPECT_TRUE(says(text, "more entries; all in --json"));
    EXPECT_FALSE(says(text, "- Round 100. Government"));
}

/// Of four sessions that count one finds no agreement.
void set_spread(talks::Answer& answer, std::uint64_t first_package) {
    talks::Spread& spread = answer.spread.emplace();
    spread.sessions = 5;
    talks::SpreadTally& tally = spread.tally;
    tally.played[0] = 4;
    tally.agreed[0] = 3;
    tally.measured[0] = 3;
    tally.efficient[0] = 1;
    tally.distance[0] = 300'000;
    tally.ahead.resize(2);
    tally.ahead[0][0] = 2;
    tally.ahead[1][0] = 1;
    tally.share.resize(2);
    tally.share[0][0] = 1'500'000;
    tally.share[1][0] = 900'000;
    tally.rounds = {0, 1, 0, 1, 1};
    tally.packages = {{move(1, government, 1).options, first_package}};
}

TEST(TalksSpread, TellsCountsOfSessionsInWords) {
    Talked talked(small_case("1", "1"), played_question());
    set_spread(talked.answer(), 3);
    const std::string text = flat(talked.text());
    EXPECT_TRUE(says(text,
                     "5 sessions, each with other chances: an agreement in more than half of "
                     "the versions of your assumptions (3 of 4). 1 left out: they contradict "
                     "the record."));
    EXPECT_TRUE(says(text, "come by round 4, the middle half of them in rounds 2 to 5."));
    EXPECT_TRUE(says(text,
                     "Of 3 agreements the larger share of its own range goes to Government "
                     "in 2 and Movement in 1, which says nothing of whether it should; on average "
                     "Government 50 % and Movement "
                     "30 % of each one's range."));
    EXPECT_TRUE(
        says(text,
             "worse for none: fewer than half (1 of 3). On average every share could rise by 10 "
             "% of a range at once."));
    EXPECT_TRUE(says(text, "- in 3: Release: Everybody; Truce: A long truce; all else as now"));
}

TEST(TalksSpread, SaysAllWhereTheLastAgreementComesByTheMedian) {
    Talked talked(small_case("1", "1"), played_question());
    set_spread(talked.answer(), 3);
    talked.answer().spread->tally.rounds = {0, 0, 0, 3};
    talked.answer().spread->tally.distance[0] = 0;
    EXPECT_TRUE(says(talked.text(), "All of the agreements come by round 4."));
    EXPECT_TRUE(says(talked.text(), "On average no share could rise without another falling."));
    EXPECT_TRUE(says(talked.text(), "Government offers first."));
    EXPECT_TRUE(says(talked.text(), "5 sessions, each with other chances:"));
}

TEST(TalksSession, TellsHowPartiesVoteOnASingleText) {
    Talked talked(small_case("1", "1"), played_question());
    talks::Played& played = *talked.answer().play;
    played.question.protocol = talks::Protocol::single_text;
    played.question.votes = {{movement, talks::Vote::annealer}};
    played.gave_way = {0, 1};
    EXPECT_TRUE(
        says(talked.text(), "votes: Government as a hill climber and Movement as an annealer)"));
    EXPECT_TRUE(says(talked.text(), "Gave way in votes: Government 0 times and Movement 1 time."));
}

TEST(TalksSession, SaysThatDutiesAreOwedWhateverItDoes) {
    const Talked talked(small_case("1", "1"), played_question());
    EXPECT_TRUE(says(talked.text(), "what is owed in any case is owed whatever a session does."));
}

TEST(TalksSpread, SaysWhatIsNotKnown) {
    Talked talked(small_case("1", "1"), played_question());
    set_spread(talked.answer(), 3);
    talked.answer().spread->tally.measured[0] = 0;
    EXPECT_TRUE(says(talked.text(), "How close agreements come to the frontier is not known"));
    talked.answer().spread->tally.played[0] = 0;
    EXPECT_TRUE(says(talked.text(), "All versions looked at contradict the record."));
}

}  // namespace
}  // namespace irenic::cli
