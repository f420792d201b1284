#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "irenic/base/result.hpp"
#include "irenic/deals/scoring.hpp"

namespace irenic::levers {

/// A set of at most 64 levers, by their position in a list of levers.
using LeverMask = std::uint64_t;

[[nodiscard]] constexpr LeverMask bit(std::size_t position) { return LeverMask{1} << position; }

/// A number at nine places, wide enough for any sum.
__extension__ using Nano = __int128;

/// What levers do to the least that parties must get from a package.
///
/// Points added everywhere lower a party's floor as much as they raise every package, so they
/// count here, beside values of no agreement and beliefs. A value that is set wins over a belief.
class LeverFloors {
public:
    /// voters  players, as positions in the scoring of the case.
    /// levers  positions in Negotiation::levers.
    /// Errors  bad_input: the case cannot be scored with one of the levers in use.
    [[nodiscard]] static Result<LeverFloors> read(const Negotiation& negotiation,
                                                  const deals::Scoring& scoring,
                                                  const std::vector<std::size_t>& voters,
                                                  const std::vector<std::size_t>& levers);

    /// By voter the floor with the levers of `used` in place and, of those from position `next`
    /// on, whatever suits each voter best; no floor is lower with any of them added to `used`.
    void least(LeverMask used, std::size_t next, std::vector<Nano>& floors) const;

private:
    struct Shift {
        Nano added = 0;
        std::optional<Nano> stated;
        std::optional<Nano> believed;
    };
    struct Shifting;

    LeverFloors() = default;
    void sum_up_what_may_come();

    std::vector<Nano> base_;                     ///< by voter
    std::vector<std::vector<Shift>> shifts_;     ///< by lever, by voter
    std::vector<std::vector<Nano>> most_added_;  ///< by position: by the levers from there on
    std::vector<std::vector<std::optional<Nano>>> least_set_;
};

}  // namespace irenic::levers
