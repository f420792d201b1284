#include "irenic/record/acts/dates.hpp"

#include <string>

#include <gtest/gtest.h>

#include "irenic/record/syntax/parser.hpp"

namespace irenic::record {
namespace {

constexpr auto a_thursday = "2024-02-08";

/// The date that a whole sentence tells, or "none".
std::string told(const std::string& sentence, ActTense tense = ActTense::happened,
                 const std::string& document_date = a_thursday) {
    const auto words = split_words(sentence);
    return date_told(words, 0, words.size(), document_date, tense).value_or("none");
}

TEST(DatesTold, AreReadWithTheDayFirstOrTheMonthFirst) {
    EXPECT_EQ(told("It was signed on 6 January 2023 in Oslo."), "2023-01-06");
    EXPECT_EQ(told("It was signed on January 6, 2023, in Oslo."), "2023-01-06");
    EXPECT_EQ(told("It was signed on January 6 2023 in Oslo."), "2023-01-06");
    EXPECT_EQ(told("It was signed on the 6th of January 2023."), "2023-01-06");
    EXPECT_EQ(told("It was signed on January 21st, 2023."), "2023-01-21");
    EXPECT_EQ(told("It was signed on 22nd Jan. 2023."), "2023-01-22");
    EXPECT_EQ(told("Sept. 3, 2021 brought the first offer."), "2021-09-03");
    EXPECT_EQ(told("The talks of 2023-11-24 failed."), "2023-11-24");
    EXPECT_EQ(told("THE PACT OF 2 MAY 2019 HOLDS."), "2019-05-02");
}

TEST(DatesTold, AreTheFirstOfSeveral) {
    EXPECT_EQ(told("The offer of 3 May 2023 was renewed on 9 June 2023."), "2023-05-03");
    EXPECT_EQ(told("On Monday they dropped the plan of 3 May 2023."), "2024-02-05");
}

TEST(DatesTold, AreLookedForOnlyAmongTheWordsAskedFor) {
    const auto words = split_words("The offer of 3 May 2023 was renewed on 9 June 2023.");
    EXPECT_EQ(date_told(words, 7, words.size(), a_thursday, ActTense::happened), "2023-06-09");
    EXPECT_EQ(date_told(words, 0, 2, a_thursday, ActTense::happened), std::nullopt);
    EXPECT_EQ(date_told({}, 0, 10, a_thursday, ActTense::happened), std::nullopt);
}

TEST(DatesTold, WithoutAYearLieInTheYearBehindWhatHappened) {
    EXPECT_EQ(told("They met on 2 February."), "2024-02-02");
    EXPECT_EQ(told("They met on 28 December."), "2023-12-28");
    EXPECT_EQ(told("They met on August 30."), "2023-08-30");
    EXPECT_EQ(told("They refused a vote on 1 March."), "2024-03-01");
}

TEST(DatesTold, WithoutAYearLieInTheYearAheadForWhatIsExpected) {
    EXPECT_EQ(told("They will meet on 12 February.", ActTense::expected), "2024-02-12");
    EXPECT_EQ(told("They will meet on 8 February.", ActTense::expected), "2024-02-08");
    EXPECT_EQ(told("They will meet on 5 October.", ActTense::expected), "2024-10-05");
    EXPECT_EQ(told("They will meet on 3 January.", ActTense::expected, "2023-12-30"), "2024-01-03");
    EXPECT_EQ(told("They would meet as agreed on 20 January.", ActTense::expected), "2024-01-20");
}

TEST(DatesTold, KnowLeapDays) {
    EXPECT_EQ(told("It fell on 29 February 2024."), "2024-02-29");
    EXPECT_EQ(told("It fell on 29 February 2023."), "none");
    EXPECT_EQ(told("It fell on 29 February 2000."), "2000-02-29");
    EXPECT_EQ(told("It fell on 29 February 1900."), "none");
    EXPECT_EQ(told("They will meet on February 29.", ActTense::expected), "2024-02-29");
    EXPECT_EQ(told("They met on February 29.", ActTense::happened, "2022-06-01"), "none");
    EXPECT_EQ(told("They met on February 29.", ActTense::happened, "2023-06-01"), "none");
    EXPECT_EQ(told("They left yesterday.", ActTense::happened, "2024-03-01"), "2024-02-29");
    EXPECT_EQ(told("They left yesterday.", ActTense::happened, "2023-03-01"), "2023-02-28");
}

TEST(DatesTold, ThatNoCalendarHasAreNone) {
    EXPECT_EQ(told("It is due on 31 February 2024."), "none");
    EXPECT_EQ(told("It is due on 31 February."), "none");
    EXPECT_EQ(told("It is due on April 0, 2024."), "none");
    EXPECT_EQ(told("It is due on 2024-13-01."), "none");
    EXPECT_EQ(told("It is due on 2024-02-30."), "none");
    EXPECT_EQ(told("It was due on 31 June 2023 and came on 2 July 2023."), "2023-07-02");
}

TEST(DatesTold, AreNotMadeOfVerbsAndNumbers) {
    EXPECT_EQ(told("The first 12 may leave the camp."), "none");
    EXPECT_EQ(told("They march 30 miles a day."), "none");
    EXPECT_EQ(told("In March 2023 they gave up."), "none");
    EXPECT_EQ(told("Some 2,000 people and 40 lorries came."), "none");
    EXPECT_EQ(told("Nothing was said of a day."), "none");
    EXPECT_EQ(told("06/02/2024 can be read in two ways."), "none");
}

TEST(DatesTold, TakeNoNumberOfPeopleForADayOrAYear) {
    EXPECT_EQ(told("On 3 February 12 captives came home."), "2024-02-03");
    EXPECT_EQ(told("On 3 February, 1500 captives came home."), "2024-02-03");
    EXPECT_EQ(told("On 3 February 2,000 captives came home."), "2024-02-03");
    EXPECT_EQ(told("On February 3, 40 captives came home."), "2024-02-03");
}

TEST(DatesTold, WithAYearNeedNoDateOfTheDocument) {
    EXPECT_EQ(told("They met on 6 January 2023.", ActTense::happened, ""), "2023-01-06");
    EXPECT_EQ(told("They met on 6 January.", ActTense::happened, ""), "none");
    EXPECT_EQ(told("They met on Monday.", ActTense::happened, ""), "none");
    EXPECT_EQ(told("They met today.", ActTense::happened, "soon"), "none");
}

TEST(DatesTold, CountTodayYesterdayAndTomorrow) {
    EXPECT_EQ(told("They met today."), "2024-02-08");
    EXPECT_EQ(told("Yesterday's talks failed."), "2024-02-07");
    EXPECT_EQ(told("They will meet tomorrow.", ActTense::expected), "2024-02-09");
    EXPECT_EQ(told("They left yesterday.", ActTense::happened, "2024-01-01"), "2023-12-31");
    EXPECT_EQ(told("They leave tomorrow.", ActTense::expected, "2023-12-31"), "2024-01-01");
}

TEST(DatesTold, CountDaysOfTheWeekBackForWhatHappened) {
    EXPECT_EQ(told("They met on Wednesday."), "2024-02-07");
    EXPECT_EQ(told("They met on Friday."), "2024-02-02");
    EXPECT_EQ(told("They met on Sunday.", ActTense::happened, "2024-01-02"), "2023-12-31");
    EXPECT_EQ(told("They did not meet on Tuesday.", ActTense::denied), "2024-02-06");
}

TEST(DatesTold, CountDaysOfTheWeekAheadForWhatIsExpected) {
    EXPECT_EQ(told("They will meet on Friday.", ActTense::expected), "2024-02-09");
    EXPECT_EQ(told("They will meet on Wednesday.", ActTense::expected), "2024-02-14");
    EXPECT_EQ(told("They will meet on Monday.", ActTense::expected, "2023-12-30"), "2024-01-01");
}

TEST(DatesTold, TakeTheDayOfTheDocumentForItsOwnDayOfTheWeek) {
    EXPECT_EQ(told("They met on Monday.", ActTense::happened, "2024-02-05"), "2024-02-05");
    EXPECT_EQ(told("They will meet on Monday.", ActTense::expected, "2024-02-05"), "2024-02-05");
}

TEST(DatesTold, PreferTheDateBesideADayOfTheWeek) {
    EXPECT_EQ(told("They met on Tuesday, 9 January 2024."), "2024-01-09");
    EXPECT_EQ(told("They met on Tuesday 9 January."), "2024-01-09");
    EXPECT_EQ(told("They met on Tuesday, January 9."), "2024-01-09");
    EXPECT_EQ(told("They met on Tuesday (the 9th of January)."), "2024-01-09");
    EXPECT_EQ(told("They met on Tuesday (2024-01-09)."), "2024-01-09");
    EXPECT_EQ(told("They met on Tuesday, and on 9 January before."), "2024-02-06");
}

}  // namespace
}  // namespace irenic::record
