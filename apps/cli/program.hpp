#pragma once

#include <string>
#include <vector>

namespace irenic::cli {

/// Exit statuses of the program.
inline constexpr int status_done = 0;     ///< the analysis ran, whatever its verdict
inline constexpr int status_fault = 1;    ///< a fault of ours
inline constexpr int status_refused = 2;  ///< bad input or usage
inline constexpr int status_partial = 3;  ///< a limit was reached; the partial answer was printed

/// The whole program for the words behind its name; prints and returns the exit status.
[[nodiscard]] int run(const std::vector<std::string>& words);

}  // namespace irenic::cli
