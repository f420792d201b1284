#include "irenic/deals/many_dimensions.hpp"

#include <algorithm>
#include <numeric>

#include "irenic/deals/keyed_sort.hpp"
#include "irenic/deals/lexicographic.hpp"
#include "irenic/deals/staircase.hpp"

namespace irenic::deals {
namespace {

/// Up to so many vectors are compared pair by pair.
constexpr std::size_t few = 24;
/// The same for so many pairs of a better and a worse vector.
constexpr std::size_t few_pairs = 1024;

/// A vector by its rank in lexicographic order, greatest first, and its last two numbers.
struct Entry {
    Units next_to_last;
    Units last;
    std::uint32_t rank;
};
using Entries = std::vector<Entry>;

/// Finds the nondominated vectors by divide and conquer.
///
/// A vector can be dominated only by one of lower rank, so the first number never has to be looked
/// at again. Lists of entries are always in sweep order: descending by the third number from the
/// end, equal ones by rank. So are the parts of a list, whatever it is divided by.
class Search {
public:
    Search(std::span<const Units> points, std::size_t dims)
        : points_(points),
          dims_(dims),
          sweep_dim_(dims - 3),
          order_(descending_order(points, dims)),
          dominated_(order_.size(), 0) {
        middle_numbers_.reserve(order_.size() * (sweep_dim_ - 1));
        for (const std::uint32_t position : order_) {
            const Units* row = points.data() + position * dims;
            middle_numbers_.insert(middle_numbers_.end(), row + 1, row + sweep_dim_);
        }
    }

    [[nodiscard]] std::vector<std::uint32_t> nondominated() {
        Entries all = in_sweep_order();
        find_dominated(all, 0, static_cast<std::uint32_t>(order_.size()));
        std::vector<std::uint32_t> result;
        for (std::size_t rank = order_.size(); rank-- > 0;) {
            if (dominated_[rank] == 0) {
                result.push_back(order_[rank]);
            }
        }
        return result;
    }

private:
    [[nodiscard]] Units number(std::uint32_t rank, std::size_t dim) const {
        return points_[order_[rank] * dims_ + dim];
    }
    /// As above, without a detour, for numbers after the first and before those of the sweep.
    [[nodiscard]] Units middle_number(std::uint32_t rank, std::size_t dim) const {
        return middle_numbers_[rank * (sweep_dim_ - 1) + dim - 1];
    }

    [[nodiscard]] Entries in_sweep_order() const {
        std::vector<Keyed> keys(order_.size());
        for (std::uint32_t rank = 0; rank < keys.size(); ++rank) {
            keys[rank] = {number(rank, sweep_dim_), rank};
        }
        sort_descending(keys);
        Entries entries(keys.size());
        std::transform(keys.begin(), keys.end(), entries.begin(), [&](const Keyed& key) {
            return Entry{number(key.item, dims_ - 2), number(key.item, dims_ - 1), key.item};
        });
        return entries;
    }

    /// Marks what is dominated within `entries`, whose ranks lie in [from, to).
    void find_dominated(Entries& entries, std::uint32_t from, std::uint32_t to) {
        if (entries.size() <= few) {
            compare_all(entries);
            return;
        }
        const std::uint32_t middle = from + (to - from) / 2;
        Entries part;
        copy_if(entries, part, [&](const Entry& entry) { return entry.rank < middle; });
        find_dominated(part, from, middle);

        drop_dominated(entries);
        filter(entries, middle, 1);

        copy_if(entries, part, [&](const Entry& entry) {
            return entry.rank >= middle && dominated_[entry.rank] == 0;
        });
        find_dominated(part, middle, to);
    }

    /// Marks the entries of rank `middle` and beyond that are dominated, as far as numbers from
    /// `dim` on can tell, by entries of lower rank; those are no less in the numbers before.
    void filter(const Entries& entries, std::uint32_t middle, std::size_t dim) {
        const auto is_better = [&](const Entry& entry) { return entry.rank < middle; };
        const auto better =
            static_cast<std::size_t>(std::count_if(entries.begin(), entries.end(), is_better));
        const std::size_t worse = entries.size() - better;
        if (better == 0 || worse == 0) {
            return;
        }
        if (better * worse <= few_pairs) {
            compare_across(entries, middle, dim);
        } else if (dim == sweep_dim_) {
            sweep(entries, middle);
        } else {
            divide(entries, middle, dim);
        }
    }

    void divide(const Entries& entries, std::uint32_t middle, std::size_t dim) {
        Units least = middle_number(entries.front().rank, dim);
        Units most = least;
        for (const Entry& entry : entries) {
            least = std::min(least, middle_number(entry.rank, dim));
            most = std::max(most, middle_number(entry.rank, dim));
        }
        if (least == most) {
            filter(entries, middle, dim + 1);
            return;
        }
        const Units below = std::midpoint(least, most);
        const auto is_high = [&](const Entry& entry) {
            return middle_number(entry.rank, dim) > below;
        };
        Entries part;
        copy_if(entries, part, is_high);
        filter(part, middle, dim);

        copy_if(entries, part, [&](const Entry& entry) {
            return (entry.rank < middle) == is_high(entry) && dominated_[entry.rank] == 0;
        });
        filter(part, middle, dim + 1);

        copy_if(entries, part,
                [&](const Entry& entry) { return !is_high(entry) && dominated_[entry.rank] == 0; });
        filter(part, middle, dim);
    }

    void sweep(const Entries& entries, std::uint32_t middle) {
        staircase_.clear();
        for (const Entry& entry : entries) {
            if (entry.rank < middle) {
                staircase_.add(entry.next_to_last, entry.last);
            } else if (staircase_.covers(entry.next_to_last, entry.last)) {
                dominated_[entry.rank] = 1;
            }
        }
    }

    /// Whether the vector of the entry before dominates, as far as numbers from `dim` on can tell.
    [[nodiscard]] bool dominates(const Entry& before, const Entry& entry, std::size_t dim) const {
        if (before.next_to_last < entry.next_to_last || before.last < entry.last) {
            return false;
        }
        for (; dim < sweep_dim_; ++dim) {
            if (middle_number(before.rank, dim) < middle_number(entry.rank, dim)) {
                return false;
            }
        }
        return true;
    }

    void compare_all(const Entries& entries) {
        for (auto entry = entries.begin(); entry != entries.end(); ++entry) {
            dominated_[entry->rank] = std::any_of(entries.begin(), entry, [&](const Entry& before) {
                return before.rank < entry->rank && dominates(before, *entry, 1);
            });
        }
    }

    void compare_across(const Entries& entries, std::uint32_t middle, std::size_t dim) {
        for (auto entry = entries.begin(); entry != entries.end(); ++entry) {
            if (entry->rank >= middle && dominated_[entry->rank] == 0) {
                dominated_[entry->rank] =
                    std::any_of(entries.begin(), entry, [&](const Entry& before) {
                        return before.rank < middle && dominates(before, *entry, dim);
                    });
            }
        }
    }

    void drop_dominated(Entries& entries) const {
        std::erase_if(entries, [&](const Entry& entry) { return dominated_[entry.rank] != 0; });
    }

    static void copy_if(const Entries& from, Entries& to, auto condition) {
        to.resize(from.size());
        std::size_t size = 0;
        for (const Entry& entry : from) {
            // Without a conditional: the processor could only guess how it turns out.
            to[size] = entry;
            size += static_cast<std::size_t>(condition(entry));
        }
        to.resize(size);
    }

    std::span<const Units> points_;
    std::size_t dims_;
    std::size_t sweep_dim_;
    std::vector<std::uint32_t> order_;     ///< by rank: position
    std::vector<std::uint8_t> dominated_;  ///< by rank
    std::vector<Units> middle_numbers_;    ///< by rank, sweep_dim_ - 1 each
    Staircase staircase_;
};

}  // namespace

std::vector<std::uint32_t> nondominated_many_dimensions(std::span<const Units> points,
                                                        std::size_t dims) {
    return Search(points, dims).nondominated();
}

}  // namespace irenic::deals
