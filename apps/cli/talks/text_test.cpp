#include "cli/talks/text.hpp"

#include <sstream>

#include <gtest/gtest.h>

#include "../../../tests/support/says.hpp"
#include "cli/talks/text_sample.hpp"
#include "cli/text/layout.hpp"

namespace irenic::cli {
namespace {

using sample::offers;
using sample::small_case;
using sample::small_question;
using sample::Talked;
using test_support::says;

std::string text_of(const std::string& in, const TalksShown& shown = {}) {
    return Talked(in, small_question()).text(shown);
}

std::string with_offers() { return small_case("[0, 10]", "[0, 10]", offers()); }

TEST(TalksText, TellsTheLastOfferTheMovesAndHowFarApartOffersAre) {
    const std::string text = text_of(with_offers());
    EXPECT_TRUE(
        says(text,
             "o1 by Government (2031-01-01): rejected by Movement (2031-01-05); o2 by Movement "
             "(2031-02-01): rejected by Government; o3 by Government (2031-03-01)."));
    EXPECT_TRUE(says(text, "The last in points over no agreement: Government -2 and Movement +4."));
    EXPECT_TRUE(says(text,
                     "Last moves, in points: Government to o3: a concession (Government -3 "
                     "and Movement +8)."));
    EXPECT_TRUE(says(text,
                     "The latest offers of Government and Movement differ on 1 of 3 issues: "
                     "Release. By taking the other's: Government -6, Movement +1."));
}

TEST(TalksText, TellsWhatTheRecordSaysOfTheLeastEachWouldAgreeTo) {
    Talked talked(with_offers(), small_question());
    EXPECT_TRUE(says(talked.text(), "(2 offers, 1 refusal; case: 5)"));
    talked.answer().reservations.clear();
    EXPECT_FALSE(says(talked.text(), "The least each would agree to"));
}

TEST(TalksText, SaysWhereNothingIsOnRecord) {
    const std::string text = text_of(small_case());
    EXPECT_TRUE(says(text, "No offers are on record."));
    EXPECT_TRUE(says(text, "leaves a duty unmet: Release: Nobody; all else as now"));
    EXPECT_TRUE(says(text, "leaves a duty unmet: Release: Nobody"));
}

TEST(TalksText, ToldDutiesAreOwedAndNeverPaidFor) {
    const std::string text = text_of(small_case());
    EXPECT_TRUE(says(text, "- Truce: No truce -> A long truce (Government +4, Movement +2)"));
    EXPECT_TRUE(says(text, "owed in any case: Release: Nobody -> Everybody"));
    EXPECT_FALSE(says(text, "Everybody (Government"));
}

TEST(TalksText, TellsBothSharesOfTheNextText) {
    Talked talked(small_case(), small_question());
    talked.answer().next.why_not_holding.clear();
    talked.answer().next.held_rows = 256;
    talked.answer().next.texts.front().accept = {0.25, 0.01};
    talked.answer().next.texts.front().hold = forecast::Share{0.85, 0.01};
    EXPECT_TRUE(says(talked.text(),
                     "Acceptable to all who must agree in fewer than half of the "
                     "versions of your assumptions (25 %)."));
    EXPECT_TRUE(says(talked.text(),
                     "Of the first 256 versions, carrying it out would hold in most (85 %)."));
    talked.answer().next.texts.front().hold.reset();
    EXPECT_TRUE(says(talked.text(), "no order in which to carry it out was found"));
    talked.answer().next.why_not_holding = "there is no plan";
    EXPECT_TRUE(says(talked.text(), "Whether it would hold is not known: there is no plan."));
}

TEST(TalksText, TellsWhoRefusesAndWhatWouldTurnIt) {
    Talked talked(small_case(), small_question());
    talks::NextText& first = talked.answer().next.texts.front();
    talks::Refusal refusal;
    refusal.seat = 1;
    refusal.accepts = {0.4, 0.01};
    refusal.alone = {0.3, 0.01};
    refusal.surplus = Decimal(-2);
    refusal.sorest = IssueId(std::size_t{0});
    first.refusals = {refusal};
    EXPECT_TRUE(says(talked.text(),
                     "- Movement alone stands in the way in fewer than half (30 %); "
                     "at the centre -2 over no agreement; sorest on Release (owed "
                     "in any case). No change of one or two issues turns it."));
    talks::Refusal::Turn turn;
    turn.options = talked.answer().next.candidates.texts[first.candidate].options;
    turn.options[0] = OptionId(std::size_t{0});
    turn.accepts = {0.9, 0.01};
    turn.accepted = {0, 0.0};
    first.refusals.front().turned_by = turn;
    EXPECT_TRUE(says(talked.text(),
                     "The smallest change that turns it: leaves a duty unmet: "
                     "Release: Nobody; it then accepts in most (90 %), all in no "
                     "version."));
}

TEST(TalksText, PointsToLeversWhereNoTextIsEverAccepted) {
    const std::string in = small_case("30", "30");
    EXPECT_TRUE(says(text_of(in, {false, 2}),
                     "No text within 2 changes of what is so now is acceptable to all"));
    EXPECT_TRUE(says(text_of(in), "No text within reach of what is so now"));
    const std::string all = text_of(in, {false, 3});
    EXPECT_TRUE(says(all, "No text at all is acceptable to all who must agree in any version."));
    EXPECT_TRUE(says(all, "`irenic levers` tells what would have to change"));
    EXPECT_FALSE(says(all, "Why not another"));
}

TEST(TalksText, LeadsWithWhatWouldHaveToBeTrueWhereNumbersArePlaceholders) {
    std::string in = with_offers();
    for (std::size_t at = in.find(", source: s"); at != std::string::npos;
         at = in.find(", source: s")) {
        in.erase(at, std::string(", source: s").size());
    }
    Talked talked(in, small_question());
    talked.answer().next.ask.questions = {
        {"preferences.h.disagreement", PartyId(std::size_t{1}), 0.1}};
    const std::string text = talked.text();
    EXPECT_TRUE(says(text, "placeholder numbers: this says nothing about these parties"));
    EXPECT_TRUE(
        says(text, "- ask Movement openly: what no agreement is worth to Movement (+10 of 100)"));
    EXPECT_LT(text.find("What would have to be true"), text.find("Where the talks stand"));
    EXPECT_EQ(text.find("What to ask first"), std::string::npos);
}

TEST(TalksText, SaysWhetherToAskBeforeProposing) {
    Talked talked(small_case(), small_question());
    talks::AskFirst& ask = talked.answer().next.ask;
    ask.questions = {{"preferences.h.disagreement", std::nullopt, 0.1}};
    ask.asking = 0.6;
    ask.proposing = 0.5;
    EXPECT_TRUE(says(talked.text(), "What to ask first Ask before proposing (over two rounds"));
    EXPECT_TRUE(says(talked.text(), "- what no agreement is worth to Movement (+"));
    ask.proposing = 0.7;
    EXPECT_TRUE(says(talked.text(), "Propose before asking"));
    ask.questions.clear();
    EXPECT_FALSE(says(talked.text(), "What to ask first"));
}

TEST(TalksText, TellsWhomMediatorsReachAndWhatTheyCanSay) {
    Talked talked(small_case(), small_question());
    EXPECT_TRUE(says(talked.text(), "- Republic speaks to Government and Movement."));
    talked.answer().next.out_of_reach = {1};
    talks::MediatorsWord word;
    word.mediator = PartyId(std::size_t{2});
    word.about = PartyId(std::size_t{1});
    word.to = PartyId(std::size_t{0});
    word.credibility.least = 0.625;
    word.credibility.possible = true;
    word.weight = 0.5;
    talked.answer().words = {word};
    EXPECT_TRUE(says(talked.text(), "No mediator speaks to Movement."));
    EXPECT_TRUE(says(talked.text(),
                     "What Republic tells Government of the resolve of Movement "
                     "would not be believed"));
}

TEST(TalksText, TellsWhatIsLeftOfLeversOnceTheyLapse) {
    Talked talked(small_case("[0, 10]", "[0, 10]",
                             "levers: {fund: {name: A fund, owner: m, withdrawable: true, effects: "
                             "[{party: g, points: 1}]}}\n"),
                  small_question());
    talks::LeverageFound& leverage = talked.answer().next.leverage;
    leverage.rows = 256;
    leverage.levers = {{0,
                        {0.6, 0.01},
                        {0.5, 0.01},
                        forecast::Share{0.9, 0.01},
                        forecast::Share{0.1, 0.01},
                        true}};
    EXPECT_TRUE(says(talked.text(), "A fund - Republic; may lapse 60 % 90 %"));
    EXPECT_TRUE(says(talked.text(), "without any, or once it has lapsed 50 % 10 %"));
}

TEST(TalksText, TellsTheBlindSheetAndOnlyMarksThatOverlap) {
    talks::Question question = small_question();
    question.next.blind = 2;
    Talked talked(small_case(), question);
    EXPECT_TRUE(says(talked.text(), "A blind round: sheet "));
    talked.answer().overlap = std::vector<std::size_t>{1};
    EXPECT_TRUE(says(talked.text(), "Marked by all who must agree: 1."));
    talked.answer().overlap = std::vector<std::size_t>{};
    EXPECT_TRUE(says(talked.text(), "No text was marked by all who must agree."));
}

TEST(TalksText, FitsThePageAndForecastsNobody) {
    talks::Question question = small_question();
    question.next.blind = 2;
    question.play = talks::PlayQuestion{};
    question.sessions = 64;
    const std::string text = Talked(with_offers(), question).text({true, 3});
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        EXPECT_LE(width_of(line), page_width) << line;
    }
    for (const char* word : {"likely", "probable", "probability"}) {
        EXPECT_EQ(text.find(word), std::string::npos) << word;
    }
    EXPECT_TRUE(says(text, "it is no forecast of these parties"));
}

}  // namespace
}  // namespace irenic::cli
