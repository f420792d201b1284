#include "irenic/record/mentions/mentions.hpp"

#include "irenic/record/mentions/composed.hpp"
#include "irenic/record/mentions/resolver.hpp"

namespace irenic::record {

std::vector<Mention> Memory::mentions(const Parse& parse, const Lexicon& lexicon,
                                      bool new_paragraph) {
    known_.begin_sentence(new_paragraph);
    if (const auto composed = with_composed_words(parse)) {
        return mentions_of(*composed, lexicon);
    }
    return mentions_of(parse, lexicon);
}

std::vector<Mention> Memory::mentions_of(const Parse& parse, const Lexicon& lexicon) {
    const std::vector<Unit> units = units_of(
        parse, lexicon, [&](const std::string& name) { return known_.by_name(name) != nullptr; });
    const std::vector<ActorPhrase> phrases = find_actor_phrases(parse, units, lexicon);
    return Resolver(parse, lexicon, phrases, known_).resolve();
}

std::vector<ActorMet> Memory::actors() const { return known_.actors(); }

}  // namespace irenic::record
