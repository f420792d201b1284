#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "irenic/record/mentions/units.hpp"

namespace irenic::record {

/// What is read of a sentence, for those who put phrases together.
struct Passage {
    const Parse& parse;
    const std::vector<Unit>& units;
    const Lexicon& lexicon;

    [[nodiscard]] bool is(std::size_t unit, UnitKind kind) const {
        return unit < units.size() && units[unit].kind == kind;
    }
    /// The lower case of a unit of one word; empty for others.
    [[nodiscard]] std::string_view word(std::size_t unit) const;
};

/// Whether those who lead such people speak for all of them: rebels, unions, parties.
[[nodiscard]] bool has_leaders(const KnownRole& role);

/// The role that stands behind at most three small words, if any.
[[nodiscard]] std::optional<std::size_t> role_behind_links(const Passage& passage,
                                                           std::size_t unit);

/// Whether the actor of a unit belongs to a noun that does not stand right behind it.
[[nodiscard]] bool belongs_to_noun(const Passage& passage, std::size_t unit, std::size_t noun);

}  // namespace irenic::record
