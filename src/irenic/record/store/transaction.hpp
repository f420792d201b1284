#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string_view>

#include "irenic/record/store/database.hpp"

namespace irenic::record {

/// Statements that count together or not at all. The first failure is kept, what comes after it
/// does nothing, and finish() tells it; so the steps between need not look.
class Transaction {
public:
    enum class Kind { read, write };

    Transaction(Database& database, Kind kind);
    /// Takes everything back, unless it was finished.
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    Transaction(Transaction&&) = delete;
    Transaction& operator=(Transaction&&) = delete;

    void run(std::string_view sql, std::initializer_list<Bound> values);
    void each(std::string_view sql, std::initializer_list<Bound> values, const VisitRow& visit);
    /// As run, of one row that is inserted: its key.
    std::int64_t insert(std::string_view sql, std::initializer_list<Bound> values);
    /// Runs many statements that hold no values.
    void script(const char* sql);

    /// Stops here, for a reason of the caller's.
    void fail(Error error);
    [[nodiscard]] bool failed() const { return failure_.has_value(); }
    [[nodiscard]] const std::optional<Error>& failure() const { return failure_; }
    [[nodiscard]] const Database& database() const { return database_; }

    [[nodiscard]] Result<void> finish();

private:
    void keep(const Result<void>& result);

    Database& database_;
    std::optional<Error> failure_;
};

}  // namespace irenic::record
