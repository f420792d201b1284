#include "irenic/talks/next/draw_versions.hpp"

#include <algorithm>
#include <chrono>
#include <memory>
#include <utility>

#include "irenic/base/parallel.hpp"
#include "irenic/forecast/inputs/version.hpp"
#include "irenic/forecast/looks/reopen.hpp"
#include "irenic/forecast/points/points.hpp"

namespace irenic::talks {
namespace {

constexpr std::size_t least_batch = 4;
constexpr std::size_t most_batch = 128;
/// A wave takes about so long, so that a limit is noticed in time.
constexpr double seconds_a_wave = 0.02;

/// One a thread.
class Drawer {
public:
    Drawer(const forecast::Ground& ground, const forecast::Points& points, const Limits& limits)
        : centre_(ground.zone.centre()),
          points_(points),
          limits_(limits),
          version_(*ground.negotiation, ground.inputs),
          unit_(points.coordinates()) {
        limits_.threads = 1;
    }

    [[nodiscard]] Result<DrawnVersion> draw(std::size_t row) {
        points_.at(row, unit_);
        const auto agrees = version_.draw(unit_, limits_);
        if (!agrees) {
            return tl::unexpected(agrees.error());
        }
        DrawnVersion drawn;
        drawn.readings.assign(version_.readings().begin(), version_.readings().end());
        if (!*agrees) {
            return drawn;
        }
        auto setting = forecast::reopen(centre_, version_.negotiation(), limits_);
        if (!setting) {
            return tl::unexpected(setting.error());
        }
        drawn.setting.emplace(std::move(*setting));
        return drawn;
    }

private:
    const deals::Setting& centre_;
    const forecast::Points& points_;
    Limits limits_;
    forecast::Version version_;
    std::vector<double> unit_;
};

class Drawing {
public:
    Drawing(const forecast::Ground& ground, std::uint64_t seed, std::size_t rows,
            const Limits& limits)
        : limits_(limits), rows_(rows), points_(seed, 0, ground.inputs.coordinates) {
        for (unsigned thread = 0; thread < std::max(1U, limits.threads); ++thread) {
            drawers_.push_back(std::make_unique<Drawer>(ground, points_, limits));
        }
    }

    Result<VersionsDrawn> run(const TakeVersion& take, const TellDrawn& tell) {
        VersionsDrawn done;
        while (done.rows < rows_ && !done.cut_short) {
            if (auto error = run_wave(done, take)) {
                return tl::unexpected(*error);
            }
            if (tell) {
                tell(done.rows);
            }
        }
        return done;
    }

private:
    using Batch = std::vector<Result<DrawnVersion>>;

    std::optional<Error> run_wave(VersionsDrawn& done, const TakeVersion& take) {
        if (limits_.stop.reached()) {
            done.cut_short = true;
            return std::nullopt;
        }
        const std::vector<Batch> batches = draw_wave(done.rows);
        if (const auto error = first_error(batches)) {
            done.cut_short = error->code == ErrorCode::limit && limits_.stop.reached();
            return done.cut_short ? std::nullopt : error;
        }
        for (const Batch& batch : batches) {
            for (const auto& drawn : batch) {
                if (auto error = take(*drawn)) {
                    return error;
                }
            }
            done.rows += batch.size();
        }
        return std::nullopt;
    }

    /// A batch a drawer, from row `from` on.
    std::vector<Batch> draw_wave(std::size_t from) {
        const auto begin = Stop::Clock::now();
        std::vector<Batch> batches(drawers_.size());
        in_parallel(drawers_.size(), [&](std::size_t part) {
            const std::size_t first = std::min(rows_, from + part * batch_);
            const std::size_t last = std::min(rows_, first + batch_);
            batches[part].reserve(last - first);
            for (std::size_t row = first; row < last; ++row) {
                batches[part].push_back(drawers_[part]->draw(row));
                if (!batches[part].back()) {
                    return;
                }
            }
        });
        const std::chrono::duration<double> taken = Stop::Clock::now() - begin;
        batch_ = taken.count() < seconds_a_wave / 2 ? std::min(most_batch, 2 * batch_) : batch_;
        return batches;
    }

    static std::optional<Error> first_error(const std::vector<Batch>& batches) {
        for (const Batch& batch : batches) {
            if (!batch.empty() && !batch.back()) {
                return batch.back().error();
            }
        }
        return std::nullopt;
    }

    const Limits& limits_;
    std::size_t rows_;
    forecast::Points points_;
    std::vector<std::unique_ptr<Drawer>> drawers_;
    std::size_t batch_ = least_batch;  ///< versions that a drawer draws in a wave
};

}  // namespace

Result<VersionsDrawn> draw_versions(const forecast::Ground& ground, std::uint64_t seed,
                                    std::size_t rows, const Limits& limits, const TakeVersion& take,
                                    const TellDrawn& tell) {
    return Drawing(ground, seed, rows, limits).run(take, tell);
}

}  // namespace irenic::talks
