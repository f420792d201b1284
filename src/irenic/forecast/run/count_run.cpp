#include "irenic/forecast/run/count_run.hpp"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <optional>
#include <utility>

#include "irenic/base/parallel.hpp"
#include "irenic/forecast/run/worker.hpp"

namespace irenic::forecast {
namespace {

constexpr std::uint64_t block_size = 256;
/// Between looks at the precision reached.
constexpr std::uint64_t blocks_a_round = 16;
/// No precision is asked that would take more.
constexpr std::uint64_t most_versions = 100'000'000;

using Packages = std::vector<std::vector<OptionId>>;

Error stopped() { return {ErrorCode::limit, "", "the limit was reached", "give more seconds"}; }

void count(const Packages& packages, const VersionLook& look, std::size_t scramble,
           Tallies& tallies) {
    ++tallies.looked_at[scramble];
    if (!look.counts) {
        return;
    }
    ++tallies.counting[scramble];
    tallies.zone[scramble] += look.zone.open ? 1U : 0U;
    if (look.plan) {
        tallies.holds[scramble] += look.plan->holds ? 1U : 0U;
        tallies.holds_if_known[scramble] += look.plan->holds_if_known.value_or(false) ? 1U : 0U;
        tallies.both[scramble] += look.plan->holds && look.package_acceptable ? 1U : 0U;
    }
    for (std::size_t index = 0; index < packages.size(); ++index) {
        if (!look.zone.open || !is_acceptable(*look.zone.setting, packages[index])) {
            continue;
        }
        PackageTally& tally = tallies.packages[index];
        ++tally.acceptable[scramble];
        const auto position = look.zone.position_of(packages[index]);
        tally.on_frontier[scramble] += position ? 1U : 0U;
        for (std::size_t kind = 0; kind < best_kinds.size(); ++kind) {
            tally.best[kind][scramble] += position && look.zone.best[kind] == position ? 1U : 0U;
        }
    }
}

class CountRun {
public:
    CountRun(const Ground& ground, const Packages& packages, const Question& question,
             const Limits& limits, const Tell& tell)
        : ground_(ground),
          packages_(packages),
          question_(question),
          limits_(limits),
          tell_(tell),
          points_(question.seed, 0, ground.inputs.coordinates) {
        counted_.tallies.packages.resize(packages.size());
    }

    Result<Counted> run() {
        if (question_.precision) {
            run_until_precise();
        } else {
            run_blocks(0, blocks_of(question_.samples));
        }
        if (error_ && !(error_->code == ErrorCode::limit && limits_.stop.reached())) {
            return tl::unexpected(*error_);
        }
        counted_.cut_short = counted_.cut_short || error_;
        return std::move(counted_);
    }

private:
    [[nodiscard]] static std::uint64_t blocks_of(std::uint64_t versions) {
        return (versions + block_size - 1) / block_size;
    }

    void run_until_precise() {
        std::uint64_t from = 0;
        while (from * block_size < most_versions && !counted_.cut_short && !error_) {
            run_blocks(from, from + blocks_a_round);
            from += blocks_a_round;
            if (is_precise()) {
                return;
            }
        }
        counted_.cut_short = true;
    }

    [[nodiscard]] bool is_precise() const {
        const Tallies& tallies = counted_.tallies;
        std::vector<const Tally*> told{&tallies.zone};
        if (ground_.plan) {
            told.insert(told.end(), {&tallies.holds, &tallies.holds_if_known, &tallies.both});
        }
        for (const PackageTally& package : tallies.packages) {
            told.push_back(&package.acceptable);
        }
        constexpr double errors = 2.04;
        return std::all_of(told.begin(), told.end(), [&](const Tally* tally) {
            const auto share = share_of(*tally, tallies.counting);
            return share && share->se && errors * *share->se <= question_.precision->to_double();
        });
    }

    /// The blocks of this shard from `first` up to `last`.
    void run_blocks(std::uint64_t first, std::uint64_t last) {
        std::atomic<std::uint64_t> next = first;
        in_parallel(std::max(1U, limits_.threads), [&](std::size_t) {
            Worker worker(ground_, limits_);
            for (std::uint64_t block = next++; block < last; block = next++) {
                if (block % question_.shards == question_.shard - 1 && !run_block(worker, block)) {
                    return;
                }
            }
        });
    }

    /// False where nothing more is to be done.
    bool run_block(Worker& worker, std::uint64_t block) {
        Tallies tallies;
        tallies.packages.resize(packages_.size());
        std::vector<double> unit(points_.coordinates());
        const std::uint64_t end = question_.precision
                                      ? (block + 1) * block_size
                                      : std::min(question_.samples, (block + 1) * block_size);
        for (std::uint64_t index = block * block_size; index < end; ++index) {
            points_.at(index, unit);
            const auto look = limits_.stop.reached()
                                  ? Result<VersionLook>(tl::unexpected(stopped()))
                                  : worker.look(unit, {.best = true, .width = false}, true);
            if (!look) {
                const std::lock_guard lock(mutex_);
                error_ = error_ ? error_ : look.error();
                return false;
            }
            count(packages_, *look, index % scrambles, tallies);
        }
        const std::lock_guard lock(mutex_);
        counted_.tallies.add(tallies);
        if (tell_ && !question_.precision) {
            done_ += end - block * block_size;
            tell_(done_, question_.samples / question_.shards, "versions");
        }
        return !error_;
    }

    const Ground& ground_;
    const Packages& packages_;
    const Question& question_;
    const Limits& limits_;
    const Tell& tell_;
    Points points_;
    std::mutex mutex_;
    Counted counted_;
    std::optional<Error> error_;
    std::uint64_t done_ = 0;
};

}  // namespace

Result<Counted> count_versions(const Ground& ground, const Packages& packages,
                               const Question& question, const Limits& limits, const Tell& tell) {
    return CountRun(ground, packages, question, limits, tell).run();
}

}  // namespace irenic::forecast
