#pragma once

#include <string>
#include <string_view>

#include "irenic/base/result.hpp"

namespace irenic::record {

/// Bytes as text.
struct Decoded {
    std::string text;      ///< UTF-8 without a byte order mark; \r is a blank before \n, else \n
    std::string encoding;  ///< what it was written in
};

/// Tells the encoding of bytes and decodes them: by a byte order mark; as UTF-8 or UTF-16 where all
/// of it is; as `declared`; as what ICU detects with confidence.
/// declared  the encoding that the document says of itself, or empty.
/// name      for messages.
/// Errors    binary; a control character, with its line and column; damaged UTF-8, with the first
///           bad byte and its line; an encoding that cannot be told.
[[nodiscard]] Result<Decoded> decode(std::string_view bytes, const std::string& declared,
                                     const std::string& name);

/// The encoding that the first KiB of an HTML page declares, or empty.
[[nodiscard]] std::string declared_encoding(std::string_view html);

}  // namespace irenic::record
