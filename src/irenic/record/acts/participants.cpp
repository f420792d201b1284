#include "irenic/record/acts/participants.hpp"

#include "irenic/record/acts/actors.hpp"
#include "irenic/record/acts/recipients.hpp"

namespace irenic::record {
namespace {

Roles guess(const Scene& scene, std::size_t word) {
    Roles roles;
    roles.guessed = true;
    for (const Mention& mention : scene.mentions) {
        if (mention.place || mention.adjective) {
            continue;
        }
        if (mention.last < word) {
            roles.actors = {&mention};
        } else if (mention.first > word && roles.recipients.empty()) {
            roles.recipients = {&mention};
        }
    }
    roles.recipients = without(roles.recipients, roles.actors);
    return roles;
}

bool mediates(const Scene& scene, std::size_t word) {
    const Sense* sense = scene.sense_at(word);
    return sense != nullptr && sense->family == "mediate";
}

/// "A meeting between A and B was held."
Found actors_of_what_is_held(const Scene& scene, std::size_t verb) {
    Found found;
    if (is_passive(scene.parse, verb) && !mediates(scene, verb)) {
        for (const Arc* arc : scene.parse.below(verb, Relation::subject)) {
            add_all(found, actors_between(scene, arc->dependent));
        }
    }
    return found;
}

Roles roles_of_verb(const Scene& scene, std::size_t verb) {
    Roles roles;
    roles.actors = first_of({actors_of_verb(scene, verb), actors_of_what_is_held(scene, verb)});
    roles.recipients = recipients_of_verb(scene, verb, roles.actors);
    return roles;
}

/// "Mediation between A and B" by somebody else.
Roles roles_of_mediation(const Scene& scene, std::size_t noun) {
    Roles roles;
    const Found between = actors_between(scene, noun);
    roles.actors =
        first_of({without(owners_of_noun(scene, noun), between), actors_around_noun(scene, noun)});
    roles.recipients = without(between, roles.actors);
    return roles;
}

Roles roles_of_noun(const Scene& scene, std::size_t noun) {
    const Found between = actors_between(scene, noun);
    if (mediates(scene, noun) && !between.empty()) {
        return roles_of_mediation(scene, noun);
    }
    Roles roles;
    roles.actors =
        first_of({between, owners_of_noun(scene, noun), actors_around_noun(scene, noun)});
    roles.recipients = recipients_of_noun(scene, noun, roles.actors);
    return roles;
}

}  // namespace

Roles roles_of(const Scene& scene, std::size_t word) {
    if (!scene.parse.words[word].linked) {
        return guess(scene, word);
    }
    return scene.parse.verb_at(word) != nullptr ? roles_of_verb(scene, word)
                                                : roles_of_noun(scene, word);
}

}  // namespace irenic::record
