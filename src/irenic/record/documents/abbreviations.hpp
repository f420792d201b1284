#pragma once

#include <cstddef>
#include <string_view>

namespace irenic::record {

/// Whether the full stop at `stop` belongs to an abbreviation or initial and ends no sentence.
/// next  where the words behind it begin. After some abbreviations ("U.S.", "etc.") a sentence may
///       end all the same: it does where what follows is a word that sentences begin with.
[[nodiscard]] bool only_abbreviates(std::u32string_view text, std::size_t stop, std::size_t next);

}  // namespace irenic::record
