#include "irenic/record/store/store.hpp"

#include <algorithm>
#include <chrono>
#include <regex>

#include <gtest/gtest.h>

#include "../../../../tests/support/made_reading.hpp"
#include "../../../../tests/support/record_files.hpp"

namespace irenic::record {

using namespace test_support;

namespace {

std::vector<std::string> ids_of(const std::vector<Act>& acts) {
    std::vector<std::string> ids;
    std::transform(acts.begin(), acts.end(), std::back_inserter(ids),
                   [](const Act& act) { return act.id; });
    return ids;
}

class StoreTest : public ::testing::Test {
protected:
    Folder folder_;
    std::string path_ = folder_.file("talks.record");
    Store store_ = open_store(path_);
};

TEST_F(StoreTest, GivesBackWhatWasAdded) {
    const Reading reading = upland();
    const Added added = value_of(store_.add(reading));
    EXPECT_FALSE(added.known);
    EXPECT_EQ(added.acts, 2U);
    EXPECT_EQ(added.document, "upland");
    EXPECT_EQ(value_of(store_.acts()), reading.acts);

    const auto documents = value_of(store_.documents());
    ASSERT_EQ(documents.size(), 1U);
    EXPECT_EQ(documents[0].id, "upland");
    EXPECT_EQ(documents[0].path, "upland.txt");
    EXPECT_EQ(documents[0].title, "On upland");
    EXPECT_EQ(documents[0].date, "2031-05-07");
    EXPECT_EQ(documents[0].sha256, reading.document.sha256);
    EXPECT_EQ(documents[0].text, reading.document.text);
    EXPECT_EQ(documents[0].sentences, 2U);
    EXPECT_TRUE(is_time(documents[0].read_on)) << documents[0].read_on;
}

TEST_F(StoreTest, KeepsWhatWasAddedWhenItIsOpenedAgain) {
    const Reading reading = upland();
    value_of(store_.add(reading));
    Store again = open_store(path_, false);
    EXPECT_EQ(value_of(again.acts()), reading.acts);
}

TEST_F(StoreTest, AddsADocumentOnce) {
    value_of(store_.add(upland()));
    Reading again = upland();
    again.document.id = "under_another_name";
    const Added added = value_of(store_.add(again));
    EXPECT_TRUE(added.known);
    EXPECT_EQ(added.acts, 0U);
    EXPECT_EQ(added.document, "upland");
    EXPECT_EQ(value_of(store_.documents()).size(), 1U);
    EXPECT_EQ(value_of(store_.acts()).size(), 2U);
    EXPECT_EQ(value_of(store_.find("envoy", 9)).size(), 1U);
}

TEST_F(StoreTest, NumbersDocumentsThatHaveOneId) {
    for (const std::string text : {"One.", "Two.", "Three."}) {
        Reading reading = made_reading("brief", "", {text});
        add_act(reading, 1, 0.5);
        value_of(store_.add(reading));
    }
    const auto documents = value_of(store_.documents());
    ASSERT_EQ(documents.size(), 3U);
    EXPECT_EQ(documents[1].id, "brief-2");
    EXPECT_EQ(documents[2].id, "brief-3");
    EXPECT_EQ(value_of(store_.acts())[2].source, "brief-3");
}

TEST_F(StoreTest, OrdersActsByDateOfDocumentThenSentenceThenConfidence) {
    Reading undated = made_reading("undated", "", {"No date."});
    Reading late = made_reading("late", "2032-01-01", {"Late.", "Later."});
    Reading early = made_reading("early", "2031-12-31", {"Early."});
    const std::string last = add_act(undated, 1, 0.9).id;
    const std::string late_second = add_act(late, 2, 0.9).id;
    const std::string late_unsure = add_act(late, 1, 0.2).id;
    const std::string late_sure = add_act(late, 1, 0.8).id;
    const std::string late_as_sure = add_act(late, 1, 0.8).id;
    const std::string first = add_act(early, 1, 0.1).id;
    for (const Reading& reading : {undated, late, early}) {
        value_of(store_.add(reading));
    }
    const std::vector<std::string> order = {first,       late_sure,   late_as_sure,
                                            late_unsure, late_second, last};
    EXPECT_EQ(ids_of(value_of(store_.acts())), order);
    EXPECT_EQ(ids_of(value_of(store_.undecided())), order);
}

TEST_F(StoreTest, MergesActorsOfAllDocuments) {
    Reading first = upland();
    first.actors = {{"ridge", "Ridge", "state", 2}, {"roe", "Roe", "person", 1}};
    Reading second = made_reading("second", "", {"Another."});
    second.actors = {{"coast", "Coast", "state", 1}, {"roe", "Jane Roe", "group", 3}};
    value_of(store_.add(first));
    value_of(store_.add(second));
    EXPECT_EQ(value_of(store_.actors()), (std::vector<ActorMet>{{"ridge", "Ridge", "state", 2},
                                                                {"roe", "Jane Roe", "person", 4},
                                                                {"coast", "Coast", "state", 1}}));
}

TEST_F(StoreTest, RefusesAnActIdThatIsTaken) {
    value_of(store_.add(upland()));
    Reading other = made_reading("other", "", {"Something else."});
    add_act(other, 1, 0.5).id = upland().acts[0].id;
    EXPECT_FALSE(store_.add(other));
    EXPECT_EQ(value_of(store_.documents()).size(), 1U) << "nothing of it is kept";
    EXPECT_TRUE(value_of(store_.find("else", 9)).empty());
}

TEST_F(StoreTest, GivesTwoOpenStoresOneRecord) {
    Store other = open_store(path_);
    const Reading reading = upland();
    value_of(store_.add(reading));
    EXPECT_TRUE(value_of(other.add(reading)).known);
    value_of(other.decide(reading.acts[0], Decision::confirmed, "Ada"));
    value_of(store_.decide(reading.acts[1], Decision::dropped, "Ben"));
    EXPECT_EQ(value_of(store_.acts()), value_of(other.acts()));
    EXPECT_EQ(value_of(store_.acts()).size(), 1U);
    EXPECT_EQ(value_of(other.changes()).size(), 2U);
}

TEST_F(StoreTest, StaysWholeWhereOneOfTwoStoresIsClosed) {
    Reading reading = upland();
    {
        Store other = open_store(path_);
    }
    value_of(store_.add(reading));
    {
        EXPECT_EQ(value_of(open_store(path_, false).acts()).size(), 2U);
    }
    value_of(store_.add(made_reading("next", "", {"Next."})));
    EXPECT_EQ(value_of(open_store(path_, false).documents()).size(), 2U);
}

TEST_F(StoreTest, KeepsAnyBytesInAnyField) {
    const std::vector<std::string> hostile = {
        "'; DROP TABLE acts; --",
        "\"quoted\" ? ?1 :a @b $c %s {}",
        std::string("nul\0inside", 10),
        "bytes \xff\xfe\x80 that are no text",
        "\xf0\x9f\x95\x8a \xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d \u202e\u0301\ufeff",
        std::string(200'000, 'x'),
        "NULL",
        "1e999",
        "\n\r\t\x01\x7f",
    };
    std::vector<Act> all;
    for (const std::string& text : hostile) {
        Reading reading = made_reading(text, "", {text});
        reading.document.path = reading.document.title = text;
        reading.sentences[0].why = text;
        reading.actors = {{text, text, text, 1}};
        Act& act = add_act(reading, 1, 0.5);
        act.id = text;
        act.text = act.date = act.event = act.mode = act.cameo = act.speaker = text;
        act.actors = {{text, text}, {text, text}};
        act.recipients = {{text, text}};
        act.issues = {{text, text}, {text, text}};
        act.quote = Quotation{text, text};
        all.push_back(act);
        value_of(store_.add(reading));
        all.back() = value_of(store_.decide(act, Decision::changed, text));
        EXPECT_EQ(all.back().confirmed_by, text);
        static_cast<void>(value_of(store_.find(text, 9)));
    }
    EXPECT_EQ(value_of(store_.acts()), all);
    for (std::size_t index = 0; index < hostile.size(); ++index) {
        EXPECT_EQ(value_of(store_.documents())[index].text, hostile[index] + "\n");
        EXPECT_EQ(value_of(store_.actors())[index].name, hostile[index]);
        EXPECT_EQ(value_of(store_.changes())[index].by, hostile[index]);
    }
}

TEST_F(StoreTest, KeepsEmptyFieldsAndLargestNumbers) {
    Reading reading = made_reading("", "", {});
    Act act;
    act.sentence = act.start = act.end = std::numeric_limits<std::size_t>::max();
    act.confidence = 1.0 / 3;
    act.quote = Quotation{};
    reading.acts = {act};
    value_of(store_.add(reading));
    EXPECT_EQ(value_of(store_.acts()), reading.acts);
}

TEST_F(StoreTest, AddsTwoThousandActsInWellUnderASecond) {
    Reading reading = made_reading("long", "", std::vector<std::string>(1000, "Words and words."));
    for (std::size_t number = 0; number < 2000; ++number) {
        add_act(reading, number / 2 + 1, 0.5);
    }
    const auto start = std::chrono::steady_clock::now();
    value_of(store_.add(reading));
    EXPECT_EQ(value_of(store_.acts()).size(), 2000U);
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
    EXPECT_LT(taken.count(), 1.0);
    RecordProperty("milliseconds", static_cast<int>(taken.count() * 1000));
}

}  // namespace
}  // namespace irenic::record
