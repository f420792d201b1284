#pragma once

#include "cli/arguments/usage.hpp"

namespace irenic::cli {

// Options that several verbs have in common.

inline constexpr VerbOption fewer_samples_option{
    "--samples N",
    "how many versions of the assumptions to look at (2048: fewer than `forecast`, for a first "
    "look)",
    WholeNumber{&Arguments::fewer_samples, 1, 1'000'000}};
inline constexpr VerbOption points_option{"--points N",
                                          "list at most N points of the frontier (5000)",
                                          WholeNumber{&Arguments::points, 1, 10'000'000}};

}  // namespace irenic::cli
