#include <gtest/gtest.h>

#include "../../../tests/support/says.hpp"
#include "cli/talks/text_sample.hpp"
#include "cli/talks/view.hpp"

namespace irenic::cli {
namespace {

using sample::offers;
using sample::small_case;
using sample::small_question;
using sample::Talked;
using test_support::says;

constexpr PartyId movement{std::size_t{1}};

std::string with_offers() { return small_case("[0, 10]", "[0, 10]", offers()); }

std::string without_sources(std::string in) {
    for (std::size_t at = in.find(", source: s"); at != std::string::npos;
         at = in.find(", source: s")) {
        in.erase(at, std::string(", source: s").size());
    }
    return in;
}

/// Text A with a change that turns Movement, after which all accept in `after` of 100.
void set_turn(Talked& talked, double alone, double after) {
    talks::NextText& first = talked.answer().next.texts.front();
    first.accept = {0.5, 0.01};
    talks::Refusal refusal;
    refusal.seat = 1;
    refusal.alone = {alone, 0.01};
    talks::Refusal::Turn turn;
    turn.options = talked.answer().next.candidates.texts[first.candidate].options;
    turn.options[1] = OptionId(std::size_t{1} - turn.options[1].at());
    turn.accepted = {after, 0.01};
    refusal.turned_by = turn;
    first.refusals = {refusal};
}

TEST(TalksVersions, AreToldOnceWhereNotAllAgreeWithTheRecord) {
    Talked talked(with_offers(), small_question());
    const auto counting = talked.answer().next.willingness.counting().count();
    ASSERT_LT(counting, 512U);
    const std::string told =
        std::to_string(counting) + " of the 512 versions looked at agree with the record of offers";
    const std::string text = talked.text();
    EXPECT_TRUE(says(text, told));
    EXPECT_FALSE(says(text, std::to_string(counting) + " versions of your assumptions looked at"));
    EXPECT_FALSE(says(Talked(small_case(), small_question()).text(), "agree with the record"));
}

TEST(TalksVersions, ThatCountAreNotCalledLookedAt) {
    Talked talked(with_offers(), small_question());
    talked.answer().next.from_accept = {1, 0.0};
    const auto counting = talked.answer().next.willingness.counting().count();
    EXPECT_TRUE(says(talked.text(), "in all of the " + std::to_string(counting) +
                                        " versions of your assumptions that count"));
}

TEST(TalksVersions, TellHowManyOfEqualWeightTheyAreWorth) {
    const auto text = [](std::size_t tactical) {
        talks::Question question = small_question();
        question.next.tactical = Decimal::from_mantissa(static_cast<long long>(tactical), 3);
        return Talked(small_case("[0, 10]", "[0, 10]",
                                 "offers:\n  - {id: o1, by: g, package: {release: all, aid: high}, "
                                 "answers: {h: {is: rejected}}}\n"),
                      question)
            .text();
    };
    EXPECT_TRUE(says(text(1), "of equal weight."));
    EXPECT_FALSE(says(text(1000), "of equal weight."));
}

TEST(TalksConditions, TellOnlyTurnsThatCostNoShareOfAll) {
    Talked talked(without_sources(with_offers()), small_question());
    set_turn(talked, 0.2, 0.6);
    EXPECT_TRUE(says(talked.text(), "for Movement to accept in more than half of the versions: "));
    EXPECT_TRUE(says(talked.text(), "; all then accept in more than half (60 %)"));
    set_turn(talked, 0.2, 0.4);
    EXPECT_FALSE(says(talked.text(), "for Movement to accept in more than half"));
    set_turn(talked, 0, 0.6);
    EXPECT_FALSE(says(talked.text(), "for Movement to accept in more than half"));
}

TEST(TalksAgreed, LeadsAndSpeaksOfImprovements) {
    Talked talked(with_offers(), small_question());
    EXPECT_FALSE(says(talked.text(), "What is agreed"));
    talked.answer().agreed = 2;
    const std::string text = talked.text();
    EXPECT_TRUE(says(text, "All who must agree have accepted o3."));
    EXPECT_TRUE(says(text, "are possible improvements; each needs everybody's consent"));
    EXPECT_TRUE(says(text, "A possible improvement on what is agreed: A"));
    EXPECT_FALSE(says(text, "The next text"));
    EXPECT_FALSE(says(text, "If nobody says who refused"));
    EXPECT_LT(text.find("All who must agree have"), text.find("Where the talks stand"));
}

TEST(TalksAgreed, CountsTextsThatAreBetterForSomeAndWorseForNone) {
    Talked talked(with_offers(), small_question());
    talks::Next& next = talked.answer().next;
    talked.answer().agreed = 2;
    const std::vector<OptionId> agreed = {OptionId(std::size_t{1}), OptionId(std::size_t{0}),
                                          OptionId(std::size_t{1})};
    next.candidates.texts[next.texts.front().candidate].options = agreed;
    next.texts.front().better_for_all = 1;
    next.texts.front().best_of_those.reset();
    EXPECT_TRUE(says(talked.text(),
                     "At the centre 1 text is better than o3 for some party and worse for none. "
                     "The texts below are"));
}

TEST(TalksRefusals, AreToldOfTheTextOnTheTableWhereThereIsNoNextOne) {
    Talked talked(small_case("30", "30", offers()), small_question());
    talks::Next& next = talked.answer().next;
    ASSERT_TRUE(next.texts.empty());
    talks::Refusal refusal;
    refusal.seat = 1;
    refusal.alone = {0.3, 0.01};
    refusal.surplus = Decimal(-2);
    refusal.sorest = IssueId(std::size_t{1});
    refusal.accepts = {0.4, 0.01};
    next.from_refusals = {refusal};
    EXPECT_TRUE(says(talked.text(), "Who would refuse the text on the table, and what would turn"));
    EXPECT_TRUE(says(talked.text(),
                     "- Movement alone stands in the way in fewer than half (30 %); "
                     "at the centre -2 over no agreement; sorest on Truce."));
}

TEST(TalksSeats, WithoutASayInATextAreLeftOut) {
    std::string in = small_case();
    const std::string movement_line = "{name: Movement}";
    in.replace(in.find(movement_line), movement_line.size(),
               "{name: Movement, veto: false, veto_on: [aid]}");
    Talked talked(in, small_question());
    const talks::Answer& answer = talked.answer();
    ASSERT_EQ(answer.next.willingness.seats().back(), movement);
    const TalksView view(talked.file().negotiation, answer, {});
    const OptionId first(std::size_t{0});
    const OptionId second(std::size_t{1});
    const std::vector<forecast::Share> shares = {{1, 0.0}, {1, 0.0}};
    EXPECT_EQ(view.by_seat(shares, {second, second, first}), "Government in all versions");
    EXPECT_EQ(view.by_seat(shares, {first, first, second}),
              "Government in all versions and Movement in all versions");
}

TEST(TalksShares, AddedAreOfAHundred) {
    EXPECT_EQ(added_of_hundred(0.18, 0.005), "+18 of 100");
    EXPECT_EQ(added_of_hundred(0.0001, 0.005), "under 1 of 100");
}

}  // namespace
}  // namespace irenic::cli
