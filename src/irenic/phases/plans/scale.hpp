#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

#include "irenic/phases/problem.hpp"

namespace irenic::phases {

__extension__ using Wide = __int128;

/// How guarantees of different parties are weighed against each other while looking for plans.
struct Scale {
    std::vector<Units> weights;  ///< by party, at least 1
    std::vector<Units> offsets;  ///< by party: needed by every plan, so not counted
    bool start_counts = false;   ///< what the start lacks counts as well
};

/// How good guarantees are under a scale: the largest counts first, then the sum.
struct Rank {
    Wide worst = 0;
    Wide total = 0;

    [[nodiscard]] bool better_than(const Rank& other) const {
        return worst != other.worst ? worst < other.worst : total < other.total;
    }
    [[nodiscard]] bool operator==(const Rank&) const = default;

    void count(const Scale& scale, std::size_t party, Units guarantee) {
        const Units above = std::max<Units>(0, guarantee - scale.offsets[party]);
        const Wide weighted = static_cast<Wide>(above) * scale.weights[party];
        worst = std::max(worst, weighted);
        total += weighted;
    }
};

[[nodiscard]] inline Rank rank_of(const Scale& scale, const Evaluation& evaluation) {
    Rank rank;
    for (std::size_t party = 0; party < evaluation.guarantees.size(); ++party) {
        const Units lack = scale.start_counts ? -evaluation.start[party] : 0;
        rank.count(scale, party, std::max(evaluation.guarantees[party], lack));
    }
    return rank;
}

}  // namespace irenic::phases
