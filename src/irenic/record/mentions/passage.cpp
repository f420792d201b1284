#include "irenic/record/mentions/passage.hpp"

#include <algorithm>
#include <array>

#include "irenic/record/mentions/word_shapes.hpp"

namespace irenic::record {
namespace {

constexpr std::size_t most_links = 3;

}  // namespace

bool has_leaders(const KnownRole& role) {
    static constexpr std::array<std::string_view, 8> ids = {
        "rebels", "opposition", "union", "management", "party", "group", "employers", "students"};
    return std::find(ids.begin(), ids.end(), role.id) != ids.end();
}

std::string_view Passage::word(std::size_t unit) const {
    if (unit >= units.size() || units[unit].first != units[unit].last) {
        return {};
    }
    return parse.words[units[unit].first].lower;
}

std::optional<std::size_t> role_behind_links(const Passage& passage, std::size_t unit) {
    std::size_t at = unit;
    while (passage.is(at, UnitKind::link) && at - unit < most_links) {
        ++at;
    }
    return passage.is(at, UnitKind::role) ? std::optional(at) : std::nullopt;
}

bool belongs_to_noun(const Passage& passage, std::size_t unit, std::size_t noun) {
    const Unit& nation = passage.units[unit];
    if (nation.kind != UnitKind::actor) {
        return false;
    }
    const Word& word = passage.parse.words[nation.last];
    const bool plural =
        word.lower.ends_with('s') && !word.lower.ends_with("ss") && !is_abbreviation(word);
    if (nation.actor->how == KnownActor::How::adjective && !plural) {
        return true;
    }
    if (is_abbreviation(word)) {
        return true;
    }
    const auto& arcs = passage.parse.arcs;
    return std::any_of(arcs.begin(), arcs.end(), [&](const Arc& arc) {
        return arc.head == noun && arc.dependent == nation.last &&
               (arc.relation == Relation::compound || arc.relation == Relation::adjective);
    });
}

}  // namespace irenic::record
