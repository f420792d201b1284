#pragma once

#include <array>

#include "irenic/analysis/belief_steps.hpp"
#include "irenic/analysis/fighting_on.hpp"

namespace irenic::analysis {

/// What decides how fast battles bring two sides together, all by side.
struct Learners {
    std::array<GridChance, 2> prevail{};    ///< chance that sides[0] prevails, before
    std::array<GridChance, 2> stalemate{};  ///< stays as it is
    std::array<BeliefSteps, 2> steps;       ///< each under its own chance of a stalemate
};

struct Learned {
    Learning learning;
    bool complete = true;  ///< false: the stop was reached before all was found
};

/// Least numbers of battles that open the zone, when both sides learn from the same ones.
///
/// Each side's belief is worth `strength` battles; after n more it is the mean of a beta
/// distribution, rounded to nine places. Only battles that somebody wins are counted: a chance of
/// a stalemate stays as it is, and what is learned concerns the rest. Shares of battles need not
/// be whole numbers of them: they stand for what is expected.
///
/// learners  with a zone that is not open yet.
/// Returns numbers up to a hundred times the strength (at least 1) and 100,000.
/// Cost    up to 100,000 numbers of battles, for each as many results as there are steps.
/// Source  after Slantchev 2003.
[[nodiscard]] Learned find_learning(const Learners& learners, const Decimal& strength,
                                    const Stop& stop);

}  // namespace irenic::analysis
