#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

#include "irenic/phases/problem.hpp"

namespace irenic::phases {

/// One digit of a state: how many moves a line has made.
struct Digit {
    std::size_t line = 0;
    std::size_t moves = 0;
    std::size_t stride = 0;
};

/// The lattice of counts as one array: low digits vary within a block, high ones between blocks.
struct DenseLayout {
    static constexpr std::size_t never = std::numeric_limits<std::size_t>::max();

    /// What is settled by some of the digits of a state.
    struct Part {
        std::vector<Units> slack;    ///< by party: sum of changes
        std::size_t steps = 0;       ///< moves made
        std::uint64_t required = 0;  ///< lines that must be complete for what was started
        std::uint64_t complete = 0;
        std::size_t due = never;  ///< earliest step of a deadline not met yet
    };

    explicit DenseLayout(const Problem& problem);

    std::vector<Digit> low;       ///< fastest first
    std::vector<Digit> high;      ///< slowest first
    std::size_t block = 1;        ///< states in a block
    std::size_t size = 1;         ///< states
    std::vector<Part> low_parts;  ///< by position in the block
    /// By position, `low.size()` each: successors in the block, `block` for one outside it.
    std::vector<std::size_t> low_next;
    std::vector<std::vector<std::size_t>> low_made;  ///< by position, by low digit

    /// Adds what `made` moves of a digit settle.
    void add(const Digit& digit, std::size_t made, Part& part) const;
    [[nodiscard]] Part nothing() const;

private:
    const Problem* problem_;
    std::vector<std::vector<std::vector<Units>>> sums_;  ///< by line, by moves made, by party
};

}  // namespace irenic::phases
