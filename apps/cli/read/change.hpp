#pragma once

#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "cli/read/terminal.hpp"
#include "irenic/record/acts/act.hpp"
#include "irenic/record/lexicon/lexicon.hpp"

namespace irenic::cli {

/// The issues an act may name, each with its options.
class KnownIssues {
public:
    /// Those of the lexicon, and those that acts of the record name already.
    KnownIssues(const record::Lexicon& lexicon, const std::vector<record::Act>& acts);

    /// Issues written as "truce: permanent, aid"; empty for none.
    /// Errors  in words: an issue or an option that is not known, and the nearest one.
    [[nodiscard]] tl::expected<std::vector<record::IssueTouched>, std::string> read(
        const std::string& text) const;

private:
    std::unordered_map<std::string, std::set<std::string>> options_;
};

/// Asks for every field of `act` that a person may change, with its present value. An empty answer
/// keeps it, "-" takes it away where it may be empty, and what cannot be is asked again. With
/// another kind of act the codes are those of none until they are given. Returns the act as it
/// should stand; nothing where the answers end before the last field.
[[nodiscard]] std::optional<record::Act> ask_changes(record::Act act, const KnownIssues& issues,
                                                     const Terminal& terminal);

}  // namespace irenic::cli
