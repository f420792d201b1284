#pragma once

#include <atomic>
#include <chrono>
#include <cstddef>
#include <optional>

namespace irenic {

/// When a long computation should stop: at a deadline, or when somebody asks.
///
/// Cheap to look at (one atomic read, and a clock read), so look every few thousand steps.
/// The flag may be set from a signal handler.
class Stop {
public:
    using Clock = std::chrono::steady_clock;

    Stop() = default;
    explicit Stop(double limit_seconds, const std::atomic<bool>* asked = nullptr)
        : asked_(asked),
          deadline_(Clock::now() + std::chrono::duration_cast<Clock::duration>(
                                       std::chrono::duration<double>(limit_seconds))) {}

    [[nodiscard]] bool reached() const {
        return (asked_ != nullptr && asked_->load(std::memory_order_relaxed)) ||
               (deadline_ && Clock::now() >= *deadline_);
    }
    [[nodiscard]] bool was_asked() const {
        return asked_ != nullptr && asked_->load(std::memory_order_relaxed);
    }
    /// Seconds left, at least 0; a day where there is no deadline.
    [[nodiscard]] double seconds_left() const;
    /// The same stop with at most `seconds` from now.
    [[nodiscard]] Stop within(double seconds) const;
    /// The same stop with at most this share of the seconds left.
    [[nodiscard]] Stop part(double share) const { return within(seconds_left() * share); }

private:
    const std::atomic<bool>* asked_ = nullptr;
    std::optional<Clock::time_point> deadline_;
};

/// What one computation may use. Every question takes one and stops cleanly at it.
struct Limits {
    Stop stop;
    std::size_t memory_bytes = std::size_t{2} << 30;
    unsigned threads = 1;

    /// The same with at most this share of the seconds left.
    [[nodiscard]] Limits part(double share) const {
        Limits limits = *this;
        limits.stop = stop.part(share);
        return limits;
    }
};

}  // namespace irenic
