#include "irenic/record/mentions/known_actors.hpp"

#include <algorithm>
#include <ranges>
#include <utility>

#include "irenic/record/mentions/mentions.hpp"

namespace irenic::record {
namespace {

constexpr std::size_t most_referents = 64;

bool fits(Pronoun pronoun, const Identity& who) {
    switch (pronoun) {
        case Pronoun::he:
            return who.person && !who.plural;
        case Pronoun::they:
            return who.plural;
        case Pronoun::it:
            return who.body;
        default:
            return false;
    }
}

/// Adds somebody else to none or one.
void add_second(std::vector<Identity>& two, const Identity& who) {
    if (two.empty() || (two.size() == 1 && two.front().id != who.id)) {
        two.push_back(who);
    }
}

}  // namespace

void KnownActors::begin_sentence(bool new_paragraph) {
    ++sentence_;
    state_is_subject_ = false;
    if (new_paragraph) {
        recent_.clear();
    }
    if (recent_.size() > most_referents) {
        recent_.erase(recent_.begin(), recent_.end() - most_referents);
    }
}

const Identity* KnownActors::by_name(const std::string& name) const {
    const auto found = names_.find(name);
    return found == names_.end() ? nullptr : &found->second;
}

void KnownActors::learn_name(const std::string& name, const Identity& who, const Lexicon& lexicon) {
    constexpr std::size_t shortest = 3;
    const auto learn = [&](const std::string& shorter) {
        const bool common =
            lexicon.roles.find(shorter) != nullptr || lexicon.actors.find(shorter) != nullptr ||
            lexicon.places.find(shorter) != nullptr || lexicon.not_actors.find(shorter) != nullptr;
        if (shorter.size() >= shortest && !common) {
            names_[shorter] = who;
        }
    };
    names_[name] = who;
    for (std::size_t at = name.find(' '); at != std::string::npos; at = name.find(' ', at + 1)) {
        learn(name.substr(at + 1));
        if (!who.body || name.find(' ') != at) {
            learn(name.substr(0, at));
        }
    }
    if (who.person) {
        full_names_.try_emplace(who.id, name);
    }
}

std::string KnownActors::id_of_person(const std::string& last, const std::string& full) const {
    const std::string id = id_from(last);
    const auto known = full_names_.find(id);
    const bool another = known != full_names_.end() && known->second != full &&
                         known->second.find(' ') != std::string::npos &&
                         full.find(' ') != std::string::npos;
    return another ? id_from(full) : id;
}

const Identity* KnownActors::by_role(const std::string& role) const {
    const auto found = roles_.find(role);
    return found == roles_.end() ? nullptr : &found->second;
}

std::vector<Identity> KnownActors::by_pronoun(Pronoun pronoun) const {
    const bool they = pronoun == Pronoun::they;
    const Referent* best = latest_that([&](const Referent& one) {
        return fits(pronoun, one.who) || (they && companions_of(one).size() > 1);
    });
    if (best == nullptr && they) {
        best = latest_that([](const Referent& one) { return one.who.body; });
    }
    if (best == nullptr) {
        return {};
    }
    return they ? companions_of(*best) : std::vector<Identity>{best->who};
}

const Referent* KnownActors::latest_that(const std::function<bool(const Referent&)>& suits) const {
    const Referent* best = nullptr;
    for (const Referent& one : recent_ | std::views::reverse) {
        if (best != nullptr && best->sentence != one.sentence) {
            break;
        }
        if ((best == nullptr || one.subject) && suits(one)) {
            best = &one;
        }
    }
    return best;
}

std::vector<Identity> KnownActors::companions_of(const Referent& one) const {
    std::vector<Identity> all;
    for (const Referent& other : recent_) {
        const bool known = std::any_of(all.begin(), all.end(),
                                       [&](const Identity& who) { return who.id == other.who.id; });
        if (other.sentence == one.sentence && other.together == one.together && !known) {
            all.push_back(other.who);
        }
    }
    return all;
}

void KnownActors::note_state(const Identity& who) {
    if (who.kind == "state" && !state_is_subject_) {
        state_ = who;
        state_sentence_ = sentence_;
    }
}

void KnownActors::note_acting_state(const Identity& who) {
    const bool known = std::any_of(acting_states_.begin(), acting_states_.end(),
                                   [&](const Identity& other) { return other.id == who.id; });
    if (who.kind == "state" && !known) {
        acting_states_.push_back(who);
    }
}

const Identity* KnownActors::state_meant() const {
    constexpr std::size_t sentences_back = 2;
    if (acting_states_.size() == 1) {
        return &acting_states_.front();
    }
    return state_ && sentence_ - state_sentence_ <= sentences_back ? &*state_ : nullptr;
}

std::vector<Identity> KnownActors::latest_two() const {
    std::vector<Identity> two;
    std::vector<Identity> of_sentence;
    std::size_t sentence = 0;
    for (const Referent& one : recent_ | std::views::reverse) {
        if (one.sentence != sentence) {
            sentence = one.sentence;
            of_sentence.clear();
        }
        if (one.who.side) {
            add_second(two, one.who);
            add_second(of_sentence, one.who);
        }
        if (of_sentence.size() == 2) {
            return {of_sentence[1], of_sentence[0]};
        }
    }
    std::reverse(two.begin(), two.end());
    return two;
}

void KnownActors::add_referent(Referent referent) {
    referent.sentence = sentence_;
    note_state(referent.who);
    if (referent.subject && referent.who.kind == "state") {
        note_acting_state(referent.who);
        state_is_subject_ = true;
    }
    if (referent.who.kind == "armed_group" || referent.who.kind == "organisation") {
        learn_role("group", referent.who);
    }
    recent_.push_back(std::move(referent));
}

void KnownActors::meet(const Identity& who, const std::string& name, NameQuality quality) {
    if (who.kind == "place") {
        return;
    }
    const auto [at, is_new] = met_by_id_.try_emplace(who.id, met_.size());
    if (is_new) {
        met_.push_back({who.id, name, who.kind, 0});
        name_qualities_.push_back(quality);
    }
    ActorMet& met = met_[at->second];
    NameQuality& known = name_qualities_[at->second];
    ++met.mentions;
    const bool fuller =
        quality == known && quality == NameQuality::own && name.size() > met.name.size();
    if (quality > known || fuller) {
        met.name = name;
        known = quality;
    }
}

}  // namespace irenic::record
