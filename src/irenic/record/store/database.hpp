#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "irenic/base/result.hpp"

struct sqlite3;
struct sqlite3_stmt;

namespace irenic::record {

/// What stands for a "?" of a statement. Texts need to live only as long as the call.
using Bound = std::variant<std::nullptr_t, std::int64_t, double, std::string_view>;

/// A count or place as SQLite keeps it.
[[nodiscard]] inline Bound bound(std::size_t number) { return static_cast<std::int64_t>(number); }

/// Whether this SQLite searches texts by words.
[[nodiscard]] bool has_full_text_search();

/// One row of an answer, read from left to right.
class Row {
public:
    explicit Row(sqlite3_stmt* statement) : statement_(statement) {}

    [[nodiscard]] std::int64_t integer();
    [[nodiscard]] std::size_t count() { return static_cast<std::size_t>(integer()); }
    [[nodiscard]] bool truth() { return integer() != 0; }
    [[nodiscard]] double number();
    [[nodiscard]] std::string text();
    [[nodiscard]] std::optional<std::string> text_or_none();

private:
    sqlite3_stmt* statement_;
    int next_ = 0;
};

using VisitRow = std::function<void(Row&)>;

/// An open SQLite file. Values get into statements by binding only.
class Database {
public:
    enum class Access {
        existing,  ///< to read and write, or to read only where that is all that is allowed
        make,      ///< the same, and an empty file where there is none
        frozen,    ///< to read a file that nobody can write: without locks, without its journal
    };

    /// Opens without reading a byte: any file will do, and it stays as it is.
    [[nodiscard]] static Result<Database> open(const std::string& path, Access access);

    Database(Database&&) noexcept = default;
    Database& operator=(Database&&) noexcept = default;
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;
    ~Database() = default;

    [[nodiscard]] const std::string& path() const { return path_; }
    [[nodiscard]] bool read_only() const;

    /// The first bytes of the file as they lie there, at most `most`; takes no lock. Through
    /// SQLite, for to open and close the file besides it would let go of SQLite's locks.
    [[nodiscard]] Result<std::string> first_bytes(std::size_t most) const;

    /// Whether the journal is folded into the file when the last one closes it.
    void fold_on_close(bool fold);

    /// Runs one statement and shows each row of its answer. The same statement must not be run
    /// from within `visit`.
    [[nodiscard]] Result<void> run(std::string_view sql, std::initializer_list<Bound> values,
                                   const VisitRow& visit);
    /// Runs many statements that hold no values.
    [[nodiscard]] Result<void> script(const std::string& sql);

    /// The key of the row inserted last.
    [[nodiscard]] std::int64_t last_key() const;
    [[nodiscard]] bool in_transaction() const;

private:
    struct Close {
        void operator()(sqlite3* connection) const;
    };
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const;
    };
    using Statement = std::unique_ptr<sqlite3_stmt, Finalize>;

    Database(sqlite3* connection, std::string path);
    [[nodiscard]] Result<sqlite3_stmt*> prepare(std::string_view sql);
    [[nodiscard]] Error last_failure() const;

    std::string path_;
    std::unique_ptr<sqlite3, Close> connection_;
    std::map<std::string, Statement, std::less<>> statements_;
};

}  // namespace irenic::record
