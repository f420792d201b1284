#include "irenic/talks/next/each_version.hpp"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <utility>

#include "irenic/base/parallel.hpp"
#include "irenic/forecast/inputs/version.hpp"
#include "irenic/forecast/points/points.hpp"

namespace irenic::talks {
namespace {

constexpr std::size_t rows_a_word = 64;

using Look = std::function<std::optional<Error>(const Negotiation&, std::size_t)>;

class Drawing {
public:
    Drawing(const forecast::Ground& ground, const Willingness& willingness, std::uint64_t seed,
            const Limits& limits, const Look& look)
        : ground_(ground),
          willingness_(willingness),
          limits_(limits),
          look_(look),
          points_(seed, 0, ground.inputs.coordinates) {
        limits_.threads = 1;
    }

    Result<bool> run(RowRange rows, unsigned threads) {
        std::atomic<std::size_t> next = rows.from;
        const std::size_t words = (rows.to - rows.from + rows_a_word - 1) / rows_a_word;
        in_parallel(std::clamp<std::size_t>(threads, 1, std::max<std::size_t>(words, 1)),
                    [&](std::size_t) { draw_words(next, rows.to); });
        if (error_ && !(error_->code == ErrorCode::limit && limits_.stop.reached())) {
            return tl::unexpected(*error_);
        }
        return !cut_short_ && !error_;
    }

private:
    void draw_words(std::atomic<std::size_t>& next, std::size_t to) {
        forecast::Version version(*ground_.negotiation, ground_.inputs);
        std::vector<double> unit(points_.coordinates());
        while (!ended_) {
            const std::size_t row = next.fetch_add(rows_a_word);
            if (row >= to) {
                return;
            }
            draw_word(version, unit, {row, std::min(to, row + rows_a_word)});
        }
    }

    void draw_word(forecast::Version& version, std::vector<double>& unit, RowRange rows) {
        for (std::size_t row = rows.from; row < rows.to; ++row) {
            if (limits_.stop.reached()) {
                cut_short_ = true;
                ended_ = true;
                return;
            }
            if (!willingness_.counting().has(row)) {
                continue;
            }
            points_.at(row, unit);
            const auto drawn = version.draw(unit, limits_);
            IRENIC_CHECK(!drawn || *drawn);
            if (auto error = drawn ? look_(version.negotiation(), row) : drawn.error()) {
                note(row, std::move(*error));
                return;
            }
        }
    }

    void note(std::size_t row, Error error) {
        const std::lock_guard lock(mutex_);
        if (!error_ || row < row_of_error_) {
            error_ = std::move(error);
            row_of_error_ = row;
        }
        ended_ = true;
    }

    const forecast::Ground& ground_;
    const Willingness& willingness_;
    Limits limits_;
    const Look& look_;
    forecast::Points points_;
    std::mutex mutex_;
    std::optional<Error> error_;
    std::size_t row_of_error_ = 0;
    std::atomic<bool> ended_ = false;
    std::atomic<bool> cut_short_ = false;
};

}  // namespace

Result<bool> each_version(const forecast::Ground& ground, const Willingness& willingness,
                          std::uint64_t seed, RowRange rows, const Limits& limits,
                          const Look& look) {
    IRENIC_CHECK(rows.from % rows_a_word == 0 && rows.to <= willingness.rows());
    return Drawing(ground, willingness, seed, limits, look).run(rows, limits.threads);
}

forecast::RowSet counting_among_first(const Willingness& willingness, std::size_t rows) {
    forecast::RowSet first(willingness.rows());
    for (std::size_t row = 0; row < std::min(rows, willingness.rows()); ++row) {
        if (willingness.counting().has(row)) {
            first.set(row);
        }
    }
    return first;
}

std::optional<forecast::Share> share_among(const Willingness& willingness,
                                           const forecast::RowSet& hits,
                                           const forecast::RowSet& rows) {
    forecast::Tally hit{};
    forecast::Tally all{};
    for (std::size_t row = 0; row < rows.rows(); ++row) {
        if (rows.has(row)) {
            const std::uint64_t weight = willingness.weights()[row];
            all[row % forecast::scrambles] += weight;
            hit[row % forecast::scrambles] += hits.has(row) ? weight : 0;
        }
    }
    return forecast::share_of(hit, all);
}

}  // namespace irenic::talks
