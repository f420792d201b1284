#include "cli/progress.hpp"

#include <chrono>
#include <string>

#include <fmt/format.h>
#include <unistd.h>

#include "cli/output.hpp"

namespace irenic::cli {

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
        const std::lock_guard lock(mutex_);
        rest_ = fmt::format(", {} of {} {} done; Ctrl-C to stop here", done, all, things);
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
