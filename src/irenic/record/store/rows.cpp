#include "irenic/record/store/rows.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <string_view>
#include <utility>

#include "irenic/record/store/codings.hpp"
#include "irenic/record/store/words.hpp"

namespace irenic::record {
namespace {

std::string_view name_of(Coverage coverage) {
    static constexpr std::array<std::string_view, 3> names = {"full", "part", "none"};
    return names.at(static_cast<std::size_t>(coverage));
}

bool is_taken(Transaction& transaction, const std::string& id) {
    bool taken = false;
    transaction.each("SELECT 1 FROM documents WHERE id = ?", {id}, [&](Row&) { taken = true; });
    return taken;
}

std::string free_id(Transaction& transaction, const std::string& wanted) {
    std::string id = wanted;
    for (int number = 2; is_taken(transaction, id); ++number) {
        id = wanted + "-" + std::to_string(number);
    }
    return id;
}

std::int64_t write_document(Transaction& transaction, const Document& document,
                            const std::string& id) {
    return transaction.insert(
        "INSERT INTO documents (id, path, title, date, sha256, text, read_on)"
        " VALUES (?, ?, ?, ?, ?, ?, datetime('now'))",
        {id, document.path, document.title, document.date, document.sha256, document.text});
}

void write_sentence(Transaction& transaction, std::int64_t document, const SentenceRead& read) {
    const Sentence& sentence = read.sentence;
    const std::int64_t key = transaction.insert(
        "INSERT INTO sentences (document, number, span_start, span_end, line, heading, coverage,"
        " why, text) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        {document, bound(sentence.number), bound(sentence.start), bound(sentence.end),
         std::int64_t{sentence.line}, std::int64_t{sentence.heading}, name_of(read.coverage),
         read.why, sentence.text});
    transaction.run("INSERT INTO sentence_words (rowid, text) VALUES (?, ?)", {key, sentence.text});
}

void write_actor(Transaction& transaction, std::int64_t document, const ActorMet& actor) {
    transaction.run(
        "INSERT INTO actors (document, id, name, kind, mentions)"
        " VALUES (?, ?, ?, ?, ?)",
        {document, actor.id, actor.name, actor.kind, bound(actor.mentions)});
}

void write_act(Transaction& transaction, std::int64_t document, const Act& act) {
    const std::int64_t key =
        transaction.insert("INSERT INTO acts (id, document) VALUES (?, ?)", {act.id, document});
    write_coding(transaction, key, act);
}

std::vector<std::string> read_act_ids(Transaction& transaction, std::int64_t document,
                                      std::size_t sentence) {
    std::vector<std::string> ids;
    transaction.each(
        "SELECT a.id FROM acts a JOIN codings c ON c.act = a.key"
        " WHERE a.document = ? AND c.sentence = ? AND a.decision IS NOT 'dropped'"
        " AND c.key = (SELECT max(key) FROM codings WHERE act = a.key)"
        " ORDER BY c.confidence DESC, a.key",
        {document, bound(sentence)}, [&](Row& row) { ids.push_back(row.text()); });
    return ids;
}

/// Two entries for one actor, as one.
void merge(ActorMet& actor, ActorMet&& other) {
    if (other.name.size() > actor.name.size()) {
        actor.name = std::move(other.name);
    }
    actor.mentions += other.mentions;
}

}  // namespace

std::optional<std::string> find_document(Transaction& transaction, const std::string& sha256) {
    std::optional<std::string> id;
    transaction.each("SELECT id FROM documents WHERE sha256 = ?", {sha256},
                     [&](Row& row) { id = row.text(); });
    return id;
}

std::string write_reading(Transaction& transaction, const Reading& reading) {
    std::string id = free_id(transaction, reading.document.id);
    const std::int64_t document = write_document(transaction, reading.document, id);
    for (const SentenceRead& sentence : reading.sentences) {
        write_sentence(transaction, document, sentence);
    }
    for (const ActorMet& actor : reading.actors) {
        write_actor(transaction, document, actor);
    }
    for (const Act& act : reading.acts) {
        write_act(transaction, document, act);
    }
    return id;
}

std::vector<KeptDocument> read_documents(Transaction& transaction) {
    std::vector<KeptDocument> documents;
    transaction.each(
        "SELECT id, path, title, date, sha256, text,"
        " (SELECT count(*) FROM sentences WHERE document = d.key), read_on"
        " FROM documents d ORDER BY key",
        {}, [&](Row& row) {
            documents.push_back(KeptDocument{row.text(), row.text(), row.text(), row.text(),
                                             row.text(), row.text(), row.count(), row.text()});
        });
    return documents;
}

std::vector<ActorMet> read_actors(Transaction& transaction) {
    std::vector<ActorMet> actors;
    std::map<std::string, std::size_t> places;
    transaction.each("SELECT id, name, kind, mentions FROM actors ORDER BY key", {}, [&](Row& row) {
        ActorMet met{row.text(), row.text(), row.text(), row.count()};
        const auto [place, first] = places.emplace(met.id, actors.size());
        if (first) {
            actors.push_back(std::move(met));
        } else {
            merge(actors[place->second], std::move(met));
        }
    });
    return actors;
}

std::vector<Hit> read_hits(Transaction& transaction, const std::string& words, std::size_t most) {
    constexpr auto largest = static_cast<std::size_t>(std::numeric_limits<std::int64_t>::max());
    const std::string question = words_to_match(words);
    std::vector<Hit> hits;
    if (question.empty()) {
        return hits;
    }
    transaction.each(
        "SELECT d.key, d.id, s.number, s.text FROM sentence_words w"
        " JOIN sentences s ON s.key = w.rowid JOIN documents d ON d.key = s.document"
        " WHERE sentence_words MATCH ? ORDER BY w.rank, s.key LIMIT ?",
        {question, bound(std::min(most, largest))}, [&](Row& row) {
            const std::int64_t document = row.integer();
            Hit hit{row.text(), row.count(), row.text(), {}};
            hit.acts = read_act_ids(transaction, document, hit.sentence);
            hits.push_back(std::move(hit));
        });
    return hits;
}

}  // namespace irenic::record
