#include "irenic/record/documents/source.hpp"

#include <cerrno>
#include <system_error>

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include "irenic/record/documents/handle.hpp"

namespace irenic::record {
namespace {

std::string reason(int error) { return std::generic_category().message(error); }

tl::unexpected<Error> unreadable(const std::string& name, int error) {
    if (error == ENOENT || error == ENOTDIR) {
        return tl::unexpected(Error{ErrorCode::missing, name, "there is no such file", {}});
    }
    return tl::unexpected(
        Error{ErrorCode::missing, name, fmt::format("cannot be read ({})", reason(error)), {}});
}

/// Refuses folders, and files whose size alone is too much.
Result<void> look_at(int file, const std::string& name, std::size_t most) {
    struct stat about{};
    if (fstat(file, &about) != 0) {
        return unreadable(name, errno);
    }
    if ((about.st_mode & S_IFMT) == S_IFDIR) {
        return tl::unexpected(Error{ErrorCode::bad_input, name, "is a folder, not a document",
                                    "name the documents in it"});
    }
    const bool has_size = (about.st_mode & S_IFMT) == S_IFREG;
    if (has_size && static_cast<std::size_t>(about.st_size) > most) {
        return tl::unexpected(too_large(name, most));
    }
    return {};
}

/// Waits until there is something to read; false where it was stopped before.
bool wait_for_bytes(int file, const Stop& stop) {
    constexpr int pause_milliseconds = 50;
    pollfd wanted{file, POLLIN, 0};
    while (!stop.reached()) {
        const int ready = poll(&wanted, 1, pause_milliseconds);
        if (ready > 0 || (ready < 0 && errno != EINTR)) {
            return true;
        }
    }
    return false;
}

Result<std::string> read_all(int file, const std::string& name, std::size_t most,
                             const Stop& stop) {
    constexpr std::size_t step = std::size_t{1} << 16;
    std::string bytes;
    while (bytes.size() <= most) {
        if (!wait_for_bytes(file, stop)) {
            return tl::unexpected(
                Error{ErrorCode::limit, name, "stopped before all of it was read", {}});
        }
        const std::size_t before = bytes.size();
        bytes.resize(before + step);
        const ssize_t got = read(file, bytes.data() + before, step);
        const int error = errno;
        bytes.resize(before + (got > 0 ? static_cast<std::size_t>(got) : 0));
        if (got == 0) {
            return bytes;
        }
        if (got < 0 && error != EINTR && error != EAGAIN) {
            return unreadable(name, error);
        }
    }
    return tl::unexpected(too_large(name, most));
}

}  // namespace

std::string shown_name(const std::string& path) { return path == "-" ? "<standard input>" : path; }

std::string in_words(std::size_t bytes) {
    constexpr std::size_t mebibyte = std::size_t{1} << 20;
    return bytes % mebibyte == 0 ? fmt::format("{} MiB", bytes / mebibyte)
                                 : fmt::format("{} bytes", bytes);
}

Error too_large(const std::string& name, std::size_t most) {
    return {ErrorCode::limit, name,
            fmt::format("larger than {}, the largest document that is read", in_words(most)),
            "cut it into several documents"};
}

Result<std::string> read_bytes(const std::string& path, std::size_t most, const Stop& stop) {
    const std::string name = shown_name(path);
    Handle file;
    if (path != "-") {
        file = Handle(open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
        if (!file.open()) {
            return unreadable(name, errno);
        }
    }
    const int number = file.open() ? file.number() : STDIN_FILENO;
    return look_at(number, name, most).and_then([&] { return read_all(number, name, most, stop); });
}

}  // namespace irenic::record
