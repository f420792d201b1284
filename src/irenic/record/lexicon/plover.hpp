#pragma once

#include <array>
#include <string_view>

namespace irenic::record {

/// The categories of PLOVER.
inline constexpr std::array<std::string_view, 16> plover_events = {
    "AGREE",  "CONSULT", "SUPPORT",  "CONCEDE", "COOPERATE", "AID",      "RETREAT", "REQUEST",
    "REJECT", "ACCUSE",  "THREATEN", "PROTEST", "SANCTION",  "MOBILIZE", "COERCE",  "ASSAULT"};

}  // namespace irenic::record
