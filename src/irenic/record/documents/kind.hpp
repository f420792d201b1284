#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "irenic/record/documents/document.hpp"

namespace irenic::record {

/// Where `word`, in lower case, first stands in `text`, or npos.
[[nodiscard]] std::size_t find_ignoring_case(std::string_view text, std::string_view word);

/// Whether bytes begin as a PDF does.
[[nodiscard]] bool looks_like_pdf(std::string_view bytes);

/// What kind of file these bytes are of which no text can be read, such as "a picture (PNG)", where
/// their beginning tells.
[[nodiscard]] std::optional<std::string> unreadable_kind(std::string_view bytes);

/// The kind by what the bytes begin with, then by the ending of the file's name.
[[nodiscard]] DocumentKind kind_of(std::string_view bytes, const std::string& name);

}  // namespace irenic::record
