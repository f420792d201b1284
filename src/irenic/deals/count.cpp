#include "irenic/deals/count.hpp"

#include <algorithm>
#include <iterator>
#include <numeric>

#include <boost/multiprecision/cpp_int.hpp>

#include "irenic/base/result.hpp"
#include "irenic/deals/count_budget.hpp"
#include "irenic/deals/distinct_vectors.hpp"
#include "irenic/deals/pair_count.hpp"

namespace irenic::deals {
namespace {

using BigInteger = boost::multiprecision::cpp_int;

/// For numbers of packages up to 2^126: many times faster.
using WideInteger = boost::uint128_type;
constexpr std::size_t wide_bits = 126;

/// A floor that some packages may not reach.
struct OpenFloor {
    std::size_t dim;
    std::vector<Units> least;  ///< by group
    Gain need;                 ///< of the gains over the least, all groups together
};

/// Right for any two numbers, as differences wrap around.
Gain gain_over(Units least, Units value) {
    return static_cast<Gain>(value) - static_cast<Gain>(least);
}

Units least_value(const CountedGroup& group, std::size_t dims, std::size_t dim) {
    Units least = group.values[dim];
    for (std::size_t place = dim; place < group.values.size(); place += dims) {
        least = std::min(least, group.values[place]);
    }
    return least;
}

std::vector<OpenFloor> open_floors(const std::vector<CountedGroup>& groups, std::size_t dims,
                                   const std::vector<Units>& floors) {
    std::vector<OpenFloor> open;
    for (std::size_t dim = 0; dim < dims; ++dim) {
        std::vector<Units> least(groups.size());
        std::transform(groups.begin(), groups.end(), least.begin(),
                       [&](const CountedGroup& group) { return least_value(group, dims, dim); });
        const Units sure = std::accumulate(least.begin(), least.end(), Units{0});
        if (floors[dim] > sure) {
            open.push_back({dim, std::move(least), gain_over(sure, floors[dim])});
        }
    }
    return open;
}

/// Combines the groups in two halves and counts the pairs that reach the floors.
template <class Count>
class HalvesCount {
public:
    HalvesCount(const std::vector<CountedGroup>& groups, std::size_t dims,
                const std::vector<OpenFloor>& floors, CountBudget& budget)
        : first_(floors.size()), second_(floors.size()), budget_(budget) {
        for (const OpenFloor& floor : floors) {
            need_.push_back(floor.need);
        }
        for (std::size_t index = 0; index < groups.size(); ++index) {
            groups_.push_back(gains_of(groups[index], index, dims, floors));
        }
        std::sort(groups_.begin(), groups_.end(), [](const Gains& a, const Gains& b) {
            const std::size_t size_a = a.vectors.size();
            const std::size_t size_b = b.vectors.size();
            return size_a != size_b ? size_a > size_b : a.index < b.index;
        });
        for (const Gains& group : groups_) {
            for (std::size_t floor = 0; floor < need_.size(); ++floor) {
                first_.rest[floor] += group.most[floor];
            }
        }
        second_.rest = first_.rest;
    }

    /// Of no meaning where the budget is spent.
    [[nodiscard]] Count count() {
        for (const Gains& group : groups_) {
            if (first_.sums.size() <= second_.sums.size()) {
                extend(first_, group, second_.sums.size());
            } else {
                extend(second_, group, first_.sums.size());
            }
            if (budget_.is_spent()) {
                return 0;
            }
        }
        return PairCount(first_.sums, second_.sums, need_, budget_).count();
    }

private:
    using Vectors = DistinctVectors<Count>;

    struct Gains {
        std::size_t index;  ///< of the group, as given
        Vectors vectors;
        std::vector<Gain> most;  ///< by floor
    };

    struct Half {
        explicit Half(std::size_t floors) : sums(floors), rest(floors, 0) {
            sums.add(rest.data(), 1);
        }

        Vectors sums;
        std::vector<Gain> rest;  ///< by floor: the most that groups outside this half can add
    };

    static Gains gains_of(const CountedGroup& group, std::size_t index, std::size_t dims,
                          const std::vector<OpenFloor>& floors) {
        Gains gains{index, Vectors(floors.size()), std::vector<Gain>(floors.size(), 0)};
        std::vector<Gain> gain(floors.size());
        for (std::size_t choice = 0; choice < group.size(); ++choice) {
            for (std::size_t floor = 0; floor < floors.size(); ++floor) {
                gain[floor] = gain_over(floors[floor].least[index],
                                        group.values[choice * dims + floors[floor].dim]);
                gains.most[floor] = std::max(gains.most[floor], gain[floor]);
            }
            gains.vectors.add(gain.data(), group.choices[choice]);
        }
        return gains;
    }

    /// Adds each choice of a group to each vector of a half. Gains beyond need are cut off, and
    /// what cannot reach the need even with the most of all other groups is dropped.
    void extend(Half& half, const Gains& group, std::size_t held_besides) {
        const std::size_t floors = need_.size();
        std::vector<Gain> wanted(floors);
        for (std::size_t floor = 0; floor < floors; ++floor) {
            half.rest[floor] -= group.most[floor];
            wanted[floor] = need_[floor] - std::min(need_[floor], half.rest[floor]);
        }
        Vectors sums(floors);
        std::vector<Gain> sum(floors);
        for (std::size_t index = 0; index < half.sums.size(); ++index) {
            for (std::size_t choice = 0; choice < group.vectors.size(); ++choice) {
                const Gain* before = half.sums.vector(index);
                const Gain* more = group.vectors.vector(choice);
                bool hopeful = true;
                for (std::size_t floor = 0; floor < floors; ++floor) {
                    sum[floor] = std::min(before[floor] + more[floor], need_[floor]);
                    hopeful = hopeful && sum[floor] >= wanted[floor];
                }
                if (hopeful) {
                    sums.add(sum.data(), half.sums.times(index) * group.vectors.times(choice));
                }
            }
            if (!budget_.allows_steps(group.vectors.size()) ||
                !budget_.allows_held(sums.size() + held_besides)) {
                return;
            }
        }
        half.sums = std::move(sums);
    }

    Half first_, second_;
    std::vector<Gain> need_;  ///< by floor
    std::vector<Gains> groups_;
    CountBudget& budget_;
};

BigInteger product(const std::vector<std::uint64_t>& sizes) {
    BigInteger result = 1;
    for (const std::uint64_t size : sizes) {
        result *= size;
    }
    return result;
}

std::uint64_t all_choices(const CountedGroup& group) {
    return std::accumulate(group.choices.begin(), group.choices.end(), std::uint64_t{0});
}

/// How many bits numbers up to `most` have, for a positive one.
std::size_t bits_of(const BigInteger& most) { return boost::multiprecision::msb(most) + 1; }

}  // namespace

std::string count_all(const std::vector<std::uint64_t>& group_sizes) {
    return product(group_sizes).str();
}

CountResult count_reaching(const std::vector<CountedGroup>& groups, std::size_t dims,
                           const std::vector<Units>& floors, const Stop& stop,
                           std::size_t most_held) {
    IRENIC_CHECK(floors.size() == dims);
    std::vector<std::uint64_t> sizes(groups.size());
    std::transform(groups.begin(), groups.end(), sizes.begin(), all_choices);
    const BigInteger all = product(sizes);
    if (all == 0) {
        return {"0", ""};
    }
    const std::vector<OpenFloor> open = open_floors(groups, dims, floors);
    if (open.empty()) {
        return {all.str(), ""};
    }

    CountBudget budget(stop, most_held);
    BigInteger reaching;
    if (bits_of(all) <= wide_bits) {
        reaching = HalvesCount<WideInteger>(groups, dims, open, budget).count();
    } else {
        reaching = HalvesCount<BigInteger>(groups, dims, open, budget).count();
    }
    if (budget.is_spent()) {
        return {std::nullopt, budget.reason()};
    }
    return {reaching.str(), ""};
}

}  // namespace irenic::deals
