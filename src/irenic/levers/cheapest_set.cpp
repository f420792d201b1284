#include "irenic/levers/cheapest_set.hpp"

#include <algorithm>
#include <queue>
#include <tuple>

namespace irenic::levers {
namespace {

/// Sets in order of cost: each grows out of one that costs no more, by one more lever or by the
/// next dearer one in place of its last.
class ByCost {
public:
    ByCost(const LeverPlan& plan, const Negotiation& negotiation) {
        for (std::size_t position = 0; position < plan.size(); ++position) {
            const auto& cost = negotiation.levers[plan.levers[position]].cost;
            if (cost) {
                levers_.emplace_back(cost->center().scaled(Decimal::max_places).value_or(most_cost),
                                     position);
            }
        }
        std::sort(levers_.begin(), levers_.end());
        if (!levers_.empty()) {
            push(0, 0, 0, 0);
        }
    }

    /// The next set, or nothing where there are no more.
    std::optional<LeverMask> next() {
        if (waiting_.empty()) {
            return std::nullopt;
        }
        const Entry entry = waiting_.top();
        waiting_.pop();
        if (entry.last + 1 < levers_.size()) {
            push(entry.cost, entry.size, entry.used, entry.last + 1);
            push(entry.cost - levers_[entry.last].first, entry.size - 1,
                 entry.used & ~bit(levers_[entry.last].second), entry.last + 1);
        }
        return entry.used;
    }

private:
    static constexpr Nano most_cost = Nano{1} << 62;

    struct Entry {
        Nano cost;
        std::size_t size;
        LeverMask used;
        std::size_t last;  ///< its dearest lever, in levers_

        bool operator>(const Entry& other) const {
            return std::tie(cost, size, used) > std::tie(other.cost, other.size, other.used);
        }
    };

    void push(Nano cost, std::size_t size, LeverMask used, std::size_t added) {
        waiting_.push(
            {cost + levers_[added].first, size + 1, used | bit(levers_[added].second), added});
    }

    std::vector<std::pair<Nano, std::size_t>> levers_;  ///< cost and position, cheapest first
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> waiting_;
};

bool compatible(const LeverPlan& plan, LeverMask used) {
    for (std::size_t position = 0; position < plan.size(); ++position) {
        if ((used & bit(position)) != 0 && (used & plan.conflicts[position]) != 0) {
            return false;
        }
    }
    return true;
}

}  // namespace

Result<CheapestSet> find_cheapest_set(LeverZones& zones, const LeverPlan& plan,
                                      const Negotiation& negotiation, const Stop& stop) {
    constexpr std::size_t most_sets = 2'000'000;  // of memory, about 150 MB
    ByCost by_cost(plan, negotiation);
    for (std::size_t looked_at = 0; looked_at < most_sets && !stop.reached(); ++looked_at) {
        const auto used = by_cost.next();
        if (!used) {
            return CheapestSet{std::nullopt, true};
        }
        if (!compatible(plan, *used)) {
            continue;
        }
        const auto open = zones.opens(*used);
        if (!open && open.error().code == ErrorCode::limit) {
            break;
        }
        if (!open) {
            return tl::unexpected(open.error());
        }
        if (*open) {
            return CheapestSet{used, true};
        }
    }
    return CheapestSet{};
}

}  // namespace irenic::levers
