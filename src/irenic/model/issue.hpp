#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "irenic/model/ids.hpp"

namespace irenic {

struct Option {
    std::string id;
    std::string label;  ///< the id where the case gives none
    bool operator==(const Option&) const = default;
};

struct Issue {
    std::string id;
    std::string label;  ///< the id where the case gives none
    std::vector<Option> options;
    OptionId now;               ///< what is so today
    bool divisible = false;     ///< may be split; else a mixture means by lot or in turn
    bool obligation = false;    ///< owed whatever the deal
    std::optional<PartyId> by;  ///< who alone carries it out
    std::string vocabulary;     ///< id of the built-in issue list, or empty
    bool operator==(const Issue&) const = default;
};

/// A choice of one option on some issues, ordered by issue; on all of them it is a whole package.
struct Package {
    std::vector<std::pair<IssueId, OptionId>> choices;

    [[nodiscard]] std::optional<OptionId> on(IssueId issue) const;
    bool operator==(const Package&) const = default;
};

/// Holds for a package that has, on every issue named, one of the options named.
struct Condition {
    std::vector<std::pair<IssueId, std::vector<OptionId>>> any_of;  ///< ordered by issue

    /// `options[k]` is the option chosen on issue k, for every issue of the case.
    [[nodiscard]] bool holds(const std::vector<OptionId>& options) const;
    bool operator==(const Condition&) const = default;
};

/// Packages that cannot occur: those that match `never`, or match `when` and not `then`.
struct Constraint {
    enum class Kind { never, implies };

    Kind kind = Kind::never;
    Condition when;    ///< what never occurs, or the `if` part
    Condition then;    ///< kind implies
    std::string norm;  ///< why law or mandate forbids it; a norm is never relaxed
    bool operator==(const Constraint&) const = default;
};

}  // namespace irenic
