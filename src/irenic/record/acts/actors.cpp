#include "irenic/record/acts/actors.hpp"

#include <algorithm>
#include <optional>

#include "irenic/record/syntax/among.hpp"

namespace irenic::record {
namespace {

constexpr int deepest = 6;

/// The verb whose subject an infinitive, participle or second verb shares.
std::optional<std::size_t> verb_above(const Parse& parse, std::size_t verb) {
    for (const Arc& arc : parse.arcs) {
        const bool above = arc.relation == Relation::complement ||
                           arc.relation == Relation::adverbial ||
                           arc.relation == Relation::conjunct;
        if (arc.dependent == verb && above && parse.verb_at(arc.head) != nullptr) {
            return arc.head;
        }
    }
    return std::nullopt;
}

/// "X is expected to come": X is to do it, though the verb is passive.
bool is_raised(const Scene& scene, std::size_t verb) {
    const auto below = scene.parse.below(verb, Relation::complement);
    return is_among(scene.parse.words[verb].lower, {"expected", "scheduled", "slated", "set",
                                                    "believed", "said", "reported", "thought"}) &&
           std::any_of(below.begin(), below.end(),
                       [](const Arc* arc) { return arc->label == "to"; });
}

Found doers_of_passive(const Scene& scene, std::size_t verb) {
    return behind(scene, verb, Relation::oblique, {"by"}, Reach::phrase);
}

/// "The rejection of the plan by X", where the parse hangs X on the plan.
Found doers_behind_what_is_done(const Scene& scene, std::size_t noun) {
    Found found;
    for (const Arc* arc : scene.parse.below(noun, Relation::attached)) {
        if (is_among(arc->label, {"of", "between"})) {
            add_all(found,
                    behind(scene, arc->dependent, Relation::attached, {"by"}, Reach::phrase));
        }
    }
    return found;
}

}  // namespace

Found actors_of_verb(const Scene& scene, std::size_t verb) {
    std::optional<std::size_t> at = verb;
    for (int depth = 0; at && depth <= deepest; ++depth) {
        if (is_passive(scene.parse, *at) && !is_raised(scene, *at)) {
            return doers_of_passive(scene, *at);
        }
        Found subjects = related(scene, *at, Relation::subject, Reach::phrase);
        if (!subjects.empty()) {
            return subjects;
        }
        at = verb_above(scene.parse, *at);
    }
    return {};
}

Found actors_between(const Scene& scene, std::size_t noun) {
    return behind(scene, noun, Relation::attached, {"between", "among"}, Reach::phrase);
}

Found owners_of_noun(const Scene& scene, std::size_t noun) {
    return first_of({behind(scene, noun, Relation::attached, {"by"}, Reach::phrase),
                     related(scene, noun, Relation::possessor, Reach::phrase),
                     related(scene, noun, Relation::compound, Reach::word),
                     related(scene, noun, Relation::adjective, Reach::word),
                     doers_behind_what_is_done(scene, noun),
                     behind(scene, noun, Relation::attached, {"from", "of"}, Reach::word)});
}

Found actors_around_noun(const Scene& scene, std::size_t noun) {
    for (const Arc& arc : scene.parse.arcs) {
        if (arc.dependent != noun) {
            continue;
        }
        const bool held = arc.relation == Relation::object || arc.relation == Relation::oblique;
        const bool said_of_subject = arc.relation == Relation::complement;  // "is ready to"
        if (held || said_of_subject) {
            return actors_of_verb(scene, arc.head);
        }
        if (arc.relation == Relation::subject && is_passive(scene.parse, arc.head)) {
            return doers_of_passive(scene, arc.head);
        }
    }
    return {};
}

}  // namespace irenic::record
