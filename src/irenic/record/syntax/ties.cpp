#include "irenic/record/syntax/ties.hpp"

#include <algorithm>
#include <utility>

namespace irenic::record {

void Ties::add(Relation relation, std::size_t head, std::size_t dependent, std::string label) {
    Arc arc{relation, head, dependent, std::move(label)};
    if (head != dependent && std::find(arcs_.begin(), arcs_.end(), arc) == arcs_.end()) {
        arcs_.push_back(std::move(arc));
    }
}

std::vector<std::size_t> Ties::below(std::size_t head, Relation relation) const {
    std::vector<std::size_t> found;
    for (const Arc& arc : arcs_) {
        if (arc.head == head && arc.relation == relation) {
            found.push_back(arc.dependent);
        }
    }
    return found;
}

std::vector<std::size_t> Ties::above(std::size_t dependent, Relation relation) const {
    std::vector<std::size_t> found;
    for (const Arc& arc : arcs_) {
        if (arc.dependent == dependent && arc.relation == relation) {
            found.push_back(arc.head);
        }
    }
    return found;
}

bool Ties::has(Relation relation, std::size_t head, std::size_t dependent) const {
    return std::any_of(arcs_.begin(), arcs_.end(), [&](const Arc& arc) {
        return arc.relation == relation && arc.head == head && arc.dependent == dependent;
    });
}

}  // namespace irenic::record
