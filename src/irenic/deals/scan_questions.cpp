#include "irenic/deals/scan_questions.hpp"

#include <algorithm>
#include <cmath>

#include "irenic/base/parallel.hpp"
#include "irenic/deals/nondominated.hpp"
#include "irenic/deals/scan.hpp"

namespace irenic::deals {
namespace {

Error stopped() {
    return {ErrorCode::limit, "", "the limit was reached while looking at the issues",
            "allow more time; issues tied by constraints and interactions take longest"};
}

bool too_many(const Tie& tie) { return tie.combinations() > 0x1p53; }

/// Divides the blocks among threads in order; `make()` makes a collector for each part, which
/// takes blocks. The parts' collectors, in order, or an error where a limit was reached.
template <class Make>
auto scan_in_parts(const Tie& tie, std::size_t dims, const Limits& limits, Make make)
    -> Result<std::vector<decltype(make())>> {
    if (too_many(tie)) {
        return tl::unexpected(stopped());
    }
    constexpr std::uint64_t worth_a_thread = 4096;
    const std::uint64_t blocks = Scan(tie, dims).blocks();
    const auto parts = static_cast<std::size_t>(
        std::clamp<std::uint64_t>(blocks / worth_a_thread, 1, std::max(1U, limits.threads)));
    std::vector<decltype(make())> collectors;
    for (std::size_t part = 0; part < parts; ++part) {
        collectors.push_back(make());
    }
    std::vector<char> finished(parts, 0);
    in_parallel(parts, [&](std::size_t part) {
        Scan scan(tie, dims);
        const std::uint64_t begin = blocks * part / parts;
        const std::uint64_t end = blocks * (part + 1) / parts;
        finished[part] = scan.run(begin, end, limits.stop,
                                  [&](const Block& block) { collectors[part].take(block); })
                             ? 1
                             : 0;
    });
    if (std::find(finished.begin(), finished.end(), 0) != finished.end()) {
        return tl::unexpected(stopped());
    }
    return collectors;
}

class CensusCollector {
public:
    explicit CensusCollector(std::size_t dims) : least(dims, INT64_MAX), most(dims, INT64_MIN) {}

    void take(const Block& block) {
        for (std::size_t cell = 0; cell < block.cells; ++cell) {
            if ((*block.forbidden)[cell] != 0) {
                continue;
            }
            ++count;
            for (std::size_t dim = 0; dim < least.size(); ++dim) {
                least[dim] = std::min(least[dim], (*block.values)[dim][cell]);
                most[dim] = std::max(most[dim], (*block.values)[dim][cell]);
            }
        }
    }

    std::uint64_t count = 0;
    std::vector<Units> least;
    std::vector<Units> most;
};

class ReachingCollector {
public:
    explicit ReachingCollector(const std::vector<Units>& floors) : floors_(floors) {}

    void take(const Block& block) {
        misses_.assign(block.forbidden->begin(), block.forbidden->end());
        for (std::size_t dim = 0; dim < floors_.size(); ++dim) {
            const Units* values = (*block.values)[dim].data();
            const Units floor = floors_[dim];
            for (std::size_t cell = 0; cell < block.cells; ++cell) {
                misses_[cell] += values[cell] < floor ? 1 : 0;
            }
        }
        for (const Units misses : misses_) {
            count += misses == 0 ? 1 : 0;
        }
    }

    std::uint64_t count = 0;

private:
    const std::vector<Units>& floors_;
    std::vector<Units> misses_;
};

/// Keeps the efficient vectors of a stream of blocks.
///
/// A few strong vectors found so far are held against every cell first; what they do not dominate
/// waits in a batch that is pruned together with what is kept once it has grown as large.
class EfficientCollector {
public:
    explicit EfficientCollector(std::size_t dims) : dims_(dims) {
        for (std::size_t strong = 0; strong < dims + 1; ++strong) {
            strong_.push_back({std::vector<Units>(), -HUGE_VAL, weights(strong)});
        }
    }

    void take(const Block& block) {
        misses_.assign(block.forbidden->begin(), block.forbidden->end());
        for (const Strong& strong : strong_) {
            if (!strong.vector.empty()) {
                mark_dominated(block, strong.vector);
            }
        }
        for (std::size_t cell = 0; cell < block.cells; ++cell) {
            if (misses_[cell] == 0) {
                add(block, cell);
            }
        }
    }

    void prune() {
        std::vector<Units> values;
        std::vector<std::uint64_t> combinations;
        for (const std::uint32_t index : nondominated(values_, dims_)) {
            const auto first = values_.begin() + static_cast<std::ptrdiff_t>(index * dims_);
            values.insert(values.end(), first, first + static_cast<std::ptrdiff_t>(dims_));
            combinations.push_back(combinations_[index]);
        }
        values_ = std::move(values);
        combinations_ = std::move(combinations);
        kept_ = combinations_.size();
    }

    void append(const EfficientCollector& later) {
        values_.insert(values_.end(), later.values_.begin(), later.values_.end());
        combinations_.insert(combinations_.end(), later.combinations_.begin(),
                             later.combinations_.end());
    }

    [[nodiscard]] const std::vector<Units>& values() const { return values_; }
    [[nodiscard]] const std::vector<std::uint64_t>& combinations() const { return combinations_; }

private:
    struct Strong {
        std::vector<Units> vector;
        double score;
        std::vector<double> weight;
    };

    /// Equal weights first, then each dimension heavier in turn.
    [[nodiscard]] std::vector<double> weights(std::size_t strong) const {
        std::vector<double> weight(dims_, 1);
        if (strong > 0) {
            weight[strong - 1] = 3;
        }
        return weight;
    }

    void mark_dominated(const Block& block, const std::vector<Units>& vector) {
        covered_.assign(block.cells, 1);
        for (std::size_t dim = 0; dim < dims_; ++dim) {
            const Units* values = (*block.values)[dim].data();
            const Units limit = vector[dim];
            for (std::size_t cell = 0; cell < block.cells; ++cell) {
                covered_[cell] &= static_cast<Units>(values[cell] <= limit);
            }
        }
        for (std::size_t cell = 0; cell < block.cells; ++cell) {
            misses_[cell] |= covered_[cell];
        }
    }

    void add(const Block& block, std::size_t cell) {
        for (std::size_t dim = 0; dim < dims_; ++dim) {
            values_.push_back((*block.values)[dim][cell]);
        }
        combinations_.push_back(block.first + cell);
        const Units* vector = values_.data() + values_.size() - dims_;
        for (Strong& strong : strong_) {
            double score = 0;
            for (std::size_t dim = 0; dim < dims_; ++dim) {
                score += strong.weight[dim] * static_cast<double>(vector[dim]);
            }
            if (score > strong.score) {
                strong.score = score;
                strong.vector.assign(vector, vector + dims_);
            }
        }
        constexpr std::size_t smallest_batch = 4096;
        if (combinations_.size() >= kept_ + std::max(smallest_batch, kept_)) {
            prune();
        }
    }

    std::size_t dims_;
    std::vector<Strong> strong_;
    std::vector<Units> misses_;
    std::vector<Units> covered_;
    std::vector<Units> values_;
    std::vector<std::uint64_t> combinations_;
    std::size_t kept_ = 0;
};

}  // namespace

Result<Census> census_by_scan(const Tie& tie, std::size_t dims, const Limits& limits) {
    auto parts = scan_in_parts(tie, dims, limits, [&] { return CensusCollector(dims); });
    if (!parts) {
        return tl::unexpected(parts.error());
    }
    CensusCollector all(dims);
    for (const auto& part : *parts) {
        all.count += part.count;
        for (std::size_t dim = 0; dim < dims; ++dim) {
            all.least[dim] = std::min(all.least[dim], part.least[dim]);
            all.most[dim] = std::max(all.most[dim], part.most[dim]);
        }
    }
    if (all.count == 0) {
        return Census{"0", {}, {}};
    }
    return Census{std::to_string(all.count), std::move(all.least), std::move(all.most)};
}

Result<Group> efficient_by_scan(const Tie& tie, std::size_t dims, const Limits& limits) {
    auto parts = scan_in_parts(tie, dims, limits, [&] { return EfficientCollector(dims); });
    if (!parts) {
        return tl::unexpected(parts.error());
    }
    EfficientCollector all(dims);
    for (const auto& part : *parts) {
        all.append(part);
    }
    all.prune();
    Group group;
    group.issues = tie.issues;
    group.values = all.values();
    const Scan scan(tie, dims);
    for (const std::uint64_t combination : all.combinations()) {
        const auto slots = scan.slots(combination);
        for (std::size_t position = 0; position < slots.size(); ++position) {
            group.options.push_back(tie.options[position][slots[position]]);
        }
    }
    return group;
}

Result<std::uint64_t> count_reaching_by_scan(const Tie& tie, std::size_t dims,
                                             const std::vector<Units>& floors,
                                             const Limits& limits) {
    const auto parts = scan_in_parts(tie, dims, limits, [&] { return ReachingCollector(floors); });
    if (!parts) {
        return tl::unexpected(parts.error());
    }
    std::uint64_t count = 0;
    for (const auto& part : *parts) {
        count += part.count;
    }
    return count;
}

}  // namespace irenic::deals
