#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "irenic/base/stop.hpp"
#include "irenic/talks/next/coverage.hpp"
#include "irenic/talks/next/covered_rows.hpp"

namespace irenic::talks {

/// A set and what it adds after those taken before it.
struct CoverOption {
    std::uint64_t adds = 0;
    std::size_t set = 0;
    bool later = false;  ///< it may not come next, but after that
};

/// Whether `one` comes first: it adds more, or as much and is the first.
[[nodiscard]] inline bool adds_more(const CoverOption& one, const CoverOption& other) {
    return one.adds != other.adds ? one.adds > other.adds : one.set < other.set;
}

struct CoverPath {
    std::vector<std::size_t> sets;
    std::vector<std::uint64_t> adds;

    void push(const CoverOption& option) {
        sets.push_back(option.set);
        adds.push_back(option.adds);
    }
    void pop() {
        sets.pop_back();
        adds.pop_back();
    }
};

/// The branch and bound behind best_cover.
///
/// Two neighbours in a best sequence cannot be swapped to advantage, so that a set never follows
/// one that added less than it would have added there, or as much with a larger index. Without a
/// discount no later set would have added more there either.
class CoverSearch {
public:
    /// start  a sequence to improve on.
    CoverSearch(const CoveredRows& rows, const CoverQuestion& question, CoverPath start);

    /// options  by adds_more. False where it stopped before all was looked at.
    [[nodiscard]] bool run(std::vector<CoverOption> options, const Stop& stop);
    [[nodiscard]] const CoverPath& best() const { return best_; }

private:
    __extension__ using Wide = unsigned __int128;

    struct Level {
        CoveredRows::Words open;
        std::uint64_t open_weight = 0;
        std::vector<CoverOption> options;  ///< by adds_more
        std::size_t next = 0;              ///< of options
        Wide value = 0;                    ///< of the sets taken before
    };

    void take_next();
    [[nodiscard]] Level after(const Level& level, std::size_t taken);
    /// What is left to take once `taken` is, with one round left.
    void take_last(const Level& level, std::size_t taken);
    void drop_hopeless(Level& level) const;
    void consider(const Wide& value);
    [[nodiscard]] bool may_improve(const Level& level) const;
    /// No later set can add more than it would add now.
    [[nodiscard]] Wide bound(const Level& level) const;
    [[nodiscard]] Wide value_of(const CoverPath& path) const;
    [[nodiscard]] Wide worth(std::size_t round, std::uint64_t adds) const {
        return Wide{factors_[round]} * adds;
    }

    const CoveredRows& rows_;
    std::size_t rounds_;
    bool discounts_;
    std::size_t most_steps_;
    std::vector<std::uint64_t> factors_;  ///< by round: what it counts, in units of 2^-62
    CoverPath best_;
    Wide best_value_ = 0;
    std::vector<Level> levels_;
    CoverPath path_;  ///< one shorter than levels_
    std::size_t steps_ = 0;
};

}  // namespace irenic::talks
