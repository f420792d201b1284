#pragma once

#include <span>
#include <string_view>

namespace irenic::record {

/// One lexicon file that travels with the program.
struct BuiltInFile {
    std::string_view name;
    std::string_view text;
};

/// Every built-in lexicon file, in order of name. The files stand in lexicon/data.
[[nodiscard]] std::span<const BuiltInFile> built_in_files();

}  // namespace irenic::record
