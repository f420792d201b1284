#include "irenic/record/store/transaction.hpp"

#include <utility>

namespace irenic::record {

Transaction::Transaction(Database& database, Kind kind) : database_(database) {
    run(kind == Kind::write ? "BEGIN IMMEDIATE" : "BEGIN", {});
}

Transaction::~Transaction() {
    if (database_.in_transaction()) {
        static_cast<void>(database_.script("ROLLBACK"));
    }
}

void Transaction::keep(const Result<void>& result) {
    if (!result) {
        fail(result.error());
    }
}

void Transaction::fail(Error error) {
    if (!failure_) {
        failure_ = std::move(error);
    }
}

void Transaction::each(std::string_view sql, std::initializer_list<Bound> values,
                       const VisitRow& visit) {
    if (!failed()) {
        keep(database_.run(sql, values, visit));
    }
}

void Transaction::run(std::string_view sql, std::initializer_list<Bound> values) {
    each(sql, values, [](Row&) {});
}

std::int64_t Transaction::insert(std::string_view sql, std::initializer_list<Bound> values) {
    run(sql, values);
    return database_.last_key();
}

void Transaction::script(const char* sql) {
    if (!failed()) {
        keep(database_.script(sql));
    }
}

Result<void> Transaction::finish() {
    run("COMMIT", {});
    return failed() ? tl::unexpected(*failure_) : Result<void>();
}

}  // namespace irenic::record
