#include "irenic/record/mentions/run.hpp"

#include <string_view>

#include "irenic/record/mentions/word_shapes.hpp"

namespace irenic::record {
namespace {

/// Roles that end the names of bodies.
bool is_kind_of_body(const KnownRole& role) {
    return role.id == "group" || role.id == "party" || role.id == "union";
}

bool is_singular(const KnownRole* role) { return role != nullptr && !role->plural; }

class RunReader {
public:
    RunReader(const Passage& passage, std::size_t unit)
        : passage_(passage), units_(passage.units), at_(unit) {}

    [[nodiscard]] std::optional<Run> read() {
        const std::size_t start = at_;
        phrase_.core.first = units_[start].first;
        while (at_ < units_.size() && take(units_[at_])) {
            ++at_;
        }
        if (at_ == start) {
            return std::nullopt;
        }
        phrase_.core.last = units_[at_ - 1].last;
        phrase_.words = phrase_.core;
        phrase_.head = head();
        return Run{phrase_, at_};
    }

private:
    /// The last word, or the one before "of": "Ministry of Finance".
    [[nodiscard]] std::size_t head() const {
        const auto& words = passage_.parse.words;
        for (std::size_t word = phrase_.core.first + 1; word < phrase_.core.last; ++word) {
            if (words[word].lower == "of" || words[word].lower == "for") {
                return word - 1;
            }
        }
        return phrase_.core.last;
    }

    [[nodiscard]] bool take(const Unit& unit) {
        switch (unit.kind) {
            case UnitKind::actor:
                return take_actor(unit);
            case UnitKind::name:
                return take_name(unit);
            case UnitKind::role:
                return take_role(unit);
            case UnitKind::place:
                return take_place(unit);
            case UnitKind::link:
                return goes_on_with_name() || ends_place() || leads_to_role();
            case UnitKind::other:
                return goes_on_with_name() || joins_portfolios();
            case UnitKind::possession:
                return names_union_of_roles();
            default:
                return false;
        }
    }

    [[nodiscard]] bool take_actor(const Unit& unit) {
        if (phrase_.person) {
            const bool inside = unit.capital && unit.actor->how == KnownActor::How::name;
            phrase_.person->last = inside ? unit.last : phrase_.person->last;
            return inside;
        }
        if (phrase_.name) {
            return false;
        }
        if (is_singular(phrase_.role) && passage_.is(at_ + 1, UnitKind::name) && unit.capital) {
            phrase_.person = Span{unit.first, unit.last};
            return true;
        }
        if (phrase_.role != nullptr) {
            return replaces_role(unit);
        }
        if (phrase_.actor != nullptr && phrase_.actor->how != KnownActor::How::adjective) {
            return false;
        }
        if (phrase_.actor != nullptr && phrase_.actor->id != unit.actor->id) {
            phrase_.people_of = phrase_.actor;
        }
        phrase_.actor = unit.actor;
        phrase_.place.reset();
        return true;
    }

    /// Of "mediators Egypt and Qatar" the names count.
    [[nodiscard]] bool replaces_role(const Unit& unit) {
        const bool bare = phrase_.actor == nullptr && !phrase_.place;
        if (!bare || unit.actor->how == KnownActor::How::adjective) {
            return false;
        }
        phrase_.role = nullptr;
        phrase_.core.first = unit.first;
        phrase_.actor = unit.actor;
        return true;
    }

    [[nodiscard]] bool take_name(const Unit& unit) {
        if (phrase_.person) {
            phrase_.person->last = unit.last;
            return true;
        }
        if (phrase_.role != nullptr) {
            if (!is_singular(phrase_.role)) {
                return false;
            }
            phrase_.person = Span{unit.first, unit.last};
            return true;
        }
        if (!phrase_.name) {
            phrase_.name = Span{phrase_.place ? phrase_.place->first : unit.first, unit.last};
            phrase_.place.reset();
        }
        phrase_.name->last = unit.last;
        return true;
    }

    [[nodiscard]] bool take_role(const Unit& unit) {
        if (phrase_.person) {
            phrase_.person->last = unit.capital ? unit.last : phrase_.person->last;
            return unit.capital;
        }
        const bool body = (phrase_.name || phrase_.place) && phrase_.role == nullptr &&
                          unit.capital && !unit.role->speaks_for_whole;
        if (body) {
            end_name_of_body(unit);
            return true;
        }
        if (names_body_by_roles(unit)) {
            phrase_.name = Span{units_[at_ - 1].first, unit.last};
            phrase_.role = nullptr;
            end_name_of_body(unit);
            return true;
        }
        const bool keeps_part = phrase_.role != nullptr && !phrase_.role->speaks_for_whole &&
                                has_leaders(*phrase_.role) && unit.role->speaks_for_whole;
        if (!keeps_part) {
            phrase_.role = unit.role;
            phrase_.role_words = Span{unit.first, unit.last};
        }
        return true;
    }

    /// "National Union", "Farmers Association".
    [[nodiscard]] bool names_body_by_roles(const Unit& unit) const {
        return phrase_.role != nullptr && unit.capital && is_kind_of_body(*unit.role) &&
               passage_.is(at_ - 1, UnitKind::role) && units_[at_ - 1].capital &&
               !units_[at_ - 1].role->speaks_for_whole;
    }

    /// "Kenyan Harvest Front" is a body of its own, not one of Kenya's.
    void end_name_of_body(const Unit& unit) {
        if (phrase_.place && !phrase_.name) {
            phrase_.name = phrase_.place;
            phrase_.place.reset();
        }
        if (phrase_.actor != nullptr) {
            phrase_.name->first = phrase_.core.first;
            phrase_.actor = nullptr;
            phrase_.people_of = nullptr;
        }
        phrase_.name->last = unit.last;
        phrase_.generic = unit.role;
    }

    [[nodiscard]] bool take_place(const Unit& unit) {
        if (phrase_.name || phrase_.person) {
            Span& name = phrase_.person ? *phrase_.person : *phrase_.name;
            const bool inside = units_[at_ - 1].last + 1 == unit.first;
            name.last = inside ? unit.last : name.last;
            return inside;
        }
        if (phrase_.actor != nullptr || phrase_.role != nullptr) {
            return false;
        }
        phrase_.place = Span{phrase_.place ? phrase_.place->first : unit.first, unit.last};
        return true;
    }

    /// "Salem bin Omar", "Union of Mineworkers".
    [[nodiscard]] bool goes_on_with_name() {
        if (!passage_.is(at_ + 1, UnitKind::name)) {
            return false;
        }
        const std::string_view lower = passage_.word(at_);
        if (is_name_particle(lower)) {
            return phrase_.person || phrase_.name;
        }
        if (lower != "of" && lower != "for") {
            return false;
        }
        if (is_role_in_capitals()) {
            phrase_.name = Span{phrase_.core.first, units_[at_ - 1].last};
            phrase_.generic = phrase_.role;
            phrase_.role = nullptr;
        }
        return phrase_.generic != nullptr && phrase_.role == nullptr;
    }

    /// "Harvest province": the name is that of a place.
    [[nodiscard]] bool ends_place() {
        const bool unknown = phrase_.name && phrase_.actor == nullptr && !phrase_.person &&
                             phrase_.role == nullptr && phrase_.generic == nullptr;
        const std::string word(passage_.word(at_));
        const bool open = unknown || (phrase_.place && phrase_.role == nullptr);
        if (!open || passage_.lexicon.places.find(word) == nullptr) {
            return false;
        }
        phrase_.place = Span{phrase_.core.first, units_[at_ - 1].last};
        phrase_.name.reset();
        return true;
    }

    /// The "Movement" of "Movement for Renewal".
    [[nodiscard]] bool is_role_in_capitals() const {
        const Unit& last = units_[at_ - 1];
        return phrase_.role != nullptr && last.first == phrase_.core.first && last.capital &&
               is_kind_of_body(*phrase_.role);
    }

    /// The "and" of "Trade and Energy Minister".
    [[nodiscard]] bool joins_portfolios() const {
        return passage_.word(at_) == "and" && phrase_.name && phrase_.role == nullptr &&
               passage_.is(at_ + 1, UnitKind::name) && passage_.is(at_ + 2, UnitKind::role) &&
               is_singular(units_[at_ + 2].role) && units_[at_ + 2].capital;
    }

    /// "Workers' Union": one name.
    [[nodiscard]] bool names_union_of_roles() {
        const bool roles = at_ > 0 && passage_.is(at_ - 1, UnitKind::role) &&
                           passage_.is(at_ + 1, UnitKind::role) && units_[at_ - 1].capital &&
                           units_[at_ + 1].capital && !units_[at_ + 1].role->speaks_for_whole;
        if (!roles || phrase_.person) {
            return false;
        }
        if (!phrase_.name) {
            phrase_.name = Span{units_[at_ - 1].first, units_[at_].last};
        }
        phrase_.role = nullptr;
        return true;
    }

    [[nodiscard]] bool leads_to_role() {
        if (phrase_.role != nullptr || phrase_.name || phrase_.person || phrase_.actor == nullptr) {
            return false;
        }
        const auto role = role_behind_links(passage_, at_);
        if (!role || !belongs_to_noun(passage_, at_ - 1, units_[*role].last)) {
            return false;
        }
        at_ = *role;
        return take_role(units_[at_]);
    }

    const Passage& passage_;
    const std::vector<Unit>& units_;
    ActorPhrase phrase_;
    std::size_t at_;
};

}  // namespace

std::optional<Run> read_run(const Passage& passage, std::size_t unit) {
    return RunReader(passage, unit).read();
}

}  // namespace irenic::record
