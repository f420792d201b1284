#include "irenic/record/store/codings.hpp"

#include <array>
#include <utility>

#include "irenic/record/store/failure.hpp"

namespace irenic::record {
namespace {

constexpr std::string_view insert_coding =
    "INSERT INTO codings (act, sentence, span_start, span_end, text, date, kind, event, mode,"
    " cameo, tense, quote, quote_speaker, speaker, confidence, confirmed, confirmed_by,"
    " confirmed_on) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

const std::string select_codings =
    "SELECT c.key, a.key, a.id, d.id, c.sentence, c.span_start, c.span_end, c.text, c.date,"
    " c.kind, c.event, c.mode, c.cameo, c.tense, c.quote, c.quote_speaker, c.speaker,"
    " c.confidence, c.confirmed, c.confirmed_by, c.confirmed_on"
    " FROM codings c JOIN acts a ON a.key = c.act JOIN documents d ON d.key = a.document"
    " WHERE ";

const std::string stands = "c.key = (SELECT max(key) FROM codings WHERE act = a.key)";

const std::string in_order =
    " ORDER BY d.date = '', d.date, d.key, c.sentence, c.confidence DESC, a.key";

constexpr std::string_view actor_role = "actor";
constexpr std::string_view recipient_role = "recipient";

constexpr std::array<std::string_view, 3> decision_names = {"confirmed", "changed", "dropped"};

std::string_view name_of(Decision decision) {
    return decision_names.at(static_cast<std::size_t>(decision));
}

std::optional<Decision> find_decision(std::string_view name) {
    for (const auto decision : {Decision::confirmed, Decision::changed, Decision::dropped}) {
        if (name_of(decision) == name) {
            return decision;
        }
    }
    return std::nullopt;
}

/// What a name in the record stands for; a name that stands for nothing fails the transaction.
template <class T>
T known(Transaction& transaction, std::optional<T> (*find)(std::string_view),
        const std::string& name) {
    const std::optional<T> found = find(name);
    if (!found) {
        transaction.fail(damaged(transaction.database().path(), "'" + name + "' means nothing"));
    }
    return found.value_or(T{});
}

void write_participants(Transaction& transaction, std::int64_t coding, std::string_view role,
                        const std::vector<Participant>& participants) {
    for (std::size_t place = 0; place < participants.size(); ++place) {
        transaction.run(
            "INSERT INTO participants (coding, role, place, id, text) "
            "VALUES (?, ?, ?, ?, ?)",
            {coding, role, bound(place), participants[place].id, participants[place].text});
    }
}

void write_issues(Transaction& transaction, std::int64_t coding,
                  const std::vector<IssueTouched>& issues) {
    for (std::size_t place = 0; place < issues.size(); ++place) {
        transaction.run("INSERT INTO issues (coding, place, issue, option) VALUES (?, ?, ?, ?)",
                        {coding, bound(place), issues[place].issue, issues[place].option});
    }
}

std::vector<Participant> read_participants(Transaction& transaction, std::int64_t coding,
                                           std::string_view role) {
    std::vector<Participant> participants;
    transaction.each(
        "SELECT id, text FROM participants WHERE coding = ? AND role = ? ORDER BY place",
        {coding, role},
        [&](Row& row) { participants.push_back(Participant{row.text(), row.text()}); });
    return participants;
}

std::vector<IssueTouched> read_issues(Transaction& transaction, std::int64_t coding) {
    std::vector<IssueTouched> issues;
    transaction.each("SELECT issue, option FROM issues WHERE coding = ? ORDER BY place", {coding},
                     [&](Row& row) { issues.push_back(IssueTouched{row.text(), row.text()}); });
    return issues;
}

std::optional<Quotation> read_quotation(Row& row) {
    auto text = row.text_or_none();
    auto speaker = row.text();
    if (!text) {
        return std::nullopt;
    }
    return Quotation{*std::move(text), std::move(speaker)};
}

Coding read_coding(Transaction& transaction, Row& row) {
    Coding coding;
    coding.key = row.integer();
    coding.act_key = row.integer();
    Act& act = coding.act;
    act.id = row.text();
    act.source = row.text();
    act.sentence = row.count();
    act.start = row.count();
    act.end = row.count();
    act.text = row.text();
    act.date = row.text();
    act.kind = known(transaction, find_act_kind, row.text());
    act.event = row.text();
    act.mode = row.text();
    act.cameo = row.text();
    act.tense = known(transaction, find_act_tense, row.text());
    act.quote = read_quotation(row);
    act.speaker = row.text();
    act.confidence = row.number();
    act.confirmed = row.truth();
    act.confirmed_by = row.text();
    act.confirmed_on = row.text();
    act.actors = read_participants(transaction, coding.key, actor_role);
    act.recipients = read_participants(transaction, coding.key, recipient_role);
    act.issues = read_issues(transaction, coding.key);
    return coding;
}

std::vector<Act> read_acts_where(Transaction& transaction, const std::string& condition) {
    std::vector<Act> acts;
    transaction.each(select_codings + stands + " AND " + condition + in_order, {}, [&](Row& row) {
        acts.push_back(std::move(read_coding(transaction, row).act));
    });
    return acts;
}

Act read_act_of(Transaction& transaction, std::int64_t coding) {
    Act act;
    transaction.each(select_codings + "c.key = ?", {coding},
                     [&](Row& row) { act = std::move(read_coding(transaction, row).act); });
    return act;
}

}  // namespace

std::int64_t write_coding(Transaction& transaction, std::int64_t act_key, const Act& act) {
    const auto quoted = [&](const std::string Quotation::* part) {
        return act.quote ? Bound(*act.quote.*part) : Bound(nullptr);
    };
    const std::int64_t coding = transaction.insert(
        insert_coding,
        {act_key, bound(act.sentence), bound(act.start), bound(act.end), act.text, act.date,
         name_of(act.kind), act.event, act.mode, act.cameo, name_of(act.tense),
         quoted(&Quotation::text), quoted(&Quotation::speaker), act.speaker, act.confidence,
         std::int64_t{act.confirmed}, act.confirmed_by, act.confirmed_on});
    write_participants(transaction, coding, actor_role, act.actors);
    write_participants(transaction, coding, recipient_role, act.recipients);
    write_issues(transaction, coding, act.issues);
    return coding;
}

std::vector<Act> read_acts(Transaction& transaction) {
    return read_acts_where(transaction, "a.decision IS NOT 'dropped'");
}

std::vector<Act> read_undecided(Transaction& transaction) {
    return read_acts_where(transaction, "a.decision IS NULL");
}

Coding read_standing(Transaction& transaction, const std::string& act_id) {
    std::optional<Coding> found;
    transaction.each(select_codings + stands + " AND a.id = ?", {act_id},
                     [&](Row& row) { found = read_coding(transaction, row); });
    if (!found) {
        transaction.fail(Error{ErrorCode::missing, transaction.database().path(),
                               "no act has the id '" + act_id + "'",
                               "take an id from the acts of this record"});
    }
    return std::move(found).value_or(Coding{});
}

void write_change(Transaction& transaction, const Coding& before, const Coding& after,
                  Decision decision) {
    transaction.run("UPDATE acts SET decision = ? WHERE key = ?",
                    {name_of(decision), after.act_key});
    transaction.run(
        "INSERT INTO changes (act, decision, decided_by, decided_on, coding_before,"
        " coding_after) VALUES (?, ?, ?, ?, ?, ?)",
        {after.act_key, name_of(decision), after.act.confirmed_by, after.act.confirmed_on,
         before.key, after.key});
}

std::vector<Change> read_changes(Transaction& transaction) {
    std::vector<Change> changes;
    transaction.each(
        "SELECT decision, decided_by, decided_on, coding_before, coding_after"
        " FROM changes ORDER BY key",
        {}, [&](Row& row) {
            Change change;
            change.decision = known(transaction, find_decision, row.text());
            change.by = row.text();
            change.on = row.text();
            change.before = read_act_of(transaction, row.integer());
            change.after = read_act_of(transaction, row.integer());
            change.act = change.before.id;
            changes.push_back(std::move(change));
        });
    return changes;
}

}  // namespace irenic::record
