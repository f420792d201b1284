#pragma once

#include <cstddef>
#include <span>

#include "irenic/base/random.hpp"

namespace irenic::talks {

// How much a party asks for, as utility between its reservation value and its best (which must not
// be lower). `time` is the share of its time that is gone, from 0 to 1.

/// (time)^(1 / beta): how far a party has come down. beta below 1 holds out (Boulware), 1 comes
/// down evenly, above 1 concedes early. beta above 0. Source  Faratin, Sierra & Jennings 1998.
[[nodiscard]] double conceded_by(double time, double beta);

/// best - (best - reservation) conceded_by(time, beta).
[[nodiscard]] double time_dependent(double best, double reservation, double time, double beta);

/// Gives back in proportion what the other gave: own last demand x (other's offer before) /
/// (other's last offer); never above `best` nor below `reservation`.
///
/// Every number is this party's surplus over no agreement, those of the other's offers too. Fewer
/// than two offers, or one before that was worth nothing (no proportion then): the last demand. A
/// last offer worth nothing after a better one: `best`.
[[nodiscard]] double relative_tit_for_tat(std::span<const double> others_offers, double last_demand,
                                          double best, double reservation);

/// Gives back what the other gave last, up to `spread` (0 or more) more or less by chance; never
/// above `best` nor below `reservation`. Fewer than two offers: the last demand. Draws one number
/// at every call.
[[nodiscard]] double random_tit_for_tat(std::span<const double> others_offers, double last_demand,
                                        double best, double reservation, double spread,
                                        RandomStream& random);

/// A share `patience` (0 to 1) of a time-dependent demand and the rest of relative_tit_for_tat.
[[nodiscard]] double hybrid(double of_time, double of_other, double patience);

/// MiCRO: how many of its own offers, best first, a party has made different so far and how many
/// the other has: it offers a new one only where it has made no more than the other.
/// Source  de Jonge 2022.
[[nodiscard]] bool may_concede(std::size_t own_different, std::size_t others_different);

}  // namespace irenic::talks
