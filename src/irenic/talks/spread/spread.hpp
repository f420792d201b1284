#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "irenic/base/result.hpp"
#include "irenic/base/stop.hpp"
#include "irenic/base/value.hpp"
#include "irenic/forecast/points/share.hpp"
#include "irenic/forecast/run/ground.hpp"
#include "irenic/talks/next/willingness.hpp"
#include "irenic/talks/play/session.hpp"

namespace irenic::talks {

/// Many sessions over sampled versions of a case.
struct SpreadQuestion {
    Rules rules;
    std::vector<Strategy> strategies;  ///< by seat
    std::size_t sessions = 10'000;
    std::uint64_t seed = 1;
    /// Only these sessions, from `first` (0) on, `count` of them: a part of the whole.
    std::size_t first = 0;
    std::optional<std::size_t> count;
};

/// Whole-number counts; those of parts add up to those of the whole, whatever the parts.
struct SpreadTally {
    forecast::Tally played{};  ///< by scramble: versions that do not contradict the record
    forecast::Tally agreed{};
    forecast::Tally broken_down{};
    forecast::Tally measured{};   ///< agreements compared with all packages: all agreements where
                                  ///< packages are listed (space.hpp), else none
    forecast::Tally efficient{};  ///< of those measured: no package that can be agreed on betters
                                  ///< them for some seat and worsens them for none, in that version
    std::vector<forecast::Tally> ahead;  ///< by seat: agreements in which it got a larger share of
                                         ///< its range than any other
    std::vector<std::uint64_t> rounds;  ///< by round agreed in (index 0: round 1); later ones count
                                        ///< as round 1,000
    /// Joint measures in millionths, over all sessions played (0 without agreement), by scramble:
    /// the least share of ranges, and the product of shares to the power 1/seats. A range goes from
    /// no agreement before the talks to the best package the seat may offer; shares are taken from
    /// 0 to 1, and as 0 where the range is empty.
    forecast::Tally least_share{}, product{};
    /// By seat, in millionths of its range, over agreements.
    std::vector<forecast::Tally> share;
    /// How far agreements lie from the frontier, in millionths: the most by which every seat's
    /// share could rise at once, over agreements measured. Seats with an empty range do not count.
    forecast::Tally distance{};
    /// Packages agreed on, ascending, and how often; of more than 100,000 different ones the first
    /// by options.
    std::vector<std::pair<std::vector<OptionId>, std::uint64_t>> packages;  ///< by options

    void add(const SpreadTally& other);
};

/// Plays session k in version k of forecast's points of this seed, with chance drawn from streams
/// of (seed, k, seat): the same whatever the strategies, so that they can be compared session by
/// session.
///
/// question  a strategy for each seat of domain_of the centre.
/// Errors  as for forecast::Version::draw and Space::open; where "--protocol": zeuthen with other
///         than two seats or packages that are not listed; limit: not one block was played.
/// Cost    a version and a session; see bench. Threads and parts do not change the counts. Memory
///         independent of the number of sessions.
struct Spread {
    SpreadTally tally;
    std::size_t sessions = 0;  ///< looked at, contradicting ones included
    bool cut_short = false;
};
[[nodiscard]] Result<Spread> play_many(const forecast::Ground& ground,
                                       const SpreadQuestion& question, const Limits& limits,
                                       const Tell& tell = {});

/// The answer's "spread": shares with their errors, rounds (quartiles), packages agreed on most
/// (at most `most_packages`) with what they are worth in `domain`, by seat. Null: what there is no
/// agreement for, and efficiency and distance where packages are not listed.
[[nodiscard]] Value to_value(const Negotiation& negotiation, const Domain& domain,
                             const Spread& spread, std::size_t most_packages);

/// The counts as data and back, for parts of a tournament.
[[nodiscard]] Value to_value(const Negotiation& negotiation, const SpreadTally& tally);
[[nodiscard]] std::optional<SpreadTally> tally_from(const Negotiation& negotiation,
                                                    const Value& value);

}  // namespace irenic::talks
