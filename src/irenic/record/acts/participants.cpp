#include "irenic/record/acts/participants.hpp"

#include <algorithm>
#include <initializer_list>
#include <string_view>

#include "irenic/record/acts/contents.hpp"

namespace irenic::record {
namespace {

using Found = std::vector<const Mention*>;

constexpr int deepest = 6;

bool is_in(std::string_view word, std::initializer_list<std::string_view> list) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

void add(Found& found, const Mention* mention) {
    const bool known = std::any_of(found.begin(), found.end(), [&](const Mention* other) {
        return other == mention || other->id == mention->id;
    });
    if (!known) {
        found.push_back(mention);
    }
}

/// Mentions that a word is the head or a part of.
Found at(const Scene& scene, std::size_t word) {
    Found found;
    for (const Mention& mention : scene.mentions) {
        if (mention.head == word || (mention.first <= word && word <= mention.last)) {
            add(found, &mention);
        }
    }
    return found;
}

Found in_phrase(const Scene& scene, std::size_t word) {
    Found found = at(scene, word);
    if (!found.empty()) {
        return found;
    }
    for (const std::size_t inner : noun_phrase(scene.parse, word)) {
        for (const Mention* mention : at(scene, inner)) {
            add(found, mention);
        }
    }
    return found;
}

void add_all(Found& found, const Found& more) {
    for (const Mention* mention : more) {
        add(found, mention);
    }
}

Found behind(const Scene& scene, std::size_t word, Relation relation,
             std::initializer_list<std::string_view> labels, bool only_itself) {
    Found found;
    for (const Arc& arc : scene.parse.arcs) {
        if (arc.head == word && arc.relation == relation && is_in(arc.label, labels)) {
            add_all(found, only_itself ? at(scene, arc.dependent) : in_phrase(scene, arc.dependent));
        }
    }
    return found;
}

Found related(const Scene& scene, std::size_t word, Relation relation, bool only_itself) {
    Found found;
    for (const Arc& arc : scene.parse.arcs) {
        if (arc.head == word && arc.relation == relation) {
            add_all(found, only_itself ? at(scene, arc.dependent) : in_phrase(scene, arc.dependent));
        }
    }
    return found;
}

Found without(Found found, const Found& others) {
    std::erase_if(found, [&](const Mention* mention) {
        return std::any_of(others.begin(), others.end(),
                           [&](const Mention* other) { return other->id == mention->id; });
    });
    return found;
}

bool is_passive(const Parse& parse, std::size_t word) {
    const Verb* verb = parse.verb_at(word);
    return verb != nullptr && verb->passive;
}

Found actors_of_verb(const Scene& scene, std::size_t verb, int depth) {
    if (is_passive(scene.parse, verb)) {
        return behind(scene, verb, Relation::oblique, {"by"}, false);
    }
    Found found = related(scene, verb, Relation::subject, false);
    if (!found.empty() || depth > deepest) {
        return found;
    }
    for (const Arc& arc : scene.parse.arcs) {
        const bool above = arc.relation == Relation::complement ||
                           arc.relation == Relation::adverbial ||
                           arc.relation == Relation::conjunct;
        if (arc.dependent == verb && above && scene.parse.verb_at(arc.head) != nullptr) {
            return actors_of_verb(scene, arc.head, depth + 1);
        }
    }
    return found;
}

Found actors_of_noun(const Scene& scene, std::size_t noun) {
    Found found = behind(scene, noun, Relation::attached, {"by", "between", "among"}, false);
    if (found.empty()) {
        found = related(scene, noun, Relation::possessor, false);
    }
    for (const Relation relation : {Relation::compound, Relation::adjective}) {
        if (found.empty()) {
            found = related(scene, noun, relation, true);
        }
    }
    if (found.empty()) {
        found = behind(scene, noun, Relation::attached, {"from", "of"}, true);
    }
    return found;
}

/// Who has the noun as object, or is the subject of a verb that it qualifies.
Found actors_around_noun(const Scene& scene, std::size_t noun) {
    for (const Arc& arc : scene.parse.arcs) {
        const bool held = arc.relation == Relation::object || arc.relation == Relation::oblique;
        if (arc.dependent == noun && held) {
            return actors_of_verb(scene, arc.head, 0);
        }
        if (arc.dependent == noun && arc.relation == Relation::subject &&
            is_passive(scene.parse, arc.head)) {
            return behind(scene, arc.head, Relation::oblique, {"by"}, false);
        }
    }
    return {};
}

Found first_of(std::initializer_list<Found> choices) {
    for (const Found& choice : choices) {
        if (!choice.empty()) {
            return choice;
        }
    }
    return {};
}

Found objects_of_verb(const Scene& scene, std::size_t verb, bool only_itself) {
    return related(scene, verb, is_passive(scene.parse, verb) ? Relation::subject : Relation::object,
                   only_itself);
}

Found not_places(Found found) {
    std::erase_if(found, [](const Mention* mention) { return mention->place; });
    return found;
}

/// Those with a name of their own, not by a role alone: "Mali", not "troops".
Found named(Found found) {
    std::erase_if(found, [](const Mention* mention) { return mention->kind == "group"; });
    return found;
}

Found recipients_in_content(const Scene& scene, std::size_t word, const Found& actors) {
    Found doers;
    Found done_to;
    for (const std::size_t inner : content_words(scene, word)) {
        if (scene.parse.verb_at(inner) == nullptr) {
            continue;
        }
        add_all(doers, related(scene, inner, Relation::subject, false));
        add_all(done_to, objects_of_verb(scene, inner, false));
        add_all(done_to, behind(scene, inner, Relation::oblique,
                                {"to", "with", "against", "from", "on", "by"}, false));
    }
    Found any;
    for (const std::size_t inner : content_words(scene, word)) {
        add_all(any, at(scene, inner));
    }
    doers = without(doers, actors);
    done_to = without(done_to, actors);
    any = without(any, actors);
    return first_of({named(not_places(doers)), named(not_places(done_to)), named(not_places(any)),
                     named(any), doers, done_to, any});
}

/// "X accused him": not X, but whoever was named last before.
Found meant_by_pronoun(const Scene& scene, const Found& objects, const Found& actors) {
    if (objects.empty() || !objects.front()->pronoun) {
        return {};
    }
    Found found;
    for (const Mention& mention : scene.mentions) {
        if (mention.last < objects.front()->first && !mention.place && !mention.pronoun) {
            const Found other = without({&mention}, actors);
            found = other.empty() ? found : other;
        }
    }
    return found;
}

/// Whom the phrases below a word are directed against.
Found opposed(const Scene& scene, std::size_t word) {
    Found found = behind(scene, word, Relation::oblique, {"against"}, false);
    for (const std::size_t inner : content_words(scene, word)) {
        add_all(found, behind(scene, inner, Relation::attached, {"against"}, false));
        add_all(found, behind(scene, inner, Relation::oblique, {"against"}, false));
    }
    return found;
}

Found recipients_of_verb(const Scene& scene, std::size_t verb, const Found& actors) {
    const Found partners =
        behind(scene, verb, Relation::oblique,
               {"to", "with", "from", "on", "upon", "toward", "towards", "between", "at"}, true);
    const Found concerned = behind(scene, verb, Relation::oblique, {"for", "of", "over"}, true);
    const Found objects = objects_of_verb(scene, verb, true);
    return first_of({without(objects, actors), meant_by_pronoun(scene, objects, actors),
                     without(opposed(scene, verb), actors),
                     not_places(without(partners, actors)),
                     not_places(without(concerned, actors)),
                     not_places(without(objects_of_verb(scene, verb, false), actors)),
                     recipients_in_content(scene, verb, actors),
                     without(behind(scene, verb, Relation::oblique,
                                    {"in", "into", "near", "across", "inside", "around"}, false),
                             actors)});
}

Found recipients_of_noun(const Scene& scene, std::size_t noun, const Found& actors) {
    const Found partners =
        behind(scene, noun, Relation::attached,
               {"with", "to", "against", "on", "for", "of", "toward", "towards", "from", "over"},
               false);
    return first_of({not_places(without(partners, actors)),
                     recipients_in_content(scene, noun, actors), without(partners, actors)});
}

bool is_above(const Mention& mention, std::size_t word) { return mention.last < word; }

/// By the order of words: who stands closest before, who closest behind.
Roles guess(const Scene& scene, std::size_t word) {
    Roles roles;
    roles.guessed = true;
    for (const Mention& mention : scene.mentions) {
        if (mention.place || mention.adjective) {
            continue;
        }
        if (is_above(mention, word)) {
            roles.actors = {&mention};
        } else if (mention.first > word && roles.recipients.empty()) {
            roles.recipients = {&mention};
        }
    }
    roles.recipients = without(roles.recipients, roles.actors);
    return roles;
}

}  // namespace

namespace {

/// "According to X".
Found sources_named(const Scene& scene) {
    const auto& words = scene.parse.words;
    Found found;
    for (const Mention& mention : scene.mentions) {
        const std::size_t first = mention.first;
        const std::size_t to = first > 0 && words[first - 1].lower == "the" ? first - 1 : first;
        if (to >= 2 && words[to - 1].lower == "to" && words[to - 2].lower == "according") {
            add(found, &mention);
        }
    }
    return found;
}

}  // namespace

std::vector<const Mention*> speakers_of(const Scene& scene, std::size_t word) {
    std::size_t at = word;
    for (int depth = 0; depth < deepest; ++depth) {
        const auto above = std::find_if(
            scene.parse.arcs.begin(), scene.parse.arcs.end(), [&](const Arc& arc) {
                return arc.dependent == at && arc.relation == Relation::complement;
            });
        if (above == scene.parse.arcs.end()) {
            return sources_named(scene);
        }
        at = above->head;
        const Sense* sense = scene.sense_at(at);
        if (sense != nullptr && sense->family == "say") {
            return actors_of_verb(scene, at, 0);
        }
    }
    return sources_named(scene);
}

Roles roles_of(const Scene& scene, std::size_t word) {
    if (!scene.parse.words[word].linked) {
        return guess(scene, word);
    }
    Roles roles;
    if (scene.parse.verb_at(word) != nullptr) {
        roles.actors = actors_of_verb(scene, word, 0);
        roles.recipients = recipients_of_verb(scene, word, roles.actors);
        return roles;
    }
    const Sense* sense = scene.sense_at(word);
    const Found between = behind(scene, word, Relation::attached, {"between", "among"}, false);
    const bool of_a_third = sense != nullptr && sense->family == "mediate" && !between.empty();
    roles.actors = of_a_third ? actors_around_noun(scene, word) : actors_of_noun(scene, word);
    if (of_a_third) {
        roles.recipients = without(between, roles.actors);
        return roles;
    }
    if (roles.actors.empty()) {
        roles.actors = actors_around_noun(scene, word);
    }
    roles.recipients = recipients_of_noun(scene, word, roles.actors);
    return roles;
}

}  // namespace irenic::record
