#include "irenic/record/store/place.hpp"

#include <filesystem>
#include <system_error>

#include <unistd.h>

namespace irenic::record {

namespace fs = std::filesystem;

namespace {

bool holds_something(const std::string& path) {
    std::error_code error;
    const auto size = fs::file_size(path, error);
    return !error && size > 0;
}

}  // namespace

Result<bool> is_file(const std::string& path) {
    if (path.empty() || path.find('\0') != std::string::npos) {
        return tl::unexpected(Error{ErrorCode::bad_input, "record", "a record needs a file name",
                                    "give the name of a file"});
    }
    std::error_code error;
    switch (fs::status(path, error).type()) {
        case fs::file_type::regular:
            return true;
        case fs::file_type::not_found:
            return false;
        case fs::file_type::directory:
            return tl::unexpected(Error{ErrorCode::bad_input, path,
                                        "this is a folder, not a record",
                                        "give the name of a file in it"});
        case fs::file_type::none:
            return tl::unexpected(Error{ErrorCode::bad_input, path,
                                        "cannot be looked at: " + error.message(),
                                        "check the name, and that you may read its folder"});
        default:
            return tl::unexpected(Error{ErrorCode::bad_input, path, "this is no file on a disc",
                                        "give the name of a file"});
    }
}

bool is_frozen(const std::string& path) {
    const fs::path folder = fs::path(path).parent_path();
    const bool may_write =
        access(path.c_str(), W_OK) == 0 && access(folder.empty() ? "." : folder.c_str(), W_OK) == 0;
    return !may_write && !holds_something(path + "-wal") && !holds_something(path + "-journal");
}

}  // namespace irenic::record
