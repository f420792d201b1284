#include "irenic/format/scalars.hpp"

#include <algorithm>
#include <charconv>

#include "irenic/base/utf8.hpp"

namespace irenic::format {
namespace {

constexpr std::string_view id_rule = "an id has 1 to 64 of a-z, A-Z, 0-9, _ and -";

/// Whether `text` starts like a number: a sign or point, then a digit.
bool looks_like_number(std::string_view text) {
    const auto first = text.find_first_not_of("+-.");
    return first <= 2 && text[first] >= '0' && text[first] <= '9' &&
           text.find_first_not_of("0123456789+-.eE") == std::string_view::npos;
}

/// "nan", ".inf", "-Infinity" and the like.
bool is_no_finite_number(std::string_view text) {
    std::string word;
    for (const char c : text) {
        if (c != '.' && c != '+' && c != '-') {
            word += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        }
    }
    return word == "nan" || word == "inf" || word == "infinity";
}

}  // namespace

std::string read_text(Draft& draft, const Node* node) {
    if (node == nullptr || node->kind == Node::Kind::null) {
        return {};
    }
    if (node->kind != Node::Kind::scalar) {
        draft.problems.error(node->place, "expected text, found " + describe(*node));
    }
    return node->text;
}

std::optional<bool> read_truth(Draft& draft, const Node* node) {
    if (node == nullptr) {
        return std::nullopt;
    }
    if (node->kind == Node::Kind::scalar && !node->quoted) {
        if (node->text == "true" || node->text == "false") {
            return node->text == "true";
        }
    }
    draft.problems.error(node->place, "expected true or false, found " + describe(*node));
    return std::nullopt;
}

bool read_truth(Draft& draft, const Node* node, bool otherwise) {
    return read_truth(draft, node).value_or(otherwise);
}

std::optional<int> read_whole(Draft& draft, const Node* node, int least, int most) {
    if (node == nullptr) {
        return std::nullopt;
    }
    int value = 0;
    const char* end = node->text.data() + node->text.size();
    const auto [rest, failed] = std::from_chars(node->text.data(), end, value);
    const bool whole =
        node->kind == Node::Kind::scalar && !node->quoted && failed == std::errc{} && rest == end;
    if (whole && value >= least && value <= most) {
        return value;
    }
    draft.problems.error(node->place, "expected a whole number from " + std::to_string(least) +
                                          " to " + std::to_string(most) + ", found " +
                                          describe(*node));
    return std::nullopt;
}

void report_not_a_number(Draft& draft, const Node& node) {
    const bool plain = node.kind == Node::Kind::scalar && !node.quoted;
    if (plain && is_no_finite_number(node.text)) {
        draft.problems.error(node.place, describe(node) + " is not allowed: numbers are finite");
    } else if (plain && looks_like_number(node.text)) {
        draft.problems.error(node.place, "the number " + describe(node) +
                                             " cannot be held: up to 18 digits, nine of them "
                                             "behind the point");
    } else {
        draft.problems.error(node.place, "expected a number, found " + describe(node),
                             node.quoted ? "write it without quotes" : "");
    }
}

std::optional<Decimal> read_decimal(Draft& draft, const Node* node) {
    if (node == nullptr) {
        return std::nullopt;
    }
    std::optional<ParsedDecimal> parsed;
    if (node->kind == Node::Kind::scalar && !node->quoted) {
        parsed = parse_decimal(node->text);
    }
    if (!parsed) {
        report_not_a_number(draft, *node);
        return std::nullopt;
    }
    if (parsed->rounded) {
        draft.problems.rounded(node->place, excerpt(node->text));
    }
    return parsed->value;
}

bool check_id(Draft& draft, Place place, const std::string& id, std::string_view what) {
    if (is_id(id)) {
        return true;
    }
    draft.problems.error(place, "'" + excerpt(id) + "' cannot be the id of " + std::string(what),
                         std::string(id_rule) + ", and is not null");
    return false;
}

std::optional<std::string> read_id(Draft& draft, const Node& node, std::string_view what) {
    if (node.kind == Node::Kind::scalar) {
        return check_id(draft, node.place, node.text, what) ? std::optional(node.text)
                                                            : std::nullopt;
    }
    draft.problems.error(node.place, "expected the id of " + std::string(what) + ", found " +
                                         (node.kind == Node::Kind::null ? "null" : describe(node)));
    return std::nullopt;
}

}  // namespace irenic::format
