#include "irenic/format/references.hpp"

#include <algorithm>

#include "irenic/format/scalars.hpp"

namespace irenic::format {
namespace {

template <class Id>
std::optional<Id> to_id(std::optional<std::size_t> position) {
    return position ? std::optional<Id>(Id(*position)) : std::nullopt;
}

std::optional<std::size_t> find_name(Draft& draft, Place place, const std::string& name,
                                     std::string_view what, const NameTable& table) {
    const auto position = table.find(name);
    if (!position) {
        draft.problems.unknown(place, "unknown " + std::string(what), name, table.names());
    }
    return position;
}

std::string option_of(const Draft& draft, IssueId issue) {
    return "option of " + draft.issues.names()[issue.at()];
}

constexpr auto by_first = [](const auto& a, const auto& b) { return a.first < b.first; };

/// One option, or a list of them, in the order of the issue.
std::vector<OptionId> read_options(Draft& draft, IssueId issue, const Node& node) {
    std::vector<OptionId> options;
    if (node.kind != Node::Kind::list) {
        if (const auto option = read_option(draft, issue, &node)) {
            options.push_back(*option);
        }
        return options;
    }
    if (node.items.empty()) {
        draft.problems.error(node.place, "an empty list holds for no package");
    }
    options = read_ids<OptionId>(draft, &node, option_of(draft, issue), draft.options[issue.at()]);
    std::sort(options.begin(), options.end());
    return options;
}

}  // namespace

std::optional<std::size_t> find_declared(Draft& draft, const Node& node, std::string_view what,
                                         const NameTable& table) {
    if (node.kind != Node::Kind::scalar) {
        draft.problems.error(node.place, "expected the id of one " + std::string(what) +
                                             ", found " + describe(node));
        return std::nullopt;
    }
    return find_name(draft, node.place, node.text, what, table);
}

std::optional<std::size_t> find_declared(Draft& draft, const Node::Member& member,
                                         std::string_view what, const NameTable& table) {
    return find_name(draft, member.place, member.key, what, table);
}

std::optional<PartyId> read_party(Draft& draft, const Node* node) {
    return node == nullptr ? std::nullopt
                           : to_id<PartyId>(find_declared(draft, *node, "party", draft.parties));
}

std::optional<IssueId> read_issue(Draft& draft, const Node* node) {
    return node == nullptr ? std::nullopt
                           : to_id<IssueId>(find_declared(draft, *node, "issue", draft.issues));
}

std::optional<OptionId> read_option(Draft& draft, IssueId issue, const Node* node) {
    if (node == nullptr) {
        return std::nullopt;
    }
    return to_id<OptionId>(
        find_declared(draft, *node, option_of(draft, issue), draft.options[issue.at()]));
}

std::string read_source(Draft& draft, const Node* node) {
    if (node == nullptr || !find_declared(draft, *node, "source", draft.sources)) {
        return {};
    }
    return node->text;
}

std::optional<PartyId> party_key(Draft& draft, const Node::Member& member) {
    return to_id<PartyId>(find_declared(draft, member, "party", draft.parties));
}

std::optional<IssueId> issue_key(Draft& draft, const Node::Member& member) {
    return to_id<IssueId>(find_declared(draft, member, "issue", draft.issues));
}

std::optional<OptionId> option_key(Draft& draft, IssueId issue, const Node::Member& member) {
    return to_id<OptionId>(
        find_declared(draft, member, option_of(draft, issue), draft.options[issue.at()]));
}

Condition read_condition(Draft& draft, const Node* node) {
    Condition condition;
    if (node == nullptr) {
        return condition;
    }
    for (const auto& member : members_of(*node, "a condition", draft.problems)) {
        if (const auto issue = issue_key(draft, member)) {
            condition.any_of.emplace_back(*issue, read_options(draft, *issue, member.value));
        }
    }
    std::sort(condition.any_of.begin(), condition.any_of.end(), by_first);
    return condition;
}

Condition require_condition(Draft& draft, const Fields& fields, std::string_view key) {
    const Node* node = fields.require(key);
    if (node != nullptr && is_none(node)) {
        draft.problems.error(node->place,
                             "'" + std::string(key) +
                                 "' is empty, so it would hold "
                                 "for every package",
                             "name an issue and an option");
    }
    return read_condition(draft, node);
}

Package read_package(Draft& draft, const Node* node) {
    Package package;
    if (node == nullptr) {
        return package;
    }
    for (const auto& member : members_of(*node, "a package", draft.problems)) {
        const auto issue = issue_key(draft, member);
        const auto option = issue ? read_option(draft, *issue, &member.value) : std::nullopt;
        if (option) {
            package.choices.emplace_back(*issue, *option);
        }
    }
    std::sort(package.choices.begin(), package.choices.end());
    return package;
}

PartyNumbers read_party_numbers_as_written(Draft& draft, const Node* node, const Range& range) {
    PartyNumbers numbers;
    if (node == nullptr) {
        return numbers;
    }
    for (const auto& member : members_of(*node, "numbers by party", draft.problems)) {
        const auto party = party_key(draft, member);
        const auto number = read_number(draft, &member.value, range);
        if (party && number) {
            numbers.emplace_back(*party, *number);
        }
    }
    return numbers;
}

PartyNumbers read_party_numbers(Draft& draft, const Node* node, const Range& range) {
    PartyNumbers numbers = read_party_numbers_as_written(draft, node, range);
    std::sort(numbers.begin(), numbers.end(), by_first);
    return numbers;
}

}  // namespace irenic::format
