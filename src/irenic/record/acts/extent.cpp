#include "irenic/record/acts/extent.hpp"

#include <algorithm>

namespace irenic::record {
namespace {

void widen(Extent& extent, std::size_t first, std::size_t last) {
    extent.first = std::min(extent.first, first);
    extent.last = std::max(extent.last, last);
}

}  // namespace

Extent extent_of(const Scene& scene, std::size_t word, const Roles& roles,
                 const std::vector<std::size_t>& content) {
    const Sense* sense = scene.sense_at(word);
    Extent extent = sense == nullptr ? Extent{word, word} : Extent{sense->first, sense->last};
    // "We" of "we will not sign" is nobody by itself.
    for (const Arc* arc : scene.parse.below(word, Relation::subject)) {
        if (scene.parse.words[arc->dependent].kind == WordClass::pronoun) {
            widen(extent, arc->dependent, arc->dependent);
        }
    }
    for (const Found* side : {&roles.actors, &roles.recipients}) {
        for (const Mention* mention : *side) {
            widen(extent, mention->first, mention->last);
        }
    }
    for (const std::size_t inner : content) {
        widen(extent, inner, inner);
    }
    return extent;
}

std::vector<IssueTouched> issues_in(const Scene& scene, const Extent& extent) {
    std::vector<IssueTouched> touched;
    for (const IssueMention& mention : scene.issues) {
        if (mention.last < extent.first || mention.first > extent.last) {
            continue;
        }
        const std::string& issue = scene.lexicon.issues[mention.issue].id;
        const auto known = std::find_if(touched.begin(), touched.end(),
                                        [&](const auto& other) { return other.issue == issue; });
        if (known == touched.end()) {
            touched.push_back({issue, mention.option});
        } else if (known->option.empty()) {
            known->option = mention.option;
        }
    }
    return touched;
}

}  // namespace irenic::record
