#include "cli/read/terminal.hpp"

#include <array>
#include <cerrno>
#include <memory>

#include <poll.h>
#include <unistd.h>

#include "cli/output.hpp"

namespace irenic::cli {
namespace {

constexpr std::size_t longest_line = 1 << 16;

/// Lines of standard input, read as they come.
class Lines {
public:
    explicit Lines(const Stop& stop) : stop_(stop) {}

    std::optional<std::string> next() {
        while (true) {
            const auto end = waiting_.find('\n');
            if (end != std::string::npos || (ended_ && !waiting_.empty()) ||
                waiting_.size() > longest_line) {
                return take(end);
            }
            if (ended_ || !fill()) {
                return std::nullopt;
            }
        }
    }

private:
    std::string take(std::size_t end) {
        std::string line = waiting_.substr(0, end);
        waiting_.erase(0, end == std::string::npos ? end : end + 1);
        if (line.ends_with('\r')) {
            line.pop_back();
        }
        return line;
    }

    /// Waits for more; false when asked to stop.
    bool fill() {
        constexpr int patience_ms = 200;  // a signal may come just before the wait begins
        pollfd input{STDIN_FILENO, POLLIN, 0};
        while (::poll(&input, 1, patience_ms) <= 0) {
            if (stop_.was_asked()) {
                return false;
            }
        }
        std::array<char, 4096> bytes{};
        const ssize_t count = ::read(STDIN_FILENO, bytes.data(), bytes.size());
        if (count > 0) {
            waiting_.append(bytes.data(), static_cast<std::size_t>(count));
        } else if (count == 0 || errno != EINTR) {
            ended_ = true;
        }
        return !stop_.was_asked();
    }

    Stop stop_;
    std::string waiting_;
    bool ended_ = false;
};

}  // namespace

Terminal standard_terminal(const Stop& stop) {
    const auto lines = std::make_shared<Lines>(stop);
    return {[lines] { return lines->next(); },
            [](std::string_view text) { static_cast<void>(write_output(text)); }};
}

}  // namespace irenic::cli
