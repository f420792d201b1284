#include "cli/read/review.hpp"

#include <deque>
#include <utility>

#include <gtest/gtest.h>

#include "../../../tests/support/says.hpp"
#include "../../../tests/support/some_acts.hpp"

namespace irenic::cli {
namespace {

using test_support::says;

/// A review with answers given beforehand; keeps what was shown and what was decided.
struct Sitting {
    std::vector<record::Act> acts{some_acts::refusal(), some_acts::meeting()};
    std::string shown;
    std::vector<std::pair<record::Act, record::Decision>> decided;
    std::optional<Error> refusal;  ///< of every decision

    Tally run(std::deque<std::string> answers) {
        const Terminal terminal{[&]() -> std::optional<std::string> {
                                    if (answers.empty()) {
                                        return std::nullopt;
                                    }
                                    std::string line = std::move(answers.front());
                                    answers.pop_front();
                                    return line;
                                },
                                [&](std::string_view text) { shown += text; }};
        const auto lexicon = some_acts::lexicon();
        record::KeptDocument document;
        document.id = "brief";
        document.text = some_acts::text;
        const std::vector<record::KeptDocument> documents{document};
        const ReadNames names(lexicon, actors_in(acts, {}));
        const KnownIssues issues(lexicon, acts);
        return review(
            {acts, documents, names, issues}, terminal,
            [&](const record::Act& act, record::Decision decision) -> Result<record::Act> {
                if (refusal) {
                    return tl::unexpected(*refusal);
                }
                decided.emplace_back(act, decision);
                return act;
            });
    }
};

TEST(Review, ShowsTheSentenceWithTheWordsMarked) {
    Sitting sitting;
    EXPECT_EQ(sitting.run({}).left, 2U);
    EXPECT_TRUE(says(sitting.shown,
                     "1 of 2: brief, sentence 1, 2031-05-02 The minister of Upland "
                     ">>turned down half of the water<<."));
    EXPECT_TRUE(says(sitting.shown, "act reject who Upland (\"The minister\")"));
    EXPECT_TRUE(says(sitting.shown, "issues Share of the water: Half of it"));
    EXPECT_FALSE(says(sitting.shown, "2 of 2"));
}

TEST(Review, KeepsEachDecisionAtOnce) {
    Sitting sitting;
    const Tally tally = sitting.run({"a", "d"});
    EXPECT_EQ(tally.confirmed, 1U);
    EXPECT_EQ(tally.dropped, 1U);
    EXPECT_EQ(tally.left, 0U);
    ASSERT_EQ(sitting.decided.size(), 2U);
    EXPECT_EQ(sitting.decided[0].second, record::Decision::confirmed);
    EXPECT_EQ(sitting.decided[0].first, some_acts::refusal());
    EXPECT_EQ(sitting.decided[1].second, record::Decision::dropped);
    EXPECT_EQ(sitting.decided[1].first.id, some_acts::meeting().id);
}

TEST(Review, SkipsQuitsAndEndsWithTheAnswers) {
    Sitting sitting;
    EXPECT_EQ(sitting.run({"s", "a"}).left, 1U);
    EXPECT_EQ(sitting.decided.front().first.id, some_acts::meeting().id);
    Sitting quitting;
    EXPECT_EQ(quitting.run({"a", "q", "d"}).left, 1U);
    EXPECT_EQ(quitting.decided.size(), 1U);
    Sitting ending;
    EXPECT_EQ(ending.run({"a"}).left, 1U);
    EXPECT_EQ(ending.decided.size(), 1U);
}

TEST(Review, ExplainsItselfAndAsksAgain) {
    Sitting sitting;
    EXPECT_EQ(sitting.run({"?", "what", "", " A ", "a", "q"}).confirmed, 1U);
    EXPECT_TRUE(says(sitting.shown, "a accept: the coding is right"));
}

TEST(Review, ChangesFieldByField) {
    Sitting sitting;
    const Tally tally = sitting.run({"c", "counter", "delta_league, upland", "-", "water: none",
                                     "expected", "2031-05-03", "AGREE", "-", "03", "q"});
    EXPECT_EQ(tally.changed, 1U);
    ASSERT_EQ(sitting.decided.size(), 1U);
    const auto& [act, decision] = sitting.decided.front();
    EXPECT_EQ(decision, record::Decision::changed);
    EXPECT_EQ(act.kind, record::ActKind::counter);
    EXPECT_EQ(act.actors,
              (std::vector<record::Participant>{{"delta_league", ""}, {"upland", "The minister"}}));
    EXPECT_TRUE(act.recipients.empty());
    EXPECT_EQ(act.issues, (std::vector<record::IssueTouched>{{"water", "none"}}));
    EXPECT_EQ(act.tense, record::ActTense::expected);
    EXPECT_EQ(act.date, "2031-05-03");
    EXPECT_EQ(act.event + act.mode + act.cameo, "AGREE03");
    EXPECT_EQ(act.text, some_acts::refusal().text);
}

TEST(Review, KeepsWhatIsLeftEmpty) {
    Sitting sitting;
    const Tally tally = sitting.run({"c", "", "", "", "", "", "", "", "", "", "q"});
    EXPECT_EQ(tally.confirmed, 1U);
    EXPECT_EQ(tally.changed, 0U);
    EXPECT_EQ(sitting.decided.front().first, some_acts::refusal());
}

TEST(Review, AsksAgainForWhatCannotBe) {
    Sitting sitting;
    const Tally tally = sitting.run(
        {"c",     "refuse", "reject", "a b",      "upland", "",       "watr", "water: third",
         "water", "soon",   "",       "tomorrow", "",       "reject", "",     "Yield",
         "",      "1",      "",       "q"});
    EXPECT_EQ(tally.changed, 1U);
    for (const char* complaint :
         {"no act 'refuse'; one of: propose, counter", "'a b' is no id", "did you mean 'water'?",
          "no option of water 'third'", "no tense 'soon'", "'tomorrow' is not a date",
          "'reject' is not an event", "'Yield' is not a mode", "'1' is not a code"}) {
        EXPECT_TRUE(says(sitting.shown, complaint)) << complaint;
    }
    EXPECT_EQ(sitting.decided.front().first.issues,
              (std::vector<record::IssueTouched>{{"water", ""}}));
}

TEST(Review, TakesOnlyDaysCodesAndIdsThatExist) {
    Sitting sitting;
    const Tally tally =
        sitting.run({"c", "", "NULL", "", "", "", "", "2031-02-30", "2031-2-3", "2032-02-29",
                     "YIELD", "SUPPORT", "a_b", "third-party2", "12345", "1a", "0234", "q"});
    EXPECT_EQ(tally.changed, 1U);
    for (const char* complaint :
         {"'NULL' is no id", "'2031-02-30' is not a date: a day of the calendar, YYYY-MM-DD",
          "'2031-2-3' is not a date", "'YIELD' is not an event; one of: AGREE, CONSULT",
          "'a_b' is not a mode: small letters, digits and -",
          "'12345' is not a code: two to four digits", "'1a' is not a code"}) {
        EXPECT_TRUE(says(sitting.shown, complaint)) << complaint;
    }
    const record::Act& act = sitting.decided.front().first;
    EXPECT_EQ(act.date + act.event + act.mode + act.cameo, "2032-02-29SUPPORTthird-party20234");
}

TEST(Review, OffersNoOldCodesForAnotherKindOfAct) {
    Sitting sitting;
    static_cast<void>(sitting.run({"c", "accept", "", "", "", "", "", "", "", "", "q"}));
    EXPECT_TRUE(says(sitting.shown, "PLOVER event []: PLOVER mode []: CAMEO []:"));
    const record::Act& act = sitting.decided.front().first;
    EXPECT_EQ(act.event + act.mode + act.cameo, "");
    Sitting same;
    static_cast<void>(same.run({"c", "reject", "", "", "", "", "", "", "", "", "q"}));
    EXPECT_TRUE(says(same.shown, "PLOVER event [REJECT]: PLOVER mode [yield]: CAMEO [124]:"));
}

TEST(Review, LeavesAnActUndecidedWhereAnswersEndWithinAChange) {
    Sitting sitting;
    const Tally tally = sitting.run({"c", "accept"});
    EXPECT_EQ(tally.left, 2U);
    EXPECT_TRUE(sitting.decided.empty());
}

TEST(Review, PassesOverWhatIsGoneAndEndsWhereNothingCanBeKept) {
    Sitting gone;
    gone.refusal = Error{ErrorCode::missing, "", "no such act", ""};
    const Tally passed = gone.run({"a", "a"});
    EXPECT_EQ(passed.left, 0U);
    EXPECT_FALSE(passed.failure);
    EXPECT_TRUE(says(gone.shown, "not kept: no such act"));
    Sitting full;
    full.refusal = Error{ErrorCode::limit, "talks.db", "no room", ""};
    const Tally ended = full.run({"a", "a"});
    EXPECT_EQ(ended.left, 2U);
    EXPECT_EQ(ended.failure, full.refusal);
    EXPECT_FALSE(says(full.shown, "2 of 2"));
}

TEST(Review, LetsNothingInADocumentDriveTheTerminal) {
    Sitting sitting;
    sitting.acts[0].text = "\033[2Jx";
    sitting.acts[0].start = 0;
    sitting.acts[0].end = 500;
    sitting.acts[0].actors = {{"\033[1m", "\033[1m"}};
    sitting.acts[0].date = "\033";
    sitting.acts[0].issues = {{"\033", "\033"}};
    static_cast<void>(sitting.run({"c", "\033", ""}));
    EXPECT_EQ(sitting.shown.find('\033'), std::string::npos);
}

TEST(KnownIssues, AreThoseOfTheLexiconAndOfTheRecord) {
    auto act = some_acts::refusal();
    act.issues = {{"fish", "cod"}};
    const KnownIssues issues(some_acts::lexicon(), {act});
    EXPECT_EQ(issues.read("water : half,fish: cod").value(),
              (std::vector<record::IssueTouched>{{"water", "half"}, {"fish", "cod"}}));
    EXPECT_FALSE(issues.read("fish: half"));
    EXPECT_FALSE(issues.read("water,"));
}

}  // namespace
}  // namespace irenic::cli
