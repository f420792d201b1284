#include "cli/read/text.hpp"

#include <sstream>

#include <gtest/gtest.h>

#include "../../../tests/support/says.hpp"
#include "../../../tests/support/some_acts.hpp"
#include "cli/read/act_words.hpp"
#include "cli/text/layout.hpp"

namespace irenic::cli {
namespace {

using test_support::says;

std::string text_of(const DocumentsRead& read, const Kept& kept = {}, bool colour = false) {
    return read_text(read, ReadNames(some_acts::lexicon(), actors_of(read.readings)), kept, colour);
}

DocumentsRead one(const record::Reading& reading) { return {{reading}, {}}; }

TEST(ReadText, ShowsEachSentenceWithItsActsUnderIt) {
    const std::string text = text_of(one(some_acts::reading()));
    EXPECT_TRUE(says(text, "A river notes/brief.md, UTF-8, dated 2031-05-01; 5 sentences, 2 acts"));
    EXPECT_TRUE(
        says(text,
             "1 The minister of Upland turned down half of the water. - reject: Upland "
             "(\"The minister\") -> Delta League (\"delta league\"); on Share of the water: "
             "Half of it REJECT yield, CAMEO 124; on 2031-05-02; confidence high (0.80)"));
    EXPECT_TRUE(says(text,
                     "- meet (expected): Delta League (\"delta league\") no event code; "
                     "confidence low (0.40)"));
    EXPECT_TRUE(says(text, "4 Of which. - not understood: no parse"));
}

TEST(ReadText, ShowsQuotationsReportersAndWhoConfirmed) {
    auto reading = some_acts::reading();
    reading.acts[0].quote = record::Quotation{"not a drop", "upland"};
    reading.acts[0].speaker = "delta_league";
    reading.acts[0].confirmed = true;
    reading.acts[0].confirmed_by = "Ann";
    const std::string text = text_of(one(reading));
    EXPECT_TRUE(says(text,
                     "as told by Delta League; confidence high (0.80), confirmed by Ann in "
                     "the words of Upland: \"not a drop\""));
}

TEST(ReadText, CountsActsByPartyInOrderOfNames) {
    auto reading = some_acts::reading();
    reading.acts.push_back(some_acts::refusal());
    const std::string text = text_of(one(reading));
    EXPECT_TRUE(says(text,
                     "Delta League delta_league 1 meet (expected) 1 2 "
                     "Upland upland 2 reject 2 0"));
}

TEST(ReadText, SaysWhatWasNotUnderstood) {
    const std::string text = text_of(one(some_acts::reading()));
    EXPECT_TRUE(says(text, "brief 5 2 (40 %) 1 (20 %) 2 (40 %)"));
    EXPECT_TRUE(says(text, "brief, not understood (no parse): 4-5"));
    EXPECT_TRUE(says(text, "brief, taken apart but nothing found: 3"));
    EXPECT_TRUE(says(text, "What this reading cannot tell"));
}

TEST(ReadText, SaysWhereALimitCutIt) {
    EXPECT_FALSE(says(text_of(one(some_acts::reading())), "limit"));
    auto reading = some_acts::reading();
    reading.limit_reached = true;
    const DocumentsRead read{{reading}, {"later.txt"}};
    EXPECT_TRUE(read.limit_reached());
    const std::string text = text_of(read);
    EXPECT_TRUE(says(text, "A limit was reached: this answer is partial. - not read: later.txt"));
    EXPECT_TRUE(says(text, "what follows in this document was not read"));
}

TEST(ReadText, TellsWhatBecameOfTheReading) {
    const std::string text = text_of(one(some_acts::reading()), {{"brief: added"}, {"a note"}});
    EXPECT_TRUE(says(text, "The record - brief: added"));
    EXPECT_TRUE(says(text, "The draft - a note"));
    EXPECT_FALSE(says(text_of(one(some_acts::reading())), "The draft"));
}

TEST(ReadText, LetsNothingInADocumentDriveTheTerminal) {
    auto reading = some_acts::reading();
    const std::string evil = "\033[2Jword\xE2\x80\xAEword\r\a";
    reading.document.title = evil;
    reading.document.path = evil;
    reading.document.id = evil;
    reading.sentences[0].sentence.text = evil;
    reading.acts[0].actors = {{evil, evil}};
    reading.acts[0].quote = record::Quotation{evil, evil};
    reading.acts[0].issues = {{evil, evil}};
    const std::string text = text_of({{reading}, {evil}}, {{evil}, {evil}});
    for (const char* bad : {"\033", "\xE2\x80\xAE", "\r", "\a"}) {
        EXPECT_EQ(text.find(bad), std::string::npos);
    }
    EXPECT_TRUE(says(text, "word"));
}

TEST(ReadText, FitsThePage) {
    auto reading = some_acts::reading();
    reading.sentences[0].sentence.text = std::string(300, 'w') + " " + std::string(300, 'v');
    reading.acts[0].actors[0].text = std::string(200, 'x');
    std::istringstream lines(text_of(one(reading)));
    for (std::string line; std::getline(lines, line);) {
        EXPECT_LE(width_of(line), page_width) << line;
    }
}

TEST(ReadText, IsBoldOnlyWhereThereIsColour) {
    EXPECT_EQ(text_of(one(some_acts::reading())).find('\033'), std::string::npos);
    EXPECT_NE(text_of(one(some_acts::reading()), {}, true).find('\033'), std::string::npos);
}

TEST(ActWords, ListNumbersAsRuns) {
    EXPECT_EQ(number_list({}), "");
    EXPECT_EQ(number_list({1, 2, 3, 5, 7, 8}), "1-3, 5, 7-8");
}

TEST(ReadNames, PutTheLexiconBeforeTheDocument) {
    const ReadNames names(some_acts::lexicon(), some_acts::reading().actors);
    EXPECT_EQ(names.actor("upland"), "Upland");
    EXPECT_EQ(names.actor("delta_league"), "Delta League");
    EXPECT_EQ(names.actor("nobody"), "nobody");
    EXPECT_EQ(names.option("water", "half"), "Half of it");
    EXPECT_EQ(names.option("water", "third"), "third");
    EXPECT_EQ(names.option("air", "half"), "half");
}

TEST(ReadNames, TakeFromActsOnlyWordsThatTheIdWasMadeFrom) {
    auto act = some_acts::refusal();
    act.recipients = {{"delta_league", "it"}, {"delta_league", "Delta League"}};
    const auto actors = actors_in({act}, {});
    ASSERT_EQ(actors.size(), 2U);
    EXPECT_EQ(actors[0].name, "upland");
    EXPECT_EQ(actors[1].name, "Delta League");
    EXPECT_EQ(actors[1].mentions, 2U);
}

}  // namespace
}  // namespace irenic::cli
