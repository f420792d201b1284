#include "irenic/record/store/open_record.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include "../../../../tests/support/made_reading.hpp"
#include "../../../../tests/support/random.hpp"
#include "../../../../tests/support/record_files.hpp"
#include "irenic/record/store/store.hpp"

namespace irenic::record {

using namespace test_support;
namespace fs = std::filesystem;

namespace {

class OpenRecord : public ::testing::Test {
protected:
    /// Opening is refused, with this said, and changes nothing in the folder.
    void expect_refused(const std::string& path, bool create, ErrorCode code,
                        const std::string& what) const {
        const std::string before = state_of(folder_);
        {
            const auto store = Store::open(path, create);
            ASSERT_FALSE(store) << path;
            EXPECT_EQ(store.error().code, code);
            EXPECT_NE(store.error().what.find(what), std::string::npos) << store.error().what;
            EXPECT_EQ(store.error().where, path);
            EXPECT_FALSE(store.error().hint.empty());
        }
        EXPECT_EQ(state_of(folder_), before);
    }

    void expect_refused(const std::string& what) const {
        expect_refused(path_, false, ErrorCode::bad_input, what);
        expect_refused(path_, true, ErrorCode::bad_input, what);
    }

    Folder folder_;
    std::string path_ = folder_.file("talks.record");
};

TEST_F(OpenRecord, TellsThatARecordIsMissing) {
    expect_refused(path_, false, ErrorCode::missing, "no such record");
}

TEST_F(OpenRecord, MakesARecordOfAnEmptyFileWhenAskedTo) {
    write_bytes(path_, "");
    expect_refused(path_, false, ErrorCode::bad_input, "empty");
    value_of(open_store(path_).add(upland()));
    EXPECT_EQ(value_of(open_store(path_, false).acts()).size(), 2U);
}

TEST_F(OpenRecord, RefusesFilesThatAreNoDatabase) {
    Random random(3);
    for (const std::size_t size : {1U, 15U, 99U, 100U, 5000U}) {
        std::string bytes;
        for (std::size_t left = size; left > 0; --left) {
            bytes += static_cast<char>(random.below(256));
        }
        write_bytes(path_, bytes);
        expect_refused("no record");
    }
    write_bytes(path_, std::string(4096, '\0'));
    expect_refused("no record");
    write_bytes(path_, std::string("SQLite format 3\0", 16));
    expect_refused("no record");
}

TEST_F(OpenRecord, RefusesADatabaseOfSomebodyElse) {
    ask(path_, "CREATE TABLE songs (title TEXT)");
    expect_refused("no record");
    ask(path_, "PRAGMA application_id = 77");
    expect_refused("no record");
    ask(path_, "PRAGMA journal_mode = WAL");
    expect_refused("no record");
}

TEST_F(OpenRecord, RefusesADatabaseOfSomebodyElseThatIsInUse) {
    auto other = value_of(Database::open(path_, Database::Access::make));
    ASSERT_TRUE(other.script("PRAGMA journal_mode = WAL; CREATE TABLE songs (title TEXT)"));
    EXPECT_TRUE(ended_well(in_child([&] {
        const std::string before = state_of(folder_);
        return !Store::open(path_, true) && state_of(folder_) == before;
    })));
    ASSERT_TRUE(other.script("INSERT INTO songs VALUES ('one')"));
}

TEST_F(OpenRecord, RefusesARecordOfANewerVersion) {
    {
        open_store(path_);
    }
    ask(path_, "PRAGMA user_version = 2");
    expect_refused("newer version");
    ask(path_, "PRAGMA user_version = 0");
    expect_refused("no record");
}

TEST_F(OpenRecord, RefusesANewerVersionThatOnlyTheLogTells) {
    {
        open_store(path_);
    }
    auto newer = value_of(Database::open(path_, Database::Access::existing));
    ASSERT_TRUE(newer.script("PRAGMA user_version = 2"));
    const std::string copy = folder_.file("copy.record");
    fs::copy_file(path_, copy);
    fs::copy_file(path_ + "-wal", copy + "-wal");
    const std::string before = bytes_of(copy) + bytes_of(copy + "-wal");
    const auto store = Store::open(copy, true);
    ASSERT_FALSE(store);
    EXPECT_NE(store.error().what.find("newer version"), std::string::npos);
    EXPECT_EQ(bytes_of(copy) + bytes_of(copy + "-wal"), before);
}

TEST_F(OpenRecord, RefusesWhatIsNoFile) {
    for (const bool create : {false, true}) {
        expect_refused(folder_.path(), create, ErrorCode::bad_input, "folder");
        expect_refused("/dev/null", create, ErrorCode::bad_input, "no file");
        const auto nameless = Store::open("", create);
        ASSERT_FALSE(nameless);
        EXPECT_NE(nameless.error().what.find("file name"), std::string::npos);
        EXPECT_FALSE(Store::open(path_ + std::string("\0x", 2), create));
    }
    const std::string pipe = folder_.file("pipe");
    ASSERT_EQ(mkfifo(pipe.c_str(), 0600), 0);
    expect_refused(pipe, true, ErrorCode::bad_input, "no file");
    EXPECT_TRUE(fs::is_fifo(pipe));
}

TEST_F(OpenRecord, RefusesToMakeARecordWhereNothingCanBeMade) {
    expect_refused(folder_.file("absent/talks.record"), true, ErrorCode::bad_input,
                   "cannot be opened");
    write_bytes(path_, "a file");
    expect_refused(path_ + "/talks.record", true, ErrorCode::bad_input, "");
    expect_refused(folder_.file(std::string(300, 'n')), true, ErrorCode::bad_input, "");
}

TEST_F(OpenRecord, TakesNamesThatSqliteWouldReadOtherwise) {
    const fs::path home = fs::current_path();
    fs::current_path(folder_.path());
    for (const std::string name : {":memory:", "file:x?mode=memory", "a%41#b?c"}) {
        value_of(open_store(name).add(upland()));
        EXPECT_TRUE(fs::is_regular_file(name)) << name;
        EXPECT_EQ(value_of(open_store(name, false).acts()).size(), 2U) << name;
    }
    fs::current_path(home);
}

TEST_F(OpenRecord, LeavesOneFileBehind) {
    value_of(open_store(path_).add(upland()));
    EXPECT_EQ(std::distance(fs::directory_iterator(folder_.path()), fs::directory_iterator()), 1);
    EXPECT_EQ(ask(path_, "PRAGMA integrity_check"), "ok");
    EXPECT_EQ(ask(path_, "PRAGMA journal_mode"), "wal");
}

TEST_F(OpenRecord, WritesARecordThatKeepsNoLogToo) {
    {
        open_store(path_);
    }
    EXPECT_EQ(ask(path_, "PRAGMA journal_mode = DELETE"), "delete");
    Store one = open_store(path_, false);
    Store other = open_store(path_, false);
    value_of(one.add(upland()));
    EXPECT_TRUE(value_of(other.add(upland())).known);
    EXPECT_EQ(value_of(other.acts()).size(), 2U);
    EXPECT_FALSE(fs::exists(path_ + "-wal"));
}

TEST_F(OpenRecord, ChangesNothingByReading) {
    value_of(open_store(path_).add(upland()));
    const std::string before = state_of(folder_);
    {
        Store store = open_store(path_, false);
        EXPECT_EQ(value_of(store.acts()).size(), 2U);
        EXPECT_EQ(value_of(store.find("envoy", 9)).size(), 1U);
        EXPECT_TRUE(value_of(open_store(path_).add(upland())).known);
    }
    EXPECT_EQ(state_of(folder_), before);
}

}  // namespace
}  // namespace irenic::record
