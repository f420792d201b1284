#include "irenic/record/acts/contained.hpp"

#include <algorithm>
#include <utility>

namespace irenic::record {
namespace {

bool speaks_of(const Candidate& candidate, std::size_t word) {
    return candidate.word != word &&
           std::find(candidate.words.begin(), candidate.words.end(), word) != candidate.words.end();
}

/// An act of somebody's in a relative clause, which stands for itself.
bool is_own_relative(const Scene& scene, const Candidate& candidate) {
    const auto above = scene.parse.above(candidate.word, Relation::relative);
    return !candidate.act.actors.empty() &&
           std::any_of(above.begin(), above.end(),
                       [](const Arc* arc) { return arc->label != "to"; });
}

/// "Demanded that they leave": as yet they do not.
bool is_asked_for(const Scene& scene, const Candidate& inner, const Candidate& outer) {
    if (inner.word < outer.word || inner.act.actors == outer.act.actors) {
        return false;
    }
    const auto above = scene.parse.above(inner.word, Relation::complement);
    return (outer.act.kind == ActKind::demand || outer.act.kind == ActKind::appeal ||
            outer.act.kind == ActKind::propose || outer.act.kind == ActKind::counter) &&
           std::any_of(above.begin(), above.end(),
                       [&](const Arc* arc) { return arc->head == outer.word; });
}

/// A clause that tells for itself what happened: "he left after they had rejected it".
bool is_told_for_itself(const Scene& scene, const Candidate& inner, const Candidate& outer) {
    const Verb* verb = scene.parse.verb_at(inner.word);
    return verb != nullptr && verb->finite && inner.act.tense == ActTense::happened &&
           outer.act.tense == ActTense::happened;
}

bool is_content_of(const Scene& scene, const Candidate& inner, const Candidate& outer) {
    return speaks_of(outer, inner.word) && !is_own_relative(scene, inner) &&
           (is_asked_for(scene, inner, outer) || !is_told_for_itself(scene, inner, outer));
}

/// "Negotiations, mediated by X": who mediates says more than that there are talks of nobody.
bool is_told_by_relative(const Scene& scene, const Candidate& noun, const Candidate& other) {
    return noun.act.actors.empty() && speaks_of(noun, other.word) && is_own_relative(scene, other);
}

}  // namespace

void leave_out_contents(const Scene& scene, std::vector<Candidate>& candidates) {
    std::vector<Candidate> kept;
    for (const Candidate& candidate : candidates) {
        const bool contained =
            std::any_of(candidates.begin(), candidates.end(), [&](const Candidate& other) {
                return is_content_of(scene, candidate, other) ||
                       is_told_by_relative(scene, candidate, other);
            });
        if (!contained) {
            kept.push_back(candidate);
        }
    }
    candidates = std::move(kept);
}

}  // namespace irenic::record
