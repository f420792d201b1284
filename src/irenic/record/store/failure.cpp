#include "irenic/record/store/failure.hpp"

#include <cerrno>
#include <system_error>

#include <sqlite3.h>

namespace irenic::record {
namespace {

constexpr int kind_bits = 0xFF;  // the rest of a code tells the kind of the kind

bool is_out_of_room(int kind, int system) {
    return kind == SQLITE_FULL ||
           (kind == SQLITE_IOERR && (system == ENOSPC || system == EDQUOT || system == EFBIG));
}

Error out_of_room(const std::string& path) {
    return {ErrorCode::limit, path, "no room is left to write the record",
            "make room and try again; the record holds what it held before"};
}

Error unreadable(const std::string& path, int system) {
    const std::string why =
        system == 0 ? std::string() : ": " + std::generic_category().message(system);
    return {ErrorCode::bad_input, path, "the disc does not read or write the record" + why,
            "check the disc, or copy the record to another one"};
}

}  // namespace

Error damaged(const std::string& path, const std::string& detail) {
    return {ErrorCode::bad_input, path, "the record is damaged: " + detail,
            "take a copy of it from before, or read the documents into a new record"};
}

Error failure(const std::string& path, int code, const std::string& detail, int system) {
    const int kind = code & kind_bits;
    if (is_out_of_room(kind, system)) {
        return out_of_room(path);
    }
    switch (kind) {
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return {ErrorCode::limit, path, "another program has held the record for 10 seconds",
                    "try again when that one is done"};
        case SQLITE_READONLY:
        case SQLITE_PERM:
        case SQLITE_AUTH:
            return {ErrorCode::bad_input, path, "the record cannot be written",
                    "allow writing to the file and to its folder, or take a copy"};
        case SQLITE_CANTOPEN:
            return {ErrorCode::bad_input, path, "the record cannot be opened",
                    "check that its folder is there and that you may read and write in it"};
        case SQLITE_IOERR:
            return unreadable(path, system);
        case SQLITE_NOMEM:
            return {ErrorCode::limit, path, "no memory is left", "close other programs"};
        case SQLITE_TOOBIG:
            return {ErrorCode::limit, path, "a text is larger than a record can hold",
                    "read a shorter document"};
        case SQLITE_CONSTRAINT:
            return {ErrorCode::bad_input, path, "what is added clashes with the record: " + detail,
                    "read the document into a new record"};
        default:
            return damaged(path, detail);
    }
}

}  // namespace irenic::record
