#include "irenic/record/acts/recipients.hpp"

#include "irenic/record/acts/contents.hpp"
#include "irenic/record/syntax/among.hpp"

namespace irenic::record {
namespace {

/// Those with a name of their own, not by a role alone: "Mali", not "troops".
Found named(Found found) {
    std::erase_if(found, [](const Mention* mention) { return mention->kind == "group"; });
    return found;
}

Found in_content(const Scene& scene, std::size_t word, const Found& actors) {
    Found doers;
    Found done_to;
    Found any;
    for (const std::size_t inner : content_words(scene, word)) {
        add_all(any, mentions_at(scene, inner));
        if (scene.parse.verb_at(inner) == nullptr) {
            continue;
        }
        add_all(doers, related(scene, inner, Relation::subject, Reach::phrase));
        add_all(done_to, objects_of(scene, inner, Reach::phrase));
        add_all(done_to, behind(scene, inner, Relation::oblique,
                                {"to", "with", "against", "from", "on", "by"}, Reach::phrase));
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
            found = first_of({without({&mention}, actors), found});
        }
    }
    return found;
}

/// Whom the phrases below a word are directed against.
Found opposed(const Scene& scene, std::size_t word) {
    Found found = behind(scene, word, Relation::oblique, {"against"}, Reach::phrase);
    for (const std::size_t inner : content_words(scene, word)) {
        add_all(found, behind(scene, inner, Relation::attached, {"against"}, Reach::phrase));
        add_all(found, behind(scene, inner, Relation::oblique, {"against"}, Reach::phrase));
    }
    return found;
}

/// "The army will storm the town unless the militia surrenders".
Found whom_it_depends_on(const Scene& scene, std::size_t verb) {
    Found found;
    for (const Arc* arc : scene.parse.below(verb, Relation::adverbial)) {
        if (is_among(arc->label, {"if", "unless"})) {
            add_all(found,
                    not_places(related(scene, arc->dependent, Relation::subject, Reach::phrase)));
        }
    }
    return found;
}

}  // namespace

Found recipients_of_verb(const Scene& scene, std::size_t verb, const Found& actors) {
    const auto others = [&](const Found& found) { return without(found, actors); };
    const auto brought_by = [&](std::initializer_list<std::string_view> labels) {
        return others(behind(scene, verb, Relation::oblique, labels, Reach::word));
    };
    const Found objects = objects_of(scene, verb, Reach::word);
    return first_of({others(objects), meant_by_pronoun(scene, objects, actors),
                     others(opposed(scene, verb)),
                     not_places(brought_by({"to", "with", "from", "on", "upon", "toward", "towards",
                                            "between", "at"})),
                     not_places(brought_by({"for", "of", "over"})),
                     not_places(others(objects_of(scene, verb, Reach::phrase))),
                     others(whom_it_depends_on(scene, verb)), in_content(scene, verb, actors),
                     brought_by({"in", "into", "near", "across", "inside", "around"})});
}

Found recipients_of_noun(const Scene& scene, std::size_t noun, const Found& actors) {
    const Found partners = without(
        behind(scene, noun, Relation::attached,
               {"with", "to", "against", "on", "for", "of", "toward", "towards", "from", "over"},
               Reach::phrase),
        actors);
    return first_of({not_places(partners), in_content(scene, noun, actors), partners});
}

}  // namespace irenic::record
