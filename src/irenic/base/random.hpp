#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace irenic {

/// Random numbers that are a function of where they are asked for: the same key gives the same
/// numbers on every machine, in any thread, in any order.
///
/// Source  Philox 4x32 with ten rounds: Salmon, Moraes, Dror & Shaw 2011.
class RandomStream {
public:
    /// One stream for each pair; streams of different pairs are independent of one another.
    RandomStream(std::uint64_t seed, std::uint64_t stream);

    [[nodiscard]] std::uint32_t next();
    [[nodiscard]] std::uint64_t next_long();
    /// Between 0 and 1, neither of them; 53 bits.
    [[nodiscard]] double next_unit();
    /// From 0 to `count` - 1, each as likely as any other; `count` is at least 1.
    [[nodiscard]] std::size_t next_below(std::size_t count);

private:
    std::array<std::uint32_t, 2> key_;
    std::array<std::uint32_t, 4> counter_;
    std::array<std::uint32_t, 4> words_{};
    std::size_t used_ = 4;
};

}  // namespace irenic
