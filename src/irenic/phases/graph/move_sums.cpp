#include "irenic/phases/graph/move_sums.hpp"

namespace irenic::phases {

MoveSums::MoveSums(const Problem& problem, std::vector<Units> Move::* amount)
    : parties_(problem.parties.size()) {
    for (const Line& line : problem.lines) {
        auto& sums = sums_.emplace_back(parties_, 0);
        for (const Move& move : line.moves) {
            for (std::size_t party = 0; party < parties_; ++party) {
                sums.push_back(sums[sums.size() - parties_] + (move.*amount)[party]);
            }
        }
    }
}

std::vector<std::vector<Units>> MoveSums::by_state(const StateList& list) const {
    std::vector<std::vector<Units>> all(list.levels.size());
    for (std::size_t level = 0; level < all.size(); ++level) {
        all[level].reserve(list.levels[level].size() * parties_);
    }
    if (!all.empty()) {
        all[0].assign(parties_, 0);
    }
    for (std::size_t level = 0; level + 1 < all.size(); ++level) {
        const auto& [keys, first, ways] = list.levels[level];
        for (std::size_t state = 0; state + 1 < first.size(); ++state) {
            for (std::size_t way = first[state]; way < first[state + 1]; ++way) {
                // States stand in the order in which ways first lead to them.
                if (ways[way].to * parties_ == all[level + 1].size()) {
                    add_step(list, level, state, ways[way], all[level].data() + state * parties_,
                             all[level + 1]);
                }
            }
        }
    }
    return all;
}

void MoveSums::add_step(const StateList& list, std::size_t level, std::size_t state, const Way& way,
                        const Units* here, std::vector<Units>& next) const {
    const std::size_t at = next.size();
    next.insert(next.end(), here, here + parties_);
    list.packing.differences(list.key(level, state), list.key(level + 1, way.to),
                             [&](std::size_t line, std::size_t before, std::size_t after) {
                                 for (std::size_t party = 0; party < parties_; ++party) {
                                     next[at + party] += sums_[line][after * parties_ + party] -
                                                         sums_[line][before * parties_ + party];
                                 }
                             });
}

}  // namespace irenic::phases
