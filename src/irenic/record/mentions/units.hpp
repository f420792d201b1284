#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "irenic/record/lexicon/lexicon.hpp"
#include "irenic/record/syntax/parse.hpp"

namespace irenic::record {

/// What one or more words in a row are to the search for actors.
enum class UnitKind : std::uint8_t {
    actor,  ///< known by the lexicon
    pair,   ///< two of them in one word: "Israeli-Palestinian"
    role,   ///< "officials", "prime minister"
    place,
    name,        ///< capitals that nobody knows
    pronoun,     ///< he, she, they, it and their other forms
    possession,  ///< "'s" or "'"
    link,        ///< a small word that may stand between a nation and a role: "new"
    other,
};

struct Unit {
    UnitKind kind = UnitKind::other;
    std::size_t first = 0;  ///< words
    std::size_t last = 0;
    const KnownActor* actor = nullptr;
    const KnownActor* second = nullptr;  ///< of a pair
    const KnownRole* role = nullptr;
    bool capital = false;
};

/// The words of a sentence as units, every word in one of them.
/// is_known  whether a name in lower case was met in the document.
[[nodiscard]] std::vector<Unit> units_of(const Parse& parse, const Lexicon& lexicon,
                                         const std::function<bool(const std::string&)>& is_known);

}  // namespace irenic::record
