#include "irenic/record/acts/related.hpp"

#include <algorithm>

#include "irenic/record/syntax/among.hpp"

namespace irenic::record {
namespace {

void add(Found& found, const Mention& mention) {
    const bool known = std::any_of(found.begin(), found.end(),
                                   [&](const Mention* other) { return other->id == mention.id; });
    if (!known) {
        found.push_back(&mention);
    }
}

Found in_phrase(const Scene& scene, std::size_t word) {
    Found found = mentions_at(scene, word);
    if (!found.empty()) {
        return found;
    }
    for (const std::size_t inner : noun_phrase(scene.parse, word)) {
        add_all(found, mentions_at(scene, inner));
    }
    return found;
}

Found reached(const Scene& scene, std::size_t word, Reach reach) {
    return reach == Reach::word ? mentions_at(scene, word) : in_phrase(scene, word);
}

}  // namespace

Found mentions_at(const Scene& scene, std::size_t word) {
    Found found;
    for (const Mention& mention : scene.mentions) {
        if (mention.head == word || (mention.first <= word && word <= mention.last)) {
            add(found, mention);
        }
    }
    return found;
}

Found related(const Scene& scene, std::size_t word, Relation relation, Reach reach) {
    Found found;
    for (const Arc* arc : scene.parse.below(word, relation)) {
        add_all(found, reached(scene, arc->dependent, reach));
    }
    return found;
}

Found behind(const Scene& scene, std::size_t word, Relation relation,
             std::initializer_list<std::string_view> labels, Reach reach) {
    Found found;
    for (const Arc* arc : scene.parse.below(word, relation)) {
        if (is_among(arc->label, labels)) {
            add_all(found, reached(scene, arc->dependent, reach));
        }
    }
    return found;
}

Found objects_of(const Scene& scene, std::size_t verb, Reach reach) {
    return related(scene, verb,
                   is_passive(scene.parse, verb) ? Relation::subject : Relation::object, reach);
}

bool is_passive(const Parse& parse, std::size_t word) {
    const Verb* verb = parse.verb_at(word);
    return verb != nullptr && verb->passive;
}

void add_all(Found& found, const Found& more) {
    for (const Mention* mention : more) {
        add(found, *mention);
    }
}

Found without(Found found, const Found& others) {
    std::erase_if(found, [&](const Mention* mention) {
        return std::any_of(others.begin(), others.end(),
                           [&](const Mention* other) { return other->id == mention->id; });
    });
    return found;
}

Found not_places(Found found) {
    std::erase_if(found, [](const Mention* mention) { return mention->place; });
    return found;
}

Found first_of(std::initializer_list<Found> choices) {
    for (const Found& choice : choices) {
        if (!choice.empty()) {
            return choice;
        }
    }
    return {};
}

}  // namespace irenic::record
