#include "irenic/record/store/store.hpp"

#include <utility>

#include "irenic/record/store/codings.hpp"
#include "irenic/record/store/database.hpp"
#include "irenic/record/store/open_record.hpp"
#include "irenic/record/store/rows.hpp"
#include "irenic/record/store/transaction.hpp"

namespace irenic::record {
namespace {

/// What `read` answers, in one look at the record.
template <class Read>
auto look_up(Database& database, const Read& read)
    -> Result<decltype(read(std::declval<Transaction&>()))> {
    Transaction transaction(database, Transaction::Kind::read);
    auto answer = read(transaction);
    const auto finished = transaction.finish();
    if (!finished) {
        return tl::unexpected(finished.error());
    }
    return answer;
}

std::string now(Transaction& transaction) {
    std::string time;
    transaction.each("SELECT datetime('now')", {}, [&](Row& row) { time = row.text(); });
    return time;
}

}  // namespace

Store::Store(std::unique_ptr<Database> database) : database_(std::move(database)) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

Result<Store> Store::open(const std::string& path, bool create) {
    return open_record(path, create).map([](Database&& database) {
        return Store(std::make_unique<Database>(std::move(database)));
    });
}

Result<Added> Store::add(const Reading& reading) {
    Transaction transaction(*database_, Transaction::Kind::write);
    Added added;
    if (const auto known = find_document(transaction, reading.document.sha256)) {
        added = {true, 0, *known};
    } else {
        added = {false, reading.acts.size(), write_reading(transaction, reading)};
    }
    return transaction.finish().map([&] { return added; });
}

Result<Act> Store::decide(const Act& act, Decision decision, const std::string& by) {
    if (by.empty()) {
        return tl::unexpected(Error{ErrorCode::bad_input, database_->path(),
                                    "nobody is named who decides", "say who does"});
    }
    Transaction transaction(*database_, Transaction::Kind::write);
    const Coding before = read_standing(transaction, act.id);
    Coding after{0, before.act_key, act};
    after.act.source = before.act.source;
    after.act.confirmed = decision != Decision::dropped;
    after.act.confirmed_by = by;
    after.act.confirmed_on = now(transaction);
    after.key = write_coding(transaction, after.act_key, after.act);
    write_change(transaction, before, after, decision);
    return transaction.finish().map([&] { return after.act; });
}

Result<std::vector<KeptDocument>> Store::documents() { return look_up(*database_, read_documents); }

Result<std::vector<ActorMet>> Store::actors() { return look_up(*database_, read_actors); }

Result<std::vector<Act>> Store::acts() { return look_up(*database_, read_acts); }

Result<std::vector<Act>> Store::undecided() { return look_up(*database_, read_undecided); }

Result<std::vector<Change>> Store::changes() { return look_up(*database_, read_changes); }

Result<std::vector<Hit>> Store::find(const std::string& words, std::size_t most) {
    return look_up(*database_,
                   [&](Transaction& transaction) { return read_hits(transaction, words, most); });
}

}  // namespace irenic::record
