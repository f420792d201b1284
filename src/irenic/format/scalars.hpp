#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "irenic/format/draft.hpp"
#include "irenic/format/fields.hpp"
#include "irenic/format/words.hpp"

namespace irenic::format {

// Each of these takes the value of a key, null where the key was left out. What cannot be read is
// reported and gives the same as a key left out.

/// Any scalar as it is written; empty where there is none.
[[nodiscard]] std::string read_text(Draft& draft, const Node* node);

/// Exactly true or false.
[[nodiscard]] bool read_truth(Draft& draft, const Node* node, bool otherwise);
[[nodiscard]] std::optional<bool> read_truth(Draft& draft, const Node* node);

/// A whole number from `least` to `most`.
[[nodiscard]] std::optional<int> read_whole(Draft& draft, const Node* node, int least, int most);

/// A number without uncertainty or provenance.
[[nodiscard]] std::optional<Decimal> read_decimal(Draft& draft, const Node* node);

/// A text that can be an id; `what` says of what, in errors.
[[nodiscard]] std::optional<std::string> read_id(Draft& draft, const Node& node,
                                                 std::string_view what);

/// Reports `id` where it cannot be one.
bool check_id(Draft& draft, Place place, const std::string& id, std::string_view what);

/// Plain scalars that are no number, "nan" and the like among them, each with its own complaint.
void report_not_a_number(Draft& draft, const Node& node);

/// One of `words`.
template <class Enum, std::size_t Count>
[[nodiscard]] std::optional<Enum> read_word(Draft& draft, const Node* node,
                                            const Words<Enum, Count>& words) {
    if (node == nullptr) {
        return std::nullopt;
    }
    std::vector<std::string> known;
    for (const auto& [word, meaning] : words) {
        if (node->kind == Node::Kind::scalar && node->text == word) {
            return meaning;
        }
        known.emplace_back(word);
    }
    if (node->kind == Node::Kind::scalar) {
        draft.problems.unknown(node->place, "unknown word", node->text, known);
    } else {
        draft.problems.error(node->place, "expected a word, found " + describe(*node));
    }
    return std::nullopt;
}

}  // namespace irenic::format
