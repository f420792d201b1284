#include "irenic/record/syntax/parse.hpp"

#include <algorithm>

namespace irenic::record {

std::vector<const Arc*> Parse::below(std::size_t head, Relation relation) const {
    std::vector<const Arc*> found;
    for (const Arc& arc : arcs) {
        if (arc.head == head && arc.relation == relation) {
            found.push_back(&arc);
        }
    }
    return found;
}

std::vector<const Arc*> Parse::above(std::size_t dependent, Relation relation) const {
    std::vector<const Arc*> found;
    for (const Arc& arc : arcs) {
        if (arc.dependent == dependent && arc.relation == relation) {
            found.push_back(&arc);
        }
    }
    return found;
}

const Verb* Parse::verb_at(std::size_t word) const {
    const auto verb = std::find_if(verbs.begin(), verbs.end(),
                                   [&](const Verb& candidate) { return candidate.word == word; });
    return verb == verbs.end() ? nullptr : &*verb;
}

}  // namespace irenic::record
