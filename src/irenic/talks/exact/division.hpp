#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace irenic::talks {

/// What who offers first gets of a stake of 1 when two parties take turns without end and a round
/// later counts `discount` of theirs: (1 - d2) / (1 - d1 d2).
///
/// first, second  discounts, at least 0 and below 1, or one of them 1; nothing where both are 1:
///                then every division can be held.
/// Source  Rubinstein 1982.
[[nodiscard]] std::optional<double> first_share(double first, double second);

/// The weight of the first party in the weighted Nash product that the division tends to as rounds
/// get short: ln d2 / (ln d1 + ln d2).
///
/// first, second  above 0 and at most 1, not both 1 (nothing then).
/// Source  Binmore, Rubinstein & Wolinsky 1986.
[[nodiscard]] std::optional<double> limit_weight(double first, double second);

/// The shares of a stake of 1 when n parties propose in turn, all must agree, and strategies do not
/// depend on the past: by party, when the first of them proposes.
///
/// discounts  by party, at least 0 and below 1; two parties or more.
/// Source  stationary equilibrium of unanimity bargaining, after Shaked (in Sutton 1986); it is one
///         of many for three parties or more. Two parties: first_share.
[[nodiscard]] std::vector<double> stationary_shares(std::span<const double> discounts);

}  // namespace irenic::talks
