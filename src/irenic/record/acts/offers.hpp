#pragma once

#include <cstddef>
#include <vector>

#include "irenic/record/acts/candidate.hpp"
#include "irenic/record/acts/scene.hpp"
#include "irenic/record/documents/sentences.hpp"

namespace irenic::record {

/// "The proposed deal aims to free them": what an offer says, where nobody else does, is proposed
/// by who made the last one.
void speak_for_offerers(const Scene& scene, std::size_t word, Act& act);

/// "The offer includes a truce, more aid ...": what stands behind an offer of the same party is
/// told as part of the first such offer.
/// candidates  in the order of their words.
void fold_into_offers(const Sentence& sentence, std::vector<Candidate>& candidates);

}  // namespace irenic::record
