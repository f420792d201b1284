#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "irenic/talks/next/candidates.hpp"

namespace irenic::talks {

/// What one mediator could do alone.
struct MediatorTable {
    PartyId mediator;
    std::vector<std::size_t> reaches;  ///< seats of Willingness::seats it has a channel to; a
                                       ///< mediator without channels reaches all
    /// Of the texts within reach that cross no red line of this mediator, the one that those it
    /// reaches accept most often together; of as many, that all accept most often. Nothing: they
    /// never accept one together.
    std::optional<std::vector<OptionId>> text;
    forecast::Share accepted_by_reached;
    forecast::Share accepted;  ///< by all who must agree
};

/// By mediator of the case (role mediator), in its order; empty where there is none.
///
/// search  of which the text to start from and the number of changes count.
/// Cost    a search for each mediator (next/candidates.hpp); those who reach the same and have the
///         same red lines share one.
[[nodiscard]] std::vector<MediatorTable> mediator_tables(const deals::Setting& centre,
                                                         const Willingness& willingness,
                                                         const CandidateSearch& search,
                                                         const Limits& limits);

/// Seats that no mediator reaches; empty where there is no mediator.
[[nodiscard]] std::vector<std::size_t> out_of_reach(const deals::Setting& centre,
                                                    const Willingness& willingness);

}  // namespace irenic::talks
