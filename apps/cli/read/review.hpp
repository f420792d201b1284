#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "cli/read/change.hpp"
#include "cli/read/names.hpp"
#include "cli/read/terminal.hpp"
#include "irenic/base/result.hpp"
#include "irenic/record/store/store.hpp"

namespace irenic::cli {

/// What is gone through.
struct Reviewed {
    const std::vector<record::Act>& undecided;
    const std::vector<record::KeptDocument>& documents;
    const ReadNames& names;
    const KnownIssues& issues;
};

/// How often a person decided what.
struct Tally {
    std::size_t confirmed = 0;
    std::size_t changed = 0;
    std::size_t dropped = 0;
    std::size_t left = 0;                         ///< skipped, or not reached
    std::optional<Error> failure = std::nullopt;  ///< why it ended early, where it could not go on
};

/// Keeps one decision at once.
using Decide = std::function<Result<record::Act>(const record::Act&, record::Decision)>;

/// Steps through acts: shows each with its sentence and asks what shall become of it, until all are
/// done, or the person quits, or the answers end. An act that another process decided meanwhile is
/// said and passed over.
[[nodiscard]] Tally review(const Reviewed& reviewed, const Terminal& terminal,
                           const Decide& decide);

/// An act and its sentence as review() shows them, the words it rests on between >> and <<.
[[nodiscard]] std::string show_for_review(const record::Act& act,
                                          const std::vector<record::KeptDocument>& documents,
                                          const ReadNames& names);

}  // namespace irenic::cli
