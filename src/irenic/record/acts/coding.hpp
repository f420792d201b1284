#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "irenic/record/acts/act.hpp"
#include "irenic/record/acts/scene.hpp"

namespace irenic::record {

/// What act a word stands for.
struct Coding {
    Codes codes;
    ActTense tense = ActTense::happened;
    std::string family;   ///< that was coded, after negation and future
    std::string content;  ///< that it was coded with, or empty
    double sureness = 1;  ///< 0 to 1, of the coding alone
};

/// The code of the sense at `word`, or none where it is no act: a word of speech, a content of
/// another act, a family without codes.
///
/// Something wanted that is not done is a rejection; announced, it is an agreement to do it, or
/// where it hurts a threat; "must" and "should" in somebody's words are a demand and an appeal.
/// A plan that lists what it holds ("the plan includes") proposes that.
[[nodiscard]] std::optional<Coding> code_of(const Scene& scene, std::size_t word);

/// Whether what stands at `word` has happened, by the verbs around it; what somebody denies having
/// done is denied.
[[nodiscard]] ActTense tense_at(const Scene& scene, std::size_t word);

}  // namespace irenic::record
