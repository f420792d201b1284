#include <gtest/gtest.h>

#include "../../../../tests/support/made_reading.hpp"
#include "../../../../tests/support/record_files.hpp"
#include "irenic/record/store/store.hpp"

namespace irenic::record {

using namespace test_support;
namespace fs = std::filesystem;

namespace {

/// Work that nobody with more rights than others does, in a process of its own.
template <class Work>
bool as_nobody(const Work& work) {
    constexpr unsigned nobody = 65534;
    return ended_well(in_child([&] {
        const bool lowered = geteuid() != 0 || (setgid(nobody) == 0 && setuid(nobody) == 0);
        return lowered && work();
    }));
}

class FrozenRecord : public ::testing::Test {
protected:
    Folder folder_;
    std::string path_ = folder_.file("talks.record");
};

TEST_F(FrozenRecord, ReadsARecordThatMayNotBeWritten) {
    value_of(open_store(path_).add(upland()));
    fs::permissions(path_, fs::perms(0444));
    for (const auto folder_rights : {fs::perms(0555), fs::perms(0777)}) {
        fs::permissions(folder_.path(), folder_rights);
        const std::string before = state_of(folder_);
        EXPECT_TRUE(as_nobody([&] {
            Store store = open_store(path_, false);
            Reading other = made_reading("other", "", {"Other."});
            const auto added = store.add(other);
            return value_of(store.acts()).size() == 2 &&
                   value_of(store.find("envoy", 9)).size() == 1 && !added &&
                   added.error().what.find("cannot be written") != std::string::npos;
        }));
        EXPECT_TRUE(as_nobody([&] { return !Store::open(path_, true); }));
        EXPECT_EQ(state_of(folder_), before);
    }
}

TEST_F(FrozenRecord, RefusesAFolderThatMayNotBeWritten) {
    fs::permissions(folder_.path(), fs::perms(0555));
    EXPECT_TRUE(as_nobody([&] { return !Store::open(path_, true); }));
    fs::permissions(folder_.path(), fs::perms(0000));
    EXPECT_TRUE(as_nobody([&] {
        const auto store = Store::open(path_, true);
        return !store && store.error().code == ErrorCode::bad_input;
    }));
    fs::permissions(folder_.path(), fs::perms(0755));
    EXPECT_FALSE(fs::exists(path_));
}

TEST_F(FrozenRecord, ReadsARecordBesideSomebodyWhoWrites) {
    Store writer = open_store(path_);
    value_of(writer.add(upland()));
    fs::permissions(folder_.path(), fs::perms(0555));
    fs::permissions(path_, fs::perms(0444));
    const bool right = as_nobody([&] {
        const auto store = Store::open(path_, false);
        return !store || value_of(open_store(path_, false).acts()).size() == 2;
    });
    fs::permissions(folder_.path(), fs::perms(0755));
    EXPECT_TRUE(right) << "what only the log holds is never passed over";
}

}  // namespace
}  // namespace irenic::record
