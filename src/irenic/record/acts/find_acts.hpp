#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "irenic/record/acts/act.hpp"
#include "irenic/record/acts/scene.hpp"
#include "irenic/record/documents/sentences.hpp"

namespace irenic::record {

/// The acts of one sentence, the surest first; without id and source.
///
/// Every word with a sense is tried; those that are only the content of a surer act are left out,
/// and of two with the same code, actors and recipients the less sure. An act needs somebody who
/// does it or to whom it is done.
/// document_date  YYYY-MM-DD or empty.
[[nodiscard]] std::vector<Act> find_acts(const Scene& scene, const Sentence& sentence,
                                         const std::string& document_date);

}  // namespace irenic::record
