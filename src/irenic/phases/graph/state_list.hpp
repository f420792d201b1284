#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "irenic/base/result.hpp"
#include "irenic/base/stop.hpp"
#include "irenic/phases/graph/step_kinds.hpp"
#include "irenic/phases/problem.hpp"

namespace irenic::phases {

/// Counts of moves by line, packed into as few words as they need.
class CountPacking {
public:
    explicit CountPacking(const Problem& problem);

    [[nodiscard]] std::size_t words() const { return words_; }
    [[nodiscard]] std::size_t lines() const { return at_.size(); }
    void unpack(const std::uint64_t* key, std::vector<std::size_t>& made) const;
    /// Calls visit(line, moves made before, moves made after) for each line that has made more.
    template <class Visit>
    void differences(const std::uint64_t* before, const std::uint64_t* after, Visit visit) const {
        for (std::size_t word = 0; word < words_; ++word) {
            for (std::uint64_t left = after[word] - before[word]; left != 0;) {
                const std::size_t bit =
                    word * 64 + static_cast<std::size_t>(std::countr_zero(left));
                const std::size_t line = line_at_[bit];
                visit(line, moves(before, line), moves(after, line));
                left &= ~(at_[line].mask << at_[line].shift);
            }
        }
    }
    /// One move more, or one less, of a line.
    void add(std::uint64_t* key, std::size_t line) const { key[at_[line].word] += at_[line].one; }
    void take(std::uint64_t* key, std::size_t line) const { key[at_[line].word] -= at_[line].one; }

private:
    struct Place {
        std::size_t word = 0;
        unsigned shift = 0;
        std::uint64_t one = 0;
        std::uint64_t mask = 0;
    };
    [[nodiscard]] std::size_t moves(const std::uint64_t* key, std::size_t line) const {
        return key[at_[line].word] >> at_[line].shift & at_[line].mask;
    }

    std::vector<Place> at_;
    std::vector<std::size_t> line_at_;  ///< by bit
    std::size_t words_ = 1;
};

/// A step out of a state, to a state of the next level.
struct Way {
    std::uint32_t to = 0;
    std::uint32_t kind = 0;
};

/// The states after the same number of steps.
struct StateLevel {
    std::vector<std::uint64_t> keys;   ///< packed counts, state by state
    std::vector<std::uint32_t> first;  ///< by state and one more: its first way
    std::vector<Way> ways;             ///< of each state in the order of their steps' lines

    [[nodiscard]] std::size_t size() const { return first.size() - 1; }
    /// Only states in which all is delivered have no way out.
    [[nodiscard]] bool is_end(std::size_t state) const { return first[state] == first[state + 1]; }
};

/// The states that can be reached from the start and from which the end can be reached, level by
/// level: a level is a number of steps made, and without merged steps of moves made.
struct StateList {
    CountPacking packing;
    StepKinds kinds;
    std::vector<StateLevel> levels;  ///< none where no order keeps to the conditions on time
    std::size_t bytes = 0;

    [[nodiscard]] std::size_t states() const;
    [[nodiscard]] std::size_t ways() const;
    [[nodiscard]] const std::uint64_t* key(std::size_t level, std::size_t state) const {
        return levels[level].keys.data() + state * packing.words();
    }
    /// The lines that move in a way out of a state.
    [[nodiscard]] Step lines(std::size_t level, std::size_t state, const Way& way) const;
};

/// Lists them.
///
/// beside   bytes that the caller keeps for each state.
/// Errors   limit: more than `memory_bytes` hold, or stopped.
/// Cost     linear in steps; with deadlines, the last of them times lines for each state.
[[nodiscard]] Result<StateList> list_states(const Problem& problem, std::size_t memory_bytes,
                                            std::size_t beside, const Stop& stop);

}  // namespace irenic::phases
