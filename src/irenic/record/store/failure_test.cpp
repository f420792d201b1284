#include "irenic/record/store/failure.hpp"

#include <cerrno>

#include <gtest/gtest.h>
#include <sqlite3.h>

namespace irenic::record {
namespace {

std::string said(int code, int system = 0) {
    const Error error = failure("talks.record", code, "details", system);
    EXPECT_EQ(error.where, "talks.record");
    EXPECT_FALSE(error.hint.empty());
    return error.what;
}

TEST(Failure, TellsWhatHappened) {
    EXPECT_EQ(said(SQLITE_BUSY), "another program has held the record for 10 seconds");
    EXPECT_EQ(said(SQLITE_BUSY_SNAPSHOT), said(SQLITE_BUSY));
    EXPECT_EQ(said(SQLITE_FULL), "no room is left to write the record");
    EXPECT_EQ(said(SQLITE_IOERR_WRITE, EDQUOT), said(SQLITE_FULL));
    EXPECT_EQ(said(SQLITE_IOERR_READ, EIO).rfind("the disc does not read or write", 0), 0U);
    EXPECT_EQ(said(SQLITE_READONLY_DIRECTORY), "the record cannot be written");
    EXPECT_EQ(said(SQLITE_CANTOPEN), "the record cannot be opened");
    EXPECT_EQ(said(SQLITE_CORRUPT), "the record is damaged: details");
    EXPECT_EQ(said(SQLITE_NOTADB), "the record is damaged: details");
}

TEST(Failure, CountsWaitingAndRoomAsLimits) {
    for (const int code : {SQLITE_BUSY, SQLITE_FULL, SQLITE_NOMEM, SQLITE_TOOBIG}) {
        EXPECT_EQ(failure("x", code, {}, 0).code, ErrorCode::limit);
    }
    EXPECT_EQ(failure("x", SQLITE_CORRUPT, {}, 0).code, ErrorCode::bad_input);
}

}  // namespace
}  // namespace irenic::record
