#pragma once

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "irenic/deals/count_budget.hpp"
#include "irenic/deals/distinct_vectors.hpp"

namespace irenic::deals {

/// Counts the pairs of one vector each from two lists whose sum is at least `need` everywhere.
///
/// A vector of the first list offers its gains; one of the second asks for what it lacks. All of
/// them are numbered in descending order of the last dimension, offers first where it is equal,
/// and lists of them are always ascending: an offer before an ask has enough in that dimension.
/// The other dimensions are settled by halving, one after the other.
template <class Count>
class PairCount {
public:
    /// No gain in `second` is more than needed.
    PairCount(const DistinctVectors<Count>& first, const DistinctVectors<Count>& second,
              const std::vector<Gain>& need, CountBudget& budget)
        : last_(need.size() - 1), budget_(budget) {
        std::vector<Member> members;
        members.reserve(first.size() + second.size());
        for (std::size_t index = 0; index < first.size(); ++index) {
            members.push_back({first.vector(index), &first.times(index), true});
        }
        for (std::size_t index = 0; index < second.size(); ++index) {
            members.push_back({second.vector(index), &second.times(index), false});
        }
        put_in_order(members, need[last_]);
        for (const Member& member : members) {
            all_.push_back(static_cast<Entry>(2 * all_.size() + (member.offers ? 1 : 0)));
            times_.push_back(*member.times);
        }
        for (std::size_t dim = 0; dim < last_; ++dim) {
            ranks_.push_back(ranks_of(members, dim, need[dim]));
        }
    }

    /// Of no meaning where the budget is spent.
    [[nodiscard]] Count count() {
        count_in(all_, 0);
        return total_;
    }

private:
    /// Twice the number of a vector, and one more for an offer.
    using Entry = std::uint32_t;
    using List = std::vector<Entry>;

    /// Up to so many pairs are looked at one by one.
    static constexpr std::size_t few_pairs = 512;

    struct Member {
        const Gain* gains;
        const Count* times;
        bool offers;

        /// What it offers, or what it lacks.
        [[nodiscard]] Gain level(std::size_t dim, Gain need) const {
            return offers ? gains[dim] : need - gains[dim];
        }
    };

    void put_in_order(std::vector<Member>& members, Gain need) const {
        std::sort(members.begin(), members.end(), [&](const Member& a, const Member& b) {
            const Gain level_a = a.level(last_, need);
            const Gain level_b = b.level(last_, need);
            return level_a != level_b ? level_a > level_b : a.offers && !b.offers;
        });
    }

    /// By number: the rank of its level, equal levels having the same rank.
    [[nodiscard]] static std::vector<std::uint32_t> ranks_of(const std::vector<Member>& members,
                                                             std::size_t dim, Gain need) {
        std::vector<std::pair<Gain, std::uint32_t>> sorted(members.size());
        for (std::uint32_t number = 0; number < sorted.size(); ++number) {
            sorted[number] = {members[number].level(dim, need), number};
        }
        std::sort(sorted.begin(), sorted.end());
        std::vector<std::uint32_t> ranks(sorted.size());
        std::uint32_t rank = 0;
        for (std::size_t place = 0; place < sorted.size(); ++place) {
            if (place > 0 && sorted[place].first != sorted[place - 1].first) {
                ++rank;
            }
            ranks[sorted[place].second] = rank;
        }
        return ranks;
    }

    /// Counts the pairs within a list; in dimensions before `dim` every offer is enough.
    void count_in(const List& list, std::size_t dim) {
        const auto offers =
            static_cast<std::size_t>(std::count_if(list.begin(), list.end(), is_offer));
        const std::size_t asks = list.size() - offers;
        if (offers == 0 || asks == 0 || !budget_.allows_steps(list.size())) {
            return;
        }
        if (dim == last_) {
            sweep(list);
        } else if (offers * asks <= few_pairs) {
            compare_all(list, dim);
        } else {
            halve(list, dim);
        }
    }

    void halve(const List& list, std::size_t dim) {
        std::uint32_t least = rank(list.front(), dim);
        std::uint32_t most = least;
        for (const Entry entry : list) {
            least = std::min(least, rank(entry, dim));
            most = std::max(most, rank(entry, dim));
        }
        if (least == most) {
            count_in(list, dim + 1);
            return;
        }
        const std::uint32_t below = least + (most - least) / 2;
        List high(list.size()), low(list.size()), across(list.size());
        std::size_t highs = 0, lows = 0, crossing = 0;
        for (const Entry entry : list) {
            // Without conditionals: the processor could only guess how they turn out.
            const bool is_high = rank(entry, dim) > below;
            highs += put_if(is_high, entry, high[highs]);
            lows += put_if(!is_high, entry, low[lows]);
            crossing += put_if(is_high == is_offer(entry), entry, across[crossing]);
        }
        high.resize(highs);
        low.resize(lows);
        across.resize(crossing);
        count_in(high, dim);
        count_in(low, dim);
        count_in(across, dim + 1);
    }

    /// How many were put: one or none. Where none was, `place` is to be written over.
    static std::size_t put_if(bool wanted, Entry entry, Entry& place) {
        place = entry;
        return static_cast<std::size_t>(wanted);
    }

    void sweep(const List& list) {
        Count offered = 0;
        for (const Entry entry : list) {
            if (is_offer(entry)) {
                offered += times(entry);
            } else {
                total_ += times(entry) * offered;
            }
        }
    }

    void compare_all(const List& list, std::size_t dim) {
        for (auto ask = list.begin(); ask != list.end(); ++ask) {
            if (is_offer(*ask)) {
                continue;
            }
            Count offered = 0;
            for (auto offer = list.begin(); offer != ask; ++offer) {
                if (is_offer(*offer) && is_enough(*offer, *ask, dim)) {
                    offered += times(*offer);
                }
            }
            total_ += times(*ask) * offered;
        }
    }

    [[nodiscard]] bool is_enough(Entry offer, Entry ask, std::size_t dim) const {
        for (; dim < last_; ++dim) {
            if (rank(offer, dim) < rank(ask, dim)) {
                return false;
            }
        }
        return true;
    }

    [[nodiscard]] static bool is_offer(Entry entry) { return entry % 2 != 0; }
    [[nodiscard]] const Count& times(Entry entry) const { return times_[entry / 2]; }
    [[nodiscard]] std::uint32_t rank(Entry entry, std::size_t dim) const {
        return ranks_[dim][entry / 2];
    }

    std::size_t last_;  ///< the last dimension
    CountBudget& budget_;
    List all_;
    std::vector<Count> times_;                       ///< by number
    std::vector<std::vector<std::uint32_t>> ranks_;  ///< by dimension but the last, by number
    Count total_ = 0;
};

}  // namespace irenic::deals
