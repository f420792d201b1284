#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <utility>

#include "cli/read/inputs.hpp"
#include "irenic/format/case_file.hpp"

namespace irenic::cli {
namespace {

/// One more byte than a lexicon file may have, so that a longer one is known to be too long.
constexpr std::size_t most_bytes = (std::size_t{4} << 20) + 1;

Error unreadable(const std::string& path, const std::string& why) {
    return Error{ErrorCode::missing, path, "cannot read the lexicon file: " + why, ""};
}

Result<std::string> read_file(const std::string& path) {
    std::error_code failure;
    if (std::filesystem::is_directory(path, failure)) {
        return tl::unexpected(unreadable(path, std::strerror(EISDIR)));
    }
    errno = 0;
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        return tl::unexpected(unreadable(path, std::strerror(errno == 0 ? EIO : errno)));
    }
    std::string text(most_bytes, '\0');
    file.read(text.data(), static_cast<std::streamsize>(text.size()));
    if (file.bad()) {
        return tl::unexpected(unreadable(path, std::strerror(EIO)));
    }
    text.resize(static_cast<std::size_t>(file.gcount()));
    return text;
}

void add(std::vector<Error>& errors, const std::vector<Error>& more) {
    errors.insert(errors.end(), more.begin(), more.end());
}

}  // namespace

Checked<record::Lexicon> load_lexicon(const Arguments& arguments) {
    std::vector<Error> errors;
    std::vector<std::pair<std::string, std::string>> files;
    for (const std::string& path : arguments.lexicons) {
        auto text = read_file(path);
        if (text) {
            files.emplace_back(path, std::move(*text));
        } else {
            errors.push_back(text.error());
        }
    }
    auto lexicon = record::make_lexicon(files);
    if (!lexicon) {
        add(errors, lexicon.error());
    }
    if (!arguments.case_path.empty()) {
        const auto file = format::load_case(arguments.case_path);
        if (!file) {
            add(errors, file.error());
        } else if (lexicon) {
            record::add_case(*lexicon, file->negotiation);
        }
    }
    if (!errors.empty()) {
        return tl::unexpected(errors);
    }
    return lexicon;
}

}  // namespace irenic::cli
