#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <stop_token>
#include <string>
#include <string_view>
#include <thread>

namespace irenic::cli {

/// ", about 12 s left" where `done` of `all` took `seconds`; empty where that tells nothing.
[[nodiscard]] std::string time_left(std::size_t done, std::size_t all, double seconds);

/// A line on standard error that says how long the program has been at work, from the first second
/// on, where standard error is a terminal. Gone when this goes out of scope.
class Progress {
public:
    explicit Progress(double limit_seconds);
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;
    Progress(Progress&&) = delete;
    Progress& operator=(Progress&&) = delete;

    /// From now on the line says that `done` of `all` things are done, and how long the rest takes
    /// at that pace. From the working thread.
    void tell(std::size_t done, std::size_t all, std::string_view things);

private:
    void show(const std::stop_token& stop, double limit_seconds);

    std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
    std::mutex mutex_;
    std::string rest_ = "; Ctrl-C for what is known so far";  ///< of the line; guarded by mutex_
    std::condition_variable_any wake_;
    std::jthread thread_;
};

}  // namespace irenic::cli
