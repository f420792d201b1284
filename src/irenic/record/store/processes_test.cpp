#include <chrono>
#include <csignal>
#include <thread>

#include <gtest/gtest.h>

#include "../../../../tests/support/made_reading.hpp"
#include "../../../../tests/support/record_files.hpp"
#include "irenic/record/store/store.hpp"

namespace irenic::record {

using namespace test_support;

namespace {

constexpr std::size_t acts_each = 20;

/// A document with a sentence and an act for each.
Reading numbered(const std::string& name, int number) {
    const std::string id = name + std::to_string(number);
    Reading reading =
        made_reading(id, "", std::vector<std::string>(acts_each, "Sentence of " + id));
    for (std::size_t sentence = 1; sentence <= acts_each; ++sentence) {
        add_act(reading, sentence, 0.5);
    }
    return reading;
}

void pause(int milliseconds) {
    std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds));
}

/// How many documents the record holds, each of them whole.
std::size_t whole_documents(const std::string& path) {
    EXPECT_EQ(ask(path, "PRAGMA integrity_check"), "ok");
    EXPECT_EQ(ask(path, "INSERT INTO sentence_words (sentence_words) VALUES ('integrity-check')"),
              "");
    EXPECT_EQ(ask(path, "PRAGMA foreign_key_check"), "");
    Store store = open_store(path, false);
    const auto documents = value_of(store.documents());
    for (const KeptDocument& document : documents) {
        EXPECT_EQ(document.sentences, acts_each);
    }
    EXPECT_EQ(value_of(store.acts()).size(), documents.size() * acts_each);
    EXPECT_EQ(value_of(store.find("sentence", 1'000'000)).size(), documents.size() * acts_each);
    return documents.size();
}

TEST(Processes, WriteOneRecordAtOnce) {
    const Folder folder;
    const std::string path = folder.file("talks.record");
    std::vector<pid_t> children;
    for (const std::string name : {"a", "b", "c"}) {
        children.push_back(in_child([&] {
            for (int number = 0; number < 15; ++number) {
                Store store = open_store(path);
                const Reading reading = numbered(name, number);
                value_of(store.add(reading));
                value_of(store.add(numbered("shared", number)));
                value_of(store.decide(reading.acts[0], Decision::confirmed, name));
            }
            return true;
        }));
    }
    for (const pid_t child : children) {
        EXPECT_TRUE(ended_well(child));
    }
    EXPECT_EQ(whole_documents(path), 60U);
    EXPECT_EQ(value_of(open_store(path, false).changes()).size(), 45U);
}

TEST(Processes, LeaveAWholeRecordWhenTheyAreKilled) {
    const Folder folder;
    const std::string path = folder.file("talks.record");
    std::size_t before = 0;
    for (int round = 0; round < 12; ++round) {
        const pid_t child = in_child([&] {
            for (int number = 0;; ++number) {
                value_of(open_store(path).add(numbered("r" + std::to_string(round) + "_", number)));
            }
            return false;
        });
        pause(5 + 17 * round);
        kill(child, SIGKILL);
        EXPECT_FALSE(ended_well(child));
        value_of(open_store(path).add(numbered("survivor", round)));
        const std::size_t now = whole_documents(path);
        EXPECT_GT(now, before);
        before = now;
    }
    EXPECT_GT(before, 12U) << "nothing was ever added before the kill";
}

TEST(Processes, KeepADecisionThatWasAnsweredThroughAKill) {
    const Folder folder;
    const std::string path = folder.file("talks.record");
    const Reading reading = numbered("a", 0);
    value_of(open_store(path).add(reading));
    const pid_t child = in_child([&] {
        Store store = open_store(path);
        value_of(store.decide(reading.acts[0], Decision::dropped, "Ada"));
        kill(getpid(), SIGKILL);
        return false;
    });
    EXPECT_FALSE(ended_well(child));
    EXPECT_EQ(value_of(open_store(path, false).changes()).size(), 1U);
}

TEST(Processes, WaitForEachOther) {
    const Folder folder;
    const std::string path = folder.file("talks.record");
    {
        open_store(path);
    }
    const std::string held = folder.file("held");
    const pid_t child = in_child([&] {
        auto database = value_of(Database::open(path, Database::Access::existing));
        const bool locked = database.script("BEGIN IMMEDIATE").has_value();
        write_bytes(held, "yes");
        pause(700);
        return locked && database.script("COMMIT").has_value();
    });
    while (bytes_of(held).empty()) {
        pause(1);
    }
    const auto start = std::chrono::steady_clock::now();
    value_of(open_store(path).add(numbered("patient", 1)));
    EXPECT_GT(std::chrono::steady_clock::now() - start, std::chrono::milliseconds(300));
    EXPECT_TRUE(ended_well(child));
}

}  // namespace
}  // namespace irenic::record
