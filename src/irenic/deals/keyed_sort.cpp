#include "irenic/deals/keyed_sort.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <utility>

namespace irenic::deals {
namespace {

constexpr int digit_bits = 11;
constexpr std::size_t digits = std::size_t{1} << digit_bits;

/// So few are sorted faster by comparisons.
constexpr std::size_t few = 2 * digits;

/// How far a key is below `greatest`; right for any two keys, as differences wrap around.
std::uint64_t depth(Units key, Units greatest) {
    return static_cast<std::uint64_t>(greatest) - static_cast<std::uint64_t>(key);
}

/// Moves everything to `to`, sorted by one digit of the depths, equal digits in the same order.
void sort_by_digit(const std::vector<Keyed>& from, std::vector<Keyed>& to, Units greatest,
                   int shift) {
    const auto digit = [&](const Keyed& one) {
        return (depth(one.key, greatest) >> shift) % digits;
    };
    std::array<std::size_t, digits> place{};
    for (const Keyed& one : from) {
        ++place[digit(one)];
    }
    std::size_t before = 0;
    for (std::size_t& count : place) {
        before += std::exchange(count, before);
    }
    for (const Keyed& one : from) {
        to[place[digit(one)]++] = one;
    }
}

}  // namespace

void sort_descending(std::vector<Keyed>& keyed) {
    if (keyed.size() <= few) {
        std::sort(keyed.begin(), keyed.end(), [](const Keyed& a, const Keyed& b) {
            return a.key != b.key ? a.key > b.key : a.item < b.item;
        });
        return;
    }
    const auto less = [](const Keyed& a, const Keyed& b) { return a.key < b.key; };
    const auto [least, most] = std::minmax_element(keyed.begin(), keyed.end(), less);
    const Units greatest = most->key;
    const int bits = static_cast<int>(std::bit_width(depth(least->key, greatest)));
    std::vector<Keyed> sorted(keyed.size());
    for (int shift = 0; shift < bits; shift += digit_bits) {
        sort_by_digit(keyed, sorted, greatest, shift);
        keyed.swap(sorted);
    }
}

}  // namespace irenic::deals
