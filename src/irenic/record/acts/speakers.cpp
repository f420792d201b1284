#include "irenic/record/acts/speakers.hpp"

#include "irenic/record/acts/actors.hpp"

namespace irenic::record {
namespace {

constexpr int deepest = 6;

bool stands_behind_according_to(const Parse& parse, const Mention& mention) {
    const auto& words = parse.words;
    const bool article = mention.first > 0 && words[mention.first - 1].lower == "the";
    const std::size_t first = article ? mention.first - 1 : mention.first;
    return first >= 2 && words[first - 1].lower == "to" && words[first - 2].lower == "according";
}

Found sources_named(const Scene& scene) {
    Found found;
    for (const Mention& mention : scene.mentions) {
        if (stands_behind_according_to(scene.parse, mention)) {
            add_all(found, {&mention});
        }
    }
    return found;
}

}  // namespace

Found speakers_of(const Scene& scene, std::size_t word) {
    std::size_t at = word;
    for (int depth = 0; depth < deepest; ++depth) {
        const auto above = scene.parse.above(at, Relation::complement);
        if (above.empty()) {
            break;
        }
        at = above.front()->head;
        const Sense* sense = scene.sense_at(at);
        if (sense != nullptr && sense->family == "say") {
            return actors_of_verb(scene, at);
        }
    }
    return sources_named(scene);
}

}  // namespace irenic::record
