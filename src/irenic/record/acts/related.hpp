#pragma once

#include <cstddef>
#include <initializer_list>
#include <string_view>
#include <vector>

#include "irenic/record/acts/scene.hpp"

namespace irenic::record {

/// Mentions of a scene, no id twice.
using Found = std::vector<const Mention*>;

/// Whom a tie to a word brings: those mentioned by that word, or by its noun phrase where the word
/// itself mentions nobody.
enum class Reach { word, phrase };

/// Mentions that a word is the head or a part of.
[[nodiscard]] Found mentions_at(const Scene& scene, std::size_t word);

/// Whom `word` has by a relation.
[[nodiscard]] Found related(const Scene& scene, std::size_t word, Relation relation, Reach reach);

/// The same with one of these labels.
[[nodiscard]] Found behind(const Scene& scene, std::size_t word, Relation relation,
                           std::initializer_list<std::string_view> labels, Reach reach);

/// Whom a verb is done to: its objects, of a passive its subjects.
[[nodiscard]] Found objects_of(const Scene& scene, std::size_t verb, Reach reach);

[[nodiscard]] bool is_passive(const Parse& parse, std::size_t word);

/// Adds those of another id.
void add_all(Found& found, const Found& more);

[[nodiscard]] Found without(Found found, const Found& others);
[[nodiscard]] Found not_places(Found found);

/// The first list that is not empty.
[[nodiscard]] Found first_of(std::initializer_list<Found> choices);

}  // namespace irenic::record
