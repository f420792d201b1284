#include "cli/talks/tournament_cases.hpp"

#include <algorithm>
#include <filesystem>
#include <string_view>
#include <system_error>
#include <utility>

#include <fmt/format.h>

namespace irenic::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_cases = 1000;
constexpr std::string_view case_name = "case.yaml";

bool is_file(const fs::path& path) {
    std::error_code ignored;
    return fs::is_regular_file(path, ignored);
}

bool is_folder(const fs::path& path) {
    std::error_code ignored;
    return fs::is_directory(path, ignored);
}

bool is_folder_of_cases(const fs::path& path) {
    return is_folder(path) && !is_file(path / case_name);
}

bool looks_like_a_case(const fs::path& path) {
    if (path.filename().string().starts_with('.')) {
        return false;
    }
    const auto ending = path.extension();
    const bool is_text = ending == ".yaml" || ending == ".yml" || ending == ".json";
    return is_folder(path) ? is_file(path / case_name) : is_text && is_file(path);
}

/// "two-valleys" for "cases/two-valleys/".
std::string name_of(const std::string& path) {
    const fs::path whole = fs::path(path).lexically_normal();
    const fs::path last = whole.has_filename() ? whole.filename() : whole.parent_path().filename();
    return last.empty() || last == "." || last == ".." ? path : last.string();
}

Checked<std::vector<fs::path>> cases_in(const std::string& folder) {
    const auto refuse = [&](ErrorCode code, std::string what, std::string hint) {
        return tl::unexpected(std::vector<Error>{{code, folder, std::move(what), std::move(hint)}});
    };
    std::error_code failure;
    std::vector<fs::path> found;
    for (auto entry = fs::directory_iterator(folder, failure);
         !failure && entry != fs::directory_iterator(); entry.increment(failure)) {
        if (looks_like_a_case(entry->path())) {
            found.push_back(entry->path());
        }
    }
    if (failure) {
        return refuse(ErrorCode::missing, "cannot be read", "");
    }
    if (found.empty()) {
        return refuse(ErrorCode::missing, "this folder holds no cases",
                      "a case is a file that ends in .yaml, .yml or .json, or a folder that holds "
                      "case.yaml");
    }
    if (found.size() > most_cases) {
        return refuse(
            ErrorCode::limit,
            fmt::format("holds {} cases; a tournament takes at most {}", found.size(), most_cases),
            "split the folder");
    }
    std::sort(found.begin(), found.end());
    return found;
}

std::string why_left_out(const std::vector<Error>& errors) {
    const std::string first = "left out: " + to_string(errors.front());
    const std::size_t more = errors.size() - 1;
    return more == 0 ? first
                     : first + fmt::format(" (and {} more error{})", more, more == 1 ? "" : "s");
}

Checked<TournamentCases> read_folder(const std::string& folder) {
    const auto paths = cases_in(folder);
    if (!paths) {
        return tl::unexpected(paths.error());
    }
    TournamentCases read;
    std::vector<Error> errors;
    for (const fs::path& path : *paths) {
        auto file = format::load_case(path.string());
        if (file) {
            read.cases.push_back({path.filename().string(), std::move(*file)});
        } else {
            read.left_out.push_back(why_left_out(file.error()));
            errors.insert(errors.end(), file.error().begin(), file.error().end());
        }
    }
    if (read.cases.empty()) {
        return tl::unexpected(std::move(errors));
    }
    return read;
}

}  // namespace

Checked<TournamentCases> read_tournament_cases(const std::string& path) {
    if (is_folder_of_cases(path)) {
        return read_folder(path);
    }
    auto file = format::load_case(path);
    if (!file) {
        return tl::unexpected(std::move(file.error()));
    }
    TournamentCases read;
    read.cases.push_back({name_of(path), std::move(*file)});
    return read;
}

std::vector<talks::Entrant> entrants_of(const TournamentCases& cases) {
    std::vector<talks::Entrant> entrants;
    for (const NamedCase& each : cases.cases) {
        entrants.push_back({each.name, each.file.sha256, &each.file.negotiation});
    }
    return entrants;
}

}  // namespace irenic::cli
