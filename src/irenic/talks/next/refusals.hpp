#pragma once

#include <optional>
#include <vector>

#include "irenic/talks/next/nearby.hpp"
#include "irenic/talks/next/texts.hpp"

namespace irenic::talks {

/// What refusals of a text are told from.
struct RefusalQuestion {
    const deals::Setting& centre;
    const Willingness& willingness;
    const std::vector<std::size_t>& mediators;  ///< as CandidateSearch::mediators
    const Nearby& text;
    const std::vector<forecast::RowSet>& by_seat;  ///< where each seat accepts the text
    const forecast::RowSet& accepted;              ///< by all who must agree
};

/// Seats with a say in this text that refuse in some version, most often first, then by seat; each
/// with what would turn it.
[[nodiscard]] std::vector<Refusal> find_refusals(const RefusalQuestion& question, const Stop& stop);

/// The fewest changes that turn a seat; see Refusal::turned_by. Ties: the seat itself accepts most
/// often, then the first issues, then their options. Where `stop` comes first, the best found.
///
/// Cost  a look for each text two changes away, at every seat where this one is turned.
[[nodiscard]] std::optional<Refusal::Turn> find_turn(const RefusalQuestion& question,
                                                     std::size_t seat, const Stop& stop);

}  // namespace irenic::talks
