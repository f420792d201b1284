#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/merge_parts.hpp"
#include "cli/verbs.hpp"
#include "irenic/base/result.hpp"
#include "irenic/base/value.hpp"

namespace irenic::cli {

/// A part of a tournament, or its answer, with the version and the verb before it, in the form in
/// which a file of it is read back: one run and joined parts are told from the same data.
[[nodiscard]] Value with_tournament_head(const Value& version, const Value& body);

/// The same as it is printed.
[[nodiscard]] Outcome tournament_as_json(const Value& with_head);

/// Why nothing was played: an error for each case, where all were left out.
///
/// value  a part of a tournament, or its answer.
[[nodiscard]] std::vector<Error> why_nothing_was_played(const Value& value);

/// The file in which --resume keeps what is done.
class KeptPart {
public:
    /// most_bytes  the largest file that is written, as it is the largest that is read back.
    explicit KeptPart(std::string path, std::size_t most_bytes = largest_part)
        : path_(std::move(path)), most_bytes_(most_bytes) {}

    /// What an earlier run kept; null where there is no file yet.
    /// Errors  it cannot be written to or read, is too large, is not JSON, was kept by another
    ///         version.
    [[nodiscard]] Result<Value> read() const;

    /// Puts a part in the place of what was kept, unless that was less than a second ago or the
    /// part is too large to be read back.
    void keep(const Value& partial);
    /// The same whenever it was; why the file could not be written, which is then as it was.
    [[nodiscard]] std::optional<Error> keep_last(const Value& partial);

private:
    using Clock = std::chrono::steady_clock;

    [[nodiscard]] std::optional<Error> write(const Value& partial) const;

    std::string path_;
    std::size_t most_bytes_;
    std::optional<Clock::time_point> kept_;
};

}  // namespace irenic::cli
