#include "irenic/format/fields.hpp"

#include <algorithm>

#include "irenic/base/utf8.hpp"

namespace irenic::format {
namespace {

void report_wrong_kind(const Node& node, std::string_view wanted, std::string_view what,
                       Problems& problems) {
    const bool one_item = node.kind == Node::Kind::scalar && wanted == "a list";
    problems.error(node.place,
                   "expected " + std::string(wanted) + " for " + std::string(what) + ", found " +
                       describe(node),
                   one_item ? "write [" + excerpt(node.text) + "]" : "");
}

}  // namespace

std::string describe(const Node& node) {
    switch (node.kind) {
        case Node::Kind::null:
            return "nothing";
        case Node::Kind::list:
            return "a list";
        case Node::Kind::map:
            return "a map";
        case Node::Kind::scalar:
            break;
    }
    return (node.quoted ? "the text '" : "'") + excerpt(node.text) + "'";
}

bool is_none(const Node* node) {
    return node == nullptr || node->kind == Node::Kind::null ||
           (node->kind == Node::Kind::map && node->members.empty());
}

bool is_list(const Node& node) { return node.kind == Node::Kind::list || is_none(&node); }

const std::vector<Node::Member>& members_of(const Node& node, std::string_view what,
                                            Problems& problems) {
    if (node.kind != Node::Kind::map && node.kind != Node::Kind::null) {
        report_wrong_kind(node, "a map", what, problems);
    }
    return node.members;
}

const std::vector<Node>& items_of(const Node& node, std::string_view what, Problems& problems) {
    if (!is_list(node)) {
        report_wrong_kind(node, "a list", what, problems);
    }
    return node.items;
}

Fields::Fields(const Node& node, std::string_view what,
               std::initializer_list<std::string_view> known, Problems& problems)
    : node_(node), what_(what), problems_(problems) {
    for (const auto& member : members_of(node, what, problems)) {
        if (std::find(known.begin(), known.end(), member.key) == known.end()) {
            problems.unknown(member.place, "unknown key in " + what_ + ":", member.key,
                             {known.begin(), known.end()});
        }
    }
}

const Node* Fields::require(std::string_view key) const {
    const Node* found = node_.find(key);
    const bool readable = node_.kind == Node::Kind::map || node_.kind == Node::Kind::null;
    if (found == nullptr && readable) {
        problems_.error(node_.place, what_ + " needs '" + std::string(key) + "'");
    }
    return found;
}

}  // namespace irenic::format
