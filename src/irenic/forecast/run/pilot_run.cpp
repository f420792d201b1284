#include "irenic/forecast/run/pilot_run.hpp"

#include <algorithm>
#include <chrono>
#include <map>
#include <memory>
#include <utility>

#include "irenic/base/parallel.hpp"
#include "irenic/forecast/run/keeper.hpp"

namespace irenic::forecast {
namespace {

constexpr std::size_t least_batch = 4;
constexpr std::size_t most_batch = 64;
/// A wave takes about so long, so that a limit is noticed in time.
constexpr double seconds_a_wave = 0.02;
RowSet first_rows(const RowSet& set, std::size_t rows) {
    RowSet first(rows);
    for (std::size_t row = 0; row < rows; ++row) {
        if (set.has(row)) {
            first.set(row);
        }
    }
    return first;
}

class PilotRun {
public:
    PilotRun(const Ground& ground, std::uint64_t seed, std::size_t rows,
             const std::vector<levers::LeverSet>& sets, const Limits& limits, const Tell& tell)
        : sets_(sets),
          limits_(limits),
          tell_(tell),
          rows_(rows),
          points_(seed, 0, ground.inputs.coordinates),
          pilot_(ground.zone.centre()) {
        pilot_.readings.resize(ground.inputs.readings.size());
        pilot_.open = RowSet(rows);
        pilot_.open_with.assign(sets.size(), RowSet(rows));
        for (unsigned thread = 0; thread < std::max(1U, limits.threads); ++thread) {
            keepers_.push_back(std::make_unique<Keeper>(ground, sets_, limits));
        }
    }

    Result<Pilot> run() {
        while (pilot_.rows < rows_) {
            if (limits_.stop.reached()) {
                pilot_.cut_short = true;
                break;
            }
            if (auto error = run_wave()) {
                if (error->code == ErrorCode::limit && limits_.stop.reached()) {
                    pilot_.cut_short = true;
                    break;
                }
                return tl::unexpected(*error);
            }
            if (tell_) {
                tell_(pilot_.rows, rows_, "versions to choose from");
            }
        }
        if (pilot_.rows == 0) {
            return tl::unexpected(Error{ErrorCode::limit, "",
                                        "it was stopped before any version was looked at",
                                        "give more seconds"});
        }
        finish();
        return std::move(pilot_);
    }

private:
    /// As many batches as there are threads, added in their order.
    std::optional<Error> run_wave() {
        const std::size_t from = pilot_.rows;
        const auto begin = Stop::Clock::now();
        std::vector<std::vector<Result<Kept>>> done(keepers_.size());
        in_parallel(keepers_.size(), [&](std::size_t part) {
            const std::size_t first = std::min(rows_, from + part * batch_);
            const std::size_t last = std::min(rows_, first + batch_);
            std::vector<double> unit(points_.coordinates());
            for (std::size_t row = first; row < last; ++row) {
                points_.at(row, unit);
                done[part].push_back(keepers_[part]->keep(unit));
                if (!done[part].back()) {
                    return;
                }
            }
        });
        const std::chrono::duration<double> taken = Stop::Clock::now() - begin;
        batch_ = taken.count() < seconds_a_wave / 2 ? std::min(most_batch, 2 * batch_) : batch_;
        for (auto& batch : done) {
            for (auto& kept : batch) {
                if (!kept) {
                    return kept.error();
                }
            }
        }
        for (auto& batch : done) {
            for (auto& kept : batch) {
                if (auto error = add(*kept)) {
                    return error;
                }
            }
        }
        return std::nullopt;
    }

    std::optional<Error> add(Kept& kept) {
        const std::size_t row = pilot_.rows++;
        for (std::size_t reading = 0; reading < kept.readings.size(); ++reading) {
            pilot_.readings[reading].push_back(kept.readings[reading]);
        }
        pilot_.width.push_back(kept.width);
        pilot_.slack.push_back(kept.slack);
        pilot_.best.push_back(std::move(kept.best));
        if (!kept.setting) {
            pilot_.table.add_left_out();
            return std::nullopt;
        }
        if (!pilot_.table.add(*kept.setting)) {
            return Error{ErrorCode::bad_input, "preferences",
                         "the numbers are too large to be compared over many versions",
                         "use smaller points"};
        }
        pilot_.unlisted += kept.listed ? 0U : 1U;
        if (kept.open) {
            pilot_.open.set(row);
        }
        for (std::size_t set = 0; set < sets_.size(); ++set) {
            if (kept.open_with[set]) {
                pilot_.open_with[set].set(row);
            }
        }
        return std::nullopt;
    }

    void finish() {
        pilot_.open = first_rows(pilot_.open, pilot_.rows);
        for (RowSet& open : pilot_.open_with) {
            open = first_rows(open, pilot_.rows);
        }
        std::map<std::vector<OptionId>, std::size_t> met;
        for (const auto& keeper : keepers_) {
            for (const auto& [options, versions] : keeper->met()) {
                met[options] += versions;
            }
        }
        for (const auto& [options, versions] : met) {
            pilot_.met.push_back({options, versions});
        }
        std::stable_sort(
            pilot_.met.begin(), pilot_.met.end(),
            [](const MetPackage& a, const MetPackage& b) { return a.versions > b.versions; });
    }

    const std::vector<levers::LeverSet>& sets_;
    const Limits& limits_;
    const Tell& tell_;
    std::size_t rows_;
    Points points_;
    Pilot pilot_;
    std::vector<std::unique_ptr<Keeper>> keepers_;
    std::size_t batch_ = least_batch;  ///< versions a keeper looks at in a wave
};

}  // namespace

Result<Pilot> run_pilot(const Ground& ground, std::uint64_t seed, std::size_t rows,
                        const std::vector<levers::LeverSet>& sets, const Limits& limits,
                        const Tell& tell) {
    return PilotRun(ground, seed, rows, sets, limits, tell).run();
}

}  // namespace irenic::forecast
