#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace irenic::cli {

/// What `irenic --help` prints.
[[nodiscard]] std::string program_help();

/// What `irenic VERB --help` prints, for a verb of this version.
[[nodiscard]] std::string verb_help(std::string_view verb);

/// "a, b, c".
[[nodiscard]] std::string join_words(const std::vector<std::string>& words);

}  // namespace irenic::cli
