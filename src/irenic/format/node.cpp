#include "irenic/format/node.hpp"

#include <algorithm>

#include "irenic/base/utf8.hpp"

namespace irenic::format {

const Node* Node::find(std::string_view key) const {
    const auto found = std::find_if(members.begin(), members.end(),
                                    [&](const Member& member) { return member.key == key; });
    return found == members.end() ? nullptr : &found->value;
}

Complaint too_many_nodes(Place place) {
    return {place, "the case unfolds to more than 1,000,000 values",
            "look for aliases (*name) that repeat each other", ErrorCode::limit};
}

Complaint nested_too_deep(Place place) {
    return {place, "nested deeper than 64 levels", {}, ErrorCode::limit};
}

Complaint duplicate_key(Place place, const std::string& key) {
    return {place, "the key '" + excerpt(key) + "' is here twice", {}, ErrorCode::bad_input};
}

}  // namespace irenic::format
