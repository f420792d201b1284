#pragma once

#include <optional>

#include "irenic/record/syntax/parse.hpp"

namespace irenic::record {

/// The parse with the lower case of its words in composed letters, as lists have them; nothing if
/// it is so already. Texts and positions stay.
[[nodiscard]] std::optional<Parse> with_composed_words(const Parse& parse);

}  // namespace irenic::record
