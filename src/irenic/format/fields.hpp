#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "irenic/format/node.hpp"
#include "irenic/format/problems.hpp"

namespace irenic::format {

/// "'text'", "a list", "a map" or "nothing": what stands where something else was expected.
[[nodiscard]] std::string describe(const Node& node);

/// Whether a block was left out: no node, nothing behind its key, or an empty map.
[[nodiscard]] bool is_none(const Node* node);

/// Whether this can be read as a list: one, or nothing.
[[nodiscard]] bool is_list(const Node& node);

/// The members of a map; none, and an error that names `what`, where the node is something else.
/// A value left out (`key:` and nothing behind it) is an empty map.
[[nodiscard]] const std::vector<Node::Member>& members_of(const Node& node, std::string_view what,
                                                          Problems& problems);

/// The items of a list, likewise; an empty map is an empty list too.
[[nodiscard]] const std::vector<Node>& items_of(const Node& node, std::string_view what,
                                                Problems& problems);

/// A map whose keys have fixed names.
class Fields {
public:
    /// Reports a node that is no map, and every key that is not among `known`.
    Fields(const Node& node, std::string_view what, std::initializer_list<std::string_view> known,
           Problems& problems);

    /// The value of `key`, or null where it was left out.
    [[nodiscard]] const Node* operator[](std::string_view key) const { return node_.find(key); }
    /// The same, and an error where it was left out.
    [[nodiscard]] const Node* require(std::string_view key) const;
    [[nodiscard]] bool has(std::string_view key) const { return node_.find(key) != nullptr; }
    [[nodiscard]] Place place() const { return node_.place; }

private:
    const Node& node_;
    std::string what_;
    Problems& problems_;
};

}  // namespace irenic::format
