#include "irenic/deals/pattern_states.hpp"

#include <algorithm>
#include <map>
#include <numeric>

#include <boost/multiprecision/cpp_int.hpp>

#include "irenic/deals/nondominated.hpp"
#include "irenic/deals/pattern_walk.hpp"

namespace irenic::deals {
namespace {

using BigInteger = boost::multiprecision::cpp_int;

/// The units that a slot and the patterns it completes add, by dimension.
std::vector<Units> gains(const Tie& tie, std::size_t dims, std::size_t position, std::uint32_t slot,
                         const PatternStep& step) {
    const auto first = tie.values[position].begin() + static_cast<std::ptrdiff_t>(slot * dims);
    std::vector<Units> sum(first, first + static_cast<std::ptrdiff_t>(dims));
    for (const auto& [dim, units] : step.gained) {
        sum[dim] += units;
    }
    return sum;
}

/// Walks all positions. `States` maps open patterns to partial results; `extend(from, gains,
/// slot, to)` adds to a partial result and returns the work done; `settle(states)` tidies up
/// after each position. False where `most_work` is exceeded.
template <class States, class Extend, class Settle>
bool walk(const Tie& tie, std::size_t dims, double most_work, States& states, Extend extend,
          Settle settle) {
    const PatternWalk patterns(tie);
    double work = 0;
    for (std::size_t position = 0; position < tie.issues.size(); ++position) {
        States next;
        for (const auto& [open, partial] : states) {
            for (std::uint32_t slot = 0; slot < tie.options[position].size(); ++slot) {
                auto step = patterns.step(position, open, slot);
                if (step.forbidden) {
                    continue;
                }
                const auto gained = gains(tie, dims, position, slot, step);
                work += extend(partial, gained, slot, next[std::move(step.open)]);
                if (work > most_work) {
                    return false;
                }
            }
        }
        states = std::move(next);
        if (!settle(states)) {
            return false;
        }
    }
    return true;
}

struct CensusState {
    BigInteger count = 0;
    std::vector<Units> least;
    std::vector<Units> most;
};

/// Where a partial vector came from: the vector before it and the slot added.
struct Origin {
    std::uint32_t before;
    std::uint32_t slot;
};

/// Partial vectors that share their open patterns.
struct VectorState {
    std::vector<Units> values;
    std::vector<Origin> origins;
    std::uint32_t first = 0;  ///< number of its first vector among all of the position
};

class EfficientWalk {
public:
    EfficientWalk(const Tie& tie, std::size_t dims) : tie_(tie), dims_(dims) {}

    std::optional<Group> run(double most_work, const Stop& stop) {
        std::map<OpenPatterns, VectorState> states;
        states[{}].values.assign(dims_, 0);
        states[{}].origins.push_back({0, 0});
        const bool done = walk(
            tie_, dims_, most_work, states,
            [&](const VectorState& from, const std::vector<Units>& gained, std::uint32_t slot,
                VectorState& to) { return extend(from, gained, slot, to); },
            [&](auto& settled) { return settle(settled) && !stop.reached(); });
        if (!done) {
            return std::nullopt;
        }
        return collect(states);
    }

private:
    double extend(const VectorState& from, const std::vector<Units>& gained, std::uint32_t slot,
                  VectorState& to) const {
        for (std::size_t index = 0; index < from.origins.size(); ++index) {
            for (std::size_t dim = 0; dim < dims_; ++dim) {
                to.values.push_back(from.values[index * dims_ + dim] + gained[dim]);
            }
            to.origins.push_back({from.first + static_cast<std::uint32_t>(index), slot});
        }
        return static_cast<double>(from.origins.size());
    }

    bool settle(std::map<OpenPatterns, VectorState>& states) {
        auto& origins = history_.emplace_back();
        for (auto& [open, state] : states) {
            VectorState kept;
            kept.first = static_cast<std::uint32_t>(origins.size());
            for (const std::uint32_t index : nondominated(state.values, dims_)) {
                const auto first =
                    state.values.begin() + static_cast<std::ptrdiff_t>(index * dims_);
                kept.values.insert(kept.values.end(), first,
                                   first + static_cast<std::ptrdiff_t>(dims_));
                kept.origins.push_back(state.origins[index]);
            }
            origins.insert(origins.end(), kept.origins.begin(), kept.origins.end());
            state = std::move(kept);
        }
        return true;
    }

    Group collect(const std::map<OpenPatterns, VectorState>& states) const {
        Group group;
        group.issues = tie_.issues;
        for (const auto& [open, state] : states) {
            group.values.insert(group.values.end(), state.values.begin(), state.values.end());
            for (std::size_t index = 0; index < state.origins.size(); ++index) {
                const std::size_t start = group.options.size();
                group.options.resize(start + tie_.issues.size());
                auto number = state.first + static_cast<std::uint32_t>(index);
                for (std::size_t position = tie_.issues.size(); position-- > 0;) {
                    const Origin origin = history_[position][number];
                    group.options[start + position] = tie_.options[position][origin.slot];
                    number = origin.before;
                }
            }
        }
        return group;
    }

    const Tie& tie_;
    std::size_t dims_;
    std::vector<std::vector<Origin>> history_;  ///< by position, all states after one another
};

struct DistinctState {
    std::vector<Units> values;
    std::vector<std::uint64_t> choices;
};

/// Adds up the choices of equal vectors.
void merge_equal(DistinctState& state, std::size_t dims) {
    std::vector<std::uint32_t> order(state.choices.size());
    std::iota(order.begin(), order.end(), 0U);
    const auto vector_at = [&](std::uint32_t index) {
        return state.values.begin() + static_cast<std::ptrdiff_t>(index * dims);
    };
    const auto width = static_cast<std::ptrdiff_t>(dims);
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return std::lexicographical_compare(vector_at(a), vector_at(a) + width, vector_at(b),
                                            vector_at(b) + width);
    });
    DistinctState merged;
    for (const std::uint32_t index : order) {
        const bool same =
            !merged.choices.empty() &&
            std::equal(vector_at(index), vector_at(index) + width, merged.values.end() - width);
        if (same) {
            merged.choices.back() += state.choices[index];
        } else {
            merged.values.insert(merged.values.end(), vector_at(index), vector_at(index) + width);
            merged.choices.push_back(state.choices[index]);
        }
    }
    state = std::move(merged);
}

}  // namespace

std::optional<Census> census_by_states(const Tie& tie, std::size_t dims, double most_work) {
    std::map<OpenPatterns, CensusState> states;
    states[{}] = {1, std::vector<Units>(dims, 0), std::vector<Units>(dims, 0)};
    const bool done = walk(
        tie, dims, most_work, states,
        [&](const CensusState& from, const std::vector<Units>& gained, std::uint32_t,
            CensusState& to) {
            const bool fresh = to.least.empty();
            to.count += from.count;
            to.least.resize(dims, 0);
            to.most.resize(dims, 0);
            for (std::size_t dim = 0; dim < dims; ++dim) {
                const Units low = from.least[dim] + gained[dim];
                const Units high = from.most[dim] + gained[dim];
                to.least[dim] = fresh ? low : std::min(to.least[dim], low);
                to.most[dim] = fresh ? high : std::max(to.most[dim], high);
            }
            return 16.0;
        },
        [](auto&) { return true; });
    if (!done) {
        return std::nullopt;
    }
    BigInteger count = 0;
    Census census;
    for (const auto& [open, state] : states) {
        count += state.count;
        if (census.least.empty()) {
            census.least = state.least;
            census.most = state.most;
        }
        for (std::size_t dim = 0; dim < dims; ++dim) {
            census.least[dim] = std::min(census.least[dim], state.least[dim]);
            census.most[dim] = std::max(census.most[dim], state.most[dim]);
        }
    }
    census.count = count.str();
    return census;
}

std::optional<Group> efficient_by_states(const Tie& tie, std::size_t dims, double most_work,
                                         const Stop& stop) {
    return EfficientWalk(tie, dims).run(most_work, stop);
}

std::optional<CountedGroup> distinct_by_states(const Tie& tie, std::size_t dims, std::size_t most,
                                               double most_work) {
    if (tie.combinations() > 0x1p62) {
        return std::nullopt;
    }
    std::map<OpenPatterns, DistinctState> states;
    states[{}] = {std::vector<Units>(dims, 0), {1}};
    const bool done = walk(
        tie, dims, most_work, states,
        [&](const DistinctState& from, const std::vector<Units>& gained, std::uint32_t,
            DistinctState& to) {
            for (std::size_t index = 0; index < from.choices.size(); ++index) {
                for (std::size_t dim = 0; dim < dims; ++dim) {
                    to.values.push_back(from.values[index * dims + dim] + gained[dim]);
                }
                to.choices.push_back(from.choices[index]);
            }
            return static_cast<double>(from.choices.size());
        },
        [&](auto& settled) {
            std::size_t held = 0;
            for (auto& [open, state] : settled) {
                merge_equal(state, dims);
                held += state.choices.size();
            }
            return held <= most;
        });
    if (!done) {
        return std::nullopt;
    }
    DistinctState all;
    for (const auto& [open, state] : states) {
        all.values.insert(all.values.end(), state.values.begin(), state.values.end());
        all.choices.insert(all.choices.end(), state.choices.begin(), state.choices.end());
    }
    merge_equal(all, dims);
    return CountedGroup{std::move(all.values), std::move(all.choices)};
}

}  // namespace irenic::deals
