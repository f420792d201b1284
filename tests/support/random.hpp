#pragma once

#include <cstdint>
#include <vector>

namespace irenic::test_support {

/// Numbers that look random and are the same for the same seed, whatever the standard library.
class Random {
public:
    explicit Random(std::uint64_t seed) : state_(seed) {}

    /// From `low` to `high`, both included.
    std::int64_t between(std::int64_t low, std::int64_t high) {
        return low + static_cast<std::int64_t>(next() % static_cast<std::uint64_t>(high - low + 1));
    }
    std::size_t size(std::size_t low, std::size_t high) { return low + next() % (high - low + 1); }
    std::size_t below(std::size_t count) { return size(0, count - 1); }
    bool chance(int percent) { return between(1, 100) <= percent; }

    template <class T>
    const T& one_of(const std::vector<T>& list) {
        return list[below(list.size())];
    }
    template <class T>
    void shuffle(std::vector<T>& list) {
        for (std::size_t left = list.size(); left > 1; --left) {
            std::swap(list[left - 1], list[below(left)]);
        }
    }

private:
    /// SplitMix64 (Steele, Lea & Flood 2014).
    std::uint64_t next() {
        std::uint64_t bits = state_ += 0x9e3779b97f4a7c15;
        bits = (bits ^ bits >> 30) * 0xbf58476d1ce4e5b9;
        bits = (bits ^ bits >> 27) * 0x94d049bb133111eb;
        return bits ^ bits >> 31;
    }

    std::uint64_t state_;
};

}  // namespace irenic::test_support
