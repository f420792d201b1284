#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "irenic/talks/spread/spread.hpp"

namespace irenic::talks {

inline constexpr std::uint64_t millionths_of_one = 1'000'000;

/// A tally of all seats together, and what bounds it.
struct TallyField {
    std::string_view name;
    forecast::Tally SpreadTally::* tally = nullptr;
    /// Each session counted in this tally adds at most `most` to the field.
    forecast::Tally SpreadTally::* of = nullptr;
    std::uint64_t most = 1;
};

inline constexpr std::array<TallyField, 8> joint_fields{{
    {"played", &SpreadTally::played, &SpreadTally::played, 1},
    {"agreed", &SpreadTally::agreed, &SpreadTally::played, 1},
    {"broken_down", &SpreadTally::broken_down, &SpreadTally::played, 1},
    {"measured", &SpreadTally::measured, &SpreadTally::agreed, 1},
    {"efficient", &SpreadTally::efficient, &SpreadTally::measured, 1},
    {"distance", &SpreadTally::distance, &SpreadTally::measured, millionths_of_one},
    {"least_share", &SpreadTally::least_share, &SpreadTally::agreed, millionths_of_one},
    {"product", &SpreadTally::product, &SpreadTally::agreed, millionths_of_one},
}};

void add_to(forecast::Tally& sum, const forecast::Tally& part);

}  // namespace irenic::talks
