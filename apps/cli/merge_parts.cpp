#include "cli/merge_parts.hpp"

#include <utility>

#include "cli/read_file.hpp"
#include "irenic/format/read_json.hpp"

namespace irenic::cli {
namespace {

Result<Value> read_part(const std::string& path, const PartKind& kind) {
    const auto text = read_file(path, largest_part);
    if (!text) {
        return tl::unexpected(text.error());
    }
    auto part = format::read_json(*text, path);
    if (part && ((*part)["verb"] != Value(kind.verb) || (*part)["shard"].is_null())) {
        return tl::unexpected(Error{ErrorCode::bad_input, path,
                                    "is no part of " + std::string(kind.called),
                                    "parts are what " + std::string(kind.written) + " writes"});
    }
    return part;
}

}  // namespace

Checked<std::vector<Value>> read_parts(const std::vector<std::string>& files,
                                       const PartKind& kind) {
    if (files.size() > most_parts) {
        return tl::unexpected(
            std::vector<Error>{{ErrorCode::limit, "--merge", "takes at most 10000 files", {}}});
    }
    std::vector<Value> parts;
    std::vector<Error> errors;
    for (const std::string& path : files) {
        auto part = read_part(path, kind);
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
