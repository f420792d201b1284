#include "irenic/record/store/open_record.hpp"

#include <sqlite3.h>

#include "irenic/record/store/failure.hpp"
#include "irenic/record/store/place.hpp"
#include "irenic/record/store/schema.hpp"
#include "irenic/record/store/transaction.hpp"

namespace irenic::record {
namespace {

Error missing(const std::string& path) {
    return {ErrorCode::missing, path, "there is no such record",
            "read a document into it first, or check the name"};
}

Error empty(const std::string& path) {
    return {ErrorCode::bad_input, path, "this file is empty, it holds no record",
            "read a document into it first, or check the name"};
}

Error no_search() {
    return {ErrorCode::missing, "SQLite", "it was built without full-text search (FTS5)",
            "install an SQLite that has it"};
}

/// Whether the database is a record, made just now where it was empty and `create` says so.
Result<void> require_record(Database& database, bool create) {
    Transaction transaction(database, create ? Transaction::Kind::write : Transaction::Kind::read);
    const auto is_record = look_at(transaction);
    if (!is_record) {
        return tl::unexpected(is_record.error());
    }
    if (!*is_record && !create) {
        return tl::unexpected(empty(database.path()));
    }
    if (!*is_record) {
        lay_out(transaction);
    }
    return transaction.finish();
}

/// Where no log can be kept beside the file SQLite stays with its journal, which does as well.
void prefer_log(Database& database) {
    static_cast<void>(database.script("PRAGMA journal_mode = WAL"));
}

Result<Database> open_as(const std::string& path, Database::Access access) {
    const bool create = access == Database::Access::make;
    auto database = Database::open(path, access);
    if (!database) {
        return database;
    }
    database->fold_on_close(false);
    const auto is_record = database->first_bytes(head_size).and_then(
        [&](const std::string& head) { return look_at(path, head); });
    if (!is_record) {
        return tl::unexpected(is_record.error());
    }
    if (!*is_record && !create) {
        return tl::unexpected(empty(path));
    }
    if (create && database->read_only()) {
        return tl::unexpected(failure(path, SQLITE_READONLY, {}, 0));
    }
    const auto ready =
        database->script("PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL").and_then([&] {
            return require_record(*database, create);
        });
    if (!ready) {
        return tl::unexpected(ready.error());
    }
    if (create) {
        prefer_log(*database);
    }
    database->fold_on_close(true);
    return database;
}

}  // namespace

Result<Database> open_record(const std::string& path, bool create) {
    if (!has_full_text_search()) {
        return tl::unexpected(no_search());
    }
    const auto there = is_file(path);
    if (!there) {
        return tl::unexpected(there.error());
    }
    if (create) {
        return open_as(path, Database::Access::make);
    }
    if (!*there) {
        return tl::unexpected(missing(path));
    }
    return open_as(path, is_frozen(path) ? Database::Access::frozen : Database::Access::existing);
}

}  // namespace irenic::record
