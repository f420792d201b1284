#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace irenic::forecast {

/// How many times the points are scrambled anew, so that errors can be told from the points alone.
inline constexpr std::size_t scrambles = 32;

/// Points spread evenly over the unit cube: `scrambles` independent scramblings of one sequence.
///
/// Point k belongs to scramble k mod 32 and is number k / 32 of its sequence. Within a scramble any
/// 2^m points from a multiple of 2^m on fall one each into the 2^m equal slices of every
/// coordinate. Point k is a function of seed, stream, k and the coordinate alone: no order, no
/// thread counts.
///
/// Cost    construction 640 bytes and less than a microsecond a coordinate; a point about 30
///         operations a coordinate.
/// Source  Sobol 1967 with the direction numbers of Joe & Kuo 2008; nested scrambling after Owen
///         1995 by hashing, as in Laine & Karras 2011. Coordinates beyond the table (3,667) are
///         independent random numbers.
class Points {
public:
    /// stream  points of different streams are scrambled independently.
    Points(std::uint64_t seed, std::uint64_t stream, std::size_t coordinates);

    [[nodiscard]] std::size_t coordinates() const { return coordinates_; }
    /// Fills `unit`, one number a coordinate, each between 0 and 1 and neither of them.
    void at(std::uint64_t index, std::span<double> unit) const;

private:
    /// What one scramble does to one coordinate.
    using Key = std::array<std::uint32_t, 4>;

    std::size_t coordinates_;
    std::uint64_t beyond_seed_;              ///< of coordinates that the table does not reach
    std::vector<std::uint32_t> directions_;  ///< 32 a coordinate of the table, lowest bit first
    std::vector<Key> keys_;                  ///< one a scramble and coordinate of the table
};

}  // namespace irenic::forecast
