#pragma once

#include <cstddef>
#include <vector>

#include "irenic/record/syntax/linkage.hpp"

namespace irenic::record {

/// Which of several readings to take: the cheapest by the grammar's cost and what news English
/// makes unlikely, such as a sentence without a subject. The first of equals. Needs one at least.
[[nodiscard]] std::size_t preferred(const std::vector<Linkage>& linkages);

/// What `preferred` goes by: less is likelier.
[[nodiscard]] double unlikelihood(const Linkage& linkage);

/// Whether a reading is one sentence, not a heap of pieces.
[[nodiscard]] bool is_whole(const Linkage& linkage);

}  // namespace irenic::record
