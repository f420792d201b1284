#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "cli/read/names.hpp"
#include "irenic/base/value.hpp"
#include "irenic/record/store/store.hpp"

namespace irenic::cli {

/// How many sentences a search shows.
inline constexpr std::size_t most_hits = 100;

/// What was found in a record.
struct Found {
    std::string words;
    std::vector<record::Hit> hits;
    std::vector<record::Act> acts;  ///< of the whole record
};

/// What `irenic read --find` prints: sentences, best first, with the acts that were read in them.
[[nodiscard]] std::string found_text(const Found& found, const ReadNames& names, bool colour);

/// The same as one map: record, words, hits.
[[nodiscard]] Value found_value(const Found& found, const std::string& record);

}  // namespace irenic::cli
