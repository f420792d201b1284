#include "irenic/record/store/schema.hpp"

#include <cstdint>

namespace irenic::record {
namespace {

constexpr std::int64_t application = 0x49726E63;  // "Irnc"
constexpr std::int64_t version = 1;
constexpr std::string_view any_database = std::string_view("SQLite format 3\0", 16);
constexpr std::size_t version_at = 60;
constexpr std::size_t application_at = 68;

// Keys tell the order in which rows came. A coding is never changed: a decision adds one, and the
// last of an act is the one that stands.
constexpr const char* tables = R"(
CREATE TABLE documents (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    path TEXT NOT NULL,
    title TEXT NOT NULL,
    date TEXT NOT NULL,
    sha256 TEXT NOT NULL UNIQUE,
    text TEXT NOT NULL,
    read_on TEXT NOT NULL
) STRICT;

CREATE TABLE sentences (
    key INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES documents,
    number INTEGER NOT NULL,
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL,
    line INTEGER NOT NULL,
    heading INTEGER NOT NULL,
    coverage TEXT NOT NULL,
    why TEXT NOT NULL,
    text TEXT NOT NULL
) STRICT;
CREATE INDEX sentences_of ON sentences (document);

CREATE TABLE actors (
    key INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES documents,
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    mentions INTEGER NOT NULL
) STRICT;

CREATE TABLE acts (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    document INTEGER NOT NULL REFERENCES documents,
    decision TEXT
) STRICT;
CREATE INDEX acts_of ON acts (document);

CREATE TABLE codings (
    key INTEGER PRIMARY KEY,
    act INTEGER NOT NULL REFERENCES acts,
    sentence INTEGER NOT NULL,
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL,
    text TEXT NOT NULL,
    date TEXT NOT NULL,
    kind TEXT NOT NULL,
    event TEXT NOT NULL,
    mode TEXT NOT NULL,
    cameo TEXT NOT NULL,
    tense TEXT NOT NULL,
    quote TEXT,
    quote_speaker TEXT,
    speaker TEXT NOT NULL,
    confidence REAL NOT NULL,
    confirmed INTEGER NOT NULL,
    confirmed_by TEXT NOT NULL,
    confirmed_on TEXT NOT NULL
) STRICT;
CREATE INDEX codings_of ON codings (act);

CREATE TABLE participants (
    coding INTEGER NOT NULL REFERENCES codings,
    role TEXT NOT NULL,
    place INTEGER NOT NULL,
    id TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (coding, role, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE issues (
    coding INTEGER NOT NULL REFERENCES codings,
    place INTEGER NOT NULL,
    issue TEXT NOT NULL,
    option TEXT NOT NULL,
    PRIMARY KEY (coding, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE changes (
    key INTEGER PRIMARY KEY,
    act INTEGER NOT NULL REFERENCES acts,
    decision TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    decided_on TEXT NOT NULL,
    coding_before INTEGER NOT NULL REFERENCES codings,
    coding_after INTEGER NOT NULL REFERENCES codings
) STRICT;

CREATE VIRTUAL TABLE sentence_words USING fts5 (
    text, content = 'sentences', content_rowid = 'key', tokenize = 'unicode61 remove_diacritics 2'
);

PRAGMA application_id = 1232236131;
PRAGMA user_version = 1;
)";
static_assert(application == 1232236131 && version == 1);

std::int64_t big_endian(std::string_view four) {
    std::int64_t number = 0;
    for (const char byte : four) {
        number = number * 256 + static_cast<unsigned char>(byte);
    }
    return number;
}

Error no_record(const std::string& path) {
    return {ErrorCode::bad_input, path, "this file is no record of this program",
            "give the name of a record, or of a file that is not there yet"};
}

Result<bool> judge(const std::string& path, std::int64_t its_application,
                   std::int64_t its_version) {
    if (its_application != application || its_version < version) {
        return tl::unexpected(no_record(path));
    }
    if (its_version > version) {
        return tl::unexpected(Error{ErrorCode::bad_input, path,
                                    "this record was written by a newer version of this program",
                                    "use that version"});
    }
    return true;
}

std::int64_t number_of(Transaction& transaction, std::string_view sql) {
    std::int64_t number = 0;
    transaction.each(sql, {}, [&](Row& row) { number = row.integer(); });
    return number;
}

}  // namespace

Result<bool> look_at(const std::string& path, std::string_view head) {
    if (head.empty()) {
        return false;
    }
    if (head.size() < head_size || !head.starts_with(any_database)) {
        return tl::unexpected(no_record(path));
    }
    return judge(path, big_endian(head.substr(application_at, 4)),
                 big_endian(head.substr(version_at, 4)));
}

Result<bool> look_at(Transaction& transaction) {
    const std::int64_t its_application = number_of(transaction, "PRAGMA application_id");
    const std::int64_t its_version = number_of(transaction, "PRAGMA user_version");
    const std::int64_t tables_there = number_of(transaction, "SELECT count(*) FROM sqlite_schema");
    if (transaction.failed()) {
        return tl::unexpected(*transaction.failure());
    }
    if (tables_there == 0 && its_application == 0 && its_version == 0) {
        return false;
    }
    return judge(transaction.database().path(), its_application, its_version);
}

void lay_out(Transaction& transaction) { transaction.script(tables); }

}  // namespace irenic::record
