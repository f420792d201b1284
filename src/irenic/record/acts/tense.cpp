#include <algorithm>
#include <string_view>

#include "irenic/record/acts/coding.hpp"
#include "irenic/record/syntax/among.hpp"

namespace irenic::record {
namespace {

constexpr int deepest = 6;

/// Words that put what hangs on them into the future.
bool looks_ahead(std::string_view word) {
    return is_among(
        word,
        {"expected",   "scheduled", "due",       "planned",  "set",      "slated",  "plan",
         "plans",      "intend",    "intends",   "intended", "hope",     "hopes",   "hoped",
         "want",       "wants",     "wanted",    "agree",    "agreed",   "agrees",  "ready",
         "willing",    "prepared",  "offered",   "offers",   "promised", "pledged", "vowed",
         "threatened", "likely",    "expect",    "expects",  "decided",  "going",   "aims",
         "aimed",      "refused",   "refuses",   "urged",    "asked",    "called",  "demanded",
         "proposed",   "proposes",  "threatens", "coming",   "upcoming", "planning"});
}

bool denies(const Word& word) {
    return is_among(word.lower, {"deny", "denies", "denied", "denying"});
}

bool is_said_to_be_untrue(const Parse& parse, std::size_t verb) {
    const auto above = parse.above(verb, Relation::complement);
    return std::any_of(above.begin(), above.end(),
                       [&](const Arc* arc) { return denies(parse.words[arc->head]); });
}

bool is_future(const Verb& verb) {
    return verb.tense == Tense::future ||
           is_among(verb.modal,
                    {"will", "would", "shall", "may", "might", "could", "can", "must", "should"});
}

/// The verb or word above that tells when: of a complement its governor, of a noun in a clause the
/// verb of that clause, of a participle on a noun that noun.
/// Never `before`, where the way came from.
std::optional<std::size_t> above(const Parse& parse, std::size_t word, std::size_t before) {
    for (const Relation relation :
         {Relation::complement, Relation::relative, Relation::subject, Relation::object,
          Relation::oblique, Relation::attached, Relation::adverbial, Relation::compound}) {
        for (const Arc& arc : parse.arcs) {
            if (arc.dependent == word && arc.relation == relation && arc.head != before) {
                return arc.head;
            }
        }
    }
    return std::nullopt;
}

}  // namespace

ActTense tense_at(const Scene& scene, std::size_t word) {
    const Parse& parse = scene.parse;
    std::optional<std::size_t> at = word;
    std::size_t before = word;
    for (int depth = 0; at && depth < deepest; ++depth) {
        const Verb* verb = parse.verb_at(*at);
        if (verb != nullptr && (is_future(*verb) || verb->conditional)) {
            return ActTense::expected;
        }
        const bool passive = verb != nullptr && verb->passive;
        if ((*at != word || passive) && looks_ahead(parse.words[*at].lower)) {
            return ActTense::expected;
        }
        if (*at != word && denies(parse.words[*at])) {
            return ActTense::denied;
        }
        if (verb != nullptr && verb->finite) {
            return verb->negated || is_said_to_be_untrue(parse, *at) ? ActTense::denied
                                                                     : ActTense::happened;
        }
        const auto next = above(parse, *at, before);
        before = *at;
        at = next;
    }
    return ActTense::happened;
}

}  // namespace irenic::record
