#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "irenic/record/acts/scene.hpp"

namespace irenic::record {

/// What a word of the sentence has as its content: a word of a family of its own.
struct Content {
    std::string family;
    std::size_t word = 0;
    bool negated = false;
};

/// The contents of a word, the closest first.
///
/// Of a verb: the verbs of its complements, its objects, and what its prepositions bring; of a
/// noun: what is attached to it, and where it is the subject of a verb without a sense of its own
/// ("the offer includes"), that verb's objects. Contents go through words that only carry one
/// ("tried to", "said that"), and a request within a content gives way to what it asks for
/// ("rejected calls for aid": aid, then appeal).
[[nodiscard]] std::vector<Content> contents_of(const Scene& scene, std::size_t word);

/// The words of these contents with the phrases below them: what an act speaks of.
[[nodiscard]] std::vector<std::size_t> content_words(const Scene& scene, std::size_t word);

/// Whether a family only carries what another says: "say", "try".
[[nodiscard]] bool carries_only(std::string_view family);

}  // namespace irenic::record
