#pragma once

#include "irenic/phases/problem.hpp"

namespace irenic::phases {

/// Calls visit(amount) for every amount of a move: net, shift, change and keep of each party.
template <class MoveLike, class Visit>
void for_each_amount_of(MoveLike& move, Visit visit) {
    for (auto* list : {&move.net, &move.shift, &move.change}) {
        for (auto& each : *list) {
            visit(each);
        }
    }
    for (auto& keep : move.keep) {
        if (keep) {
            visit(*keep);
        }
    }
}

/// Calls visit(amount) for every amount of a problem: whoever multiplies them all by one number
/// changes its unit and nothing else.
template <class ProblemLike, class Visit>
void for_each_amount(ProblemLike& problem, Visit visit) {
    for (auto* list : {&problem.peace, &problem.war, &problem.start}) {
        for (auto& each : *list) {
            visit(each);
        }
    }
    for (auto& standing : problem.standing) {
        visit(standing.amount);
    }
    for (auto& line : problem.lines) {
        for (auto& move : line.moves) {
            for_each_amount_of(move, visit);
        }
    }
}

}  // namespace irenic::phases
