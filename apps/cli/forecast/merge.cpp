#include "cli/forecast/merge.hpp"

#include <fstream>
#include <utility>

#include "irenic/format/read_json.hpp"

namespace irenic::cli {
namespace {

Result<std::string> read_file(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::string text;
    constexpr std::size_t step = std::size_t{1} << 16;
    while (file && text.size() <= largest_part) {
        const std::size_t before = text.size();
        text.resize(before + step);
        file.read(text.data() + before, static_cast<std::streamsize>(step));
        text.resize(before + static_cast<std::size_t>(file.gcount()));
    }
    if (!file.is_open() || file.bad()) {
        return tl::unexpected(Error{ErrorCode::missing, path, "cannot be read", {}});
    }
    if (text.size() > largest_part) {
        return tl::unexpected(
            Error{ErrorCode::limit, path, "larger than 64 MiB, the largest part that is read", {}});
    }
    return text;
}

Result<Value> read_part(const std::string& path) {
    const auto text = read_file(path);
    if (!text) {
        return tl::unexpected(text.error());
    }
    auto part = format::read_json(*text, path);
    if (part && ((*part)["verb"] != Value("forecast") || (*part)["shard"].is_null())) {
        return tl::unexpected(
            Error{ErrorCode::bad_input, path, "is no part of a forecast",
                  "parts are what irenic forecast CASE --shard 1/2 --out FILE writes"});
    }
    return part;
}

}  // namespace

Checked<std::vector<Value>> read_parts(const std::vector<std::string>& files) {
    if (files.size() > most_parts) {
        return tl::unexpected(
            std::vector<Error>{{ErrorCode::limit, "--merge", "takes at most 10000 files", {}}});
    }
    std::vector<Value> parts;
    std::vector<Error> errors;
    for (const std::string& path : files) {
        auto part = read_part(path);
        if (part) {
            parts.push_back(std::move(*part));
        } else {
            errors.push_back(part.error());
        }
    }
    if (!errors.empty()) {
        return tl::unexpected(std::move(errors));
    }
    return parts;
}

Error in_its_file(Error error, const std::vector<std::string>& files) {
    if (error.where == "shards") {
        error.where = "--merge";
        return error;
    }
    for (std::size_t position = 0; position < files.size(); ++position) {
        if (error.where == "shards[" + std::to_string(position) + "]") {
            error.where = files[position];
            return error;
        }
    }
    return error;
}

}  // namespace irenic::cli
