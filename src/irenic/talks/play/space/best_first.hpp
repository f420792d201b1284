#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "irenic/talks/play/space/seat_ways.hpp"

namespace irenic::talks {

/// Lists the packages a seat may offer from the best on, without listing any before it is asked
/// for.
///
/// A package is told by the ties in which it departs from the best one. From it others follow that
/// lose as much or more: a worse way in the last such tie, a departure in the next tie, or that in
/// place of the last one; ties stand in the order of their smallest losses. Each package follows
/// from one other only.
class BestFirst {
public:
    explicit BestFirst(const SeatWays& ways);

    /// The packages that come next, all that are worth the same, but `most` at most; none where
    /// there are no more.
    /// ways  those it was made of.
    [[nodiscard]] std::vector<Picks> next(const SeatWays& ways, std::size_t most);

private:
    using Position = std::uint32_t;
    static constexpr Position none = 0xFFFF'FFFF;

    /// The last departure of a package, and where those before it are told.
    struct Departure {
        Position before = none;
        std::uint32_t tie = 0;  ///< position in `ties_`
        std::uint32_t way = 0;
        Units loss = 0;  ///< of the package
    };
    struct Later {
        const std::vector<Departure>* departures;
        bool operator()(Position one, Position other) const;
    };

    void add(const Departure& departure);
    void follow(const SeatWays& ways, Position position);
    [[nodiscard]] Picks picks(const SeatWays& ways, Position position) const;
    [[nodiscard]] const std::vector<Units>& losses(const SeatWays& ways, std::size_t tie) const {
        return ways.ties()[ties_[tie]].losses;
    }
    Position take_first();

    std::vector<std::size_t> ties_;  ///< those with more than one way, by their smallest loss
    std::vector<Departure> departures_;
    std::vector<Position> waiting_;  ///< a heap, the one that loses least first
    bool begun_ = false;
};

}  // namespace irenic::talks
