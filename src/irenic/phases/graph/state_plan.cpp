#include <algorithm>
#include <cstdint>
#include <limits>

#include "irenic/phases/graph/state_search.hpp"

namespace irenic::phases {
namespace {

constexpr std::uint16_t never = std::numeric_limits<std::uint16_t>::max();

bool meet(const std::vector<PartyId>& a, const std::vector<PartyId>& b) {
    return std::any_of(a.begin(), a.end(), [&](PartyId giver) {
        return std::binary_search(b.begin(), b.end(), giver);
    });
}

}  // namespace

/// From each state and for each set of givers of the step before: how often, at least, a giver
/// moves twice in a row from there on. Where that does not fit, repeats are not counted.
class StateSearch::LeastRepeats {
public:
    LeastRepeats(const StateSearch& search, const std::vector<Units>& caps)
        : search_(search), list_(search.list_), caps_(caps) {
        const auto& sets = list_.kinds.giver_sets();
        const std::size_t bytes = list_.states() * sets.size() * sizeof(never);
        sets_ = list_.bytes + bytes <= search.memory_bytes_ ? sets.size() : 1;
        repeats_.assign(sets_ * sets_, 0);
        for (std::size_t before = 0; before < sets_ && sets_ > 1; ++before) {
            for (std::size_t next = 0; next < sets_; ++next) {
                repeats_[before * sets_ + next] = meet(sets[before], sets[next]) ? 1 : 0;
            }
        }
    }

    /// False where it was stopped.
    bool run(const Stop& stop) {
        best_.resize(list_.levels.size());
        first_.assign(sets_, never);
        std::size_t looked = 0;
        for (std::size_t level = list_.levels.size(); level-- > 0;) {
            const std::size_t states = list_.levels[level].size();
            best_[level].assign(states * sets_, never);
            for (std::size_t state = 0; state < states; ++state) {
                if ((++looked & 0xfff) == 0 && stop.reached()) {
                    return false;
                }
                fill({level, state});
            }
        }
        return true;
    }

    [[nodiscard]] std::optional<Plan> read() const {
        if (best_[0][0] == never) {
            return std::nullopt;
        }
        Plan plan;
        At at;
        for (std::size_t before = 0; !list_.levels[at.level].is_end(at.state);) {
            const Way& way = next(at, before);
            plan.push_back(list_.lines(at.level, at.state, way));
            before = set_of(way);
            at = {at.level + 1, way.to};
        }
        return plan;
    }

private:
    [[nodiscard]] std::size_t set_of(const Way& way) const {
        return sets_ > 1 ? list_.kinds[way.kind].givers : 0;
    }

    /// Repeats after a way out of a state; `never` where it is not open.
    [[nodiscard]] std::uint16_t after(At at, const Way& way) const {
        const std::uint16_t left = best_[at.level + 1][way.to * sets_ + set_of(way)];
        return left != never && search_.way_holds(at, way, caps_) ? left : never;
    }

    void fill(At at) {
        if (!search_.state_holds(at, caps_)) {
            return;
        }
        const StateLevel& level = list_.levels[at.level];
        std::uint16_t* best = best_[at.level].data() + at.state * sets_;
        if (level.is_end(at.state)) {
            std::fill(best, best + sets_, std::uint16_t{0});
            return;
        }
        used_.clear();
        for (std::size_t way = level.first[at.state]; way < level.first[at.state + 1]; ++way) {
            note(set_of(level.ways[way]), after(at, level.ways[way]));
        }
        for (const std::size_t set : used_) {
            for (std::size_t before = 0; before < sets_; ++before) {
                const int sum = first_[set] + repeats_[before * sets_ + set];
                best[before] = std::min(best[before], static_cast<std::uint16_t>(sum));
            }
            first_[set] = never;
        }
    }

    void note(std::size_t set, std::uint16_t repeats) {
        if (repeats != never && first_[set] == never) {
            used_.push_back(set);
        }
        first_[set] = std::min(first_[set], repeats);
    }

    /// The first way that keeps to the least.
    [[nodiscard]] const Way& next(At at, std::size_t before) const {
        const StateLevel& level = list_.levels[at.level];
        const int best = best_[at.level][at.state * sets_ + before];
        std::size_t way = level.first[at.state];
        const auto keeps = [&](const Way& candidate) {
            const std::uint16_t left = after(at, candidate);
            return left != never && left + repeats_[before * sets_ + set_of(candidate)] == best;
        };
        while (!keeps(level.ways[way])) {
            ++way;
        }
        return level.ways[way];
    }

    const StateSearch& search_;
    const StateList& list_;
    const std::vector<Units>& caps_;
    std::size_t sets_ = 1;
    std::vector<std::uint8_t> repeats_;             ///< by set before, by set next
    std::vector<std::vector<std::uint16_t>> best_;  ///< by level, by state and set before
    std::vector<std::uint16_t> first_;  ///< by set that moves first from a state; scratch
    std::vector<std::size_t> used_;     ///< sets that do
};

std::optional<Plan> StateSearch::plan(const std::vector<Units>& caps, const Stop& stop) {
    if (list_.levels.empty()) {
        return std::nullopt;
    }
    LeastRepeats repeats(*this, caps);
    return repeats.run(stop) ? repeats.read() : std::nullopt;
}

}  // namespace irenic::phases
