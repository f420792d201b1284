#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "irenic/format/draft.hpp"
#include "irenic/format/fields.hpp"
#include "irenic/format/read_number.hpp"

namespace irenic::format {

// What names something declared elsewhere in the case. Functions that take a pointer give nothing
// for null; what is not declared is reported, with the nearest name that is.

/// The position of the id at `node` in `table`; `what` is "party", "issue" and the like.
[[nodiscard]] std::optional<std::size_t> find_declared(Draft& draft, const Node& node,
                                                       std::string_view what,
                                                       const NameTable& table);
/// The same for a key of a map.
[[nodiscard]] std::optional<std::size_t> find_declared(Draft& draft, const Node::Member& member,
                                                       std::string_view what,
                                                       const NameTable& table);

[[nodiscard]] std::optional<PartyId> read_party(Draft& draft, const Node* node);
[[nodiscard]] std::optional<IssueId> read_issue(Draft& draft, const Node* node);
[[nodiscard]] std::optional<OptionId> read_option(Draft& draft, IssueId issue, const Node* node);
/// The id of a source, empty where there is none.
[[nodiscard]] std::string read_source(Draft& draft, const Node* node);

[[nodiscard]] std::optional<PartyId> party_key(Draft& draft, const Node::Member& member);
[[nodiscard]] std::optional<IssueId> issue_key(Draft& draft, const Node::Member& member);
[[nodiscard]] std::optional<OptionId> option_key(Draft& draft, IssueId issue,
                                                 const Node::Member& member);

/// A list of ids, none twice; `what` is "party", "issue" and the like.
template <class Id>
[[nodiscard]] std::vector<Id> read_ids(Draft& draft, const Node* node, std::string_view what,
                                       const NameTable& table) {
    std::vector<Id> ids;
    if (node == nullptr) {
        return ids;
    }
    NameTable seen;
    for (const Node& item : items_of(*node, "ids", draft.problems)) {
        const auto position = find_declared(draft, item, what, table);
        if (!position) {
            continue;
        }
        if (!seen.add(item.text)) {
            draft.problems.error(item.place, "'" + item.text + "' is in this list twice");
        }
        ids.emplace_back(*position);
    }
    return ids;
}

/// Options by issue, one or a list each; empty where null.
[[nodiscard]] Condition read_condition(Draft& draft, const Node* node);
/// The condition at a key that must be there and name an issue.
[[nodiscard]] Condition require_condition(Draft& draft, const Fields& fields, std::string_view key);
/// One option by issue; empty where null.
[[nodiscard]] Package read_package(Draft& draft, const Node* node);
/// A number for some parties, ordered by party; empty where null.
[[nodiscard]] PartyNumbers read_party_numbers(Draft& draft, const Node* node, const Range& range);
/// The same in the order of the text.
[[nodiscard]] PartyNumbers read_party_numbers_as_written(Draft& draft, const Node* node,
                                                         const Range& range);

}  // namespace irenic::format
