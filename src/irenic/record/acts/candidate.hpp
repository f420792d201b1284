#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "irenic/record/acts/act.hpp"
#include "irenic/record/acts/scene.hpp"
#include "irenic/record/documents/sentences.hpp"

namespace irenic::record {

/// An act with what it was made from.
struct Candidate {
    Act act;
    std::size_t word = 0;
    std::vector<std::size_t> words;  ///< all it speaks of, its own included
};

/// The act that the word stands for, if it is one of somebody's.
/// document_date  YYYY-MM-DD or empty.
[[nodiscard]] std::optional<Candidate> candidate_at(const Scene& scene, const Sentence& sentence,
                                                    const std::string& document_date,
                                                    std::size_t word);

}  // namespace irenic::record
