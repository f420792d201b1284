#include "irenic/record/acts/scene.hpp"

#include <algorithm>
#include <initializer_list>

#include "irenic/record/syntax/among.hpp"

namespace irenic::record {
namespace {

std::vector<std::size_t> reach(const Parse& parse, std::size_t word,
                               std::initializer_list<Relation> relations) {
    std::vector<bool> seen(parse.words.size(), false);
    std::vector<std::size_t> reached{word};
    seen[word] = true;
    for (std::size_t next = 0; next < reached.size(); ++next) {
        for (const Arc& arc : parse.arcs) {
            if (arc.head == reached[next] && !seen[arc.dependent] &&
                is_among(arc.relation, relations)) {
                seen[arc.dependent] = true;
                reached.push_back(arc.dependent);
            }
        }
    }
    return reached;
}

}  // namespace

std::vector<std::size_t> phrase_below(const Parse& parse, std::size_t word) {
    return reach(parse, word,
                 {Relation::compound, Relation::adjective, Relation::possessor, Relation::attached,
                  Relation::apposition, Relation::relative, Relation::complement,
                  Relation::conjunct, Relation::object, Relation::oblique, Relation::adverbial});
}

std::vector<std::size_t> noun_phrase(const Parse& parse, std::size_t word) {
    return reach(parse, word,
                 {Relation::compound, Relation::adjective, Relation::possessor, Relation::attached,
                  Relation::apposition, Relation::conjunct});
}

}  // namespace irenic::record
