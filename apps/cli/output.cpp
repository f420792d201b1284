#include "cli/output.hpp"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace irenic::cli {
namespace {

Error write_failure(const std::string& path, int reason) {
    return Error{ErrorCode::bad_input, path, std::string("cannot write: ") + std::strerror(reason),
                 ""};
}

/// Writes all of `text`; 0, or the errno of what went wrong.
int write_all(int descriptor, std::string_view text) {
    while (!text.empty()) {
        const ssize_t written = ::write(descriptor, text.data(), text.size());
        if (written < 0) {
            if (errno == EINTR) {
                continue;
            }
            return errno;
        }
        text.remove_prefix(static_cast<std::size_t>(written));
    }
    return 0;
}

/// A new file beside the one to be written; removed again unless it was put in its place.
class Draft {
public:
    explicit Draft(const std::string& target)
        : name_(target + ".XXXXXX"),
          descriptor_(mkstemp(name_.data())),
          made_(descriptor_ >= 0),
          error_(made_ ? 0 : errno) {}
    ~Draft() {
        close();
        if (made_ && !in_place_) {
            ::unlink(name_.c_str());
        }
    }
    Draft(const Draft&) = delete;
    Draft& operator=(const Draft&) = delete;
    Draft(Draft&&) = delete;
    Draft& operator=(Draft&&) = delete;

    /// 0, or the errno of the first step that failed.
    int fill_and_put(std::string_view text, const std::string& target) {
        if (error_ != 0) {
            return error_;
        }
        error_ = write_all(descriptor_, text);
        if (error_ == 0 && ::fchmod(descriptor_, mode_for(target)) != 0) {
            error_ = errno;
        }
        if (error_ == 0 && ::fsync(descriptor_) != 0 && errno != EINVAL) {
            error_ = errno;
        }
        if (!close() && error_ == 0) {
            error_ = errno;
        }
        if (error_ == 0 && std::rename(name_.c_str(), target.c_str()) != 0) {
            error_ = errno;
        }
        in_place_ = error_ == 0;
        return error_;
    }

private:
    bool close() {
        const int descriptor = std::exchange(descriptor_, -1);
        return descriptor < 0 || ::close(descriptor) == 0;
    }

    /// The mode of the file that is replaced, or that of a new one.
    static mode_t mode_for(const std::string& target) {
        struct stat before{};
        if (::stat(target.c_str(), &before) == 0) {
            return before.st_mode & 07777U;
        }
        const mode_t mask = ::umask(0);
        ::umask(mask);
        return 0666U & ~mask;
    }

    std::string name_;
    int descriptor_;
    bool made_;
    int error_;
    bool in_place_ = false;
};

int write_in_place(const std::string& path, std::string_view text) {
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
    if (descriptor < 0) {
        return errno;
    }
    const int error = write_all(descriptor, text);
    ::close(descriptor);
    return error;
}

/// The file behind a link; `path` itself where there is none.
std::string follow(const std::string& path) {
    std::error_code failure;
    const auto target = std::filesystem::weakly_canonical(path, failure);
    return failure ? path : target.string();
}

bool is_special(const std::string& path) {
    std::error_code failure;
    const auto status = std::filesystem::status(path, failure);
    return std::filesystem::exists(status) && !std::filesystem::is_regular_file(status) &&
           !std::filesystem::is_directory(status);
}

}  // namespace

std::optional<Error> write_output(std::string_view text) {
    const int error = write_all(STDOUT_FILENO, text);
    if (error == 0 || error == EPIPE) {
        return std::nullopt;
    }
    return write_failure("standard output", error);
}

void write_error(std::string_view text) { (void)write_all(STDERR_FILENO, text); }

std::optional<Error> refuse_file(const std::string& path) {
    if (is_special(path)) {
        return std::nullopt;
    }
    const std::filesystem::path target = follow(path);
    std::error_code failure;
    if (std::filesystem::is_directory(target, failure)) {
        return write_failure(path, EISDIR);
    }
    const auto folder = target.has_parent_path() ? target.parent_path() : ".";
    if (::access(folder.c_str(), W_OK | X_OK) != 0) {
        return write_failure(path, errno);
    }
    return std::nullopt;
}

std::optional<Error> write_file(const std::string& path, std::string_view text) {
    int error = 0;
    if (is_special(path)) {
        error = write_in_place(path, text);
    } else {
        const std::string target = follow(path);
        error = Draft(target).fill_and_put(text, target);
    }
    return error == 0 ? std::nullopt : std::optional(write_failure(path, error));
}

bool output_has_colour() {
    const char* no_colour = std::getenv("NO_COLOR");
    const char* terminal = std::getenv("TERM");
    const bool refused = no_colour != nullptr && *no_colour != '\0';
    const bool plain_terminal = terminal == nullptr || std::strcmp(terminal, "dumb") == 0;
    return !refused && !plain_terminal && isatty(STDOUT_FILENO) == 1;
}

}  // namespace irenic::cli
