#pragma once

#include <cstddef>
#include <vector>

#include "irenic/base/stop.hpp"
#include "irenic/talks/next/candidates.hpp"

namespace irenic::talks {

/// What to propose, one text after the other as long as they are refused.
struct TextSequence {
    std::vector<std::size_t> texts;  ///< positions in Candidates::texts; may be shorter than asked
    std::vector<forecast::Share> adds;  ///< by text: versions in which it is the first accepted
    double value = 0;                   ///< sum over k of discount^k times what text k adds
    double one_step = 0;  ///< the value of taking, each time, what adds most right now
    bool exact = false;   ///< no sequence of the candidates is worth more
};

/// The best sequence of proposals where nobody says who refused: a refusal rules out the versions
/// in which the text is acceptable to all. Looks ahead over all `rounds` proposals.
///
/// discount  what a round later counts, above 0 and at most 1.
/// Exact     by branch and bound; the bound lets every later proposal add what it could add now.
///           Not proven where 2 million steps (a look at what one text adds after others) or
///           `limits` come first; then the best found.
/// Ties      the sequence whose first text adds more, then the next; then first candidates.
/// Cost      rows / 64 a step.
/// Source    maximum coverage, in order and discounted; versions are the prior, a refusal strikes
///           out those in which the text would have been accepted.
[[nodiscard]] TextSequence best_texts(const Willingness& willingness, const Candidates& candidates,
                                      std::size_t rounds, double discount, const Limits& limits);

}  // namespace irenic::talks
