#include "irenic/levers/set_search.hpp"

#include <algorithm>
#include <bit>

namespace irenic::levers {
namespace {

using deals::Units;

class SetSearch {
public:
    SetSearch(LeverZones& zones, const LeverPlan& plan, std::size_t most, const Stop& stop)
        : zones_(zones),
          plan_(plan),
          most_(most),
          stop_(stop),
          ending_in_(plan.size()),
          alive_(plan.size() + 1) {}

    Result<OpeningSets> run() {
        cut_ = value_or_halt(zones_.can_open(0, 0));
        for (size_ = 1; cut_ && size_ <= plan_.size(); ++size_) {
            cut_ = false;
            decide_shaping(0, 0);
            if (halted_) {
                break;
            }
            result_.looked_up_to = size_;
        }
        if (error_ && error_->code != ErrorCode::limit) {
            return tl::unexpected(*error_);
        }
        result_.complete = !halted_;
        return std::move(result_);
    }

private:
    void decide_shaping(std::size_t next, LeverMask used) {
        if (halt()) {
            return;
        }
        if (next == plan_.shaping) {
            start_on_plain(used);
            return;
        }
        if (count(used) == size_) {
            settle(used, value_or_halt(zones_.opens(used)), true);
            return;
        }
        if (!can_get_to_size(next, used)) {
            return;
        }
        if (usable(next, used)) {
            decide_shaping(next + 1, used | bit(next));
        }
        if (value_or_halt(zones_.can_open(used, next + 1))) {
            decide_shaping(next + 1, used);
        }
    }

    void start_on_plain(LeverMask used) {
        const auto reach = zones_.reach(used);
        if (!reach) {
            fail(reach.error());
            return;
        }
        reach_ = *reach;
        std::vector<std::uint32_t> all(reach_->size());
        for (std::size_t vector = 0; vector < all.size(); ++vector) {
            all[vector] = static_cast<std::uint32_t>(vector);
        }
        if (keep(all, used, plan_.shaping, alive_[plan_.shaping])) {
            decide_plain(plan_.shaping, used);
        }
    }

    void decide_plain(std::size_t next, LeverMask used) {
        if (halt()) {
            return;
        }
        if (count(used) == size_) {
            const bool open =
                reach_->listed ? opens(alive_[next], used) : value_or_halt(zones_.opens(used));
            settle(used, open, next < plan_.size());
            return;
        }
        if (!can_get_to_size(next, used)) {
            return;
        }
        if (usable(next, used) &&
            keep(alive_[next], used | bit(next), next + 1, alive_[next + 1])) {
            decide_plain(next + 1, used | bit(next));
        }
        if (keep(alive_[next], used, next + 1, alive_[next + 1])) {
            decide_plain(next + 1, used);
        }
    }

    void settle(LeverMask used, bool open, bool more_to_come) {
        if (halted_) {
            return;
        }
        if (!open) {
            cut_ = cut_ || more_to_come;
            return;
        }
        if (result_.sets.size() == most_) {
            result_.too_many = halted_ = true;
            return;
        }
        result_.sets.push_back(used);
        ending_in_[static_cast<std::size_t>(std::bit_width(used)) - 1].push_back(used);
    }

    bool opens(const std::vector<std::uint32_t>& vectors, LeverMask used) {
        const std::vector<Units> units = units_with(used, plan_.size());
        return std::any_of(vectors.begin(), vectors.end(),
                           [&](std::uint32_t vector) { return reach_->reaches(vector, units); });
    }

    std::vector<Units> units_with(LeverMask used, std::size_t next) {
        zones_.floors().least(used, next, floors_);
        return reach_->in_units(floors_);
    }

    /// Those of the vectors that are acceptable with these levers and the best that may come;
    /// true where there are any, or where vectors are not listed.
    bool keep(const std::vector<std::uint32_t>& from, LeverMask used, std::size_t next,
              std::vector<std::uint32_t>& kept) {
        if (!reach_->listed) {
            return true;
        }
        const std::vector<Units> units = units_with(used, next);
        kept.clear();
        std::copy_if(from.begin(), from.end(), std::back_inserter(kept),
                     [&](std::uint32_t vector) { return reach_->reaches(vector, units); });
        return !kept.empty();
    }

    /// Whether a lever goes with those used and makes no set that holds one already found.
    [[nodiscard]] bool usable(std::size_t position, LeverMask used) const {
        const LeverMask with = used | bit(position);
        return (plan_.conflicts[position] & used) == 0 &&
               std::none_of(ending_in_[position].begin(), ending_in_[position].end(),
                            [&](LeverMask found) { return (found & ~with) == 0; });
    }

    [[nodiscard]] bool can_get_to_size(std::size_t next, LeverMask used) const {
        return count(used) + plan_.size() - next >= size_;
    }

    static std::size_t count(LeverMask used) {
        return static_cast<std::size_t>(std::popcount(used));
    }

    bool halt() {
        halted_ = halted_ || (++steps_ % 256 == 0 && stop_.reached());
        return halted_;
    }

    void fail(const Error& error) {
        error_ = error;
        halted_ = true;
    }

    bool value_or_halt(const Result<bool>& result) {
        if (!result) {
            fail(result.error());
        }
        return result.value_or(false);
    }

    LeverZones& zones_;
    const LeverPlan& plan_;
    std::size_t most_;
    Stop stop_;
    OpeningSets result_;
    std::size_t size_ = 0;  ///< of the sets looked for
    bool cut_ = false;      ///< a larger set could open the zone
    bool halted_ = false;
    std::optional<Error> error_;
    std::vector<std::vector<LeverMask>> ending_in_;  ///< sets found, by their last position
    const Reach* reach_ = nullptr;
    std::vector<std::vector<std::uint32_t>> alive_;  ///< by position: vectors still of use
    std::vector<Nano> floors_;
    std::uint64_t steps_ = 0;
};

}  // namespace

Result<OpeningSets> search_sets(LeverZones& zones, const LeverPlan& plan, std::size_t most,
                                const Stop& stop) {
    return SetSearch(zones, plan, most, stop).run();
}

}  // namespace irenic::levers
