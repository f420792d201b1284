#include "irenic/phases/labels/discount_graph.hpp"

#include <algorithm>

#include "irenic/phases/graph/move_sums.hpp"
#include "irenic/phases/search.hpp"

namespace irenic::phases {

DiscountGraph::DiscountGraph(const Problem& problem, StateList list)
    : list_(std::move(list)),
      peace_(problem.peace),
      discount_(problem.discount),
      movers_only_(problem.stops == Stops::mover),
      war_(MoveSums(problem, &Move::shift).by_state(list_)),
      net_(MoveSums(problem, &Move::net).by_state(list_)),
      keep_(list_.kinds.size() * parties(), 0),
      moves_(list_.kinds.size() * parties(), false) {
    for (std::uint32_t kind = 0; kind < list_.kinds.size(); ++kind) {
        for (const auto& [party, keep] : list_.kinds[kind].keep) {
            keep_[kind * parties() + party] = keep;
        }
        for (const std::size_t party : list_.kinds[kind].movers) {
            moves_[kind * parties() + party] = true;
        }
    }
    for (auto& level : war_) {
        for (std::size_t at = 0; at < level.size(); ++at) {
            level[at] += problem.war[at % parties()];
        }
    }
    for (std::size_t level = 0; level < list_.levels.size(); ++level) {
        for (std::size_t party = 0; party < parties(); ++party) {
            standing_.push_back(standing_at(problem, party, level));
        }
    }
    find_end_needs();
}

void DiscountGraph::find_end_needs() {
    end_needs_.assign(parties(), no_cap);
    for (std::size_t level = 0; level < list_.levels.size(); ++level) {
        for (std::size_t state = 0; state < list_.levels[level].size(); ++state) {
            for (std::size_t party = 0; party < parties(); ++party) {
                if (list_.levels[level].is_end(state)) {
                    const Units need = level == 0 ? 0 : floor(level, state, party) - peace_[party];
                    end_needs_[party] = std::min(end_needs_[party], std::max<Units>(0, need));
                }
            }
        }
    }
}

bool DiscountGraph::may_stop(std::size_t level, std::uint32_t kind, std::size_t party) const {
    return level > 0 && (!movers_only_ || moves_[kind * parties() + party]);
}

}  // namespace irenic::phases
