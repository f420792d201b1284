#include "irenic/forecast/points/points.hpp"

#include <algorithm>
#include <bit>
#include <limits>

#include <boost/random/sobol.hpp>

#include "irenic/base/random.hpp"
#include "irenic/base/result.hpp"

namespace irenic::forecast {
namespace {

constexpr std::size_t bits = 32;
using Engine = boost::random::sobol_engine<std::uint32_t, bits>;
constexpr std::size_t table_size = boost::random::default_sobol_table::max_dimension;

std::uint32_t reversed(std::uint32_t word) {
    word = (word & 0x5555'5555U) << 1U | (word >> 1U & 0x5555'5555U);
    word = (word & 0x3333'3333U) << 2U | (word >> 2U & 0x3333'3333U);
    word = (word & 0x0f0f'0f0fU) << 4U | (word >> 4U & 0x0f0f'0f0fU);
    word = (word & 0x00ff'00ffU) << 8U | (word >> 8U & 0x00ff'00ffU);
    return word << 16U | word >> 16U;
}

/// The points of the sequence from which all others are put together, one a bit of their number;
/// their own bits in reverse, so that the one that counts most is the lowest.
std::vector<std::uint32_t> reversed_directions(std::size_t coordinates) {
    std::vector<std::uint32_t> directions(coordinates * bits);
    if (coordinates == 0) {
        return directions;
    }
    Engine engine(coordinates);
    for (std::size_t bit = 0; bit < bits; ++bit) {
        // The engine takes the points in the order of the Gray code, in which the one with this bit
        // alone is number 2^(bit + 1) - 1, and leaves out the origin.
        engine.seed((std::numeric_limits<std::uint32_t>::max() >> (bits - 1 - bit)) - 1);
        for (std::size_t coordinate = 0; coordinate < coordinates; ++coordinate) {
            directions[coordinate * bits + bit] = reversed(engine());
        }
    }
    return directions;
}

/// A bit of the result depends on the same bit of `word`, on those below and on the key, and for a
/// given key and bits below, words with different bits get different ones.
std::uint32_t scrambled(std::uint32_t word, const std::array<std::uint32_t, 4>& key) {
    word += key[0];
    word *= key[1] | 1U;
    word ^= word * 0x9e37'79b2U;
    word += key[2];
    word *= key[3] | 1U;
    word ^= word * 0x6c62'272eU;
    return word;
}

}  // namespace

Points::Points(std::uint64_t seed, std::uint64_t stream, std::size_t coordinates)
    : coordinates_(coordinates),
      directions_(reversed_directions(std::min(coordinates, table_size))) {
    RandomStream random(seed, stream);
    beyond_seed_ = random.next_long();
    keys_.resize(std::min(coordinates, table_size) * scrambles);
    for (Key& key : keys_) {
        std::generate(key.begin(), key.end(), [&] { return random.next(); });
    }
}

void Points::at(std::uint64_t index, std::span<double> unit) const {
    const std::uint64_t number = index / scrambles;
    IRENIC_CHECK(unit.size() == coordinates_ && number >> bits == 0);
    const std::size_t in_table = std::min(coordinates_, table_size);
    for (std::size_t coordinate = 0; coordinate < in_table; ++coordinate) {
        std::uint32_t word = 0;
        for (std::uint64_t rest = number; rest != 0; rest &= rest - 1) {
            word ^=
                directions_[coordinate * bits + static_cast<std::size_t>(std::countr_zero(rest))];
        }
        word = reversed(scrambled(word, keys_[coordinate * scrambles + index % scrambles]));
        unit[coordinate] = (static_cast<double>(word) + 0.5) * 0x1p-32;
    }
    RandomStream beyond(beyond_seed_, index);
    std::generate(unit.begin() + static_cast<std::ptrdiff_t>(in_table), unit.end(),
                  [&] { return beyond.next_unit(); });
}

}  // namespace irenic::forecast
