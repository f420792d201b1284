#include <csignal>

#include <gtest/gtest.h>
#include <sys/resource.h>

#include "../../../../tests/support/made_reading.hpp"
#include "../../../../tests/support/random.hpp"
#include "../../../../tests/support/record_files.hpp"
#include "irenic/record/store/store.hpp"

namespace irenic::record {

using namespace test_support;

namespace {

class DamagedRecord : public ::testing::Test {
protected:
    Folder folder_;
    std::string path_ = folder_.file("talks.record");
};

TEST_F(DamagedRecord, FailsCleanlyOnADamagedRecord) {
    {
        Store store = open_store(path_);
        Reading reading = made_reading("long", "", std::vector<std::string>(300, "Many words."));
        for (std::size_t number = 1; number <= 300; ++number) {
            add_act(reading, number, 0.5);
        }
        value_of(store.add(reading));
    }
    const std::string whole = bytes_of(path_);
    Random random(11);
    int failures = 0;
    for (int round = 0; round < 60; ++round) {
        std::string damaged = whole;
        const std::size_t start = random.size(100, whole.size() - 2000);
        for (std::size_t place = start; place < start + 2000; ++place) {
            damaged[place] = static_cast<char>(random.below(256));
        }
        write_bytes(path_, round % 2 == 0 ? damaged : damaged.substr(0, start));
        auto store = Store::open(path_, false);
        const auto acts = store ? store->acts() : tl::unexpected(store.error());
        if (!acts) {
            ++failures;
            EXPECT_EQ(acts.error().where, path_);
            EXPECT_NE(acts.error().what.find("damaged"), std::string::npos) << acts.error().what;
        }
        if (store) {
            static_cast<void>(store->find("words", 9));
            static_cast<void>(store->changes());
            static_cast<void>(store->documents());
        }
    }
    EXPECT_GT(failures, 20);
}

TEST_F(DamagedRecord, TellsCodingsThatMeanNothing) {
    value_of(open_store(path_).add(upland()));
    ask(path_, "UPDATE codings SET kind = 'whistle'");
    const auto acts = open_store(path_, false).acts();
    ASSERT_FALSE(acts);
    EXPECT_NE(acts.error().what.find("whistle"), std::string::npos);
}

TEST_F(DamagedRecord, RunsNothingThatARecordHolds) {
    {
        open_store(path_);
    }
    ask(path_, "CREATE TRIGGER more AFTER INSERT ON documents BEGIN DELETE FROM acts; END");
    value_of(open_store(path_).add(upland()));
    value_of(open_store(path_).add(made_reading("next", "", {"Next."})));
    EXPECT_EQ(value_of(open_store(path_, false).acts()).size(), 2U);
}

TEST_F(DamagedRecord, KeepsWhatWasThereWhenNoRoomIsLeft) {
    value_of(open_store(path_).add(upland()));
    EXPECT_TRUE(ended_well(in_child([&] {
        const rlimit room{rlim_t{1} << 18, rlim_t{1} << 18};
        std::signal(SIGXFSZ, SIG_IGN);
        setrlimit(RLIMIT_FSIZE, &room);
        Store store = open_store(path_);
        const std::vector<std::string> many(20'000, "Far more than there is room for.");
        const auto added = store.add(made_reading("long", "", many));
        return !added && added.error().code == ErrorCode::limit && added.error().where == path_ &&
               added.error().what.find("no room") != std::string::npos &&
               value_of(store.documents()).size() == 1;
    })));
    EXPECT_EQ(value_of(open_store(path_, false).documents()).size(), 1U);
    EXPECT_EQ(ask(path_, "PRAGMA integrity_check"), "ok");
}

}  // namespace
}  // namespace irenic::record
