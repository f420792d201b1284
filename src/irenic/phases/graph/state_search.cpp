#include "irenic/phases/graph/state_search.hpp"

#include <algorithm>
#include <limits>

#include "irenic/phases/graph/move_sums.hpp"

namespace irenic::phases {
namespace {

constexpr Units closed = std::numeric_limits<Units>::max();

}  // namespace

StateSearch::StateSearch(const Problem& problem, StateList list, std::size_t memory_bytes)
    : list_(std::move(list)),
      parties_(problem.parties.size()),
      movers_only_(problem.stops == Stops::mover),
      memory_bytes_(memory_bytes) {
    find_lacks(problem);
    find_end_lacks();
    for (std::uint32_t kind = 0; kind < list_.kinds.size(); ++kind) {
        const StepKind& asked = list_.kinds[kind];
        asks_nothing_.push_back(asked.keep.empty() && (!movers_only_ || asked.movers.empty()));
    }
}

void StateSearch::find_lacks(const Problem& problem) {
    lacks_ = MoveSums(problem, &Move::change).by_state(list_);
    for (std::size_t level = 0; level < lacks_.size(); ++level) {
        for (std::size_t at = 0; at < lacks_[level].size(); ++at) {
            const std::size_t party = at % parties_;
            const Units slack = problem.start[party] + lacks_[level][at];
            lacks_[level][at] = -(slack + standing_at(problem, party, level));
        }
    }
}

void StateSearch::find_end_lacks() {
    end_lacks_.assign(parties_, closed);
    for (std::size_t level = 1; level < list_.levels.size(); ++level) {
        for (std::size_t state = 0; state < list_.levels[level].size(); ++state) {
            for (std::size_t party = 0; party < parties_; ++party) {
                if (list_.levels[level].is_end(state)) {
                    end_lacks_[party] =
                        std::min(end_lacks_[party], state_need({level, state}, party));
                }
            }
        }
    }
}

bool StateSearch::covered(At at) const {
    return at.level > 0 && (!movers_only_ || list_.levels[at.level].is_end(at.state));
}

Units StateSearch::state_need(At at, std::size_t party) const {
    return covered(at) ? std::max<Units>(0, lacks(at)[party]) : 0;
}

bool StateSearch::state_holds(At at, const std::vector<Units>& caps) const {
    return !covered(at) || std::equal(caps.begin(), caps.end(), lacks(at), std::greater_equal<>());
}

Units StateSearch::way_need(At at, const Way& way, std::size_t party) const {
    Units need = 0;
    if (asks_nothing_[way.kind]) {
        return need;
    }
    const StepKind& kind = list_.kinds[way.kind];
    for (const auto& [giver, keep] : kind.keep) {
        if (giver == party) {
            need = std::max(need, keep + lacks({at.level + 1, way.to})[party]);
        }
    }
    if (movers_only_ && at.level > 0 &&
        std::find(kind.movers.begin(), kind.movers.end(), party) != kind.movers.end()) {
        need = std::max(need, lacks(at)[party]);
    }
    return need;
}

bool StateSearch::way_holds(At at, const Way& way, const std::vector<Units>& caps) const {
    if (asks_nothing_[way.kind]) {
        return true;
    }
    const StepKind& kind = list_.kinds[way.kind];
    const Units* after = lacks({at.level + 1, way.to});
    const bool kept = std::all_of(kind.keep.begin(), kind.keep.end(), [&](const auto& keep) {
        return keep.second + after[keep.first] <= caps[keep.first];
    });
    const bool moved = !movers_only_ || at.level == 0 ||
                       std::all_of(kind.movers.begin(), kind.movers.end(), [&](std::size_t party) {
                           return lacks(at)[party] <= caps[party];
                       });
    return kept && moved;
}

Least StateSearch::least(std::size_t party, const std::vector<Units>& caps, const Stop& stop) {
    if (list_.levels.empty()) {
        return {Least::Is::none, 0, 0};
    }
    std::vector<Units> here, after;
    std::size_t looked = 0;
    for (std::size_t level = list_.levels.size(); level-- > 0;) {
        here.resize(list_.levels[level].size());
        for (std::size_t state = 0; state < here.size(); ++state) {
            if ((++looked & 0xfff) == 0 && stop.reached()) {
                return {Least::Is::unknown, 0, end_lacks_[party]};
            }
            here[state] = value({level, state}, party, caps, after);
        }
        std::swap(here, after);
    }
    return after[0] == closed ? Least{Least::Is::none, 0, 0}
                              : Least{Least::Is::found, after[0], after[0]};
}

Units StateSearch::value(At at, std::size_t party, const std::vector<Units>& caps,
                         const std::vector<Units>& after) const {
    if (!state_holds(at, caps)) {
        return closed;
    }
    const StateLevel& level = list_.levels[at.level];
    Units best = level.is_end(at.state) ? 0 : closed;
    for (std::size_t at_way = level.first[at.state]; at_way < level.first[at.state + 1]; ++at_way) {
        const Way& way = level.ways[at_way];
        if (after[way.to] < best && way_holds(at, way, caps)) {
            best = std::min(best, std::max(after[way.to], way_need(at, way, party)));
        }
    }
    return best == closed ? closed : std::max(best, state_need(at, party));
}

}  // namespace irenic::phases
