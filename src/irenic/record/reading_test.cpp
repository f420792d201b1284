#include "irenic/record/reading.hpp"

#include <atomic>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "../../../tests/support/reader.hpp"
#include "irenic/record/syntax/characters.hpp"

namespace irenic::record {
namespace {

using test_support::built_in_lexicon;
using test_support::english;
using test_support::lines_of;
using test_support::plain_document;
using test_support::read_text;
using Lines = std::vector<std::string>;

const std::string three_sentences =
    "Müller’s envoys in Köln rejected the truce. “Never”, said Zoë Müller, “will we sign.” "
    "Chile condemned the rejection by Müller.";

std::string between(const Document& document, std::size_t start, std::size_t end) {
    return to_utf8(characters_of(document.text).substr(start, end - start));
}

TEST(Reading, HasSpansInCodePointsOfTheDocument) {
    const Reading reading = read_text("Übrigens: … \n\n" + three_sentences);
    ASSERT_GE(reading.acts.size(), 3U);
    for (const Act& act : reading.acts) {
        EXPECT_EQ(between(reading.document, act.start, act.end), act.text);
    }
    EXPECT_EQ(reading.acts[0].text, "Müller’s envoys in Köln rejected the truce");
}

TEST(Reading, ShowsLineEndsAsBlanksInTheWordsOfAnAct) {
    const Reading reading = read_text("Chile has\nrejected the\nlong plan of peace.");
    ASSERT_EQ(reading.acts.size(), 1U);
    EXPECT_EQ(reading.acts[0].text, "Chile has rejected the long plan of peace");
    EXPECT_EQ(reading.acts[0].end - reading.acts[0].start, reading.acts[0].text.size());
}

TEST(Reading, NumbersActsThroughWithTheDocumentsHash) {
    const Reading reading = read_text(three_sentences);
    for (std::size_t index = 0; index < reading.acts.size(); ++index) {
        const Act& act = reading.acts[index];
        EXPECT_EQ(act.id, reading.document.sha256.substr(0, 12) + "-" + std::to_string(index + 1));
        EXPECT_EQ(act.source, "brief");
        EXPECT_FALSE(act.confirmed);
    }
    EXPECT_NE(read_text(three_sentences + " ").acts.front().id, reading.acts.front().id);
}

TEST(Reading, PointsFromSentencesToTheirActs) {
    const Reading reading = read_text(three_sentences);
    ASSERT_EQ(reading.sentences.size(), 3U);
    std::size_t next = 0;
    for (const SentenceRead& read : reading.sentences) {
        for (const std::size_t act : read.acts) {
            EXPECT_EQ(act, next++);
            EXPECT_EQ(reading.acts[act].sentence, read.sentence.number);
        }
    }
    EXPECT_EQ(next, reading.acts.size());
}

TEST(Reading, IsTheSameWhateverWasReadBefore) {
    const Reading first = read_text(three_sentences);
    (void)read_text("Mr. Müller of Peru offered a truce. It rained. Stop of of of the.");
    const Reading again = read_text(three_sentences);
    EXPECT_EQ(first.acts, again.acts);
    EXPECT_EQ(first.actors, again.actors);
    auto other = Parser::make();
    ASSERT_TRUE(other);
    const auto elsewhere =
        read(plain_document(three_sentences), built_in_lexicon(), *other, Stop{}, {});
    ASSERT_TRUE(elsewhere);
    EXPECT_EQ(elsewhere->acts, first.acts);
}

TEST(Reading, RemembersOffersOnlyWithinADocument) {
    (void)read_text("Chile offered Peru a truce.");
    EXPECT_EQ(lines_of(read_text("The plan includes a truce and more aid.")), Lines{});
}

TEST(Reading, LetsTheLastOfferSpeak) {
    const Lines lines =
        lines_of(read_text("Chile offered Peru a truce. Norway proposed a truce. "
                           "The plan includes a truce and more aid."));
    ASSERT_FALSE(lines.empty());
    EXPECT_EQ(lines.back(), "propose 0356 happened: norway > -; truce; aid.level=more");
}

TEST(Reading, ResolvesHeadingsAfterTheFirstSentence) {
    const Reading reading = read_text(
        "Vidal Rejects the Truce\n\nPresident Rosa Vidal of Chile has rejected the truce.\n");
    ASSERT_EQ(reading.sentences.size(), 2U);
    EXPECT_TRUE(reading.sentences[0].sentence.heading);
    ASSERT_EQ(reading.acts.size(), 2U);
    EXPECT_EQ(reading.acts[0].sentence, 1U);
    EXPECT_EQ(reading.acts[0].actors, (std::vector<Participant>{{"chile", "Vidal"}}));
    EXPECT_EQ(reading.acts[1].sentence, 2U);
}

TEST(Reading, ReadsHeadingsWithoutASentence) {
    const Reading reading = read_text("Chile Rejects the Truce\n");
    EXPECT_EQ(lines_of(reading), (Lines{"reject 1246 happened: chile > -; truce"}));
}

TEST(Reading, LetsPronounsReachOverSentencesButNotOverEmptyLines) {
    const std::string heading = "Truce Talks Resume in Cairo\n\n";
    const std::string spoke = "President Rosa Vidal of Chile spoke on Monday.";
    const Lines hers = {"reject 1246 happened: chile > -; truce"};
    EXPECT_EQ(lines_of(read_text(spoke + " She rejected the truce.")), hers);
    EXPECT_EQ(lines_of(read_text(heading + spoke + " She rejected the truce.")), hers);
    EXPECT_EQ(lines_of(read_text(spoke + "\nShe rejected the truce.")), hers);
    EXPECT_EQ(lines_of(read_text(spoke + "\n \nShe rejected the truce.")), Lines{});
}

TEST(Reading, TellsWhomItMet) {
    const Reading reading = read_text("Norway met Peru. Norway also met the rebels of Mali.");
    ASSERT_EQ(reading.actors.size(), 3U);
    EXPECT_EQ(reading.actors[0], (ActorMet{"norway", "Norway", "state", 2}));
    EXPECT_EQ(reading.actors[1].id, "peru");
    EXPECT_EQ(reading.actors[2].id, "mali_rebels");
}

TEST(Reading, TellsHowWellASentenceWasUnderstood) {
    const Reading reading = read_text("Chile met Peru. The of of Chile the the met. ");
    ASSERT_EQ(reading.sentences.size(), 2U);
    EXPECT_EQ(reading.sentences[0].coverage, Coverage::full);
    EXPECT_NE(reading.sentences[1].coverage, Coverage::full);
}

TEST(Reading, ToldToStopBeforeTheFirstSentenceIsRefused) {
    const std::atomic<bool> asked{true};
    const auto stopped = read(plain_document(three_sentences), built_in_lexicon(), english(),
                              Stop(1000, &asked), {});
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, ErrorCode::limit);
    EXPECT_EQ(stopped.error().where, "brief.txt");
}

TEST(Reading, ToldToStopLaterKeepsWhatItHas) {
    std::atomic<bool> asked{false};
    std::vector<std::pair<std::size_t, std::size_t>> calls;
    const auto stopped = read(plain_document(three_sentences), built_in_lexicon(), english(),
                              Stop(1000, &asked), [&](std::size_t done, std::size_t all) {
                                  calls.emplace_back(done, all);
                                  asked = done == 2;
                              });
    ASSERT_TRUE(stopped);
    EXPECT_TRUE(stopped->limit_reached);
    EXPECT_EQ(stopped->sentences.size(), 2U);
    EXPECT_EQ(calls, (std::vector<std::pair<std::size_t, std::size_t>>{{1, 3}, {2, 3}}));
    const Reading whole = read_text(three_sentences);
    EXPECT_FALSE(whole.limit_reached);
    ASSERT_LT(stopped->acts.size(), whole.acts.size());
    for (std::size_t act = 0; act < stopped->acts.size(); ++act) {
        EXPECT_EQ(stopped->acts[act], whole.acts[act]);
    }
}

TEST(Reading, OfADocumentWithoutSentencesIsEmpty) {
    const Reading reading = read_text("— …\n\n***\n");
    EXPECT_TRUE(reading.sentences.empty());
    EXPECT_TRUE(reading.acts.empty());
    EXPECT_FALSE(reading.limit_reached);
}

}  // namespace
}  // namespace irenic::record
