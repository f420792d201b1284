#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "irenic/base/result.hpp"
#include "irenic/record/reading.hpp"

namespace irenic::record {

class Database;

/// What became of an act that a person looked at.
enum class Decision { confirmed, changed, dropped };

/// A document as the record keeps it.
struct KeptDocument {
    std::string id;
    std::string path;
    std::string title;
    std::string date;
    std::string sha256;
    std::string text;  ///< as Document::text: what spans count in
    std::size_t sentences = 0;
    std::string read_on;  ///< date and time, UTC
};

/// A hit of a search.
struct Hit {
    std::string document;  ///< id
    std::size_t sentence = 0;
    std::string text;
    std::vector<std::string> acts;  ///< ids of the acts of that sentence
};

/// What adding a reading did.
struct Added {
    bool known = false;  ///< the same bytes were read before: nothing was added
    std::size_t acts = 0;
    std::string document;  ///< the id under which the record keeps it
};

/// One change a person made.
struct Change {
    std::string act;
    Decision decision = Decision::confirmed;
    std::string by;
    std::string on;  ///< date and time, UTC
    Act before;
    Act after;
};

/// A record file: documents, their sentences and acts, and what people decided about them.
///
/// One SQLite file, with its journal beside it while it is written. Each method is one transaction:
/// a kill at any moment leaves the state before or after it, never between. Several processes may
/// read and write at once; one waits up to 10 seconds for another. A file that is no record of this
/// program, or one of a newer version, is refused and left as it is. Not for several threads.
class Store {
public:
    /// Opens a record, or makes one where there is none and `create` says so.
    [[nodiscard]] static Result<Store> open(const std::string& path, bool create);

    /// Adds a document with its sentences and acts, unless a document with the same SHA-256 is
    /// there. Where another document has the same id, the new one gets the id with "-2", "-3"...
    [[nodiscard]] Result<Added> add(const Reading& reading);

    /// In the order they were added.
    [[nodiscard]] Result<std::vector<KeptDocument>> documents();

    /// Everybody met in the documents, one entry for an id, in the order of first mention: the
    /// fullest name, the kind met first, all mentions.
    [[nodiscard]] Result<std::vector<ActorMet>> actors();

    /// Acts in the order of the documents' dates (undated ones last, then as they were added),
    /// sentences and confidence; as they stand after people's changes; dropped ones left out.
    [[nodiscard]] Result<std::vector<Act>> acts();
    /// Acts nobody decided about yet, in the same order.
    [[nodiscard]] Result<std::vector<Act>> undecided();

    /// Keeps what a person decided: `act` as it should stand (its id tells which; its source stays
    /// what it is). Sets `confirmed` (false for a dropped one), `confirmed_by`, `confirmed_on`.
    /// An act may be decided again, a dropped one too; the last decision counts.
    /// Errors  missing: no such act. bad_input: `by` is empty.
    [[nodiscard]] Result<Act> decide(const Act& act, Decision decision, const std::string& by);

    /// Every change, oldest first.
    [[nodiscard]] Result<std::vector<Change>> changes();

    /// Sentences that hold all the words (full-text, by words, case and accents folded; "..." for
    /// words in a row, a trailing * for beginnings), best first, at most `most`. Any text will do:
    /// marks and operators are no more than blanks; without a word in it nothing is found.
    [[nodiscard]] Result<std::vector<Hit>> find(const std::string& words, std::size_t most);

    Store(const Store&) = delete;
    Store& operator=(const Store&) = delete;
    Store(Store&&) noexcept;
    Store& operator=(Store&&) noexcept;
    ~Store();

private:
    explicit Store(std::unique_ptr<Database> database);
    std::unique_ptr<Database> database_;
};

}  // namespace irenic::record
