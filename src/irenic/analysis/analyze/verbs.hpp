#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "irenic/base/result.hpp"
#include "irenic/model/negotiation.hpp"

namespace irenic::analysis {

/// The questions that an analysis asks, in the order of its answers.
enum class Verb : std::size_t { deals, war, levers, phases, stability, forecast, talks };

inline constexpr std::array<std::string_view, 7> verb_names{
    "deals", "war", "levers", "phases", "stability", "forecast", "talks"};

[[nodiscard]] constexpr std::string_view name(Verb verb) {
    return verb_names.at(static_cast<std::size_t>(verb));
}

/// What `verb` needs and the case has no block for; nothing where all is there.
[[nodiscard]] std::optional<Error> block_lacking(const Negotiation& negotiation, Verb verb);

}  // namespace irenic::analysis
