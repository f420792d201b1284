#include "irenic/record/acts/standing.hpp"

#include <algorithm>
#include <string_view>

#include "irenic/record/acts/contents.hpp"
#include "irenic/record/syntax/among.hpp"

namespace irenic::record {
namespace {

constexpr int deepest = 8;
constexpr double of_condition = 0.5;
constexpr double of_side_clause = 0.72;
constexpr double of_purpose = 0.75;
constexpr double of_content = 0.9;
constexpr double of_content_of_plain_verb = 0.97;
constexpr double of_conjunct = 0.98;
constexpr double of_noun = 0.95;

/// The arc that puts a word below another: of a verb between clauses, else any.
const Arc* arc_above(const Parse& parse, std::size_t word) {
    const Arc* any = nullptr;
    for (const Arc& arc : parse.arcs) {
        if (arc.dependent != word) {
            continue;
        }
        const bool clause = arc.relation == Relation::complement ||
                            arc.relation == Relation::adverbial ||
                            arc.relation == Relation::relative;
        if (clause) {
            return &arc;
        }
        any = any == nullptr ? &arc : any;
    }
    return any;
}

double share_of_complement(const Scene& scene, std::size_t governor) {
    const Sense* sense = scene.sense_at(governor);
    if (sense == nullptr) {
        return of_content_of_plain_verb;
    }
    return carries_only(sense->family) || sense->family == "believe" ? 1 : of_content;
}

double share_of(const Scene& scene, const Arc& arc) {
    switch (arc.relation) {
        case Relation::complement:
            return share_of_complement(scene, arc.head);
        case Relation::adverbial:
            if (is_among(arc.label, {"if", "unless", "provided", "until", "once"})) {
                return of_condition;
            }
            return is_among(arc.label, {"to", "ing"}) ? of_purpose : of_side_clause;
        case Relation::relative:
            return of_side_clause;
        case Relation::conjunct:
            return of_conjunct;
        default:
            return of_noun;
    }
}

}  // namespace

double standing_of(const Scene& scene, std::size_t word) {
    double share = 1;
    std::size_t at = word;
    for (int depth = 0; depth < deepest; ++depth) {
        const Arc* arc = arc_above(scene.parse, at);
        if (arc == nullptr) {
            return share;
        }
        share *= share_of(scene, *arc);
        at = arc->head;
    }
    return share;
}

}  // namespace irenic::record
