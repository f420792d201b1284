#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "irenic/base/result.hpp"

namespace irenic::format {

/// Lines and columns count from 1, columns in bytes. Line 0 means the file as a whole.
struct Place {
    int line = 0;
    int column = 0;
    bool operator==(const Place&) const = default;
};

/// A piece of the text of a case: nothing, a scalar, a list or a map, and where it stands.
///
/// Scalars stay text: nothing is guessed about `no`, `1.0` or `2024-02-08`.
struct Node {
    enum class Kind { null, scalar, list, map };
    struct Member;

    Kind kind = Kind::null;
    bool quoted = false;  ///< scalars: in quotes or as a block
    Place place;
    std::string text;             ///< scalars
    std::vector<Node> items;      ///< lists
    std::vector<Member> members;  ///< maps, in the order of the text, no key twice

    /// The value of `key` in a map, or null. Cost: linear in the members.
    [[nodiscard]] const Node* find(std::string_view key) const;
};

struct Node::Member {
    std::string key;
    Place place;  ///< of the key
    Node value;
};

/// Something wrong with the text, before it has a file name.
struct Complaint {
    Place place;
    std::string what;
    std::string hint;
    ErrorCode code = ErrorCode::bad_input;
    // NOLINTNEXTLINE(readability-redundant-member-init): lets most complaints leave it out
    std::string excerpt = {};  ///< as in Error
    std::size_t caret = 0;
};

/// What reading a text gave: a tree, or complaints, or both where reading could go on.
struct Parsed {
    std::optional<Node> root;
    std::vector<Complaint> complaints;
};

/// Limits on what a text may unfold to.
inline constexpr std::size_t most_nodes = 1'000'000;  ///< with aliases expanded
inline constexpr std::size_t deepest_nesting = 64;

[[nodiscard]] Complaint too_many_nodes(Place place);
[[nodiscard]] Complaint nested_too_deep(Place place);
[[nodiscard]] Complaint duplicate_key(Place place, const std::string& key);

}  // namespace irenic::format
