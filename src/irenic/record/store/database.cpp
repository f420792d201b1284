#include "irenic/record/store/database.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

#include <sqlite3.h>

#include "irenic/record/store/failure.hpp"

namespace irenic::record {
namespace {

constexpr int wait_milliseconds = 10'000;

/// A name that SQLite takes for nothing but a file.
std::string plain_name(const std::string& path) {
    return path.starts_with('/') ? path : "./" + path;
}

/// The URI of a file that nobody writes.
std::string frozen_name(const std::string& path) {
    std::string uri = "file:";
    for (const char c : plain_name(path)) {
        switch (c) {
            case '%':
                uri += "%25";
                break;
            case '?':
                uri += "%3f";
                break;
            case '#':
                uri += "%23";
                break;
            default:
                uri += c;
        }
    }
    return uri + "?immutable=1";
}

int flags_of(Database::Access access) {
    switch (access) {
        case Database::Access::make:
            return SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
        case Database::Access::frozen:
            return SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX;
        case Database::Access::existing:
            break;
    }
    return SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX;
}

int bind(sqlite3_stmt* statement, int place, const Bound& value) {
    if (const auto* integer = std::get_if<std::int64_t>(&value)) {
        return sqlite3_bind_int64(statement, place, *integer);
    }
    if (const auto* number = std::get_if<double>(&value)) {
        return sqlite3_bind_double(statement, place, *number);
    }
    if (const auto* text = std::get_if<std::string_view>(&value)) {
        const char* bytes = text->data() == nullptr ? "" : text->data();
        return sqlite3_bind_text64(statement, place, bytes, text->size(), nullptr, SQLITE_UTF8);
    }
    return sqlite3_bind_null(statement, place);
}

int bind_all(sqlite3_stmt* statement, std::initializer_list<Bound> values) {
    int code = SQLITE_OK;
    int place = 0;
    for (const Bound& value : values) {
        code = code == SQLITE_OK ? bind(statement, ++place, value) : code;
    }
    IRENIC_CHECK(code != SQLITE_RANGE && code != SQLITE_MISUSE);
    return code;
}

/// Frees a statement for its next use, whatever happened.
class Rewind {
public:
    explicit Rewind(sqlite3_stmt* statement) : statement_(statement) {}
    Rewind(const Rewind&) = delete;
    Rewind& operator=(const Rewind&) = delete;
    Rewind(Rewind&&) = delete;
    Rewind& operator=(Rewind&&) = delete;
    ~Rewind() {
        sqlite3_reset(statement_);
        sqlite3_clear_bindings(statement_);
    }

private:
    sqlite3_stmt* statement_;
};

/// A record may come from anybody: nothing in it is run.
void distrust(sqlite3* connection) {
    sqlite3_db_config(connection, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(connection, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_db_config(connection, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
    sqlite3_db_config(connection, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
}

}  // namespace

bool has_full_text_search() { return sqlite3_compileoption_used("ENABLE_FTS5") == 1; }

std::int64_t Row::integer() { return sqlite3_column_int64(statement_, next_++); }

double Row::number() { return sqlite3_column_double(statement_, next_++); }

std::string Row::text() { return text_or_none().value_or(std::string()); }

std::optional<std::string> Row::text_or_none() {
    const int column = next_++;
    const void* bytes = sqlite3_column_blob(statement_, column);
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement_, column));
    if (sqlite3_column_type(statement_, column) == SQLITE_NULL) {
        return std::nullopt;
    }
    return bytes == nullptr ? std::string() : std::string(static_cast<const char*>(bytes), size);
}

void Database::Close::operator()(sqlite3* connection) const { sqlite3_close_v2(connection); }

void Database::Finalize::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

Database::Database(sqlite3* connection, std::string path)
    : path_(std::move(path)), connection_(connection) {}

Result<Database> Database::open(const std::string& path, Access access) {
    const std::string name = access == Access::frozen ? frozen_name(path) : plain_name(path);
    sqlite3* connection = nullptr;
    const int code = sqlite3_open_v2(name.c_str(), &connection, flags_of(access), nullptr);
    Database database(connection, path);
    if (code != SQLITE_OK) {
        return tl::unexpected(connection == nullptr ? failure(path, code, {}, 0)
                                                    : database.last_failure());
    }
    sqlite3_extended_result_codes(connection, 1);
    sqlite3_busy_timeout(connection, wait_milliseconds);
    distrust(connection);
    return database;
}

bool Database::read_only() const { return sqlite3_db_readonly(connection_.get(), "main") == 1; }

Result<std::string> Database::first_bytes(std::size_t most) const {
    sqlite3_file* file = nullptr;
    sqlite3_file_control(connection_.get(), "main", SQLITE_FCNTL_FILE_POINTER,
                         static_cast<void*>(&file));
    IRENIC_CHECK(file != nullptr && file->pMethods != nullptr);
    // SQLite's own word for the size takes a file of one byte for an empty one.
    std::error_code error;
    const auto size = std::filesystem::file_size(path_, error);
    std::string bytes(error ? 0 : std::min<std::uintmax_t>(most, size), '\0');
    const int code = bytes.empty() ? SQLITE_OK
                                   : file->pMethods->xRead(file, bytes.data(),
                                                           static_cast<int>(bytes.size()), 0);
    if (error || code != SQLITE_OK) {
        return tl::unexpected(failure(path_, error ? SQLITE_CANTOPEN : code, {},
                                      sqlite3_system_errno(connection_.get())));
    }
    return bytes;
}

void Database::fold_on_close(bool fold) {
    sqlite3_db_config(connection_.get(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, fold ? 0 : 1, nullptr);
}

Result<sqlite3_stmt*> Database::prepare(std::string_view sql) {
    const auto known = statements_.find(sql);
    if (known != statements_.end()) {
        return known->second.get();
    }
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite3_prepare_v3(connection_.get(), sql.data(), static_cast<int>(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (code != SQLITE_OK) {
        return tl::unexpected(last_failure());
    }
    statements_.emplace(sql, statement);
    return statement;
}

Result<void> Database::run(std::string_view sql, std::initializer_list<Bound> values,
                           const VisitRow& visit) {
    const auto prepared = prepare(sql);
    if (!prepared) {
        return tl::unexpected(prepared.error());
    }
    sqlite3_stmt* statement = *prepared;
    const Rewind rewind(statement);
    int code = bind_all(statement, values);
    if (code != SQLITE_OK) {
        return tl::unexpected(last_failure());
    }
    while ((code = sqlite3_step(statement)) == SQLITE_ROW) {
        Row row(statement);
        visit(row);
    }
    return code == SQLITE_DONE ? Result<void>() : tl::unexpected(last_failure());
}

Result<void> Database::script(const std::string& sql) {
    const int code = sqlite3_exec(connection_.get(), sql.c_str(), nullptr, nullptr, nullptr);
    return code == SQLITE_OK ? Result<void>() : tl::unexpected(last_failure());
}

std::int64_t Database::last_key() const { return sqlite3_last_insert_rowid(connection_.get()); }

bool Database::in_transaction() const { return sqlite3_get_autocommit(connection_.get()) == 0; }

Error Database::last_failure() const {
    sqlite3* connection = connection_.get();
    return failure(path_, sqlite3_extended_errcode(connection), sqlite3_errmsg(connection),
                   sqlite3_system_errno(connection));
}

}  // namespace irenic::record
