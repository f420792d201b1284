#include "cli/read_file.hpp"

#include <fstream>

namespace irenic::cli {
namespace {

/// "64 MiB"; "64 KiB".
std::string size_in_words(std::size_t bytes) {
    constexpr std::size_t kib = 1024;
    return bytes >= kib * kib ? std::to_string(bytes / kib / kib) + " MiB"
                              : std::to_string(bytes / kib) + " KiB";
}

}  // namespace

Result<std::string> read_file(const std::string& path, std::size_t most_bytes) {
    std::ifstream file(path, std::ios::binary);
    std::string text;
    constexpr std::size_t step = std::size_t{1} << 16;
    while (file && text.size() <= most_bytes) {
        const std::size_t before = text.size();
        text.resize(before + step);
        file.read(text.data() + before, static_cast<std::streamsize>(step));
        text.resize(before + static_cast<std::size_t>(file.gcount()));
    }
    if (!file.is_open() || file.bad()) {
        return tl::unexpected(Error{ErrorCode::missing, path, "cannot be read", {}});
    }
    if (text.size() > most_bytes) {
        return tl::unexpected(
            Error{ErrorCode::limit,
                  path,
                  "larger than " + size_in_words(most_bytes) + ", the most that is read",
                  {}});
    }
    return text;
}

}  // namespace irenic::cli
