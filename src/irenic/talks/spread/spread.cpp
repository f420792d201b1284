#include "irenic/talks/spread/spread.hpp"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <optional>
#include <utility>

#include "irenic/base/parallel.hpp"
#include "irenic/talks/spread/agreed_packages.hpp"
#include "irenic/talks/spread/session_player.hpp"

namespace irenic::talks {
namespace {

constexpr std::size_t block_size = 256;
constexpr std::size_t most_rounds_told = 1000;

Error stopped() { return {ErrorCode::limit, "", "the limit was reached", "give more seconds"}; }

/// The part of the sessions that is asked for.
struct Part {
    explicit Part(const SpreadQuestion& question)
        : first(std::min(question.first, question.sessions)),
          end(first +
              std::min(question.count.value_or(question.sessions), question.sessions - first)) {}

    [[nodiscard]] std::size_t size() const { return end - first; }
    [[nodiscard]] std::size_t blocks() const { return (size() + block_size - 1) / block_size; }

    std::size_t first = 0;
    std::size_t end = 0;
};

void count_round(std::size_t round, std::vector<std::uint64_t>& rounds) {
    const std::size_t at = std::clamp<std::size_t>(round, 1, most_rounds_told) - 1;
    rounds.resize(std::max(rounds.size(), at + 1));
    ++rounds[at];
}

void count_agreement(const Measured& measured, std::size_t scramble, SpreadTally& tally) {
    tally.least_share[scramble] += measured.least_share;
    tally.product[scramble] += measured.product;
    for (std::size_t seat = 0; seat < measured.share.size(); ++seat) {
        tally.share[seat][scramble] += measured.share[seat];
        tally.ahead[seat][scramble] += measured.ahead == seat ? 1U : 0U;
    }
    if (measured.place) {
        ++tally.measured[scramble];
        tally.efficient[scramble] += measured.place->efficient ? 1U : 0U;
        tally.distance[scramble] += measured.place->distance;
    }
}

/// What one thread has counted in whole blocks.
struct Counted {
    SpreadTally tally;
    PackageCounter packages;
    std::size_t sessions = 0;
};

/// One block of sessions.
class Block {
public:
    explicit Block(SessionPlayer& player) : player_(player) {
        tally_.ahead.resize(player.seats());
        tally_.share.resize(player.seats());
    }

    std::optional<Error> play(std::size_t session) {
        const auto outcome = player_.play(session);
        if (!outcome) {
            return outcome.error();
        }
        if (*outcome) {
            count(**outcome, session % forecast::scrambles);
        }
        ++sessions_;
        return std::nullopt;
    }

    void add_to(Counted& counted) const {
        counted.tally.add(tally_);
        for (const auto& options : agreements_) {
            counted.packages.count(options, 1);
        }
        counted.sessions += sessions_;
    }

private:
    void count(const Outcome& outcome, std::size_t scramble) {
        ++tally_.played[scramble];
        tally_.broken_down[scramble] += outcome.end == Outcome::End::breakdown ? 1U : 0U;
        if (outcome.agreement) {
            ++tally_.agreed[scramble];
            count_round(outcome.rounds, tally_.rounds);
            count_agreement(player_.measured(*outcome.agreement), scramble, tally_);
            agreements_.push_back(player_.options(*outcome.agreement));
        }
    }

    SessionPlayer& player_;
    SpreadTally tally_;
    std::vector<std::vector<OptionId>> agreements_;
    std::size_t sessions_ = 0;
};

class SpreadRun {
public:
    SpreadRun(const forecast::Ground& ground, const SpreadQuestion& question, const Limits& limits,
              const Tell& tell)
        : ground_(ground), question_(question), limits_(limits), tell_(tell), part_(question) {
        limits_.threads = static_cast<unsigned>(
            std::clamp<std::size_t>(part_.blocks(), 1, std::max<std::size_t>(limits.threads, 1)));
    }

    Result<Spread> run() {
        in_parallel(limits_.threads, [&](std::size_t) { run_thread(); });
        const bool ran_out =
            failure_ && failure_->error.code == ErrorCode::limit && limits_.stop.reached();
        if (failure_ && !(ran_out && spread_.sessions > 0)) {
            return tl::unexpected(failure_->error);
        }
        spread_.cut_short = ran_out;
        return std::move(spread_);
    }

private:
    struct Failure {
        std::size_t block = 0;
        Error error;
    };

    void run_thread() {
        const auto player = SessionPlayer::open(ground_, question_, limits_);
        if (!player) {
            fail(0, player.error());
            return;
        }
        Counted counted;
        for (std::size_t block = next_++; block < part_.blocks() && !failed_; block = next_++) {
            if (auto error = run_block(**player, block, counted)) {
                fail(block, std::move(*error));
                break;
            }
        }
        counted.tally.packages = counted.packages.counted();
        const std::lock_guard lock(mutex_);
        spread_.tally.add(counted.tally);
        spread_.sessions += counted.sessions;
    }

    std::optional<Error> run_block(SessionPlayer& player, std::size_t number, Counted& counted) {
        if (auto error = player.begin_block()) {
            return error;
        }
        Block block(player);
        const std::size_t first = part_.first + number * block_size;
        const std::size_t end = std::min(part_.end, first + block_size);
        for (std::size_t session = first; session < end; ++session) {
            auto error = limits_.stop.reached() ? stopped() : block.play(session);
            if (error) {
                return error;
            }
        }
        block.add_to(counted);
        report(end - first);
        return std::nullopt;
    }

    void report(std::size_t sessions) {
        if (tell_) {
            const std::lock_guard lock(mutex_);
            done_ += sessions;
            tell_(done_, part_.size(), "sessions");
        }
    }

    /// Blocks begun are finished, so that of several errors the first by block is told, whichever
    /// came up first.
    void fail(std::size_t block, Error error) {
        const std::lock_guard lock(mutex_);
        failed_ = true;
        if (!failure_ || block < failure_->block) {
            failure_ = Failure{block, std::move(error)};
        }
    }

    const forecast::Ground& ground_;
    const SpreadQuestion& question_;
    Limits limits_;
    const Tell& tell_;
    Part part_;
    std::atomic<std::size_t> next_ = 0;
    std::atomic<bool> failed_ = false;
    std::mutex mutex_;
    std::optional<Failure> failure_;
    Spread spread_;
    std::size_t done_ = 0;
};

}  // namespace

Result<Spread> play_many(const forecast::Ground& ground, const SpreadQuestion& question,
                         const Limits& limits, const Tell& tell) {
    return SpreadRun(ground, question, limits, tell).run();
}

}  // namespace irenic::talks
