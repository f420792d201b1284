#include "cli/progress.hpp"

#include <cmath>

#include <fmt/format.h>
#include <unistd.h>

#include "cli/output.hpp"

namespace irenic::cli {

std::string time_left(std::size_t done, std::size_t all, double seconds) {
    constexpr double too_soon = 1;
    if (done == 0 || done >= all || seconds < too_soon) {
        return {};
    }
    const double pace = seconds / static_cast<double>(done);
    return fmt::format(", about {:.0f} s left", std::ceil(pace * static_cast<double>(all - done)));
}

Progress::Progress(double limit_seconds) {
    if (isatty(STDERR_FILENO) == 1) {
        thread_ = std::jthread(
            [this, limit_seconds](const std::stop_token& stop) { show(stop, limit_seconds); });
    }
}

Progress::~Progress() {
    if (thread_.joinable()) {
        thread_.request_stop();
        thread_.join();
    }
}

void Progress::tell(std::size_t done, std::size_t all, std::string_view things) {
    if (thread_.joinable()) {
        const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start_;
        const std::lock_guard lock(mutex_);
        rest_ = fmt::format(", {} of {} {} done{}; Ctrl-C to stop here", done, all, things,
                            time_left(done, all, taken.count()));
    }
}

void Progress::show(const std::stop_token& stop, double limit_seconds) {
    constexpr auto second = std::chrono::seconds(1);
    std::unique_lock lock(mutex_);
    int seconds = 0;
    while (!wake_.wait_for(lock, stop, second, [&] { return stop.stop_requested(); })) {
        ++seconds;
        write_error(
            fmt::format("\rat work for {} of at most {} s{}", seconds, limit_seconds, rest_));
    }
    if (seconds > 0) {
        write_error("\r\033[K");
    }
}

}  // namespace irenic::cli
