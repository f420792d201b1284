#include "irenic/levers/hitting_set.hpp"

#include <algorithm>
#include <limits>

#include "irenic/base/result.hpp"

namespace irenic::levers {
namespace {

using Set = std::vector<std::size_t>;

/// Chooses numbers in ascending order, so that the first choice found is lexicographically first.
class Choosing {
public:
    Choosing(const std::vector<Set>& sets, const Stop& stop) : sets_(sets), stop_(stop) {}

    std::optional<Set> run() {
        for (std::size_t size = 0;; ++size) {
            if (complete(0, size)) {
                return chosen_;
            }
            if (stopped_) {
                return std::nullopt;
            }
        }
    }

private:
    /// Whether `left` more numbers from `first` on can hit what is not hit yet.
    bool complete(std::size_t first, std::size_t left) {
        stopped_ = stopped_ || (++steps_ % 64 == 0 && stop_.reached());
        const auto open = not_hit();
        if (open.empty()) {
            return true;
        }
        if (stopped_ || needed_from(open, first) > left) {
            return false;
        }
        // The next number cannot be past the end of any set that is not hit.
        std::size_t last = std::numeric_limits<std::size_t>::max();
        for (const Set* set : open) {
            last = std::min(last, set->back());
        }
        for (std::size_t number = first; number <= last; ++number) {
            const bool hits = std::any_of(open.begin(), open.end(), [&](const Set* set) {
                return std::binary_search(set->begin(), set->end(), number);
            });
            if (!hits) {
                continue;
            }
            chosen_.push_back(number);
            if (complete(number + 1, left - 1)) {
                return true;
            }
            chosen_.pop_back();
        }
        return false;
    }

    [[nodiscard]] std::vector<const Set*> not_hit() const {
        std::vector<const Set*> open;
        for (const Set& set : sets_) {
            const bool hit = std::any_of(chosen_.begin(), chosen_.end(), [&](std::size_t number) {
                return std::binary_search(set.begin(), set.end(), number);
            });
            if (!hit) {
                open.push_back(&set);
            }
        }
        return open;
    }

    /// At least so many numbers from `first` on are needed: sets taken greedily, shortest first,
    /// that have none of them in common. More than there can be where a set has none left.
    static std::size_t needed_from(std::vector<const Set*> open, std::size_t first) {
        std::stable_sort(open.begin(), open.end(),
                         [](const Set* a, const Set* b) { return a->size() < b->size(); });
        Set taken;
        std::size_t needed = 0;
        for (const Set* set : open) {
            const auto start = std::lower_bound(set->begin(), set->end(), first);
            if (start == set->end()) {
                return std::numeric_limits<std::size_t>::max();
            }
            const bool apart = std::none_of(start, set->end(), [&](std::size_t number) {
                return std::find(taken.begin(), taken.end(), number) != taken.end();
            });
            if (apart) {
                ++needed;
                taken.insert(taken.end(), start, set->end());
            }
        }
        return needed;
    }

    const std::vector<Set>& sets_;
    Stop stop_;
    Set chosen_;
    bool stopped_ = false;
    std::size_t steps_ = 0;
};

}  // namespace

std::optional<std::vector<std::size_t>> smallest_hitting_set(
    const std::vector<std::vector<std::size_t>>& sets, const Stop& stop) {
    IRENIC_CHECK(
        std::none_of(sets.begin(), sets.end(), [](const Set& set) { return set.empty(); }));
    return Choosing(sets, stop).run();
}

}  // namespace irenic::levers
